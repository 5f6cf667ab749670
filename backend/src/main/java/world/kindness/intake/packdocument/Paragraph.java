package world.kindness.intake.packdocument;

/**
 * A run of lines between blank ones; list items stand alone.
 *
 * @param line its first line, from 1
 * @param length how many lines it has
 */
record Paragraph(String text, int line, int length) {
  boolean isItem() {
    return text.startsWith("- ") || text.startsWith("* ") || text.startsWith("• ");
  }

  /** Without the mark of a list item. */
  String item() {
    return isItem() ? text.substring(2).strip() : text;
  }

  /** The words alone: no emphasis, links by their words. */
  String plain() {
    return Markup.plain(item()).replaceAll("\\s+", " ").strip();
  }
}
