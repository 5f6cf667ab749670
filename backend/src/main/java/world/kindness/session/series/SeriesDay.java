package world.kindness.session.series;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import world.kindness.community.Series;
import world.kindness.session.Session;

/**
 * A day on which the series has a call, would have one, or has one besides.
 *
 * @param date on the wall of the series' zone: the rule's day, or the day of an extra call
 * @param onRule whether the date is one of the rule's
 * @param reason why the call is moved, cancelled or extra; "not recorded" when nobody knows
 * @param movedTo the day on which the call is instead
 * @param startsAt UTC; when people meet, by the rule where no call is planned yet
 * @param endsAt UTC
 * @param call absent where none is planned yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeriesDay(
    LocalDate date,
    boolean onRule,
    Kind kind,
    @Nullable String reason,
    @Nullable LocalDate movedTo,
    Instant startsAt,
    Instant endsAt,
    @Schema(examples = "Europe/London") String timeZone,
    @Nullable Call call) {

  /** How the day stands. */
  @Schema(name = "SeriesDayKind")
  public enum Kind {
    /** A day of the rule for which nobody has planned a call. */
    OPEN,
    PLANNED,
    MOVED,
    CANCELLED,
    EXTRA
  }

  /** As much of a call as a plan needs; its link itself stands in the draft alone. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Call(
      String slug,
      int version,
      @Nullable Integer number,
      String title,
      Session.Stage stage,
      boolean published,
      @Nullable Integer latestEdition,
      boolean hasJoinLink) {
    static Call of(Session s) {
      return new Call(
          s.slug,
          s.version,
          s.callNumber,
          s.title,
          s.stage,
          s.published,
          s.latestEdition,
          s.joinLink != null);
    }
  }

  /** A day of the rule without a call. */
  static SeriesDay open(LocalDate date, Series rule) {
    return new SeriesDay(
        date,
        true,
        Kind.OPEN,
        null,
        null,
        date.atTime(rule.starts()).atZone(rule.zone()).toInstant(),
        date.atTime(rule.ends()).atZone(rule.zone()).toInstant(),
        rule.timeZone(),
        null);
  }

  /** A day of the rule with its call, wherever that is now. */
  static SeriesDay ofRule(LocalDate date, Session call) {
    if (!call.day().equals(date) && keepsRuleOfBefore(call)) {
      return of(call.day(), true, Kind.PLANNED, null, call);
    }
    Kind kind = Kind.PLANNED;
    if (call.stage == Session.Stage.CANCELLED) {
      kind = Kind.CANCELLED;
    } else if (!call.day().equals(date)) {
      kind = Kind.MOVED;
    }
    return of(date, true, kind, kind == Kind.MOVED ? call.day() : null, call);
  }

  /** Planned before the rule changed, and never moved since: it is where it was meant to be. */
  private static boolean keepsRuleOfBefore(Session call) {
    return call.offRuleReason == null && call.day().equals(call.firstPlannedFor());
  }

  /** A call besides those of the rule. */
  static SeriesDay extra(Session call) {
    boolean cancelled = call.stage == Session.Stage.CANCELLED;
    return of(call.day(), false, cancelled ? Kind.CANCELLED : Kind.EXTRA, null, call);
  }

  private static SeriesDay of(
      LocalDate date, boolean onRule, Kind kind, LocalDate movedTo, Session call) {
    return new SeriesDay(
        date,
        onRule,
        kind,
        call.offRuleReason,
        movedTo,
        call.startsAt,
        call.endsAt,
        call.timeZone,
        Call.of(call));
  }
}
