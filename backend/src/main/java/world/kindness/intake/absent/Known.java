package world.kindness.intake.absent;

import java.util.Set;

/**
 * How a person is told from all others, whether by what is known of them or by digests of it. Words
 * come plain, as {@link Words} makes them, with single blanks.
 */
public interface Known {

  /** How many words the names have that are looked for inside texts; two or more each. */
  Set<Integer> lengths();

  /** Whether these words are a whole name. */
  boolean name(String words);

  /** Whether a word of a text, as it was written, stands for the person by itself. */
  boolean givenName(String word);

  /** Whether an address or a number, as {@link Absentees#fold} makes it, is the person's. */
  boolean address(String folded);

  /** Whether the person said or wrote exactly these words. */
  boolean passage(String words);
}
