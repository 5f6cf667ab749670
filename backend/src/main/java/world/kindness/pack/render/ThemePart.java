package world.kindness.pack.render;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.content.PackContent.Breakouts;
import world.kindness.pack.content.PackContent.Insights;
import world.kindness.pack.content.PackContent.Theme;

/**
 * A theme with how much of the call spoke to it.
 *
 * @param count how many of the pack's insights and notes name it
 * @param share the count in percent of the largest, for a bar; 0 where nothing names it
 */
public record ThemePart(String statement, long count, long share) {

  static List<ThemePart> of(List<Theme> themes, PackContent pack) {
    Map<String, Long> spoken =
        pack.sections().stream()
            .map(PackContent.Section::content)
            .flatMap(ThemePart::named)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long most = themes.stream().mapToLong(t -> spoken.getOrDefault(t.slug(), 0L)).max().orElse(0);
    return themes.stream()
        .map(
            theme -> {
              long count = spoken.getOrDefault(theme.slug(), 0L);
              return new ThemePart(
                  theme.statement(), count, most == 0 ? 0 : Math.round(100.0 * count / most));
            })
        .toList();
  }

  /** The bar in words; null where there is none. */
  public String spoken() {
    return count == 0 ? null : count == 1 ? "1 insight or note" : count + " insights and notes";
  }

  /** Themes in the pack's wording; a theme the pack does not list goes by its slug. */
  static List<String> statements(List<String> slugs, Map<String, String> statements) {
    return slugs.stream()
        .map(slug -> statements.getOrDefault(slug, Wording.sentenceCase(slug)))
        .toList();
  }

  private static Stream<String> named(PackContent.SectionContent content) {
    return switch (content) {
      case Insights insights -> insights.items().stream().flatMap(i -> i.themes().stream());
      case Breakouts breakouts -> breakouts.notes().stream().flatMap(n -> n.themes().stream());
      case null, default -> Stream.of();
    };
  }
}
