package world.kindness.theme;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.changes.IfMatch;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.paging.Keyset;
import world.kindness.platform.paging.PageRequest;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.security.Roles;
import world.kindness.theme.ThemeView.KnownTheme;
import world.kindness.theme.ThemeView.ThemeDetail;
import world.kindness.theme.ThemeView.ThemeSummary;

@Path("/api/v1/themes")
@Tag(name = "Themes")
public class ThemeResource {
  private final Audit audit;

  ThemeResource(Audit audit) {
    this.audit = audit;
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
          "In their present wording. A theme appears with the first published pack that carries it; merged and split ones lead to others at their own address.")
  public CursorPage<ThemeSummary> list(@BeanParam @Valid PageRequest page) {
    return Keyset.of(Theme.class)
        .ascending("slug", String.class, t -> t.slug)
        .where("e.mergedInto is null and e.splitAt is null")
        .where("exists (from ThemeWording w where w.theme = e and w.published = true)")
        .page(page, ThemeSummary::of);
  }

  @GET
  @Path("/known")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "listKnownThemes",
      summary = "Every theme, for facilitators",
      description = "Also those that no published pack carries yet, merged and split ones.")
  public CursorPage<KnownTheme> known(@BeanParam @Valid PageRequest page) {
    return Keyset.of(Theme.class)
        .ascending("slug", String.class, t -> t.slug)
        .pageOf(page, KnownTheme::of);
  }

  @GET
  @Path("/{slug}")
  @PermitAll
  @Operation(
      operationId = "getTheme",
      summary = "One theme and how its wording changed",
      description =
          "With its history: how it was worded, what it became part of, what came out of it. What rests on it is found through insights and packs, filtered by theme; a merged theme leads to the one there is now.")
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
  @Idempotent
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
  @Idempotent
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
    if (!theme.isInUse()) {
      throw new Problem(
          ProblemType.CONFLICT, "The theme was merged or split: word the one it leads to.");
    }
    theme.reword(wording.statement(), wording.since(), wording.source());
    Theme.getEntityManager()
        .lock(theme, jakarta.persistence.LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    Theme.flush();
    audit.record("reworded", "/themes/" + slug);
    return KnownTheme.of(theme);
  }
}
