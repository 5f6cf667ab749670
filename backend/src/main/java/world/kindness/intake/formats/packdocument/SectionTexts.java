package world.kindness.intake.formats.packdocument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.kindness.intake.formats.packdocument.PackDocument.Text;

/** The running text of each section, put together as CommonMark. */
class SectionTexts {
  private final Map<String, List<Paragraph>> paragraphs = new LinkedHashMap<>();
  private final Map<String, String> headings = new LinkedHashMap<>();

  /** Notes the heading under which a section stands; the first one counts. */
  void headed(String key, String heading) {
    headings.putIfAbsent(key, heading);
  }

  void add(String key, Paragraph paragraph) {
    paragraphs.computeIfAbsent(key, k -> new ArrayList<>()).add(paragraph);
  }

  List<Text> all() {
    return paragraphs.entrySet().stream()
        .map(
            section ->
                new Text(
                    section.getKey(),
                    headings.get(section.getKey()),
                    markdown(section.getValue()),
                    section.getValue().getFirst().line()))
        .toList();
  }

  /** Items of one list stand on lines of their own, everything else apart. */
  private static String markdown(List<Paragraph> paragraphs) {
    StringBuilder markdown = new StringBuilder();
    Paragraph before = null;
    for (Paragraph paragraph : paragraphs) {
      if (before != null) {
        markdown.append(before.isItem() && paragraph.isItem() ? "\n" : "\n\n");
      }
      markdown
          .append(paragraph.isItem() ? "- " : "")
          .append(Markup.withoutDeadLinks(paragraph.item()));
      before = paragraph;
    }
    return markdown.toString();
  }
}
