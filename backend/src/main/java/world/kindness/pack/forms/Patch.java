package world.kindness.pack.forms;

import java.util.Locale;
import world.kindness.pack.content.PackContent;
import world.kindness.theme.Look;

/** The stitched square that stands for one call in the quilt, drawn as its look says. */
public record Patch(Look look) {

  /** Off-white thread on every dye; the contrast is at least 4.5:1 on all of them. */
  static final String THREAD = "#FDFCF8";

  /** What the pack wears; editions from before that was kept are plain. */
  public static Patch of(PackContent pack) {
    return new Patch(pack.patch() == null ? Look.plain(pack.session().date()) : pack.patch());
  }

  /** As {@code #RRGGBB}. */
  public String colour() {
    return switch (look.dye()) {
      case PINE -> "#0F4A3F";
      case WOAD -> "#35587A";
      case WELD -> "#6B6A12";
      case LOGWOOD -> "#5D3E72";
      case MADDER -> "#9B2A48";
      case LICHEN -> "#3F6B52";
      case IRON -> "#46505C";
      case WALNUT -> "#6A4630";
      case OCHRE -> "#8A5A00";
    };
  }

  private String stitches() {
    return switch (look.pattern()) {
      case GEESE -> "flying geese";
      case SCALLOPS -> "scallops";
      case DIAMONDS -> "diamonds";
      case RIPPLES -> "ripples";
      case CROSSES -> "crosses";
      case RUNNING -> "running stitches";
      case STARS -> "stars";
      case ZIGZAG -> "zigzag";
      case LOG_CABIN -> "nested squares";
      case PLAIN -> "a plain hem";
    };
  }

  /** In words, for those who do not see it. */
  public String description() {
    return "Quilt patch of this call: " + words();
  }

  /** What is stitched on which cloth. */
  public String words() {
    return stitches() + " on " + look.dye().name().toLowerCase(Locale.ROOT) + " cloth";
  }

  /** An image of its own: 100 by 100 units, without a size, a title or an identifier. */
  public String svg() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">"
        + stitched(
            3,
            "x=\"5\" y=\"5\" width=\"90\" height=\"90\" stroke-width=\"1.6\" stroke-dasharray=\"6.2 3.8\"")
        + "</svg>";
  }

  /** The patch on paper, small: beside words that say what it stands for. */
  public String smallPrintedSvg() {
    return svg().replaceFirst("<svg ", "<svg alt=\"" + words() + "\" ");
  }

  /** The patch for paper: more motifs, and the alternative text a tagged file asks for. */
  String printedSvg() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\" alt=\""
        + description()
        + "\">"
        + stitched(
            4,
            "x=\"4.3\" y=\"4.3\" width=\"91.4\" height=\"91.4\" stroke-width=\"0.8\" stroke-dasharray=\"3.2 1.8\"")
        + "</svg>";
  }

  private String stitched(int motifs, String hem) {
    return "<rect width=\"100\" height=\"100\" fill=\""
        + colour()
        + "\"/><g fill=\"none\" stroke=\""
        + THREAD
        + "\" stroke-linejoin=\"round\"><rect "
        + hem
        + "/>"
        + Motif.grid(look.pattern(), motifs)
        + "</g>";
  }
}
