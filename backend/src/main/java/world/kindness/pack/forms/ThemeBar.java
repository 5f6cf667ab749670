package world.kindness.pack.forms;

import java.util.List;
import java.util.Map;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.content.PackContent.Compared;
import world.kindness.pack.content.PackContent.Theme;

/**
 * A theme with how much of the call spoke to it.
 *
 * @param count how many of the pack's insights and notes name it
 * @param pieces how many insights and notes there are
 * @param patch null in editions from before themes wore one
 * @param compared beside the calls before; null where that tells nothing
 */
public record ThemeBar(String statement, long count, long pieces, Patch patch, Compared compared) {

  static List<ThemeBar> of(List<Theme> themes, PackContent pack) {
    Map<String, Long> counts = pack.spokenTo();
    long pieces = pack.pieces();
    return themes.stream()
        .map(
            theme ->
                new ThemeBar(
                    theme.statement(),
                    counts.getOrDefault(theme.slug(), 0L),
                    pieces,
                    theme.patch() == null ? null : new Patch(theme.patch()),
                    theme.comparedToBefore()))
        .toList();
  }

  /** The part of all pieces that names it, in percent, for a bar. */
  public long share() {
    return pieces == 0 ? 0 : Math.round(100.0 * count / pieces);
  }

  /** The bar in words; null where there is none. */
  public String spoken() {
    if (count == 0) {
      return null;
    }
    String spoken = "%d of %d insights and notes".formatted(count, pieces);
    String change = change();
    return change == null ? spoken : spoken + " · " + change;
  }

  private String change() {
    return switch (compared) {
      case MORE -> "more than usual";
      case ALIKE -> "about as usual";
      case LESS -> "less than usual";
      case null -> null;
    };
  }
}
