package world.kindness.session;

import jakarta.persistence.LockModeType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import world.kindness.community.Community;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.text.OneLine;
import world.kindness.platform.time.TimeZones;
import world.kindness.session.links.JoinLink;

/** What a facilitator may change about a call. */
public record SessionEdit(
    @Positive Integer number,
    @NotBlank @OneLine @Size(max = 200) String title,
    @Size(max = 1000) String summary,
    @NotNull Instant startsAt,
    @NotNull Instant endsAt,
    @NotBlank @Schema(examples = "Europe/London") String timeZone,
    @NotNull Session.Stage stage,
    @Schema(
            description =
                "Why the call is moved, cancelled or besides the series' rule, for everybody to read; \"not recorded\" when nobody knows.")
        @Size(max = 300)
        String offRuleReason,
    @Schema(
            description =
                "Where people join: an https address or a link that opens Zoom. Never public: facilitators see it, and members on the page of their own.")
        @Size(max = 1000)
        String joinLink,
    boolean published,
    @Schema(
            description =
                "Where the recording is: https, and neither a meeting's link nor one with a passcode.",
            examples = "https://videos.example.org/calls/2026-10-15")
        @Size(max = 2000)
        String recordingLink,
    @Schema(description = "Where its transcript is, as recordingLink.") @Size(max = 2000)
        String transcriptLink,
    @NotNull List<@NotBlank @Size(max = 1000) String> questions) {
  static SessionEdit of(Session s) {
    return new SessionEdit(
        s.callNumber,
        s.title,
        s.summary,
        s.startsAt,
        s.endsAt,
        s.timeZone,
        s.stage,
        s.offRuleReason,
        s.joinLink,
        s.published,
        s.recordingLink,
        s.transcriptLink,
        BreakoutQuestion.of(s).stream().map(q -> q.question).toList());
  }

  /**
   * Writes the changed facts back.
   *
   * @param reasonGiven whether the change itself says why the call is off the rule
   * @throws Problem 422 where a rule is broken
   */
  void applyTo(Session session, boolean reasonGiven, Instant now) {
    Community community = Community.present();
    check(session, community, reasonGiven);
    String link = JoinLink.known(joinLink);
    String recording = Recording.address("/recordingLink", recordingLink);
    String transcript = Recording.address("/transcriptLink", transcriptLink);
    boolean outlived = reasonOutlived(session) && !reasonGiven;
    // A call that stays where it is stays on the rule, whatever the rule is by now.
    boolean keepsRule = session.offRuleReason == null && !moves(session);
    session.change(
        () -> {
          session.title = title.strip();
          session.summary = summary;
          session.startsAt = startsAt;
          session.endsAt = endsAt;
          session.timeZone = timeZone;
          session.stage = stage;
        },
        now);
    session.callNumber = number;
    session.joinLink = link;
    session.recordingLink = recording;
    session.transcriptLink = transcript;
    session.published = published;
    String reason = outlived || offRuleReason == null ? "" : offRuleReason.strip();
    boolean exception = cancelled() || !(keepsRule || community.isCallDay(session.day()));
    session.offRuleReason =
        !reason.isEmpty() ? reason : exception ? Session.REASON_NOT_RECORDED : null;
    if (!questions.equals(BreakoutQuestion.of(session).stream().map(q -> q.question).toList())) {
      BreakoutQuestion.set(session, questions);
      Session.getEntityManager().lock(session, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
    // Part of the plan, as title and summary are; those of a call that was held come with its pack.
    if (session.latestEdition == null && stage.isToCome()) {
      session.shownQuestions = NumberedQuestion.numbered(questions);
    }
  }

  private void check(Session session, Community community, boolean reasonGiven) {
    if (!endsAt.isAfter(startsAt)) {
      throw Problem.rule("/endsAt", "A call ends after it starts.");
    }
    TimeZones.check(timeZone, "/timeZone");
    if (session.latestEdition != null && !published) {
      throw Problem.rule("/published", "A call with a published pack stays public.");
    }
    if (cancelled() && session.stage != Session.Stage.CANCELLED && !reasonGiven) {
      throw Problem.rule("/offRuleReason", "Say why the call is cancelled.");
    }
    if (moves(session) && !community.isCallTime(startsAt) && !reasonGiven) {
      throw Problem.rule(
          "/offRuleReason", "Say why the call moves to where the series' rule has none.");
    }
  }

  /** A reason is about the move or the cancellation it was given for. */
  private boolean reasonOutlived(Session session) {
    return !cancelled() && (moves(session) || session.stage == Session.Stage.CANCELLED);
  }

  private boolean moves(Session session) {
    return !startsAt.equals(session.startsAt);
  }

  private boolean cancelled() {
    return stage == Session.Stage.CANCELLED;
  }
}
