package world.kindness.intake.absent;

import java.util.regex.Pattern;

/** What stands where something was taken out of a text. */
public final class TakenOut {
  /** In the place of words of which nothing more is to be said. */
  public static final String MARK = "[removed]";

  /** Each file has tokens of its own for the same address, and a decision puts a mark. */
  public static final Pattern ANY =
      Pattern.compile("\\[held [a-z ]{1,20}[0-9a-f]{8}]|\\[[A-Za-z -]{1,30} removed]|\\[removed]");

  private TakenOut() {}
}
