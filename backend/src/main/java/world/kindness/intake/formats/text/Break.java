package world.kindness.intake.formats.text;

/** What stands between two lines of a file. */
public enum Break {
  /** The beginning or the end of the file. */
  NONE(""),
  /** A line feed. */
  LF("\n"),
  /** One or more carriage returns and a line feed. */
  CRLF("\r\n"),
  /**
   * Anything else that some program takes for the end of a line: a bare carriage return, vertical
   * tab, form feed, the information separators, next line, line and paragraph separator.
   */
  OTHER("\u2028");

  /** How it is written in what is kept, so that the same lines are read from it again. */
  final String kept;

  Break(String kept) {
    this.kept = kept;
  }
}
