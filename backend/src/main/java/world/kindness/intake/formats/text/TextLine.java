package world.kindness.intake.formats.text;

/**
 * A line of a file, without what ends it.
 *
 * @param number from 1
 * @param before what stands between it and the line before
 * @param after what stands between it and the line behind
 */
public record TextLine(int number, String text, Break before, Break after) {
  private static final int LONGEST_SHOWN = 200;

  /** Whether CRLF or the file's beginning stands before it. */
  public boolean afterCrlf() {
    return before == Break.CRLF || before == Break.NONE;
  }

  public boolean blank() {
    return text.isBlank();
  }

  /** The text at a length that a report can show. */
  public String shown() {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  TextLine with(String words) {
    return words.equals(text) ? this : new TextLine(number, words, before, after);
  }
}
