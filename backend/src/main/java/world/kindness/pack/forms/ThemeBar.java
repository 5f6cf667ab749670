package world.kindness.pack.forms;

import java.util.List;
import java.util.Map;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.content.PackContent.Theme;

/**
 * A theme with how much of the call spoke to it.
 *
 * @param count how many of the pack's insights and notes name it
 * @param share the count in percent of the largest, for a bar; 0 where nothing names it
 */
public record ThemeBar(String statement, long count, long share) {

  static List<ThemeBar> of(List<Theme> themes, PackContent pack) {
    Map<String, Long> counts = pack.spokenTo();
    long most = themes.stream().mapToLong(t -> counts.getOrDefault(t.slug(), 0L)).max().orElse(0);
    return themes.stream()
        .map(
            theme -> {
              long count = counts.getOrDefault(theme.slug(), 0L);
              return new ThemeBar(
                  theme.statement(), count, most == 0 ? 0 : Math.round(100.0 * count / most));
            })
        .toList();
  }

  /** The bar in words; null where there is none. */
  public String spoken() {
    return count == 0 ? null : count == 1 ? "1 insight or note" : count + " insights and notes";
  }
}
