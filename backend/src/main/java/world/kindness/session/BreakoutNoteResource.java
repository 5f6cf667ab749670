package world.kindness.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.changes.Changes;
import world.kindness.platform.changes.MergePatch;
import world.kindness.platform.changes.Versioned;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.problems.Refuses;
import world.kindness.platform.security.Roles;
import world.kindness.theme.Theme;

@Path("/api/v1")
@Tag(name = "Breakout notes")
public class BreakoutNoteResource {
  private final Changes changes;
  private final Audit audit;
  private final Clock clock;

  BreakoutNoteResource(Changes changes, Audit audit, Clock clock) {
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a facilitator says about a breakout note. */
  public record BreakoutNoteEdit(
      @Schema(description = "Number of the breakout question.") @Min(1) int question,
      @Size(max = 100) String room,
      @NotBlank @Size(max = 10000) String text,
      @Schema(description = "Slugs of the themes it speaks to.") List<@NotBlank String> themes,
      @Schema(description = "Place among the notes of its room under its question, from 0.") @Min(0)
          int position) {
    static BreakoutNoteEdit of(BreakoutNote e) {
      return new BreakoutNoteEdit(
          e.questionNumber, e.room, e.note, List.of(e.themes), e.placeInList);
    }

    void applyTo(BreakoutNote e) {
      if (!BreakoutQuestion.known(e.session, question))
        throw Problem.rule(
            "/question", "This call has no breakout question %d.".formatted(question));
      if (room != null) BreakoutRoom.add(e.session, List.of(room));
      e.write(question, room, text.strip());
      e.themes = themes == null ? new String[] {} : Theme.known(themes);
      e.placeInList = position;
    }
  }

  /** A breakout note in a draft. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DraftBreakoutNote(
      UUID id,
      int version,
      int question,
      @Nullable String room,
      String text,
      List<String> themes,
      int position,
      @Schema(description = "Who wrote it, where the source says; never published.")
          @Nullable String author,
      @Schema(
              description =
                  "When a facilitator looked through it as it stands; left out where a look is due.")
          @Nullable Instant lookedAt,
      @Nullable String lookedBy)
      implements Versioned {
    public static DraftBreakoutNote of(BreakoutNote e) {
      return new DraftBreakoutNote(
          e.id,
          e.version,
          e.questionNumber,
          e.room,
          e.note,
          List.of(e.themes),
          e.placeInList,
          e.author,
          e.lookedAt,
          e.lookedBy);
    }
  }

  /** The notes that somebody looked through, those of a room or of all. */
  public record NotesSeen(@NotEmpty @Size(max = 10000) List<@NotNull @Valid NoteSeen> notes) {}

  /** A note in the version that was read. */
  public record NoteSeen(@NotNull UUID id, @Min(0) int version) {}

  /** How many notes were looked through now, and how many of the call still wait for it. */
  public record NotesLookedThrough(int looked, long waiting) {}

  @POST
  @Path("/drafts/{slug}/breakout-notes")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "addBreakoutNote",
      summary = "Add a breakout note to a draft",
      description = "What one room wrote under one question.")
  public DraftBreakoutNote add(String slug, @Valid @NotNull BreakoutNoteEdit edit) {
    BreakoutNote e = new BreakoutNote();
    e.session = Session.required(slug);
    edit.applyTo(e);
    return DraftBreakoutNote.of(changes.create(e, x -> "/breakout-notes/" + x.id));
  }

  @GET
  @Path("/breakout-notes/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "getBreakoutNote",
      summary = "Read a breakout note of a draft",
      description = "As facilitators see it, with the version to change from.")
  public DraftBreakoutNote get(UUID id) {
    return DraftBreakoutNote.of(BreakoutNote.required(id));
  }

  @PATCH
  @Path("/breakout-notes/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "editBreakoutNote",
      summary = "Change a breakout note of a draft",
      description =
          "JSON Merge Patch: what is left out stays as it is. Published editions do not change.")
  public DraftBreakoutNote edit(
      UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = BreakoutNoteEdit.class)))
          ObjectNode patch) {
    BreakoutNote e = BreakoutNote.required(id);
    return DraftBreakoutNote.of(
        changes.edit(
            e,
            ifMatch,
            BreakoutNoteEdit.of(e),
            patch,
            (x, edit) -> edit.applyTo(x),
            "/breakout-notes/" + id));
  }

  @DELETE
  @Path("/breakout-notes/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "deleteBreakoutNote",
      summary = "Take a breakout note out of a draft",
      description = "Published editions keep what they have.")
  public void delete(UUID id, @HeaderParam("If-Match") String ifMatch) {
    changes.delete(BreakoutNote.required(id), ifMatch, "/breakout-notes/" + id);
  }

  @POST
  @Path("/drafts/{slug}/breakout-notes/looks")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Refuses(ProblemType.CONFLICT)
  @Operation(
      operationId = "lookThroughNotes",
      summary = "Say that notes of rooms were looked through",
      description =
          "Notes are published once a facilitator has looked at them: those of a room or of all rooms, each in the version that was read. Where one changed since, nothing is noted. A note whose words, room or question change needs another look.")
  public NotesLookedThrough lookThrough(String slug, @Valid @NotNull NotesSeen seen) {
    Session session = Session.locked(slug);
    Map<UUID, Integer> versions = new LinkedHashMap<>();
    seen.notes().forEach(note -> versions.put(note.id(), note.version()));
    int looked = BreakoutNote.look(session, versions, clock.instant(), audit.actor());
    if (looked < versions.size()) {
      throw new Problem(
          ProblemType.CONFLICT,
          "%d of these notes changed since you read them, or are gone: look again."
              .formatted(versions.size() - looked));
    }
    audit.record("looked-through", "/drafts/" + slug + "/breakout-notes", List.of("notes"));
    return new NotesLookedThrough(looked, BreakoutNote.waiting(session));
  }
}
