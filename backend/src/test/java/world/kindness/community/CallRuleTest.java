package world.kindness.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Third Thursday, 18:00 in London: never "GMT". */
class CallRuleTest {
  private final Community community = community();

  @ParameterizedTest
  @CsvSource({
    "2026-01, 2026-01-15, 2026-01-15T18:00:00Z",
    "2026-03, 2026-03-19, 2026-03-19T18:00:00Z",
    "2026-07, 2026-07-16, 2026-07-16T17:00:00Z",
    "2026-10, 2026-10-15, 2026-10-15T17:00:00Z"
  })
  void the_call_is_at_18_00_london_time_whatever_the_season(
      YearMonth month, LocalDate day, Instant utc) {
    assertThat(community.callIn(month)).isEqualTo(day);
    assertThat(day.atTime(community.callStarts).atZone(community.zone()).toInstant())
        .isEqualTo(utc);
  }

  @Test
  void the_fourth_thursday_of_october_2023_is_off_the_rule() {
    assertThat(community.series().has(LocalDate.parse("2023-10-26"))).isFalse();
    assertThat(community.series().has(LocalDate.parse("2023-10-19"))).isTrue();
  }

  @Test
  void a_call_that_is_still_going_on_is_the_next_one() {
    ZonedDateTime during = ZonedDateTime.of(2026, 10, 15, 18, 59, 0, 0, ZoneId.of("Europe/London"));
    assertThat(community.nextCallDay(during)).isEqualTo("2026-10-15");
    assertThat(community.nextCallDay(during.plusMinutes(1))).isEqualTo("2026-11-19");
  }

  @ParameterizedTest
  @CsvSource({"2026-10, 2026-10-29", "2026-11, 2026-11-26"})
  void the_last_thursday_is_the_fifth_where_there_is_one(YearMonth month, LocalDate day) {
    community.callWeek = Series.LAST;
    assertThat(community.callIn(month)).isEqualTo(day);
    assertThat(community.series().has(day)).isTrue();
  }

  private static Community community() {
    Community community = new Community();
    community.callWeek = 3;
    community.callWeekday = DayOfWeek.THURSDAY;
    community.callStarts = LocalTime.of(18, 0);
    community.callEnds = LocalTime.of(19, 0);
    community.callZone = "Europe/London";
    return community;
  }
}
