package world.kindness.curation.drafts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import world.kindness.curation.drafts.DraftView.DraftSection;
import world.kindness.curation.quotes.DraftQuotes;
import world.kindness.platform.changes.Changes;
import world.kindness.platform.changes.MergePatch;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.paging.PageRequest;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.security.Roles;
import world.kindness.session.BreakoutRoom;
import world.kindness.session.PlannedSession;
import world.kindness.session.Session;
import world.kindness.session.SessionTheme;
import world.kindness.theme.Theme;

@Path("/api/v1")
@Tag(name = "Drafts")
public class DraftResource {
  private final Changes changes;
  private final DraftQuotes quotes;

  DraftResource(Changes changes, DraftQuotes quotes) {
    this.changes = changes;
    this.quotes = quotes;
  }

  /** The lists and lines of a draft that are edited as a whole. */
  public record DraftEdit(
      @Size(max = 500) String subtitle,
      @Schema(description = "What the next edition corrects, for readers of the one before.")
          @Size(max = 500)
          String correction,
      @NotNull List<@NotBlank @Size(max = 300) String> purposes,
      @Schema(description = "Ideas named in the plenary after the rooms.") @NotNull
          List<@NotBlank @Size(max = 500) String> heardBack,
      @NotNull List<@NotBlank @Size(max = 200) String> acknowledgedTeams,
      @Schema(
              description =
                  "The names of the rooms, also of those that wrote nothing. A room with notes stays.")
          @NotNull
          List<@NotBlank @Size(max = 100) String> breakoutRooms,
      @Schema(
              description =
                  "Slugs of the themes in their order; the first gives the patch its pattern.")
          @NotNull
          List<@NotBlank String> themes) {}

  /** Heading and text of a section. */
  public record SectionEdit(
      @NotBlank @Size(max = 200) String heading,
      @Schema(description = "CommonMark; left out where the section has no text of its own.")
          @Size(max = 50000)
          String body) {}

  @GET
  @Path("/drafts")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "listDrafts",
      summary = "Every call, published or not",
      description = "For facilitators, latest first.")
  public CursorPage<PlannedSession> list(@BeanParam @Valid PageRequest page) {
    return Session.walk().pageOf(page, PlannedSession::of);
  }

  @GET
  @Path("/drafts/{slug}")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "getDraft",
      summary = "A whole draft",
      description =
          "All that the next edition will be made from, each thing with its version for If-Match.")
  public DraftView get(String slug) {
    return view(Session.required(slug));
  }

  @PATCH
  @Path("/drafts/{slug}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "editDraft",
      summary = "Change a draft's lists and lines",
      description =
          "JSON Merge Patch: subtitle, purposes, ideas heard back, teams thanked, rooms, themes.")
  public DraftView edit(
      String slug,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = DraftEdit.class)))
          ObjectNode patch) {
    Session session = Session.locked(slug);
    Draft draft = Draft.of(session.id);
    List<String> themes = SessionTheme.of(session).stream().map(t -> t.slug).toList();
    List<String> rooms = BreakoutRoom.of(session);
    DraftEdit present =
        new DraftEdit(
            draft.subtitle,
            draft.correction,
            List.of(draft.purposes),
            List.of(draft.heardBack),
            List.of(draft.acknowledgedTeams),
            rooms,
            themes);
    changes.edit(
        draft,
        ifMatch,
        present,
        patch,
        (d, edit) -> {
          d.subtitle = edit.subtitle();
          d.correction = edit.correction();
          d.purposes = edit.purposes().toArray(String[]::new);
          d.heardBack = edit.heardBack().toArray(String[]::new);
          d.acknowledgedTeams = edit.acknowledgedTeams().toArray(String[]::new);
          if (!edit.breakoutRooms().equals(rooms)) {
            BreakoutRoom.set(session, edit.breakoutRooms());
            d.listsChanged();
          }
          if (!edit.themes().equals(themes)) {
            SessionTheme.set(session, chosen(edit.themes()));
            d.listsChanged();
          }
        },
        "/drafts/" + slug);
    return view(session);
  }

  @PATCH
  @Path("/drafts/{slug}/sections/{key}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "editSection",
      summary = "Change a section's heading or text",
      description = "JSON Merge Patch. A section without any text yet is at version 0.")
  public DraftSection edit(
      String slug,
      String key,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = SectionEdit.class)))
          ObjectNode patch) {
    SectionKey section = SectionKey.of(key).orElseThrow(() -> Problem.notFound("section", key));
    SectionText text = SectionText.of(Session.locked(slug).id, section);
    return DraftSection.of(
        changes.edit(
            text,
            ifMatch,
            new SectionEdit(text.heading, text.body),
            patch,
            (t, edit) -> {
              t.heading = edit.heading().strip();
              t.body = edit.body();
            },
            "/drafts/" + slug + "/sections/" + key));
  }

  private DraftView view(Session session) {
    DraftPack pack = DraftPack.of(session);
    return DraftView.of(pack, quotes.of(session.id, pack.quotes()));
  }

  private static List<Theme> chosen(List<String> slugs) {
    Set<String> repeated = new HashSet<>();
    return slugs.stream()
        .map(
            slug ->
                Theme.bySlug(slug)
                    .filter(t -> repeated.add(t.slug))
                    .orElseThrow(
                        () ->
                            Problem.rule(
                                "/themes",
                                "There is no theme '%s', or it stands there twice."
                                    .formatted(slug))))
        .map(Theme::present)
        .distinct()
        .toList();
  }
}
