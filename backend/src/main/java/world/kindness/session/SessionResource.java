package world.kindness.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import world.kindness.community.Community;
import world.kindness.community.Series;
import world.kindness.contributor.Contributor;
import world.kindness.platform.caching.FollowsTheClock;
import world.kindness.platform.changes.Changes;
import world.kindness.platform.changes.MergePatch;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.paging.PageRequest;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.security.Roles;
import world.kindness.platform.text.OneLine;
import world.kindness.session.links.JoinLink;
import world.kindness.theme.Theme;

@Path("/api/v1/sessions")
@Tag(name = "Sessions")
public class SessionResource {
  private final Changes changes;
  private final Clock clock;
  private final CallCalendar calendar;
  private final Event<CallRevised> news;

  SessionResource(Changes changes, Clock clock, CallCalendar calendar, Event<CallRevised> news) {
    this.news = news;
    this.calendar = calendar;
    this.changes = changes;
    this.clock = clock;
  }

  /** A person's part, where they may be named. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PartTaken(
      String name, Appearance.Part part, @Nullable String affiliation, @Nullable String country) {
    static PartTaken of(Contributor c, Appearance.Part part) {
      return new PartTaken(c.name, part, c.affiliation, c.countryCode);
    }
  }

  /** A call beside another one. */
  public record NearbyCall(String slug, String title, LocalDate date) {
    public static NearbyCall of(Session session) {
      return new NearbyCall(session.slug, session.title, session.day());
    }
  }

  /**
   * A call with its people and questions.
   *
   * @param earlier the call before it that has a pack
   * @param later the call after it that has a pack
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SessionDetail(
      @JsonUnwrapped SessionSummary call,
      List<PartTaken> appearances,
      List<NumberedQuestion> questions,
      @Nullable NearbyCall earlier,
      @Nullable NearbyCall later) {
    /** The people as published, as far as they may still be named. */
    private static List<PartTaken> parts(List<ShownPerson> shown) {
      Map<UUID, Contributor> named =
          Contributor.<Contributor>list(
                  "id in ?1 and (published = true or profileConsentAt is not null)",
                  shown.stream().map(ShownPerson::contributor).toList())
              .stream()
              .collect(Collectors.toMap(c -> c.id, c -> c));
      return shown.stream()
          .filter(person -> named.containsKey(person.contributor()))
          .map(person -> PartTaken.of(named.get(person.contributor()), person.part()))
          .toList();
    }

