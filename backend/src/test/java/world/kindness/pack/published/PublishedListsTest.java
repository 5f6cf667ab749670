package world.kindness.pack.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.platform.database.CommittedChanges;
import world.kindness.testing.Clearing;
import world.kindness.testing.Contract;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.Statements;
import world.kindness.testing.World;

/** The lists of what packs say: what they hold, how they narrow, and what they cite. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PublishedListsTest {
  @Inject World world;
  @Inject SessionFactory database;
  @Inject CommittedChanges changes;
  private Clearing clearing;
  private String rest;

  @BeforeEach
  void begin() {
    clearing = new Clearing(world);
    rest = world.begin(PublishedListsTest.class, this::two_published_calls_and_a_draft);
  }

  private String two_published_calls_and_a_draft() {
    String rest =
        add("themes", Map.of("statement", "Rest is care", "since", "2026-01-15", "source", "t"))
            .extract()
            .path("slug");
    call("2026-09-17", "CONDITION", "BOOK", List.of(rest));
    call("2026-10-15", "OUTCOME", "VIDEO", List.of());
    clearing.publish("2026-09-17");
    clearing.publish("2026-10-15");
    call("2026-11-19", "ACTIVITY", "PAPER", List.of(rest));
    return rest;
  }

  private void call(String date, String measure, String resource, List<String> themes) {
    byte[] chat =
        "00:01:00\tPat Porter:\tTea on %s\r\n00:02:00\tPat Porter:\tAnd soup\r\n"
            .formatted(date)
            .getBytes(StandardCharsets.UTF_8);
    byte[] notes =
        "# %s\n\n## Question 1: What helps?\n\n### Room 1\n\n- A kettle\n"
            .formatted(date)
            .getBytes(StandardCharsets.UTF_8);
    new Intakes(world)
        .drop(Map.of("chat.txt", chat, "breakout-notes.md", notes), date)
        .then()
        .statusCode(201);
    String draft = "drafts/" + date;
    String id = world.facilitator().get("/api/v1/" + draft + "/messages").path("items[0].id");
    add(draft + "/quotes", Map.of("message", id, "section", "GLIMPSE"));
    add(
        draft + "/measures",
        Map.of(
            "kind",
            measure,
            "text",
            "Time to sit down",
            "tools",
            List.of("a pulse survey"),
            "position",
            0));
    add(
        draft + "/resources",
        Map.of("kind", resource, "title", "Resting well " + date, "position", 0));
    add(
        draft + "/insights",
        Map.of(
            "kind",
            "IDEA",
            "text",
            "Breaks for all",
            "themes",
            themes,
            "sources",
            List.of("notes"),
            "position",
            0));
    clearing.patch(
        "/sessions/" + date,
        clearing.draft(date).getInt("session.version"),
        Map.of("title", "The call about rest"));
    clearing.patch("/" + draft, clearing.draft(date).getInt("version"), Map.of("themes", themes));
    clearing.clear(date);
  }

  private ValidatableResponse add(String what, Map<String, ?> body) {
    return world
        .facilitator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/" + what)
        .then()
        .statusCode(201);
  }

  private ValidatableResponse read(String what, Object... values) {
    return world.anonymous().get("/api/v1/" + what, values).then().statusCode(200);
  }

  @Test
  void measures_are_listed_with_what_people_use_for_them_and_drafts_are_not() {
    read("measures")
        .body("total", equalTo(2))
        .body("items.session", contains("2026-10-15", "2026-09-17"))
        .body("items.kind", contains("OUTCOME", "CONDITION"))
        .body("items[0].text", equalTo("Time to sit down"))
        .body("items[0].tools", contains("a pulse survey"));
  }

  @Test
  void measures_narrow_by_kind_call_date_and_words_also_of_their_tools() {
    read("measures?kind=CONDITION").body("items.session", contains("2026-09-17"));
    read("measures?kind=ACTIVITY").body("items", empty());
    read("measures?session=2026-10-15").body("items.session", contains("2026-10-15"));
    read("measures?to=2026-09-30").body("items.session", contains("2026-09-17"));
    read("measures?q=pulse survey").body("total", equalTo(2));
  }

  @ParameterizedTest
  @CsvSource({
    "breaks for, 2",
    "BREAKS FOR ALL, 2",
    "reaks f, 2",
    "for breaks, 0",
    "%, 0",
    "Breaks_for, 0",
    "!, 0",
    "'', 2"
  })
  void words_are_found_in_their_order_in_any_case_and_stand_for_nothing_else(String q, int found) {
    read("insights?q={q}", q).body("total", equalTo(found));
  }

  @ParameterizedTest
  @CsvSource({"call ABOUT, 2", "all_about, 0", "rest the, 0"})
  void so_are_those_of_calls(String q, int found) {
    read("sessions?q={q}", q).body("total", equalTo(found));
  }

  @Test
  void what_is_very_many_is_counted_up_to_a_limit_and_walked_through_to_its_end()
      throws SQLException {
    world.publishCopies(5_010, "kind = 'INSIGHT'");
    read("insights?limit=1").body("total", equalTo(10_000));
    read("insights?limit=1&q=for").body("total", equalTo(1_000));
    read("insights?limit=1&session=2026-10-15").body("total", equalTo(5_011));
    read("insights?limit=1&session=2026-10-15&q=for").body("total", equalTo(1_000));
    assertThat(read("insights?limit=100").extract().<String>path("next")).isNotNull();
  }

  @Test
  void resources_narrow_by_kind_and_by_the_themes_of_the_call_they_were_shared_on() {
    read("resources?kind=VIDEO").body("items.title", contains("Resting well 2026-10-15"));
    read("resources?theme=" + rest).body("items.title", contains("Resting well 2026-09-17"));
    read("resources?kind=VIDEO&theme=" + rest).body("items", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"measures", "resources", "search"})
  void a_kind_there_is_not_is_refused_with_those_there_are(String list) {
    world
        .anonymous()
        .get("/api/v1/" + list + "?kind=SECRET")
        .then()
        .statusCode(400)
        .contentType(World.PROBLEM)
        .body("detail", containsString("'SECRET'"))
        .body("detail", containsString(list.equals("measures") ? "OUTCOME" : ", "))
        .body("errors.pointer", hasItem("kind"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"insights", "quotes", "breakout-notes", "resources", "measures"})
  void each_item_says_what_to_cite(String list) {
    read(list)
        .body("items.date", hasItem("2026-09-17"))
        .body("items.sessionTitle", everyItem(equalTo("The call about rest")));
  }

  /** People who joined, people known and requests to be forgotten: two of each. */
  private void people() throws SQLException {
    for (int i = 1; i <= 2; i++) {
      String id = "01890000-0000-7000-8000-00000000000" + i;
      world.change(
          "insert into contributor (id, version, name, name_variants, country_code, founder, core_group, published) values ('%s', 0, 'Robin %d', '{}', 'GB-WLS', true, true, true)"
              .formatted(id, i));
      world.change(
          "insert into member (id, version, email, name, country_code, joined_at, wording_version, mailing_consent_at, leave_key, contributor_id) values ('%s', 0, 'robin%d@example.org', 'Robin', 'GB-WLS', now(), '1', now(), 'k%2$d', '%1$s')"
              .formatted(id, i));
      world.change(
          "insert into erasure (id, version, asked_at, asked_by, counts, done_at) values ('%s', 0, now(), 'admin', '[]', now())"
              .formatted(id));
    }
  }

  @Test
  void of_every_list_a_long_page_asks_the_database_no_more_often_than_a_short_one()
      throws Exception {
    people();
    String tea =
        add("themes", Map.of("statement", "Tea is care", "since", "2026-01-15", "source", "t"))
            .extract()
            .path("slug");
    clearing.patch(
        "/drafts/2026-11-19",
        clearing.draft("2026-11-19").getInt("version"),
        Map.of("themes", List.of(rest, tea)));
    clearing.clear("2026-11-19");
    clearing.publish("2026-11-19");
    Map<String, Long> more = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : Contract.served().path("paths").properties()) {
      boolean pages =
          path.getValue().path("get").path("parameters").findValuesAsText("name").contains("limit");
      if (pages) {
        String list =
            path.getKey().replace("{slug}", "2026-10-15")
                + (path.getKey().endsWith("/search") ? "?q=tea&limit=" : "?limit=");
        long one = statements(list + 1, 1);
        more.put(path.getKey(), statements(list + 100, 2) - one);
      }
    }
    assertThat(more).hasSizeGreaterThan(15).containsKeys("/api/v1/drafts", "/api/v1/quotes");
    assertThat(more).allSatisfy((list, statements) -> assertThat(statements).as(list).isZero());
  }

  @Test
  void a_public_list_asks_the_database_three_times_at_most_whatever_it_is_narrowed_by() {
    Map<String, Long> asked = new TreeMap<>();
    for (String list :
        List.of(
            "sessions",
            "sessions?theme=" + rest,
            "sessions?q=rest&from=2026-01-01",
            "packs?limit=100",
            "insights",
            "insights?theme=" + rest,
            "insights?session=2026-10-15&q=breaks",
            "quotes",
            "breakout-notes",
            "resources?theme=" + rest,
            "measures?kind=CONDITION",
            "themes",
            "contributors",
            "countries",
            "reach",
            "calendar.ics",
            "search?theme=" + rest,
            "packs/2026-10-15/editions")) {
      changes.add();
      asked.put(list, Statements.during(database, () -> read(list)));
    }
    assertThat(asked)
        .allSatisfy((list, statements) -> assertThat(statements).as(list).isLessThanOrEqualTo(3));
    // A pack is a call, its edition and its forms; and which calls carry the theme is asked before.
    changes.add();
    assertThat(Statements.during(database, () -> read("packs?theme=" + rest))).isEqualTo(4);
  }

  /** How many statements a list takes that has so many items, or more. */
  private long statements(String list, int items) {
    changes.add(); // So that nothing is known from before.
    return Statements.during(
        database,
        () ->
            assertThat(world.admin().get(list).jsonPath().getList("items"))
                .as(list)
                .hasSizeGreaterThanOrEqualTo(items));
  }

  @Test
  void the_title_is_the_one_of_the_edition_until_the_next() {
    clearing.patch(
        "/sessions/2026-10-15",
        clearing.draft("2026-10-15").getInt("session.version"),
        Map.of("title", "Another title"));
    read("insights?session=2026-10-15").body("items.sessionTitle", contains("The call about rest"));
    clearing.publish("2026-10-15");
    read("insights?session=2026-10-15").body("items.sessionTitle", contains("Another title"));
  }
}
