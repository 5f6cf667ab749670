package world.kindness.community;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rule by which calls recur: one weekday of every month.
 *
 * @param week which of the month's weekdays; {@link #LAST} where months have four or five
 * @param starts wall time in {@code timeZone}: 18:00 in London is 17:00 UTC in summer
 */
public record Series(
    @Schema(
            description = "Which of these weekdays of a month: 1 to 4, or 5 for the last one.",
            examples = "3")
        @Min(1)
        @Max(LAST)
        int week,
    @Schema(examples = "THURSDAY") @NotNull DayOfWeek weekday,
    @Schema(description = "Wall time in timeZone.") @NotNull LocalTime starts,
    @Schema(description = "Wall time in timeZone.") @NotNull LocalTime ends,
    @Schema(description = "IANA name.", examples = "Europe/London") @NotBlank String timeZone) {
  static final int LAST = 5;

  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  /** The day of a month's call. */
  LocalDate in(YearMonth month) {
    return month
        .atDay(1)
        .with(
            week == LAST
                ? TemporalAdjusters.lastInMonth(weekday)
                : TemporalAdjusters.dayOfWeekInMonth(week, weekday));
  }

  /** Whether a day is one of the rule's. */
  boolean has(LocalDate day) {
    return in(YearMonth.from(day)).equals(day);
  }
}