    static SessionDetail of(Session session) {
      return new SessionDetail(
          SessionSummary.of(session),
          session.latestEdition == null ? List.of() : parts(session.shownPeople),
          session.shownQuestions,
          session.packBefore().map(NearbyCall::of).orElse(null),
          session.packAfter().map(NearbyCall::of).orElse(null));
    }
  }

  /**
   * A call to plan, in wall time of the series' zone.
   *
   * @param offRuleReason why there is a call on a day that is not the rule's
   * @param joinLink never public: facilitators see it, and members on the page of their own
   */
  public record SessionPlan(
      @NotBlank @OneLine @Size(max = 200) String title,
      @NotNull @Schema(examples = "2027-01-21") LocalDate date,
      LocalTime starts,
      LocalTime ends,
      @Size(max = 300) String offRuleReason,
      @Size(max = 1000) String joinLink) {}

  @GET
  @PermitAll
  @Operation(
      operationId = "listSessions",
      summary = "Calls, latest first",
      description = "Published calls only. from and to are dates in the call's own zone.")
  public CursorPage<SessionSummary> list(
      @BeanParam @Valid PageRequest page,
      @Parameter(description = "Only calls at this stage.") @QueryParam("stage")
          Session.Stage stage,
      @Parameter(description = "Only calls on or after this date.") @QueryParam("from")
          LocalDate from,
      @Parameter(description = "Only calls on or before this date.") @QueryParam("to") LocalDate to,
      @Parameter(description = "Only calls whose pack carries this theme, by its slug.")
          @QueryParam("theme")
          String theme,
      @Parameter(description = "Only calls with these words, in this order, in title or summary.")
          @QueryParam("q")
          String q,
      @Parameter(
              description = "true: only calls with a recording or transcript; false: only others.")
          @QueryParam("recording")
          Boolean recording) {
    return Session.published(from, to)
        .where("e.stage = :stage", "stage", stage)
        .whether(Recording.THERE, recording)
        .where(Theme.SPEAKS_TO.formatted("e"), "themes", Theme.asked(theme))
        .containing("e.title || ' ' || coalesce(e.summary, '')", q)
        .page(page, SessionSummary::of);
  }

  @GET
  @Path("/next")
  @PermitAll
  @FollowsTheClock
  @Operation(
      operationId = "getNextSession",
      summary = "When is the next call?",
      description =
          "The next planned call; where the rule of the series gives an earlier day and nothing is planned for that month, that day, without a slug.")
  public NextSession next() {
    return NextSession.after(clock.instant(), Community.present());
  }

  @GET
  @Path("/{slug}")
  @PermitAll
  @Operation(
      operationId = "getSession",
      summary = "One call",
      description =
          "With the people who may be named, the breakout questions, and the calls with a pack before and after it. Unpublished calls are not found.")
  public SessionDetail get(String slug) {
    return Session.bySlug(slug)
        .filter(s -> s.published)
        .map(SessionDetail::of)
        .orElseThrow(() -> Problem.notFound("session", slug));
  }

  @GET
  @Path("/{slug}/calendar.ics")
  @Produces(CallCalendar.MEDIA_TYPE)
  @PermitAll
  @Operation(
      operationId = "getSessionCalendar",
      summary = "One call for a calendar",
      description = "RFC 5545: the call as an event that keeps its UID when it moves.")
  public String calendar(String slug) {
    return Session.bySlug(slug)
        .filter(s -> s.published)
        .map(s -> calendar.of(List.of(s)))
        .orElseThrow(() -> Problem.notFound("session", slug));
  }

  @POST
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "planSession",
      summary = "Plan a call",
      description =
          "Unpublished until you say so. Times default to the rule of the series on that day; the slug is the date.")
  public PlannedSession plan(@Valid @NotNull SessionPlan plan) {
    Community community = Community.present();
    Series series = community.seriesOn(plan.date());
    LocalTime starts = plan.starts() == null ? series.starts() : plan.starts();
    LocalTime ends = plan.ends() == null ? series.ends() : plan.ends();
    if (!ends.isAfter(starts)) {
      throw Problem.rule("/ends", "A call ends after it starts.");
    }
    String link = JoinLink.known(plan.joinLink());
    Session session =
        Session.on(
            plan.date(), starts, ends, plan.title().strip(), Session.Stage.PLANNED, community);
    session.joinLink = link;
    if (plan.offRuleReason() != null && !plan.offRuleReason().isBlank()) {
      session.offRuleReason = plan.offRuleReason().strip();
    }
    return PlannedSession.of(changes.create(session, s -> "/sessions/" + s.slug));
  }

  @PATCH
  @Path("/{slug}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "editSession",
      summary = "Change a call",
      description =
          "JSON Merge Patch on the call's own facts; its version is in the draft. The slug never changes. To cancel it, or to move it where the series' rule has no call, say why in offRuleReason.")
  public PlannedSession edit(
      String slug,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = SessionEdit.class)))
          ObjectNode patch) {
    Session session = Session.locked(slug);
    int revision = session.revision;
    changes.edit(
        session,
        ifMatch,
        SessionEdit.of(session),
        patch,
        (call, edit) ->
            edit.applyTo(call, !patch.path("offRuleReason").asText("").isBlank(), clock.instant()),
        "/sessions/" + slug);
    if (session.revision != revision) {
      news.fire(new CallRevised(session));
    }
    return PlannedSession.of(session);
  }
}
