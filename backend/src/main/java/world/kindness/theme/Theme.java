package world.kindness.theme;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Formula;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.text.Slug;

/** A statement that emerged from the calls. Its wording changes over time; the theme stays. */
@Entity
public class Theme extends StoredEntity {
  /** That one of {@code :themes} is among its themes; of the query's name for it. */
  public static final String SPEAKS_TO = "array_intersects(%s.themes, :themes)";

  private static final String FAMILY =
      """
      with recursive up as (
          select id, merged_into_id from theme where slug = :slug
          union all select t.id, t.merged_into_id from theme t join up on t.id = up.merged_into_id),
        family as (
          select id from up where merged_into_id is null
          union all select t.id from theme t join family on t.merged_into_id = family.id)
      """;

  private static final String CARRIED_AS =
      FAMILY + "select slug from theme where id in (select id from family) order by slug";

  /** As that, where a published pack carried it, or something in one speaks to it. */
  private static final String ASKED_IN_PUBLIC =
      FAMILY
          + """
          select slug from theme where id in (select id from family)
             and (exists (select from theme t join theme_wording w on w.theme_id = t.id
                           where t.slug = :slug and w.published)
               or exists (select from published_item p where p.themes && array[cast(:slug as varchar)]))
           order by slug""";

  public String slug;

  @ManyToOne(fetch = FetchType.LAZY)
  public Theme mergedInto;

  public Instant mergedAt;

  @ManyToOne(fetch = FetchType.LAZY)
  public Theme splitFrom;

  /** When others came out of it; it is not used any more since. */
  public Instant splitAt;

  @BatchSize(size = 100)
  @OneToMany(mappedBy = "theme", cascade = CascadeType.ALL)
  @OrderBy("since, id")
  public List<ThemeWording> wordings = new ArrayList<>();

  /**
   * Its place in the order in which themes were begun, from 1. Themes are merged and split but
   * never deleted and identifiers grow with time, so that it stays what it is.
   */
  @Formula("(select count(*) from theme earlier where earlier.id <= id)")
  public int number;

  /** How many published packs carry it or what became part of it; kept by {@link #recount}. */
  @Column(updatable = false)
  public int calls;

  /** How its patches look. */
  public Look look() {
    return Look.of(number);
  }

  public static Optional<Theme> bySlug(String slug) {
    return find("slug", slug).firstResultOptional();
  }

  public static Theme required(String slug) {
    return bySlug(slug).orElseThrow(() -> Problem.notFound("theme", slug));
  }

  /**
   * Slugs of themes, as an array to store; a merged theme's becomes the one it leads to.
   *
   * @throws Problem 422 for one that is none
   */
  public static String[] known(List<String> slugs) {
    return slugs.stream()
        .map(
            slug ->
                bySlug(slug)
                    .orElseThrow(
                        () -> Problem.rule("/themes", "There is no theme '%s'.".formatted(slug))))
        .map(theme -> theme.present().slug)
        .distinct()
        .toArray(String[]::new);
  }

  /**
   * Every slug under which packs may carry what this one leads to: the theme there is now, and all
   * that became part of it. The slug itself for no theme's; null for null.
   */
  public static String[] carriedAs(String slug) {
    if (slug == null) {
      return null;
    }
    List<String> slugs = slugs(CARRIED_AS, slug);
    return slugs.isEmpty() ? new String[] {slug} : slugs.toArray(String[]::new);
  }

  /**
   * As {@link #carriedAs}, for a theme that somebody in public asks for by the parameter {@code
   * theme}.
   *
   * @throws Problem 400 for one the public does not know
   */
  public static String[] asked(String slug) {
    if (slug == null) {
      return null;
    }
    List<String> slugs = slugs(ASKED_IN_PUBLIC, slug);
    if (slugs.isEmpty()) {
      throw Problem.parameter("theme", "There is no theme '%s'.".formatted(slug));
    }
    return slugs.toArray(String[]::new);
  }

  @SuppressWarnings("unchecked")
  private static List<String> slugs(String sql, String slug) {
    return getEntityManager().createNativeQuery(sql).setParameter("slug", slug).getResultList();
  }

