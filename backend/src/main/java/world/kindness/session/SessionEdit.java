package world.kindness.session;

import jakarta.persistence.LockModeType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import world.kindness.community.Community;
import world.kindness.platform.Problem;

/** What a facilitator may change about a call. */
public record SessionEdit(
    @Positive Integer number,
    @NotBlank @Size(max = 200) String title,
    @Size(max = 1000) String summary,
    @NotNull Instant startsAt,
    @NotNull Instant endsAt,
    @NotBlank @Schema(examples = "Europe/London") String timeZone,
    @NotNull Session.Stage stage,
    @Schema(
            description =
                "Why the call is off the series' rule; \"not recorded\" when nobody knows.")
        @Size(max = 300)
        String offRuleReason,
    boolean published,
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
        s.published,
        BreakoutQuestion.of(s).stream().map(q -> q.question).toList());
  }

  /**
   * Writes the changed facts back.
   *
   * @throws Problem 422 where a rule is broken
   */
  void applyTo(Session session) {
    if (!endsAt.isAfter(startsAt)) {
      throw Problem.rule("/endsAt", "A call ends after it starts.");
    }
    if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
      throw Problem.rule("/timeZone", "'%s' is not an IANA time zone.".formatted(timeZone));
    }
    if (session.latestEdition != null && !published) {
      throw Problem.rule("/published", "A call with a published pack stays public.");
    }
    LocalDate dayBefore = session.day();
    session.callNumber = number;
    session.title = title.strip();
    session.summary = summary;
    session.startsAt = startsAt;
    session.endsAt = endsAt;
    session.timeZone = timeZone;
    session.stage = stage;
    session.published = published;
    // A call that stays on its day stays on the rule or off it, whatever the rule is by now.
    boolean offRule =
        session.day().equals(dayBefore)
            ? session.offRuleReason != null
            : !Community.present().isCallDay(session.day());
    session.offRuleReason =
        offRule && offRuleReason == null ? Session.REASON_NOT_RECORDED : offRuleReason;
    if (!questions.equals(BreakoutQuestion.of(session).stream().map(q -> q.question).toList())) {
      BreakoutQuestion.set(session, questions);
      Session.getEntityManager().lock(session, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
  }
}
