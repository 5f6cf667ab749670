package world.kindness.theme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import world.kindness.platform.changes.Versioned;

/** How themes are shown. */
public final class ThemeView {
  private ThemeView() {}

  /**
   * A theme in its present public wording.
   *
   * @param since the day of its first public wording
   * @param calls how many published packs carry it or what became part of it
   * @param patch how its patches look, for good
   */
  public record ThemeSummary(
      String slug, String statement, LocalDate since, int calls, Look patch) {
    static ThemeSummary of(Theme theme) {
      return new ThemeSummary(
          theme.slug,
          theme.publicWording().orElseThrow().wording,
          theme.publicSince(),
          theme.calls,
          theme.look());
    }
  }

  /**
   * A theme with the history of its published wordings, oldest first.
   *
   * @param since the day of its first public wording
   * @param calls how many published packs carry it or what became part of it
   * @param patch how its patches look, for good
   * @param mergedInto slug of the theme it became part of; absent for a theme of its own
   * @param successor the theme there is now, where it became part of others one after the other
   * @param mergedFrom themes that became part of it
   * @param splitFrom slug of the theme it came out of
   * @param splitInto themes that came out of it; where there are any, it is no longer used
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ThemeDetail(
      String slug,
      String statement,
      LocalDate since,
      int calls,
      Look patch,
      @Nullable String mergedInto,
      @Nullable Instant mergedAt,
      @Nullable ThemeSummary successor,
      List<ThemeSummary> mergedFrom,
      @Nullable String splitFrom,
      @Nullable Instant splitAt,
      List<ThemeSummary> splitInto,
      List<Wording> history) {
    static ThemeDetail of(Theme theme) {
      ThemeSummary now = ThemeSummary.of(theme);
      return new ThemeDetail(
          now.slug(),
          now.statement(),
          now.since(),
          now.calls(),
          now.patch(),
          slugOf(theme.mergedInto),
          theme.mergedAt,
          theme.mergedInto == null ? null : ThemeSummary.of(theme.present()),
          shown(theme.mergedFrom()),
          theme.splitFrom == null || theme.splitFrom.publicWording().isEmpty()
              ? null
              : theme.splitFrom.slug,
          theme.splitAt,
          shown(theme.splitInto()),
          theme.wordings.stream().filter(w -> w.published).map(Wording::of).toList());
    }

    private static List<ThemeSummary> shown(List<Theme> themes) {
      return themes.stream()
          .filter(t -> t.publicWording().isPresent())
          .map(ThemeSummary::of)
          .toList();
    }
  }

  /** One wording, the day from which it holds and where it comes from. */
  public record Wording(String statement, LocalDate since, String source) {
    static Wording of(ThemeWording w) {
      return new Wording(w.wording, w.since, w.source);
    }
  }

  /**
   * A theme as facilitators see it, with unpublished wordings.
   *
   * @param published whether the public knows it
   * @param mergedInto slug of the theme it became part of
   * @param splitInto slugs of the themes that came out of it; it is no longer used then
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record KnownTheme(
      String slug,
      int version,
      List<Wording> wordings,
      boolean published,
      @Nullable String mergedInto,
      @Nullable Instant mergedAt,
      @Nullable String splitFrom,
      @Nullable Instant splitAt,
      List<String> splitInto)
      implements Versioned {
    static KnownTheme of(Theme theme) {
      return of(List.of(theme)).getFirst();
    }

    /** Several, in their order. */
    static List<KnownTheme> of(List<Theme> themes) {
      Map<UUID, List<String>> parts =
          Theme.splitFrom(themes).stream()
              .collect(groupingBy(part -> part.splitFrom.id, mapping(part -> part.slug, toList())));
      return themes.stream().map(t -> of(t, parts.getOrDefault(t.id, List.of()))).toList();
    }

    private static KnownTheme of(Theme theme, List<String> splitInto) {
      return new KnownTheme(
          theme.slug,
          theme.version,
          theme.wordings.stream().map(Wording::of).toList(),
          theme.publicWording().isPresent(),
          slugOf(theme.mergedInto),
          theme.mergedAt,
          slugOf(theme.splitFrom),
          theme.splitAt,
          splitInto);
    }
  }

  private static String slugOf(Theme theme) {
    return theme == null ? null : theme.slug;
  }
}
