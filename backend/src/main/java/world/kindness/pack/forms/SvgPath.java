package world.kindness.pack.forms;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** Outlines as SVG path data. */
final class SvgPath {
  /** In the order of PathIterator's constants: a letter, and how many numbers each takes. */
  private static final String SEGMENTS = "MLQCZ";

  private static final int[] NUMBERS = {2, 2, 4, 6, 0};

  private SvgPath() {}

  /**
   * @param parts of a unit that a number is rounded to, such as 10 for tenths
   */
  static String of(Shape shape, int parts) {
    StringBuilder path = new StringBuilder();
    double[] to = new double[6];
    for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
      int segment = at.currentSegment(to);
      path.append(SEGMENTS.charAt(segment));
      for (int i = 0; i < NUMBERS[segment]; i++) {
        path.append(i == 0 ? "" : " ").append(number(to[i], parts));
      }
    }
    return path.toString();
  }

  private static Number number(double value, int parts) {
    long rounded = Math.round(value * parts);
    return parts == 1 ? (Number) rounded : (Number) (rounded / (double) parts);
  }
}
