package world.kindness.intake.findings.places;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import world.kindness.platform.text.WordEdge;

/** Whether what is written as a place is may be something else. */
final class Doubt {
  /** Places that open sentences as other words. */
  private static final Set<String> WORDS =
      table(
          """
          nice reading bath hope rugby deal ware bury march hull wells mobile sandy best most
          man rain hash split orange enterprise independence same along turkey china us battle
          rye sale street wing hook wool beer barking tring flint mold nelson stone wick
          from Florence
          """);

  /** Places after which people are called: a greeting "from Florence" may be hers. */
  private static final Set<String> CALLED =
      table(
          """
          georgia jordan chad florence victoria paris sydney charlotte chelsea austin dallas
          madison carolina virginia dakota brittany lorraine alexandria sofia siena savannah
          aurora santiago troy orlando jackson nancy lourdes mercedes marion adelaide alice
          elizabeth regina gary eugene tyler kerry clare shannon devon lewis harris douglas
          ross craig beverley ashley leigh nelson logan tyrone kent chester vera israel asia
          eden ada ana angus iris salem lima roma milan
          """);

  private static final int BEFORE = 20;

  private static final Pattern IN =
      Pattern.compile("(?i)" + WordEdge.START + "(?:in|near|outside|county|co) (?:the )?\\z");
  private static final Pattern FROM =
      Pattern.compile(
          "(?i)" + WordEdge.START + "(?:from|fra|från|aus|desde|uit|da|de) (?:the )?\\z");

  private Doubt() {}

  /** Another word, where nothing behind it says that it is a place. */
  static boolean isWord(Mention mention) {
    return !mention.narrowed() && WORDS.contains(Gazetteer.plain(mention.name()));
  }

  /**
   * A person's name: they are called so, or the writer is.
   *
   * @param names of the writer, plain
   */
  static boolean isName(Mention mention, String text, List<String> names) {
    if (mention.narrowed()) {
      return false;
    }
    String before = text.substring(Math.max(0, mention.start() - BEFORE), mention.start());
    String name = Gazetteer.plain(mention.name());
    boolean in = IN.matcher(before).find();
    boolean from = FROM.matcher(before).find();
    return names.contains(name)
        || !in && (CALLED.contains(name) || mention.entry().given() && !from);
  }

  private static Set<String> table(String words) {
    return Arrays.stream(words.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
