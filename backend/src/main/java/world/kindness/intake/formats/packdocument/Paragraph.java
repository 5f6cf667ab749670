package world.kindness.intake.formats.packdocument;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A run of lines between blank ones; list items stand alone.
 *
 * @param line its first line, from 1
 * @param length how many lines it has
 */
record Paragraph(String text, int line, int length) {
  /** Words attributed by initials: {@code TK Hello all}. */
  static final Pattern ATTRIBUTED = Pattern.compile("(\\p{Lu}{2,3}) (\\S.*)", Pattern.DOTALL);

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

  /** Cuts lines into paragraphs: at blank lines, list items, headings and attributed quotes. */
  static List<Paragraph> in(List<String> lines) {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<String> open = new ArrayList<>();
    int first = 1;
    for (int i = 0; i <= lines.size(); i++) {
      String line = i < lines.size() ? lines.get(i).strip() : "";
      boolean starts =
          new Paragraph(line, i + 1, 1).isItem()
              || ATTRIBUTED.matcher(line).matches()
              || line.startsWith("#");
      if ((line.isEmpty() || starts) && !open.isEmpty()) {
        paragraphs.add(new Paragraph(String.join("\n", open), first, open.size()));
        open.clear();
      }
      if (!line.isEmpty()) {
        if (open.isEmpty()) {
          first = i + 1;
        }
        open.add(line);
      }
    }
    return paragraphs;
  }
}
