package world.kindness.theme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.changes.IfMatch;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.security.Roles;
import world.kindness.theme.ThemeResource.NewWording;
import world.kindness.theme.ThemeView.KnownTheme;

/**
 * How themes become parts of each other and come out of each other. Published packs keep what they
 * carry; what the public knew leads to what it is to know now.
 */
@Path("/api/v1/themes/{slug}")
@Tag(name = "Themes")
public class ThemeLineageResource {
  private final Audit audit;
  private final Clock clock;
  private final Event<ThemeMerged> mergers;

  ThemeLineageResource(Audit audit, Clock clock, Event<ThemeMerged> mergers) {
    this.audit = audit;
    this.clock = clock;
    this.mergers = mergers;
  }

  /** The theme that another becomes part of. */
  public record Merger(@NotBlank String theme) {}

  /** What comes out of a theme. */
  public record Split(@NotNull @Size(min = 2, max = 10) List<@NotNull @Valid NewWording> themes) {}

  @PUT
  @Path("/merged-into")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "mergeTheme",
      summary = "Make a theme part of another",
      description =
          "For good. Drafts that carry it carry the other one; lists and searches by either find both; published packs do not change. A theme that the public knows makes the other one public.")
  public KnownTheme merge(
      String slug, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Merger merger) {
    Theme theme = inUse(slug, ifMatch);
    Theme into =
        Theme.bySlug(merger.theme())
            .filter(other -> other.isInUse() && other != theme)
            .orElseThrow(
                () ->
                    Problem.rule(
                        "/theme", "'%s' is not another theme in use.".formatted(merger.theme())));
    theme.mergedInto = into;
    theme.mergedAt = clock.instant();
    if (theme.publicWording().isPresent() && into.publicWording().isEmpty()) {
      into.on(today()).published = true;
    }
    Theme.flush();
    into.recount();
    audit.record("merged", "/themes/" + slug, List.of("mergedInto"));
    mergers.fire(new ThemeMerged(theme, into));
    return KnownTheme.of(theme);
  }

  @POST
  @Path("/split")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "splitTheme",
      summary = "Split a theme into new ones",
      description =
          "For good. Drafts keep it until somebody chooses, and their checklists say so; published packs do not change. What comes out of a theme that the public knows is public. Answers the theme with what came out of it.")
  public KnownTheme split(
      String slug, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Split split) {
    Theme theme = inUse(slug, ifMatch);
    boolean published = theme.publicWording().isPresent();
    for (int i = 0; i < split.themes().size(); i++) {
      NewWording part = split.themes().get(i);
      if (Theme.isWorded(part.statement())) {
        throw Problem.rule(
            "/themes/%d/statement".formatted(i),
            "There is a theme worded so already: word it otherwise, or merge the two.");
      }
      Theme begun = Theme.begin(part.statement(), part.since(), part.source());
      begun.splitFrom = theme;
      begun.wordings.getFirst().published = published;
      audit.record("created", "/themes/" + begun.slug);
    }
    theme.splitAt = clock.instant();
    Theme.flush();
    audit.record("split", "/themes/" + slug, List.of("splitInto"));
    return KnownTheme.of(theme);
  }

  private static Theme inUse(String slug, String ifMatch) {
    Theme theme = Theme.required(slug);
    IfMatch.check(ifMatch, theme, "/themes/" + slug);
    if (!theme.isInUse()) {
      throw new Problem(ProblemType.CONFLICT, "The theme was merged or split already.");
    }
    return theme;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