  /** Whether any theme was ever worded so, white space and case aside. */
  static boolean isWorded(String wording) {
    return ThemeWording.count("lower(wording) = lower(?1)", wording.strip()) > 0;
  }

  /** The theme that was ever worded so, white space and case aside; otherwise a new one. */
  public static Theme worded(String wording, LocalDate since, String source) {
    return find(
            "select w.theme from ThemeWording w where lower(w.wording) = lower(?1)",
            wording.strip())
        .<Theme>firstResultOptional()
        .map(Theme::present)
        .orElseGet(() -> begin(wording, since, source));
  }

  /** A new theme with its first wording; unpublished. */
  public static Theme begin(String wording, LocalDate since, String source) {
    Theme theme = new Theme();
    theme.slug = Slug.free(Slug.of(wording), taken -> bySlug(taken).isPresent());
    theme.persist();
    theme.reword(wording, since, source);
    return theme;
  }

  /** Adds a wording; earlier ones stay for the packs of their day. */
  public void reword(String wording, LocalDate since, String source) {
    ThemeWording next = new ThemeWording();
    next.theme = this;
    next.wording = wording.strip();
    next.since = since;
    next.source = source;
    next.persist();
    wordings.add(next);
  }

  /** The theme it became part of, or itself. */
  public Theme present() {
    Theme present = this;
    while (present.mergedInto != null) {
      present = present.mergedInto;
    }
    return present;
  }

  /** Whether drafts may still be given it. */
  public boolean isInUse() {
    return mergedInto == null && splitAt == null;
  }

  /** Every theme; what any of them became part of is at hand ({@link #present}). */
  public static List<Theme> allWithSuccessors() {
    return listAll();
  }

  List<Theme> mergedFrom() {
    return list("mergedInto = ?1 order by slug", this);
  }

  public List<Theme> splitInto() {
    return splitFrom(List.of(this));
  }

  /** Those that came out of any of several, by slug. */
  static List<Theme> splitFrom(Collection<Theme> themes) {
    return list("splitFrom in ?1 order by slug", themes);
  }

  /** Notes that a pack that carried some themes, or none, carries these from now on. */
  public static void recount(List<String> before, List<String> now) {
    Set<String> counted = withSuccessors(before);
    Set<String> counts = withSuccessors(now);
    update("calls = calls - 1 where slug in ?1", without(counted, counts));
    update("calls = calls + 1 where slug in ?1", without(counts, counted));
  }

  /** Counts anew the packs that carry a theme, or one that became part of it. */
  void recount() {
    getEntityManager()
        .createNativeQuery(
            """
            update theme set calls = (
                select count(*) from session s where s.themes && cast(:carried as varchar[]))
             where id = :id""")
        .setParameter("carried", carriedAs(slug))
        .setParameter("id", id)
        .executeUpdate();
    getEntityManager().refresh(this);
  }

  private static Set<String> withSuccessors(List<String> slugs) {
    Set<String> all = new HashSet<>(slugs);
    find("slug in ?1 and mergedInto is not null", slugs).<Theme>stream()
        .forEach(
            theme -> {
              for (Theme next = theme.mergedInto; next != null; next = next.mergedInto) {
                all.add(next.slug);
              }
            });
    return all;
  }

  private static List<String> without(Set<String> slugs, Set<String> others) {
    return slugs.stream().filter(slug -> !others.contains(slug)).toList();
  }

  /** The wording in force on a day: the latest not younger, or the first ever. */
  public ThemeWording on(LocalDate day) {
    return wordings.stream()
        .filter(w -> !w.since.isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(wordings.getFirst());
  }

  /** The day of the first wording that the public sees. */
  LocalDate publicSince() {
    return wordings.stream().filter(w -> w.published).findFirst().orElseThrow().since;
  }

  /** The wording the public sees: the latest published. */
  public Optional<ThemeWording> publicWording() {
    return wordings.stream().filter(w -> w.published).reduce((earlier, later) -> later);
  }
}
