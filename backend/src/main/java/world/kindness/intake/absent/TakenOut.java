package world.kindness.intake.absent;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import world.kindness.intake.findings.personaldata.PersonalData;

/** What stands where something was taken out of a text. */
public final class TakenOut {
  /** In the place of words of which nothing more is to be said. */
  public static final String MARK = "[removed]";

  /** Each file has tokens of its own for the same address, and a decision puts a mark. */
  public static final Pattern ANY =
      Pattern.compile("\\[held [a-z ]{1,20}[0-9a-f]{8}]|\\[[A-Za-z -]{1,30} removed]|\\[removed]");

  private TakenOut() {}

  /**
   * The text as it is compared: the same whether personal data stands in it, or a token or a mark
   * in its place.
   */
  public static String open(String text) {
    return open(text, PersonalData::find);
  }

  /** As {@link #open}, for somebody's name: those who dial in are called by their number. */
  static String openName(String name) {
    return open(name, PersonalData::findInName);
  }

  private static String open(String text, Function<String, List<PersonalData.Found>> finder) {
    StringBuilder open = new StringBuilder(ANY.matcher(text).replaceAll("…"));
    finder
        .apply(open.toString())
        .reversed()
        .forEach(found -> open.replace(found.start(), found.end(), "…"));
    return open.toString();
  }
}
