package world.kindness.theme;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import world.kindness.platform.Audit;
import world.kindness.platform.CursorPage;
import world.kindness.platform.IfMatch;
import world.kindness.platform.Keyset;
import world.kindness.platform.PageRequest;
import world.kindness.platform.Problem;
import world.kindness.platform.Roles;
import world.kindness.platform.Versioned;

@Path("/api/v1/themes")
@Tag(name = "Themes")
public class ThemeResource {
  private final Audit audit;

  ThemeResource(Audit audit) {
    this.audit = audit;
  }

  /**
   * A theme in its present public wording.
   *
   * @param calls how many published packs carry it
   */
  public record ThemeSummary(String slug, String statement, LocalDate since, int calls) {
    static ThemeSummary of(Theme theme) {
      ThemeWording wording = theme.publicWording().orElseThrow();
      return new ThemeSummary(theme.slug, wording.wording, wording.since, theme.calls);
    }
  }

  /** A theme with the history of its published wordings, oldest first. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ThemeDetail(
      String slug,
      String statement,
      LocalDate since,
      int calls,
      String mergedInto,
      List<Wording> history) {
    static ThemeDetail of(Theme theme) {
      ThemeSummary now = ThemeSummary.of(theme);
      return new ThemeDetail(
          now.slug(),
          now.statement(),
          now.since(),
          now.calls(),
          theme.mergedInto == null ? null : theme.mergedInto.slug,
          theme.wordings.stream().filter(w -> w.published).map(Wording::of).toList());
    }
  }

  /** One wording, the day from which it holds and where it comes from. */
  public record Wording(String statement, LocalDate since, String source) {
    static Wording of(ThemeWording w) {
      return new Wording(w.wording, w.since, w.source);
    }
  }

  /** A theme as facilitators see it, with unpublished wordings. */
  public record KnownTheme(String slug, int version, List<Wording> wordings) implements Versioned {
    static KnownTheme of(Theme theme) {
      return new KnownTheme(
          theme.slug, theme.version, theme.wordings.stream().map(Wording::of).toList());
    }
  }

  /** A wording somebody proposes. */
  public record NewWording(
      @NotBlank @Size(max = 500) String statement,
      @NotNull LocalDate since,
      @NotBlank @Size(max = 200) String source) {}

  @GET
  @PermitAll
  @Operation(
      operationId = "listThemes",
      summary = "Themes that emerged from the calls",
      description =
          "In their present wording. A theme appears with the first published pack that carries it.")
  public CursorPage<ThemeSummary> list(@BeanParam @Valid PageRequest page) {
    return Keyset.of(Theme.class)
        .ascending("slug", String.class, t -> t.slug)
        .where("exists (from ThemeWording w where w.theme = e and w.published = true)")
        .page(page, ThemeSummary::of);
  }

  @GET
  @Path("/{slug}")
  @PermitAll
  @Operation(
      operationId = "getTheme",
      summary = "One theme and how its wording changed",
      description = "What rests on it is found through insights and packs, filtered by theme.")
  public ThemeDetail get(String slug) {
    return Theme.bySlug(slug)
        .filter(t -> t.publicWording().isPresent())
        .map(ThemeDetail::of)
        .orElseThrow(() -> Problem.notFound("theme", slug));
  }

  @GET
  @Path("/{slug}/wordings")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "getThemeWordings",
      summary = "Every wording of a theme, for facilitators",
      description = "Unpublished wordings too, with the version to change from.")
  public KnownTheme wordings(String slug) {
    return KnownTheme.of(Theme.required(slug));
  }

  @POST
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @ResponseStatus(201)
  @Operation(
      operationId = "beginTheme",
      summary = "Name a new theme",
      description = "It becomes public with the first pack that carries it.")
  public KnownTheme begin(@Valid @NotNull NewWording wording) {
    Theme theme = Theme.begin(wording.statement(), wording.since(), wording.source());
    Theme.flush();
    audit.record("created", "/themes/" + theme.slug);
    return KnownTheme.of(theme);
  }

  @POST
  @Path("/{slug}/wordings")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @ResponseStatus(201)
  @Operation(
      operationId = "rewordTheme",
      summary = "Word a theme anew",
      description =
          "Adds a wording from a day on. Packs published before keep the wording of their day.")
  public KnownTheme reword(
      String slug, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewWording wording) {
    Theme theme = Theme.required(slug);
    IfMatch.check(ifMatch, theme, "/themes/" + slug);
    theme.reword(wording.statement(), wording.since(), wording.source());
    Theme.getEntityManager()
        .lock(theme, jakarta.persistence.LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    Theme.flush();
    audit.record("reworded", "/themes/" + slug);
    return KnownTheme.of(theme);
  }
}
