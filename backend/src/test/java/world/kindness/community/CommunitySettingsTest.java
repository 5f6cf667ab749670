package world.kindness.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Who we are and when we meet is everybody's to read and an administrator's to change. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CommunitySettingsTest {
  private static final Map<String, Object> SECOND_TUESDAY = Map.of("week", 2, "weekday", "TUESDAY");
  private static final YearMonth LATER = YearMonth.of(2031, 4);

  @Inject World world;

  @BeforeEach
  void begin() {
    world.begin();
  }

  @AfterEach
  void leave_the_community_as_it_was() throws Exception {
    world.change(
        "update community set call_week = 3, call_weekday = 'THURSDAY', call_starts = '18:00', call_ends = '19:00', call_zone = 'Europe/London', smallest_group = default, quote_policy = default");
  }

  @Test
  void an_administrator_changes_the_contact_and_the_public_reads_it() {
    Response before = settings();
    change(before.header("ETag"), Map.of("contact", "the web site's form"))
        .then()
        .statusCode(200)
        .body("contact", equalTo("the web site's form"));
    world
        .anonymous()
        .get("/api/v1/community")
        .then()
        .body("contact", equalTo("the web site's form"))
        .body("purposes.size()", equalTo(6));
    change(before.header("ETag"), Map.of("contact", "somebody else")).then().statusCode(412);
  }

  @Test
  void everybody_reads_who_answers_for_personal_data_and_where_to_complain() {
    change(
            Map.of(
                "controller",
                "A Society of Friends of Wards, 2 Lane End, Otherton\n",
                "supervisoryAuthority",
                "The Office of Otherton"))
        .then()
        .statusCode(200)
        .body("controller", equalTo("A Society of Friends of Wards, 2 Lane End, Otherton"));
    world
        .anonymous()
        .get("/api/v1/community")
        .then()
        .body("controller", equalTo("A Society of Friends of Wards, 2 Lane End, Otherton"))
        .body("supervisoryAuthority", equalTo("The Office of Otherton"));
    change(Map.of("controller", "  ")).then().statusCode(200).body("controller", nullValue());
    world.anonymous().get("/api/v1/community").then().body("controller", nullValue());
    change(Map.of("controller", "x".repeat(501)))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/controller"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Kind\r\nBcc: all@example.org", "Kind\ncalls", "Kind\tcalls", "Kind\u0000"})
  void a_name_is_one_line_for_it_stands_in_the_subject_of_mails(String name) {
    change(Map.of("name", name)).then().statusCode(422).body("errors.pointer", hasItem("/name"));
  }

  @Test
  void a_community_without_purposes_is_refused() {
    change(Map.of("purposes", List.of()))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/purposes"));
  }

  @Test
  void everybody_reads_when_the_calls_are() {
    world
        .anonymous()
        .get("/api/v1/community")
        .then()
        .body("series.week", equalTo(3))
        .body("series.weekday", equalTo("THURSDAY"))
        .body("series.starts", equalTo("18:00:00"))
        .body("series.ends", equalTo("19:00:00"))
        .body("series.timeZone", equalTo("Europe/London"));
  }

  @Test
  void calls_recur_by_the_rule_as_it_is_changed() {
    change(Map.of("series", with(SECOND_TUESDAY, "starts", "19:30", "ends", "20:30")))
        .then()
        .statusCode(200)
        .body("series.week", equalTo(2))
        .body("series.timeZone", equalTo("Europe/London"));
    JsonPath next = world.anonymous().get("/api/v1/sessions/next").jsonPath();
    LocalDate day = LocalDate.parse(next.getString("localDate"));
    assertThat(day).isEqualTo(secondTuesday(YearMonth.from(day)));
    assertThat(next.getString("localStart")).isEqualTo("19:30:00");
    planned(secondTuesday(LATER)).then().body("offRuleReason", nullValue());
    planned(thirdThursday(LATER)).then().body("offRuleReason", equalTo("not recorded"));
  }

  @Test
  void the_last_friday_is_a_rule_too() {
    change(Map.of("series", Map.of("week", 5, "weekday", "FRIDAY"))).then().statusCode(200);
    LocalDate day =
        LocalDate.parse(world.anonymous().get("/api/v1/sessions/next").path("localDate"));
    assertThat(day).isEqualTo(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY)));
  }

  @Test
  void planned_and_past_calls_stay_where_they_are_and_on_the_rule_of_their_time() {
    LocalDate day = thirdThursday(LATER);
    Response plan = planned(day);
    String slug = plan.path("slug");
    String startsAt = plan.path("startsAt");
    planned(thirdThursday(YearMonth.of(2024, 5)));

    change(Map.of("series", with(SECOND_TUESDAY, "starts", "12:00", "ends", "13:00")))
        .then()
        .statusCode(200);

    edited(slug, plan.header("ETag"), Map.of("title", "Another title"))
        .then()
        .body("startsAt", equalTo(startsAt))
        .body("offRuleReason", nullValue());
    planned(thirdThursday(YearMonth.of(2024, 6)))
        .then()
        .body("offRuleReason", nullValue())
        .body("startsAt", equalTo("2024-06-20T17:00:00Z"));
    planned(secondTuesday(YearMonth.of(2024, 7)))
        .then()
        .body("offRuleReason", equalTo("not recorded"));
    assertThat(
            world.sql(
                "select string_agg(distinct to_char(starts_at at time zone 'Europe/London', 'Dy'), ',') from session where slug in ('2024-05-16', '%s')"
                    .formatted(slug)))
        .isEqualTo("Thu");
  }

  @Test
  void a_call_that_moves_is_measured_by_the_rule_of_its_new_day() {
    LocalDate thursday = thirdThursday(LATER);
    Response plan = planned(thursday);
    change(Map.of("series", SECOND_TUESDAY)).then().statusCode(200);
    String slug = plan.path("slug");
    Response moved = edited(slug, plan.header("ETag"), at(secondTuesday(LATER)));
    moved.then().body("offRuleReason", nullValue());
    Map<String, Object> back = new HashMap<>(at(thursday));
    edit(slug, moved.header("ETag"), back)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/offRuleReason"));
    back.put("offRuleReason", "the hall was taken");
    Response given = edited(slug, moved.header("ETag"), back);
    given.then().body("offRuleReason", equalTo("the hall was taken"));
    edited(slug, given.header("ETag"), withoutReason())
        .then()
        .body("offRuleReason", equalTo("not recorded"));
  }

  @Test
  void a_call_of_before_moves_by_the_rule_and_the_hour_of_then() {
    Response plan = planned(thirdThursday(YearMonth.of(2024, 5)));
    change(Map.of("series", with(SECOND_TUESDAY, "starts", "12:00", "ends", "13:00")))
        .then()
        .statusCode(200);
    String slug = plan.path("slug");
    edit(slug, plan.header("ETag"), at(secondTuesday(YearMonth.of(2024, 7))))
        .then()
        .statusCode(422);
    edited(slug, plan.header("ETag"), at(thirdThursday(YearMonth.of(2024, 6))))
        .then()
        .body("offRuleReason", nullValue());
  }

  @Test
  void a_call_off_the_rule_that_takes_place_after_all_is_off_it_still() {
    Response plan = planned(thirdThursday(LATER).plusDays(1));
    String slug = plan.path("slug");
    Response cancelled =
        edited(
            slug,
            plan.header("ETag"),
            Map.of("stage", "CANCELLED", "offRuleReason", "the host is ill"));
    edited(slug, cancelled.header("ETag"), Map.of("stage", "PLANNED"))
        .then()
        .body("offRuleReason", equalTo("not recorded"));
  }

  @Test
  void a_reason_given_by_mistake_is_cleared() {
    Response plan = planned(thirdThursday(LATER));
    String slug = plan.path("slug");
    Response mistaken =
        edited(slug, plan.header("ETag"), Map.of("offRuleReason", "meant for another call"));
    edited(slug, mistaken.header("ETag"), withoutReason())
        .then()
        .body("offRuleReason", nullValue());
  }

  @Test
  void days_of_the_series_are_those_of_the_rule_of_their_time() {
    LocalDate may = thirdThursday(YearMonth.of(2024, 5));
    change(Map.of("series", with(SECOND_TUESDAY, "starts", "12:00", "ends", "13:00")))
        .then()
        .statusCode(200);
    assertThat(openDays(YearMonth.of(2024, 5))).containsExactly(may + "T17:00:00Z");
    assertThat(openDays(LATER)).containsExactly(secondTuesday(LATER) + "T11:00:00Z");
  }

  @Test
  void a_call_planned_before_the_rule_changed_is_not_shown_as_moved() {
    LocalDate thursday = thirdThursday(LATER);
    planned(thursday);
    YearMonth next = LATER.plusMonths(1);
    edited(
        planned(thirdThursday(next)).path("slug"),
        "\"0\"",
        with(
            new HashMap<>(at(thirdThursday(next).plusDays(1))),
            "offRuleReason",
            "the hall was taken"));
    change(Map.of("series", SECOND_TUESDAY)).then().statusCode(200);

    JsonPath days =
        world
            .facilitator()
            .get("/api/v1/series/days?from=%s&to=%s".formatted(LATER.atDay(1), next.atEndOfMonth()))
            .jsonPath();
    assertThat(days.getList("items.kind")).containsExactly("PLANNED", "MOVED");
    assertThat(days.getString("items[0].date")).isEqualTo(thursday.toString());
    assertThat(days.getString("items[0].movedTo")).isNull();
    assertThat(days.getBoolean("items[0].onRule")).isTrue();
  }

  @Test
  void a_rule_that_cannot_be_kept_is_refused_by_name() {
    refused(Map.of("ends", "17:00"), "/series/ends");
    refused(Map.of("timeZone", "Europe/Narnia"), "/series/timeZone");
    refused(Map.of("week", 6), "/series/week");
    refused(Map.of("week", 0), "/series/week");
    change(Map.of("series", Map.of("weekday", "SOMEDAY"))).then().statusCode(400);
    Map<String, Object> none = new HashMap<>();
    none.put("series", null);
    change(none).then().statusCode(422).body("errors.pointer", hasItem("/series"));
    assertThat(world.sql("select count(*) from earlier_series")).isEqualTo("0");
  }

  @Test
  void what_is_set_as_it_was_makes_no_earlier_rule() {
    change(Map.of("series", Map.of("week", 3))).then().statusCode(200);
    assertThat(world.sql("select count(*) from earlier_series")).isEqualTo("0");
    change(Map.of("series", SECOND_TUESDAY)).then().statusCode(200);
    change(Map.of("series", Map.of("week", 1))).then().statusCode(200);
    assertThat(world.sql("select string_agg(week || weekday, ',') from earlier_series"))
        .isEqualTo("3THURSDAY");
  }

  @Test
  void how_words_are_used_is_public_and_an_administrator_s_to_say() {
    change(Map.of("quotePolicy", Map.of("text", "Ask first, always.", "smallestGroup", 8)))
        .then()
        .statusCode(200);
    world
        .anonymous()
        .get("/api/v1/community")
        .then()
        .body("quotePolicy.text", equalTo("Ask first, always."))
        .body("quotePolicy.smallestGroup", equalTo(8));
    change(Map.of("quotePolicy", Map.of("text", " "))).then().statusCode(422);
    change(Map.of("quotePolicy", Map.of("smallestGroup", 1)))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", startsWith("/quotePolicy"));
  }

  private Response settings() {
    return world.admin().get("/api/v1/community/settings");
  }

  private Response change(Map<String, ?> settings) {
    return change(settings().header("ETag"), settings);
  }

  private Response change(String etag, Map<String, ?> settings) {
    return world
        .admin()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", etag)
        .body(settings)
        .patch("/api/v1/community/settings");
  }

  private void refused(Map<String, ?> series, String pointer) {
    change(Map.of("series", series))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem(pointer));
  }

  private Response planned(LocalDate day) {
    Response plan =
        world
            .facilitator()
            .contentType("application/json")
            .body(Map.of("title", "A call", "date", day.toString()))
            .post("/api/v1/sessions");
    plan.then().statusCode(201);
    return plan;
  }

  private Response edit(String slug, String etag, Map<String, ?> facts) {
    return world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", etag)
        .body(facts)
        .patch("/api/v1/sessions/" + slug);
  }

  private Response edited(String slug, String etag, Map<String, ?> facts) {
    Response edited = edit(slug, etag, facts);
    edited.then().statusCode(200);
    return edited;
  }

  /** When a call of a summer's day is by the clock of its series' first rule. */
  private static Map<String, String> at(LocalDate day) {
    return Map.of("startsAt", day + "T17:00:00Z", "endsAt", day + "T18:00:00Z");
  }

  private static Map<String, Object> withoutReason() {
    Map<String, Object> clear = new HashMap<>();
    clear.put("offRuleReason", null);
    return clear;
  }

  /** When the days of the series start that nobody has planned a call for. */
  private List<String> openDays(YearMonth month) {
    return world
        .facilitator()
        .get("/api/v1/series/days?from=%s&to=%s".formatted(month.atDay(1), month.atEndOfMonth()))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.findAll { it.kind == 'OPEN' }.startsAt");
  }

  private static Map<String, Object> with(Map<String, Object> rule, String... times) {
    Map<String, Object> whole = new HashMap<>(rule);
    for (int n = 0; n < times.length; n += 2) {
      whole.put(times[n], times[n + 1]);
    }
    return whole;
  }

  private static LocalDate thirdThursday(YearMonth month) {
    return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.THURSDAY));
  }

  private static LocalDate secondTuesday(YearMonth month) {
    return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY));
  }
}
