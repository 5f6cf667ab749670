package world.kindness.session;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import world.kindness.platform.Changes;
import world.kindness.platform.MergePatch;
import world.kindness.platform.Problem;
import world.kindness.platform.Roles;
import world.kindness.platform.Versioned;
import world.kindness.theme.Theme;

@Path("/api/v1")
@Tag(name = "Breakout notes")
public class BreakoutNoteResource {
  private final Changes changes;

  BreakoutNoteResource(Changes changes) {
    this.changes = changes;
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
      e.questionNumber = question;
      e.room = room;
      if (room != null) BreakoutRoom.add(e.session, List.of(room));
      e.note = text.strip();
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
      String room,
      String text,
      List<String> themes,
      int position,
      @Schema(description = "Who wrote it, where the source says; never published.") String author)
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
          e.author);
    }
  }

  @POST
  @Path("/drafts/{slug}/breakout-notes")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
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
}
