package world.kindness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Calls in people's own calendars, as another program reads them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CalendarTest {
  @Inject World world;

  @BeforeEach
  void begin() {
    world.begin();
  }

  private void planned(String date) {
    plan(date);
    change(date, Map.of("published", true));
  }

  private void plan(String date) {
    new Clearing(world).plan(date, "Kindness, rest; and tea");
  }

  private void change(String slug, Map<String, ?> changes) {
    int version =
        world.facilitator().get("/api/v1/drafts/" + slug).jsonPath().getInt("session.version");
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"" + version + "\"")
        .body(changes)
        .patch("/api/v1/sessions/" + slug)
        .then()
        .statusCode(200);
  }

  private Calendar calendar(String path) throws Exception {
    String text =
        world
            .anonymous()
            .get("/api/v1" + path)
            .then()
            .statusCode(200)
            .contentType(startsWith("text/calendar"))
            .extract()
            .asString();
    assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    assertThat(text.lines()).as("folded (RFC 5545, 3.1)").allMatch(l -> l.getBytes().length <= 75);
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    assertThat(calendar.validate().getEntries()).isEmpty();
    return calendar;
  }

  private static List<VEvent> events(Calendar calendar) {
    return calendar.getComponents(Component.VEVENT);
  }

  private static String value(VEvent event, String property) {
    return event.<Property>getRequiredProperty(property).getValue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-15, 2026-01-15T18:00:00Z, America/New_York, 13",
    "2026-01-15, 2026-01-15T18:00:00Z, Pacific/Auckland, 7",
    "2026-03-19, 2026-03-19T18:00:00Z, America/New_York, 14",
    "2026-07-16, 2026-07-16T17:00:00Z, Europe/London, 18",
    "2026-10-15, 2026-10-15T17:00:00Z, Australia/Melbourne, 4"
  })
  void a_call_is_at_six_in_london_wherever_and_whenever_it_is_read(
      String date, Instant at, ZoneId elsewhere, int hourThere) throws Exception {
    planned(date);
    VEvent event = events(calendar("/sessions/" + date + "/calendar.ics")).getFirst();
    ZonedDateTime start = (ZonedDateTime) event.getDateTimeStart().getDate();
    assertThat(start.toInstant()).isEqualTo(at);
    assertThat(start.withZoneSameInstant(elsewhere).getHour()).isEqualTo(hourThere);
    assertThat(start.toLocalDate()).isEqualTo(LocalDate.parse(date));
    assertThat(value(event, Property.SUMMARY)).isEqualTo("Kindness, rest; and tea");
  }

  @Test
  void the_rules_of_the_zone_come_along_and_no_call_repeats() throws Exception {
    planned("2026-10-15");
    Calendar calendar = calendar("/calendar.ics");
    assertThat(calendar.getComponents(Component.VTIMEZONE)).hasSize(1);
    assertThat(calendar.toString()).contains("TZID:Europe/London", "RRULE:FREQ=YEARLY");
    assertThat(events(calendar)).noneMatch(e -> e.getProperty(Property.RRULE).isPresent());
  }

  @Test
  void a_moved_call_keeps_its_uid_and_its_sequence_rises() throws Exception {
    planned("2026-10-15");
    VEvent before = events(calendar("/calendar.ics")).getFirst();
    change(
        "2026-10-15",
        Map.of(
            "startsAt", "2026-10-22T17:00:00Z",
            "endsAt", "2026-10-22T18:00:00Z",
            "offRuleReason", "half-term week"));
    VEvent after = events(calendar("/calendar.ics")).getFirst();
    assertThat(value(after, Property.UID)).isEqualTo(value(before, Property.UID));
    assertThat(Integer.parseInt(value(after, Property.SEQUENCE)))
        .isGreaterThan(Integer.parseInt(value(before, Property.SEQUENCE)));
    assertThat(value(after, Property.DTSTART)).isEqualTo("20261022T180000");
    world
        .anonymous()
        .get("/api/v1/sessions/2026-10-15")
        .then()
        .body("offRuleReason", equalTo("half-term week"));
  }

  @Test
  void a_cancelled_call_stays_as_cancelled() throws Exception {
    planned("2026-10-15");
    change("2026-10-15", Map.of("stage", "CANCELLED", "offRuleReason", "the host is ill"));
    assertThat(value(events(calendar("/calendar.ics")).getFirst(), Property.STATUS))
        .isEqualTo("CANCELLED");
  }

  @Test
  void a_call_that_is_not_public_is_in_no_calendar() throws Exception {
    plan("2026-11-19");
    assertThat(events(calendar("/calendar.ics"))).isEmpty();
    world.anonymous().get("/api/v1/sessions/2026-11-19/calendar.ics").then().statusCode(404);
  }

  @Test
  void of_more_than_sixty_calls_the_latest_are_there_and_others_can_be_asked_for()
      throws Exception {
    planned("2026-10-15");
    world.change(
        """
        insert into session (id, version, slug, title, starts_at, ends_at, time_zone, stage, published)
        select gen_random_uuid(), 0, 'past-' || n, 'A call', starts_at - n * interval '30 days',
               ends_at - n * interval '30 days', time_zone, 'HELD', true
          from session, generate_series(1, 70) n""");
    List<VEvent> latest = events(calendar("/calendar.ics"));
    assertThat(latest).hasSize(60);
    assertThat(value(latest.getLast(), Property.DTSTART)).isEqualTo("20261015T180000");
    assertThat(events(calendar("/calendar.ics?to=2021-12-31"))).hasSize(12);
    assertThat(events(calendar("/calendar.ics?from=2026-09-01&to=2026-09-30"))).hasSize(1);
  }
}
