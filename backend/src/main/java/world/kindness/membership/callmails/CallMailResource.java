package world.kindness.membership.callmails;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import world.kindness.mail.Letters.Letter;
import world.kindness.mail.Outbox;
import world.kindness.mail.OutgoingMail;
import world.kindness.membership.Member;
import world.kindness.membership.callmails.CallLetters.Telling;
import world.kindness.membership.callmails.CallMail.Kind;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.changes.Changes;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.problems.Refuses;
import world.kindness.platform.security.Roles;
import world.kindness.platform.text.Language;
import world.kindness.session.Session;

/** Telling members of a call. */
@Path("/api/v1/drafts/{slug}/mails")
@Tag(name = "Membership")
@RolesAllowed(Roles.FACILITATOR)
public class CallMailResource {
  private final CallMailing mailing;
  private final CallLetters letters;
  private final Outbox outbox;
  private final Changes changes;
  private final Audit audit;
  private final SecurityIdentity identity;
  private final Clock clock;

  CallMailResource(
      CallMailing mailing,
      CallLetters letters,
      Outbox outbox,
      Changes changes,
      Audit audit,
      SecurityIdentity identity,
      Clock clock) {
    this.mailing = mailing;
    this.letters = letters;
    this.outbox = outbox;
    this.changes = changes;
    this.audit = audit;
    this.identity = identity;
    this.clock = clock;
  }

  /**
   * Something that can be told now. Times are UTC.
   *
   * @param recipients how many members want to hear it and are reached
   * @param dueAt when it goes out: now, or so long before the call
   */
  public record CallMailOffer(Kind kind, long recipients, Instant dueAt) {}

  /**
   * Something that was told, or waits. Times are UTC.
   *
   * @param begunAt absent before its mails went out
   * @param sent mails that a mail server took
   * @param refused mails that could not be handed over
   * @param left members who left within a week after it, before the next one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CallMailView(
      UUID id,
      Kind kind,
      CallMail.State state,
      String askedBy,
      Instant askedAt,
      Instant dueAt,
      @Nullable Instant begunAt,
      @Nullable Instant stoppedAt,
      int recipients,
      int sent,
      int refused,
      int left) {
    static CallMailView of(CallMail m) {
      return new CallMailView(
          m.id,
          m.kind,
          m.state(),
          m.askedBy,
          m.askedAt,
          m.dueAt,
          m.begunAt,
          m.stoppedAt,
          m.recipients,
          m.sent,
          m.refused,
          m.leftAfter);
    }
  }

  /** What can be told of a call, and what was, in the order in which it was asked for. */
  public record CallMails(List<CallMailOffer> offers, List<CallMailView> mails) {}

  /**
   * What to tell.
   *
   * @param at when; at once where none is said, and always so long before the call for a reminder
   */
  public record CallMailOrder(
      @NotNull Kind kind,
      @Schema(description = "UTC; before the call starts. At once where none is said.")
          Instant at) {}

  /** A mail to oneself. */
  public record CallMailTest(
      @NotNull Kind kind,
      @Schema(
              enumeration = {"en", "es", "sv"},
              examples = "sv")
          @Pattern(regexp = Language.CODES)
          String language) {}

  /** What members read. */
  public record CallMailPreview(
      Kind kind,
      @Schema(enumeration = {"en", "es", "sv"}) String language,
      String subject,
      String text) {}

  @GET
  @Operation(
      operationId = "getCallMails",
      summary = "What members can be told of a call, and what they were",
      description =
          "Each thing is told once, to members who want to hear of it. Nobody is told who read a mail: nothing in it tells us.")
  public CallMails get(String slug) {
    Session call = Session.required(slug);
    CallNews news = CallNews.of(call, clock.instant());
    return new CallMails(
        news.toTell().stream()
            .map(
                kind ->
                    new CallMailOffer(kind, Member.countWhoWant(kind.isOfPack()), news.due(kind)))
            .toList(),
        CallMail.of(call).stream().map(CallMailView::of).toList());
  }

