package world.kindness.pack.render;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;
import world.kindness.pack.content.PackContent.Insight;
import world.kindness.pack.content.Prose;

/**
 * One conclusion of the group, with the statements of the themes it speaks to.
 *
 * @param source its text as CommonMark, for forms that are not HTML
 */
public record InsightPart(
    String anchor, String kind, RawString text, String source, List<String> themes) {

  static InsightPart of(Insight insight, Map<String, String> statements) {
    return new InsightPart(
        "insight-" + insight.id(),
        Wording.sentenceCase(insight.kind()),
        new RawString(Prose.passage(insight.text())),
        insight.text(),
        ThemePart.statements(insight.themes(), statements));
  }
}
