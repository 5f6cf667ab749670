package world.kindness.pack.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import world.kindness.pack.content.PackContent.Computed;
import world.kindness.pack.content.PackContent.Place;
import world.kindness.pack.content.PackContent.Reach;
import world.kindness.pack.content.PackContent.Statement;

/**
 * Reported figures, each with where it was said; beside them what was worked out and the places.
 */
public record ReachPart(
    List<Line> statements, List<Worked> computed, List<String> places, String note) {

  /** A figure worked out from the call's own materials, and how. */
  public record Worked(String measures, String figure, String method) {
    static Worked of(Computed computed) {
      return new Worked(
          ReachPart.measures(computed.measures()), number(computed.value()), computed.method());
    }
  }

  /** {@code measures} in words, the figure as the source qualified it, its words and its day. */
  public record Line(
      String measures, String figure, String text, String source, String asOf, String asOfDay) {

    static Line of(Statement statement) {
      return new Line(
          ReachPart.measures(statement.measures()),
          figure(statement),
          statement.text(),
          statement.source(),
          statement.asOf() == null ? null : CallTime.day(statement.asOf()),
          statement.asOf() == null ? null : statement.asOf().toString());
    }

    private static String figure(Statement statement) {
      String number = number(statement.value());
      return switch (statement.qualifier() == null ? "" : statement.qualifier()) {
        case "OVER" -> "over " + number;
        case "AROUND" -> "around " + number;
        default -> number;
      };
    }
  }

  private static final int COLUMNS = 4;

  /** The places row by row in columns, the last row filled up with empty cells. */
  public List<List<String>> placeRows() {
    List<List<String>> rows = new ArrayList<>();
    for (int from = 0; from < places.size(); from += COLUMNS) {
      List<String> row =
          new ArrayList<>(places.subList(from, Math.min(from + COLUMNS, places.size())));
      row.addAll(Collections.nCopies(COLUMNS - row.size(), ""));
      rows.add(row);
    }
    return rows;
  }

  private static String measures(String code) {
    return switch (code) {
      case "CONTRIBUTORS" -> "Contributors";
      case "COUNTRIES" -> "Countries and nations";
      case "ATTENDANCE" -> "People on the call";
      default -> Wording.sentenceCase(code);
    };
  }

  private static String number(int value) {
    return String.format(Locale.UK, "%,d", value);
  }

  static ReachPart of(Reach reach) {
    return new ReachPart(
        reach.statements().stream().map(Line::of).toList(),
        reach.computed().stream().map(Worked::of).toList(),
        reach.places().stream().map(Place::name).toList(),
        reach.note());
  }
}
