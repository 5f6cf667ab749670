package world.kindness.pack.render;

import static java.lang.Integer.parseInt;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import world.kindness.pack.PackContent;

/**
 * The stitched square that stands for one call in the quilt: the pattern tells the leading theme,
 * the dye sets neighbouring calls apart. Both follow from the slugs alone, so that every form of a
 * pack and the site draw the same patch: the pattern by FNV-1a (32 bit, over UTF-8, unsigned
 * remainder), the dye by the month, so that no call wears the dye of the month before.
 */
public record Patch(Pattern pattern, Dye dye) {

  /** Off-white thread on every dye; the contrast is at least 4.5:1 on all of them. */
  static final String THREAD = "#FDFCF8";

  private static final java.util.regex.Pattern MONTH =
      java.util.regex.Pattern.compile("([0-9]{4})-([0-9]{2})-[0-9]{2}");

  /** What is stitched; the order is part of the rule that picks one. */
  public enum Pattern {
    RUNNING("running stitches"),
    CIRCLES("circles"),
    ZIGZAG("zigzag"),
    CROSSES("crosses"),
    DIAMONDS("diamonds"),
    SCALLOPS("scallops"),
    LOG_CABIN("nested squares"),
    STARS("stars");

    private final String words;

    Pattern(String words) {
      this.words = words;
    }
  }

  /** The cloth; the order is part of the rule that picks one. */
  public enum Dye {
    WOAD("#35587A"),
    OCHRE("#8A5A00"),
    WELD("#6B6A12"),
    WALNUT("#6A4630"),
    LOGWOOD("#5D3E72"),
    LICHEN("#3F6B52"),
    PINE("#0F4A3F"),
    MADDER("#9B2A48");

    private final String colour;

    Dye(String colour) {
      this.colour = colour;
    }

    /** Three on for each month: a year wears them all. What is no call has none but its hash. */
    static Dye of(String slug) {
      Matcher month = MONTH.matcher(slug);
      return values()[
          month.lookingAt()
              ? 3 * (12 * parseInt(month.group(1)) + parseInt(month.group(2))) % values().length
              : pick(slug, values().length)];
    }

    /** As {@code #RRGGBB}. */
    public String colour() {
      return colour;
    }
  }

  /**
   * @param leadingTheme slug of the theme the call spoke of most; null or blank falls back to the
   *     call's own slug
   */
  public static Patch of(String slug, String leadingTheme) {
    String theme = leadingTheme == null || leadingTheme.isBlank() ? slug : leadingTheme;
    return new Patch(Pattern.values()[pick(theme, Pattern.values().length)], Dye.of(slug));
  }

  public static Patch of(PackContent pack) {
    return of(pack.slug(), leadingTheme(pack));
  }

  /**
   * The theme most insights speak to; between equals, and where no insight names one, the theme
   * listed first. Null when the pack knows no theme.
   */
  static String leadingTheme(PackContent pack) {
    List<String> listed =
        contents(pack, PackContent.Themes.class).stream()
            .flatMap(themes -> themes.items().stream())
            .map(PackContent.Theme::slug)
            .toList();
    Map<String, Long> spokenTo =
        contents(pack, PackContent.Insights.class).stream()
            .flatMap(insights -> insights.items().stream())
            .flatMap(insight -> insight.themes().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return spokenTo.entrySet().stream()
        .min(
            Comparator.<Map.Entry<String, Long>>comparingLong(entry -> -entry.getValue())
                .thenComparingInt(entry -> placeIn(listed, entry.getKey()))
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(listed.isEmpty() ? null : listed.getFirst());
  }

  /** In words, for those who do not see it. */
  public String description() {
    return "Quilt patch of this call: "
        + pattern.words
        + " on "
        + dye.name().toLowerCase(Locale.ROOT)
        + " cloth";
  }

  /** An image of its own: 100 by 100 units, without a size, a title or an identifier. */
  public String svg() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">"
        + stitched(
            3,
            "x=\"5\" y=\"5\" width=\"90\" height=\"90\" stroke-width=\"1.6\" stroke-dasharray=\"6.2 3.8\"")
        + "</svg>";
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
        + dye.colour
        + "\"/><g fill=\"none\" stroke=\""
        + THREAD
        + "\" stroke-linejoin=\"round\"><rect "
        + hem
        + "/>"
        + Motif.grid(pattern, motifs)
        + "</g>";
  }

  private static int placeIn(List<String> listed, String slug) {
    int place = listed.indexOf(slug);
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  private static <T> List<T> contents(PackContent pack, Class<T> type) {
    return pack.sections().stream()
        .map(PackContent.Section::content)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static int pick(String slug, int choices) {
    int hash = 0x811C9DC5;
    for (byte octet : slug.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (octet & 0xFF)) * 0x01000193;
    }
    return Integer.remainderUnsigned(hash, choices);
  }
}
