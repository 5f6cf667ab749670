package world.kindness.theme;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import world.kindness.platform.Problem;
import world.kindness.platform.Slug;
import world.kindness.platform.StoredEntity;

/** A statement that emerged from the calls. Its wording changes over time; the theme stays. */
@Entity
public class Theme extends StoredEntity {
  public String slug;

  @ManyToOne(fetch = FetchType.LAZY)
  public Theme mergedInto;

  @ManyToOne(fetch = FetchType.LAZY)
  public Theme splitFrom;

  @BatchSize(size = 100)
  @OneToMany(mappedBy = "theme", cascade = CascadeType.ALL)
  @OrderBy("since, id")
  public List<ThemeWording> wordings = new ArrayList<>();

  /** How many published packs carry it; kept by {@link #recount}. */
  @Column(updatable = false)
  public int calls;

  public static Optional<Theme> bySlug(String slug) {
    return find("slug", slug).firstResultOptional();
  }

  public static Theme required(String slug) {
    return bySlug(slug).orElseThrow(() -> Problem.notFound("theme", slug));
  }

  /**
   * Slugs that are themes, as an array to store.
   *
   * @throws Problem 422 for one that is not
   */
  public static String[] known(List<String> slugs) {
    slugs.forEach(
        slug -> {
          if (bySlug(slug).isEmpty()) {
            throw Problem.rule("/themes", "There is no theme '%s'.".formatted(slug));
          }
        });
    return slugs.toArray(String[]::new);
  }

  /** The theme that was ever worded so, white space and case aside; otherwise a new one. */
  public static Theme worded(String wording, LocalDate since, String source) {
    return find(
            "select w.theme from ThemeWording w where lower(w.wording) = lower(?1)",
            wording.strip())
        .<Theme>firstResultOptional()
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

  /** Notes that a pack that carried some themes, or none, carries these from now on. */
  public static void recount(List<String> before, List<String> now) {
    update("calls = calls - 1 where slug in ?1", without(before, now));
    update("calls = calls + 1 where slug in ?1", without(now, before));
  }

  private static List<String> without(List<String> slugs, List<String> others) {
    return slugs.stream().filter(slug -> !others.contains(slug)).toList();
  }

  /** The wording in force on a day: the latest not younger, or the first ever. */
  public ThemeWording on(LocalDate day) {
    return wordings.stream()
        .filter(w -> !w.since.isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(wordings.getFirst());
  }

  /** The wording the public sees: the latest published. */
  public Optional<ThemeWording> publicWording() {
    return wordings.stream().filter(w -> w.published).reduce((earlier, later) -> later);
  }
}
