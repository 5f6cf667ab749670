package world.kindness.pack.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.kindness.pack.content.PackContent.Measure;

/** Conditions, activities or outcomes: what people measure, with the tools they use. */
public record MeasurePart(String heading, List<Line> items) {
  private static final Map<String, String> HEADINGS =
      Map.of("CONDITION", "Conditions", "ACTIVITY", "Activities", "OUTCOME", "Outcomes");

  /** {@code tools} may be empty. */
  public record Line(String text, String tools) {}

  static List<MeasurePart> of(List<Measure> measures) {
    Map<String, List<Line>> byKind = new LinkedHashMap<>();
    for (Measure measure : measures) {
      byKind
          .computeIfAbsent(measure.kind(), kind -> new ArrayList<>())
          .add(new Line(measure.text(), String.join(", ", measure.tools())));
    }
    return byKind.entrySet().stream()
        .map(
            entry ->
                new MeasurePart(
                    HEADINGS.getOrDefault(entry.getKey(), Wording.sentenceCase(entry.getKey())),
                    entry.getValue()))
        .toList();
  }
}
