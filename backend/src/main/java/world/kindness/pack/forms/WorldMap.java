package world.kindness.pack.forms;

import io.quarkus.qute.RawString;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A map of the world, and beside it one of the United Kingdom's nations, Ireland and the Faroe
 * Islands. It shows what words say: each form has the places as a list, too.
 *
 * @param lit codes of the places of this call
 * @param known codes of all places that are listed
 * @param description what it shows, in words
 * @param isles whether the islands have a map of their own beside it
 */
public record WorldMap(Set<String> lit, Set<String> known, String description, boolean isles) {
  /** In the units of {@code pack/map.svg}, which the site draws (its map of the reach, thinned). */
  private static final int WIDTH = 4000;

  private static final int ISLES_AT = 4080;
  private static final int ISLES_WIDTH = 1420;
  private static final int HEIGHT = 1730;

  private static final Pattern SHAPE =
      Pattern.compile("<path(?: id=\"([a-z]+)-([A-Z-]+)\")? d=\"([^\"]+)\"");

  private static final Map<String, String> WORLD = new LinkedHashMap<>();
  private static final Map<String, String> ISLES = new LinkedHashMap<>();

  /** Where a place is that is too small to be seen. */
  private static final Map<String, String> DOTS = new LinkedHashMap<>();

  static {
    String drawn = new String(PackFiles.bytes("/pack/map.svg"), StandardCharsets.UTF_8);
    int isles = drawn.indexOf("<g id=\"isles\">");
    Matcher shape = SHAPE.matcher(drawn);
    while (shape.find()) {
      String kind = shape.group(1);
      Map<String, String> sheet = "dot".equals(kind) ? DOTS : shape.start() < isles ? WORLD : ISLES;
      String code = kind == null ? "" : shape.group(2);
      sheet.merge(code, shape.group(3), (one, other) -> one + "M" + other.substring(1));
    }
  }

  private static final String SEA = "#E4EEE3";
  private static final String LAND = "#C9D6C8";
  private static final String KNOWN = "#7FA596";
  private static final String LIT = "#0F4A3F";
  private static final String COAST = "#F6F8F2";

  public int width() {
    return isles ? ISLES_AT + ISLES_WIDTH : WIDTH;
  }

  public int height() {
    return HEIGHT;
  }

  /** An image without a size of its own, on the colour of the sea. */
  public String svg() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s\"><rect width=\"%d\" height=\"%d\" fill=\"%s\"/>%s</svg>"
        .formatted(viewBox(), width(), HEIGHT, SEA, drawing());
  }

  public String viewBox() {
    return "0 0 %d %d".formatted(width(), HEIGHT);
  }

  /** What stands within the image. */
  public RawString drawing() {
    String world = sheet(WORLD, 3) + dots();
    return new RawString(
        isles
            ? world
                + "<g transform=\"translate(%d 0)\"><rect x=\"8\" y=\"8\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"%s\" stroke-width=\"10\" stroke-dasharray=\"46 30\"/>%s</g>"
                    .formatted(ISLES_AT, ISLES_WIDTH - 16, HEIGHT - 16, LIT, sheet(ISLES, 6))
            : world);
  }

  private String sheet(Map<String, String> shapes, int coast) {
    return paths(shapes, code -> !lit.contains(code) && !known.contains(code), LAND, coast)
        + paths(shapes, code -> !lit.contains(code) && known.contains(code), KNOWN, coast)
        + paths(shapes, lit::contains, LIT, coast);
  }

  private static String paths(
      Map<String, String> shapes, Predicate<String> which, String colour, int coast) {
    StringBuilder all = new StringBuilder();
    shapes.forEach(
        (code, path) -> {
          if (which.test(code)) {
            // Their moves are relative, each path's first one to nothing.
            all.append('M').append(path, 1, path.length());
          }
        });
    return all.isEmpty()
        ? ""
        : "<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%d\"/>"
            .formatted(all, colour, COAST, coast);
  }

  private String dots() {
    StringBuilder drawn = new StringBuilder();
    DOTS.forEach(
        (code, at) -> {
          if (lit.contains(code) || known.contains(code)) {
            String[] place = at.substring(1, at.length() - "h0".length()).split(" ");
            drawn.append(
                "<circle cx=\"%s\" cy=\"%s\" r=\"22\" fill=\"%s\" stroke=\"%s\" stroke-width=\"7\"/>"
                    .formatted(place[0], place[1], lit.contains(code) ? LIT : KNOWN, COAST));
          }
        });
    return drawn.toString();
  }
}
