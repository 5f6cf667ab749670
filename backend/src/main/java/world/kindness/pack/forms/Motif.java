package world.kindness.pack.forms;

import java.util.Locale;
import world.kindness.theme.Look.Pattern;

/** Draws the stitches of a {@link Patch} within the field from 14 to 86 of its 100 units. */
final class Motif {

  private static final double FIELD_START = 14;
  private static final double FIELD = 72;

  private Motif() {}

  static String grid(Pattern pattern, int motifs) {
    if (pattern == Pattern.PLAIN) {
      return "";
    }
    double cell = FIELD / motifs;
    StringBuilder svg = new StringBuilder();
    for (int row = 0; row < motifs; row++) {
      double middle = FIELD_START + (row + 0.5) * cell;
      switch (pattern) {
        case RUNNING -> svg.append(running(row, middle, cell, motifs));
        case ZIGZAG -> svg.append(zigzag(middle, cell, motifs));
        case SCALLOPS -> svg.append(scallops(middle, cell, motifs));
        default -> {
          for (int column = 0; column < motifs; column++) {
            svg.append(single(pattern, FIELD_START + (column + 0.5) * cell, middle, cell));
          }
        }
      }
    }
    return svg.toString();
  }

  private static String running(int row, double y, double cell, int motifs) {
    StringBuilder path = new StringBuilder();
    double shift = row % 2 == 0 ? 0.1 : 0.6;
    for (int stitch = 0; stitch < motifs; stitch++) {
      double from = FIELD_START + (stitch + shift) * cell;
      double to = Math.min(from + 0.62 * cell, FIELD_START + FIELD);
      if (to - from > 0.25 * cell) {
        path.append(fill("M%s %sH%s", from, y, to));
      }
    }
    if (row % 2 == 1) {
      path.append(fill("M%s %sH%s", FIELD_START, y, FIELD_START + 0.28 * cell));
    }
    return drawn(path.toString(), cell * 0.15);
  }

  private static String zigzag(double y, double cell, int motifs) {
    StringBuilder path = new StringBuilder(fill("M%s %s", FIELD_START, y + cell * 0.24));
    int legs = motifs * 2;
    for (int leg = 1; leg <= legs; leg++) {
      double x = FIELD_START + leg * FIELD / legs;
      path.append(fill("L%s %s", x, leg % 2 == 1 ? y - cell * 0.24 : y + cell * 0.24));
    }
    return drawn(path.toString(), cell * 0.13);
  }

  private static String scallops(double y, double cell, int motifs) {
    StringBuilder path = new StringBuilder(fill("M%s %s", FIELD_START, y + cell * 0.24));
    for (int arc = 0; arc < motifs; arc++) {
      path.append(fill("a%s %s 0 0 1 %s 0", cell / 2, cell / 2, cell));
    }
    return drawn(path.toString(), cell * 0.12);
  }

  private static String single(Pattern pattern, double x, double y, double cell) {
    double arm = cell * 0.3;
    return switch (pattern) {
      case CROSSES ->
          drawn(
              fill("M%s %sL%s %s", x - arm, y - arm, x + arm, y + arm)
                  + fill("M%s %sL%s %s", x + arm, y - arm, x - arm, y + arm),
              cell * 0.15);
      case GEESE ->
          filled(
              fill("M%s %s", x, y - cell * 0.34)
                  + fill("L%s %s", x + cell * 0.38, y + cell * 0.34)
                  + fill("H%sZ", x - cell * 0.38));
      case RIPPLES ->
          circle(x, y, cell * 0.36, cell * 0.08, cell * 0.2)
              + circle(x, y, cell * 0.15, cell * 0.09, 0);
      case DIAMONDS ->
          drawn(diamond(x, y, cell * 0.4), cell * 0.09)
              + drawn(diamond(x, y, cell * 0.15), cell * 0.09);
      case LOG_CABIN ->
          drawn(square(x, y, cell * 0.36), cell * 0.09)
              + drawn(square(x, y, cell * 0.14), cell * 0.09);
      case STARS -> star(x, y, cell);
      default -> throw new IllegalArgumentException("drawn in rows: " + pattern);
    };
  }

  private static String star(double x, double y, double cell) {
    StringBuilder path = new StringBuilder();
    for (int ray = 0; ray < 8; ray++) {
      double angle = ray * Math.PI / 4;
      double reach = ray % 2 == 0 ? 0.4 : 0.3;
      path.append(
          fill(
              "M%s %sL%s %s",
              x + Math.cos(angle) * cell * 0.13,
              y + Math.sin(angle) * cell * 0.13,
              x + Math.cos(angle) * cell * reach,
              y + Math.sin(angle) * cell * reach));
    }
    return drawn(path.toString(), cell * 0.1);
  }

  private static String diamond(double x, double y, double arm) {
    return fill("M%s %s", x, y - arm)
        + fill("L%s %sL%s %s", x + arm, y, x, y + arm)
        + fill("L%s %sZ", x - arm, y);
  }

  private static String square(double x, double y, double arm) {
    return fill("M%s %sh%sv%sh%sZ", x - arm, y - arm, 2 * arm, 2 * arm, -2 * arm);
  }

  private static String circle(double x, double y, double radius, double width, double dash) {
    return fill("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"", x, y, radius)
        + fill(" stroke-width=\"%s\"", width)
        + (dash > 0 ? fill(" stroke-dasharray=\"%s %s\"", dash, dash * 0.57) : "")
        + "/>";
  }

  private static String filled(String path) {
    return "<path d=\"" + path + "\" fill=\"" + Patch.THREAD + "\" stroke=\"none\"/>";
  }

  private static String drawn(String path, double width) {
    return "<path d=\"" + path + "\"" + fill(" stroke-width=\"%s\"", width) + "/>";
  }

  /** Two decimals are finer than any printer's dot at this size, and keep the bytes stable. */
  private static String fill(String form, double... numbers) {
    Object[] words = new Object[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      words[i] = String.format(Locale.ROOT, "%.2f", numbers[i]);
    }
    return String.format(Locale.ROOT, form, words);
  }
}