  @GET
  @Path("/preview")
  @Refuses(ProblemType.CONFLICT)
  @Operation(
      operationId = "previewCallMail",
      summary = "What members would read",
      description =
          "In one of their languages, for somebody who is where people meet. The links to the page of their own are without a key.")
  public CallMailPreview preview(
      String slug,
      @Parameter(description = "Which mail.", required = true) @QueryParam("kind") Kind kind,
      @Parameter(
              description = "In which language: en (where none is said), es, sv.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"en", "es", "sv"}))
          @QueryParam("language")
          String language) {
    Language read = Language.asked(language);
    if (kind == null) {
      throw Problem.parameter("kind", "Say which mail.");
    }
    Session call = Session.required(slug);
    requirePack(call, kind);
    Letter letter =
        letters
            .letter(Telling.of(kind, CallNews.of(call, clock.instant())), me(read, call))
            .letter();
    return new CallMailPreview(kind, read.code(), letter.subject(), letter.text());
  }

  @POST
  @Transactional
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "tellMembers",
      summary = "Tell members of a call",
      description =
          "One mail to each member who wants to hear of it, in their language and with the time where they are: at once, at a time of yours, or so long before the call. Waits and can be stopped until it has gone out.")
  public CallMailView tell(String slug, @Valid @NotNull CallMailOrder order) {
    Session call = Session.locked(slug);
    Instant now = clock.instant();
    Kind kind = order.kind();
    CallNews news = CallNews.of(call, now);
    if (!news.isToTell(kind)) {
      throw new Problem(
          ProblemType.CONFLICT,
          call.published
              ? "There is nothing of that kind to tell now: it was told already, waits to be, or is not so."
              : "The public does not know of the call yet.");
    }
    if (order.at() != null && kind.isReminder()) {
      throw Problem.rule("/at", "A reminder goes out so long before the call.");
    }
    if (order.at() != null && (order.at().isBefore(now) || isTooLate(order.at(), kind, call))) {
      throw Problem.rule("/at", "Say a time from now on, before the call starts.");
    }
    Instant due = order.at() == null ? news.due(kind) : order.at();
    CallMail mail =
        changes.create(
            CallMail.asked(call, kind, due, audit.actor(), now),
            m -> "/drafts/" + slug + "/mails/" + m.id);
    mailing.schedule(mail);
    return CallMailView.of(mail);
  }

  @POST
  @Path("/test")
  @Transactional
  @Idempotent
  @ResponseStatus(202)
  @Operation(
      operationId = "testCallMail",
      summary = "Send a mail to yourself first",
      description =
          "As members would get it, to the address you sign in with. Nothing is counted, and nobody else hears of it.")
  public void test(String slug, @Valid @NotNull CallMailTest test) {
    Session call = Session.required(slug);
    requirePack(call, test.kind());
    CallLetters.Reader me = me(Language.of(test.language()), call);
    if (!OutgoingMail.isAddress(me.email())) {
      throw Problem.rule("", "The account you sign in with has no mail address.");
    }
    Telling telling = Telling.of(test.kind(), CallNews.of(call, clock.instant()));
    outbox.send(letters.mail(null, telling, letters.attachments(telling), me));
  }

  @DELETE
  @Path("/{id}")
  @Transactional
  @Refuses(ProblemType.CONFLICT)
  @Operation(
      operationId = "stopCallMail",
      summary = "Stop a mail to members",
      description =
          "What has not gone out yet never does. Whoever has it keeps it: one that has begun cannot be asked for again.")
  public void stop(String slug, UUID id) {
    CallMail mail = CallMail.required(Session.locked(slug), id);
    CallMail.State state = mail.state();
    if (state == CallMail.State.SENT) {
      throw new Problem(ProblemType.CONFLICT, "It has gone out to everybody.");
    }
    if (state != CallMail.State.STOPPED) {
      mailing.stop(mail);
      audit.record("stopped", "/drafts/" + slug + "/mails/" + id);
    }
  }

  private static boolean isTooLate(Instant at, Kind kind, Session call) {
    return !kind.isOfPack() && !at.isBefore(call.startsAt);
  }

  private static void requirePack(Session call, Kind kind) {
    if (kind.isOfPack() && call.latestEdition == null) {
      throw new Problem(ProblemType.CONFLICT, "The call has no pack yet.");
    }
  }

  /** Whoever is signed in, as a reader. */
  private CallLetters.Reader me(Language language, Session call) {
    JsonWebToken token = (JsonWebToken) identity.getPrincipal();
    String email = token.getClaim("email");
    String name = token.getClaim("given_name");
    return CallLetters.Reader.trying(
        name == null ? audit.actor() : name,
        email == null ? audit.actor() : email.toLowerCase(Locale.ROOT),
        language,
        call);
  }
}
