package world.kindness.pack.published;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import world.kindness.theme.Look;
import world.kindness.theme.Theme;

/**
 * How much of what was published from each call spoke to each theme. What is counted is pieces:
 * insights and notes of the rooms. A piece may speak to several themes, so the pieces of themes add
 * up to more than those of their call.
 *
 * @param calls oldest first
 * @param themes in the order in which they were begun
 * @param more whether there are calls with a pack before these
 */
public record ThemesOverTime(List<CallPieces> calls, List<ThemeOverTime> themes, boolean more) {
  /** Three years of monthly calls. */
  static final int MOST = 36;

  private static final int LATELY = 6;
  private static final int BEFORE = 12;

  /**
   * @param pieces how many insights and notes of the call were published
   * @param themes how many of them spoke to a theme; without those to which none did
   */
  @Schema(name = "CallPieces")
  public record CallPieces(
      String session, String title, LocalDate date, int pieces, List<ThemePieces> themes) {
    /** How many of its pieces spoke to a theme, by the slug it has today. */
    public int of(String theme) {
      return themes.stream()
          .filter(t -> t.slug.equals(theme))
          .mapToInt(ThemePieces::pieces)
          .findFirst()
          .orElse(0);
    }
  }

  @Schema(name = "ThemePieces")
  public record ThemePieces(String slug, int pieces) {}

  /**
   * A theme and where it goes: the last six calls beside the twelve before them.
   *
   * @param was of 100 pieces of the twelve calls before, how many spoke to it; null where there are
   *     fewer than eighteen calls
   * @param now of 100 pieces of the last six calls
   */
  @Schema(name = "ThemeOverTime")
  public record ThemeOverTime(
      String slug,
      String statement,
      Look patch,
      Change change,
      @Nullable Integer was,
      @Nullable Integer now) {}

  /** A quarter more than before, within a quarter of it, a quarter less. */
  @Schema(name = "ThemeChange")
  public enum Change {
    GAINING,
    STEADY,
    FADING,
    /** There are fewer than eighteen calls. */
    TOO_FEW_CALLS;

    static Change of(double was, double now) {
      if (now >= was * 1.25) {
        return now > was ? GAINING : STEADY;
      }
      return now > was * 0.75 ? STEADY : FADING;
    }
  }

  /** The latest calls with a pack, and what their pieces speak to. */
  private static final String PIECES =
      """
      select pack.session_slug, pack.session_title, pack.session_date, i.themes, count(i.id)
        from (select session_slug, session_title, session_date, session_starts_at
                from published_item
               where kind = 'PACK' and variety is null and session_date between :from and :to
                 and session_starts_at >= cast(:from as date) - interval '1 day'
                 and session_starts_at < cast(:to as date) + interval '2 days'
               order by session_starts_at desc, session_slug limit :most) pack
        left join published_item i
          on i.session_slug = pack.session_slug and i.kind in ('INSIGHT', 'NOTE')
       group by pack.session_slug, pack.session_title, pack.session_date, pack.session_starts_at, i.themes
       order by pack.session_starts_at, pack.session_slug""";

  /**
   * @param from and to: dates of calls, both among them
   */
  static ThemesOverTime read(EntityManager database, LocalDate from, LocalDate to) {
    Map<String, Theme> present = present();
    List<CallPieces> all = calls(database, from, to, present);
    List<CallPieces> shown = all.subList(Math.max(0, all.size() - MOST), all.size());
    return new ThemesOverTime(shown, themes(present, shown), all.size() > MOST);
  }

  /** The published calls of the year before a day, oldest first. */
  public static List<CallPieces> yearBefore(EntityManager database, LocalDate day) {
    return calls(database, day.minusYears(1), day.minusDays(1), present());
  }

  /** By every slug there was, the theme there is now. */
  private static Map<String, Theme> present() {
    Map<String, Theme> present = new HashMap<>();
    for (Theme theme : Theme.allWithSuccessors()) {
      present.put(theme.slug, theme.present());
    }
    return present;
  }

  @SuppressWarnings("unchecked")
  private static List<CallPieces> calls(
      EntityManager database, LocalDate from, LocalDate to, Map<String, Theme> present) {
    Map<String, Counting> calls = new LinkedHashMap<>();
    List<Object[]> rows =
        database
            .createNativeQuery(PIECES)
            .setParameter("from", from)
            .setParameter("to", to)
            .setParameter("most", MOST + 1)
            .getResultList();
    for (Object[] row : rows) {
      calls
          .computeIfAbsent(
              (String) row[0], slug -> new Counting(slug, (String) row[1], (LocalDate) row[2]))
          .add((String[]) row[3], ((Number) row[4]).intValue(), present);
    }
    return calls.values().stream().map(Counting::result).toList();
  }

  private static List<ThemeOverTime> themes(Map<String, Theme> present, List<CallPieces> calls) {
    return present.values().stream()
        .distinct()
        .filter(theme -> theme.publicWording().isPresent())
        .filter(theme -> theme.isInUse() || calls.stream().anyMatch(c -> c.of(theme.slug) > 0))
        .sorted(Comparator.comparingInt(theme -> theme.number))
        .map(theme -> over(theme, calls))
        .toList();
  }

  private static ThemeOverTime over(Theme theme, List<CallPieces> calls) {
    String statement = theme.publicWording().orElseThrow().wording;
    int lately = calls.size() - LATELY;
    if (lately < BEFORE) {
      return new ThemeOverTime(
          theme.slug, statement, theme.look(), Change.TOO_FEW_CALLS, null, null);
    }
    double was = share(theme.slug, calls.subList(lately - BEFORE, lately));
    double now = share(theme.slug, calls.subList(lately, calls.size()));
    return new ThemeOverTime(
        theme.slug,
        statement,
        theme.look(),
        Change.of(was, now),
        (int) Math.round(was),
        (int) Math.round(now));
  }

  /** Of 100 pieces of these calls, how many spoke to a theme. */
  private static double share(String theme, List<CallPieces> calls) {
    int pieces = calls.stream().mapToInt(CallPieces::pieces).sum();
    int speaking = calls.stream().mapToInt(call -> call.of(theme)).sum();
    return pieces == 0 ? 0 : 100.0 * speaking / pieces;
  }

  /** A call while its pieces are counted. */
  private static final class Counting {
    private final String slug;
    private final String title;
    private final LocalDate date;
    private final Map<Integer, ThemePieces> byTheme = new TreeMap<>();
    private int pieces;

    Counting(String slug, String title, LocalDate date) {
      this.slug = slug;
      this.title = title;
      this.date = date;
    }

    /**
     * Pieces that all speak to the same; each counts once for a theme that others became part of.
     */
    void add(String[] themes, int count, Map<String, Theme> present) {
      pieces += count;
      if (themes != null) {
        Arrays.stream(themes)
            .map(present::get)
            .filter(theme -> theme != null && theme.publicWording().isPresent())
            .distinct()
            .forEach(
                theme ->
                    byTheme.merge(
                        theme.number,
                        new ThemePieces(theme.slug, count),
                        (one, other) -> new ThemePieces(one.slug, one.pieces + other.pieces)));
      }
    }

    CallPieces result() {
      return new CallPieces(slug, title, date, pieces, List.copyOf(byTheme.values()));
    }
  }
}
