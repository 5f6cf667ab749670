package world.kindness.platform.text;

/**
 * Where words begin and end in patterns, in the place of {@code \b}: Java's walks back over all
 * marks that stand upon a letter, and takes a letter with its accent in one for none.
 */
public final class WordEdge {
  /** Before a word: no letter, digit or underscore stands there, with marks upon it or without. */
  public static final String START = "(?<![\\p{L}\\p{N}_]\\p{M}{0,8})";

  /** Behind a word: it does not go on, and no mark stands upon its last letter. */
  public static final String END = "(?![\\p{L}\\p{M}\\p{N}_])";

  private WordEdge() {}
}
