package world.kindness.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import world.kindness.intake.absent.SuppressionList;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.paging.Keyset;
import world.kindness.platform.paging.PageRequest;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.problems.Refuses;
import world.kindness.platform.security.Roles;
import world.kindness.privacy.Erasure.PlaceCount;
import world.kindness.privacy.ErasureQuestion.Decision;

/** Erasing a person. */
@Path("/api/v1/privacy/erasures")
@Tag(name = "Privacy")
public class ErasureResource {
  private final Erasures erasures;
  private final SuppressionList suppression;
  private final Audit audit;

  ErasureResource(Erasures erasures, SuppressionList suppression, Audit audit) {
    this.erasures = erasures;
    this.suppression = suppression;
    this.audit = audit;
  }

  /** How far an erasure is. */
  @Schema(name = "ErasureState")
  public enum State {
    /** A dry run: nothing was changed. */
    PREVIEW,
    /** Nothing of the person is public any more; the rest is being done. */
    HIDDEN,
    /** Something is left that may be the person, or somebody else: an administrator decides. */
    TO_DECIDE,
    /** Nothing of the person is left. */
    DONE
  }

  /** Whom to erase; with {@code dryRun} only how much it would be. */
  public record ErasureWanted(
      @Schema(description = "True to see how much it would be before it is done.") @NotNull
          Boolean dryRun,
      @NotNull @Valid Subject subject) {}

  /**
   * An erasure.
   *
   * @param id absent for a dry run
   * @param subject by what the person was recognised, for a dry run alone
   * @param places how much it was, or would be
   * @param questions what may be left of the person, for as long as the erasure is not done
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ErasureView(
      @Nullable UUID id,
      State state,
      @Nullable Instant askedAt,
      @Nullable String askedBy,
      @Nullable Instant doneAt,
      @Nullable Subject subject,
      List<PlaceCount> places,
      @Nullable List<Question> questions) {
    static ErasureView listed(Erasure e) {
      return of(e, null);
    }

    static ErasureView of(Erasure e) {
      List<Question> questions = ErasureQuestion.of(e.id).stream().map(Question::of).toList();
      return of(e, questions.isEmpty() ? null : questions);
    }

    private static ErasureView of(Erasure e, List<Question> questions) {
      return new ErasureView(
          e.id, state(e), e.askedAt, e.askedBy, e.doneAt, null, e.counts, questions);
    }

    static ErasureView of(Erasures.Plan plan) {
      return new ErasureView(
          null, State.PREVIEW, null, null, null, plan.person().subject(), plan.counts(), null);
    }

    private static State state(Erasure e) {
      if (e.doneAt != null) {
        return State.DONE;
      }
      return ErasureQuestion.open(e.id) ? State.TO_DECIDE : State.HIDDEN;
    }
  }

  /**
   * Words that may be the person.
   *
   * @param found the words
   * @param excerpt with some of what stands around them
   * @param places where they stand like this
   * @param decision absent while nobody decided
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ErasureQuestion")
  public record Question(
      UUID id, String found, String excerpt, List<String> places, @Nullable Decision decision) {
    static Question of(ErasureQuestion q) {
      return new Question(q.id, q.found, q.excerpt, q.places, q.decision);
    }
  }

  /** What was decided about some of what is asked. */
  @Schema(name = "ErasureAnswers")
  public record Answers(@NotNull @Size(max = 1000) List<@NotNull @Valid Answer> answers) {}

  /** REMOVE where it is the person, LEAVE where it is somebody else, or nobody. */
  @Schema(name = "ErasureAnswer")
  public record Answer(@NotNull UUID question, @NotNull Decision decision) {}

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "erasePerson",
      summary = "Erase somebody",
      description =
          "For good. Look first with dryRun: it answers by what the person is recognised and how much it would be. Then nothing of theirs is public from the answer on: quotes become tombstones, editions that carry them answer 410, and the next ones are made from what was published. Everything else follows within moments, also after a crash: messages, notes, files, attendance, mails, requests, the audit trail. What others wrote stays, with a mark in place of the name. Files that come again do not bring them back.")
  @APIResponse(
      responseCode = "200",
      description = "A dry run: nothing was changed.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ErasureView.class)))
  @APIResponse(
      responseCode = "202",
      description = "Hidden everywhere; the rest is being done.",
      headers = @Header(name = "Location", ref = "Location"),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ErasureView.class)))
  public RestResponse<ErasureView> erase(@Valid @NotNull ErasureWanted wanted) {
    if (wanted.dryRun()) {
      return RestResponse.ok(ErasureView.of(erasures.preview(wanted.subject())));
    }
    Erasure begun = erasures.begin(wanted.subject());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, ErasureView.of(begun))
        .header("Location", "/api/v1/privacy/erasures/" + begun.id)
        .build();
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "listErasures",
      summary = "What was erased, latest first",
      description = "When, by whom and how much; never whom.")
  public CursorPage<ErasureView> list(@BeanParam @Valid PageRequest page) {
    return Keyset.of(Erasure.class)
        .descending("askedAt", Instant.class, e -> e.askedAt)
        .descending("id", UUID.class, e -> e.id)
        .page(page, ErasureView::listed);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "getErasure",
      summary = "How far an erasure is",
      description =
          "HIDDEN while the rest is being done. Then everything is looked through once more, by other means: where something is left that may be the person it is TO_DECIDE, with what it is, and else DONE.")
  public ErasureView get(UUID id) {
    return ErasureView.of(Erasure.required(id));
  }

  @POST
  @Path("/{id}/answers")
  @RolesAllowed(Roles.ADMIN)
  @Refuses(ProblemType.CONFLICT)
  @Operation(
      operationId = "decideErasure",
      summary = "Say what of that is the person",
      description =
          "For words that the last look saw and nobody can be certain of. REMOVE puts a mark in their place wherever they stand like this, LEAVE lets them stand. With the last answer the erasure goes on and is DONE; what was asked is then forgotten.")
  public ErasureView decide(UUID id, @Valid @NotNull Answers answers) {
    return ErasureView.of(
        erasures.decide(
            id,
            answers.answers().stream()
                .map(answer -> new Erasures.Decided(answer.question(), answer.decision()))
                .toList()));
  }

  @POST
  @Path("/{id}/lifting")
  @RolesAllowed(Roles.ADMIN)
  @Transactional
  @Operation(
      operationId = "liftSuppression",
      summary = "Let files of later calls name them again",
      description =
          "For somebody else of the same name, or for whoever takes part again: files of calls that begin from now on are read as any other. Earlier ones stay as they are. Whoever joins again by the form needs nobody for it.")
  public ErasureView lift(UUID id) {
    Erasure erasure = Erasure.required(id);
    if (suppression.lift(id) > 0) {
      audit.record("lifted", "/privacy/erasures/" + id);
    }
    return ErasureView.of(erasure);
  }
}
