package world.kindness.curation.insights;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import world.kindness.platform.changes.Changes;
import world.kindness.platform.changes.MergePatch;
import world.kindness.platform.changes.Versioned;
import world.kindness.platform.database.ListEnd;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.security.Roles;
import world.kindness.session.BreakoutNote;
import world.kindness.session.Session;
import world.kindness.theme.Theme;

@Path("/api/v1")
@Tag(name = "Insights")
public class InsightResource {
  private final Changes changes;

  InsightResource(Changes changes) {
    this.changes = changes;
  }

  /** What a facilitator says about an insight. */
  public record InsightEdit(
      @NotNull Insight.Kind kind,
      @Schema(description = "CommonMark, emphasis only.") @NotBlank @Size(max = 5000) String text,
      @NotNull List<@NotBlank String> themes,
      @NotNull List<@NotBlank @Size(max = 200) String> sources,
      @Min(0) int position) {
    static InsightEdit of(Insight e) {
      return new InsightEdit(
          e.kind, e.wording, List.of(e.themes), List.of(e.sources), e.placeInList);
    }

    void applyTo(Insight e) {
      e.kind = kind;
      e.wording = text.strip();
      e.themes = Theme.known(themes);
      e.sources = sources.toArray(String[]::new);
      e.placeInList = position;
    }
  }

  /** Notes to make an insight of, in the order in which their words are to stand. */
  public record ChosenNotes(
      @NotNull Insight.Kind kind, @NotNull @Size(min = 1, max = 20) List<@NotNull UUID> notes) {}

  /** An insight in a draft. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DraftInsight(
      UUID id,
      int version,
      Insight.Kind kind,
      String text,
      List<String> themes,
      List<String> sources,
      int position)
      implements Versioned {
    public static DraftInsight of(Insight e) {
      return new DraftInsight(
          e.id, e.version, e.kind, e.wording, List.of(e.themes), List.of(e.sources), e.placeInList);
    }
  }

  @POST
  @Path("/drafts/{slug}/insights")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "addInsight",
      summary = "Add an insight to a draft",
      description =
          "What the group concluded, in your words, tagged with themes and pointing at its sources.")
  public DraftInsight add(String slug, @Valid @NotNull InsightEdit edit) {
    Insight e = new Insight();
    e.sessionId = Session.required(slug).id;
    edit.applyTo(e);
    return DraftInsight.of(changes.create(e, x -> "/insights/" + x.id));
  }

  @POST
  @Path("/drafts/{slug}/insights/from-notes")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "makeInsightOfNotes",
      summary = "Make an insight of breakout notes",
      description =
          "Begins with the notes' own words and their themes, and names the notes as its sources. Write it in your words afterwards.")
  public DraftInsight fromNotes(String slug, @Valid @NotNull ChosenNotes chosen) {
    Session session = Session.required(slug);
    List<BreakoutNote> notes =
        chosen.notes().stream().distinct().map(id -> noteOf(session, id)).toList();
    Insight e = new Insight();
    e.sessionId = session.id;
    e.kind = chosen.kind();
    e.wording = notes.stream().map(note -> note.note).collect(Collectors.joining("\n\n"));
    e.themes =
        notes.stream().flatMap(note -> Stream.of(note.themes)).distinct().toArray(String[]::new);
    e.sources = notes.stream().map(note -> "note:" + note.id).toArray(String[]::new);
    e.placeInList = ListEnd.of(Insight.class, "e.sessionId = ?1", session.id);
    return DraftInsight.of(changes.create(e, x -> "/insights/" + x.id));
  }

  private static BreakoutNote noteOf(Session session, UUID id) {
    return BreakoutNote.<BreakoutNote>findByIdOptional(id)
        .filter(note -> note.session.id.equals(session.id))
        .orElseThrow(() -> Problem.rule("/notes", "No note %s is of this call.".formatted(id)));
  }

  @GET
  @Path("/insights/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "getInsight",
      summary = "Read an insight of a draft",
      description = "As facilitators see it, with the version to change from.")
  public DraftInsight get(UUID id) {
    return DraftInsight.of(Insight.required(id));
  }

  @PATCH
  @Path("/insights/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "editInsight",
      summary = "Change an insight of a draft",
      description =
          "JSON Merge Patch: what is left out stays as it is. Published editions do not change.")
  public DraftInsight edit(
      UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = InsightEdit.class)))
          ObjectNode patch) {
    Insight e = Insight.required(id);
    return DraftInsight.of(
        changes.edit(
            e, ifMatch, InsightEdit.of(e), patch, (x, edit) -> edit.applyTo(x), "/insights/" + id));
  }

  @DELETE
  @Path("/insights/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "deleteInsight",
      summary = "Take an insight out of a draft",
      description = "Published editions keep what they have.")
  public void delete(UUID id, @HeaderParam("If-Match") String ifMatch) {
    changes.delete(Insight.required(id), ifMatch, "/insights/" + id);
  }
}
