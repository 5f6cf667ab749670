package world.kindness.session.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** The third Thursdays, their calls, and the exceptions with their reasons. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SeriesDaysTest {
  @Inject World world;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
  }

  private void plan(String date) {
    plan(Map.of("title", "Call of " + date, "date", date)).statusCode(201);
  }

  private ValidatableResponse plan(Map<String, ?> call) {
    return world
        .facilitator()
        .contentType("application/json")
        .body(call)
        .post("/api/v1/sessions")
        .then();
  }

  private ValidatableResponse change(String slug, Map<String, ?> facts) {
    int version = clearing.draft(slug).getInt("session.version");
    return world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"" + version + "\"")
        .body(facts)
        .patch("/api/v1/sessions/" + slug)
        .then();
  }

  private void move(String slug, String date, String reason) {
    change(
            slug,
            Map.of(
                "startsAt", date + "T18:00:00Z",
                "endsAt", date + "T19:00:00Z",
                "offRuleReason", reason))
        .statusCode(200);
  }

  private JsonPath days(String from, String to) {
    return world
        .facilitator()
        .get("/api/v1/series/days?from=" + from + "&to=" + to)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .extract()
        .jsonPath();
  }

  @Test
  void days_without_a_call_are_open_at_the_hour_of_the_rule() {
    JsonPath days = days("2026-09-01", "2026-11-30");
    assertThat(days.getList("items.date"))
        .containsExactly("2026-09-17", "2026-10-15", "2026-11-19");
    assertThat(days.getList("items.kind")).containsOnly("OPEN");
    assertThat(days.getList("items.startsAt"))
        .containsExactly("2026-09-17T17:00:00Z", "2026-10-15T17:00:00Z", "2026-11-19T18:00:00Z");
  }

  @Test
  void each_day_says_how_it_stands_and_why() {
    plan("2027-01-21");
    plan("2027-02-18");
    move("2027-02-18", "2027-03-04", "a train strike");
    plan("2027-03-18");
    change("2027-03-18", Map.of("stage", "CANCELLED", "offRuleReason", "the host is ill"))
        .statusCode(200);
    plan(Map.of(
            "title", "Extra",
            "date", "2027-03-25",
            "offRuleReason", "in place of the cancelled one"))
        .statusCode(201);
    JsonPath days = days("2027-01-01", "2027-04-30");
    assertThat(days.getList("items.date"))
        .containsExactly("2027-01-21", "2027-02-18", "2027-03-18", "2027-03-25", "2027-04-15");
    assertThat(days.getList("items.kind"))
        .containsExactly("PLANNED", "MOVED", "CANCELLED", "EXTRA", "OPEN");
    assertThat(days.getList("items.onRule")).containsExactly(true, true, true, false, true);
    assertThat(days.getList("items.reason"))
        .containsExactly(
            null, "a train strike", "the host is ill", "in place of the cancelled one", null);
    assertThat(days.getString("items[1].movedTo")).isEqualTo("2027-03-04");
    assertThat(days.getString("items[1].startsAt")).isEqualTo("2027-03-04T18:00:00Z");
    assertThat(days.getList("items.call.slug"))
        .containsExactly("2027-01-21", "2027-02-18", "2027-03-18", "2027-03-25");
    assertThat(days.getBoolean("items[0].call.published")).isFalse();
  }

  @Test
  void a_call_planned_off_the_rule_from_the_start_stands_for_its_month() {
    plan("2023-10-26");
    JsonPath days = days("2023-10-01", "2023-10-31");
    assertThat(days.getList("items.date")).containsExactly("2023-10-19");
    assertThat(days.getString("items[0].kind")).isEqualTo("MOVED");
    assertThat(days.getString("items[0].movedTo")).isEqualTo("2023-10-26");
    assertThat(days.getString("items[0].reason")).isEqualTo("not recorded");
  }

  @Test
  void of_two_calls_in_a_month_the_one_on_its_day_keeps_it_and_the_other_is_extra() {
    plan("2027-05-06");
    plan("2027-05-20");
    JsonPath days = days("2027-05-01", "2027-05-31");
    assertThat(days.getList("items.date")).containsExactly("2027-05-06", "2027-05-20");
    assertThat(days.getList("items.kind")).containsExactly("EXTRA", "PLANNED");
  }

  @Test
  void the_link_itself_stands_in_the_draft_alone() {
    plan("2027-01-21");
    change("2027-01-21", Map.of("joinLink", "https://meet.example.org/zebrafish")).statusCode(200);
    JsonPath days = days("2027-01-01", "2027-01-31");
    assertThat(days.getBoolean("items[0].call.hasJoinLink")).isTrue();
    assertThat(days.prettify()).doesNotContain("zebrafish");
  }

  @Test
  void a_year_from_today_when_nobody_says_and_five_years_at_most() {
    String today = LocalDate.now(java.time.ZoneId.of("Europe/London")).toString();
    JsonPath days =
        world.facilitator().get("/api/v1/series/days").then().statusCode(200).extract().jsonPath();
    assertThat(days.getInt("total")).isBetween(11, 13);
    assertThat(days.getList("items.date", String.class)).allMatch(day -> day.compareTo(today) >= 0);
    for (String range : List.of("from=2027-02-01&to=2027-01-01", "from=2020-01-01&to=2027-01-01")) {
      world
          .facilitator()
          .get("/api/v1/series/days?" + range)
          .then()
          .statusCode(400)
          .contentType(World.PROBLEM);
    }
  }

  @Test
  void cancelling_needs_a_reason() {
    plan("2027-01-21");
    change("2027-01-21", Map.of("stage", "CANCELLED"))
        .statusCode(422)
        .contentType(World.PROBLEM)
        .body("errors[0].pointer", equalTo("/offRuleReason"));
    change("2027-01-21", Map.of("stage", "CANCELLED", "offRuleReason", "  ")).statusCode(422);
    change("2027-01-21", Map.of("stage", "CANCELLED", "offRuleReason", "the host is ill"))
        .statusCode(200)
        .body("offRuleReason", equalTo("the host is ill"));
    change("2027-01-21", Map.of("title", "Not today"))
        .statusCode(200)
        .body("offRuleReason", equalTo("the host is ill"));
    change("2027-01-21", Map.of("stage", "PLANNED"))
        .statusCode(200)
        .body("offRuleReason", equalTo(null));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-28T18:00:00Z, another day",
    "2027-01-21T17:00:00Z, another hour of the same day",
    "2027-02-04T18:00:00Z, another month"
  })
  void moving_off_the_rule_needs_a_reason_each_time(String startsAt, String where) {
    plan("2027-01-21");
    Map<String, Object> times = new HashMap<>();
    times.put("startsAt", startsAt);
    times.put("endsAt", startsAt.replace("T17", "T20").replace("T18", "T20"));
    change("2027-01-21", times)
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/offRuleReason"));
    times.put("offRuleReason", "a train strike");
    change("2027-01-21", times)
        .statusCode(200)
        .body("offRuleReason", equalTo("a train strike"))
        .body("slug", equalTo("2027-01-21"));
    change(
            "2027-01-21",
            Map.of("startsAt", "2027-03-01T18:00:00Z", "endsAt", "2027-03-01T19:00:00Z"))
        .statusCode(422);
  }

  @Test
  void moving_back_to_the_rule_needs_none_and_leaves_none() {
    plan("2027-01-21");
    move("2027-01-21", "2027-01-28", "a train strike");
    change(
            "2027-01-21",
            Map.of("startsAt", "2027-01-21T18:00:00Z", "endsAt", "2027-01-21T19:00:00Z"))
        .statusCode(200)
        .body("offRuleReason", equalTo(null));
    assertThat(days("2027-01-01", "2027-01-31").getList("items.kind")).containsExactly("PLANNED");
  }
}
