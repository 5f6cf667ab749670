package world.kindness.pack.render;

/**
 * The A4 cover as sewn cloth: the call's patch with its neighbours in the quilt, each hemmed with
 * running stitches. Words are set over it, so it carries none.
 */
final class CoverCloth {

  private CoverCloth() {}

  /** SVG in millimetres of an A4 page. */
  static String svg(Patch patch) {
    String alt = patch.description();
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 210 297\" alt=\""
        + alt
        + "\" role=\"img\" aria-label=\""
        + alt
        + "\">"
        + piece(0, 140, 210, 157, "#FFF0C2")
        + piece(140, 0, 70, 70, "#E4EEE3")
        + piece(140, 70, 70, 70, "#FDFCF8")
        + "<g transform=\"scale(1.4)\">"
        + patch.stitched(4)
        + "</g>"
        + hem(140, 0, 70, 70)
        + hem(140, 70, 70, 70)
        + hem(0, 140, 210, 157)
        + "</svg>";
  }

  private static String piece(int x, int y, int width, int height, String colour) {
    return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
        .formatted(x, y, width, height, colour);
  }

  private static String hem(int x, int y, int width, int height) {
    return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"%s\""
            .formatted(x + 6, y + 6, width - 12, height - 12, Patch.Dye.PINE.colour())
        + " stroke-width=\"0.7\" stroke-dasharray=\"4 2.6\"/>";
  }
}
