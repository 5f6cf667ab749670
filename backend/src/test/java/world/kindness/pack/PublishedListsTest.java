package world.kindness.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Clearing;
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
  private Clearing clearing;
  private String rest;

  @BeforeEach
  void two_published_calls_and_a_draft() {
    world.begin();
    clearing = new Clearing(world);
    rest =
        add("themes", Map.of("statement", "Rest is care", "since", "2026-01-15", "source", "t"))
            .extract()
            .path("slug");
    call("2026-09-17", "CONDITION", "BOOK", List.of(rest));
    call("2026-10-15", "OUTCOME", "VIDEO", List.of());
    clearing.publish("2026-09-17");
    clearing.publish("2026-10-15");
    call("2026-11-19", "ACTIVITY", "PAPER", List.of(rest));
  }

  private void call(String date, String measure, String resource, List<String> themes) {
    byte[] chat =
        "00:01:00\tPat Porter:\tTea on %s\r\n".formatted(date).getBytes(StandardCharsets.UTF_8);
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

  private ValidatableResponse read(String what) {
    return world.anonymous().get("/api/v1/" + what).then().statusCode(200);
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
  void each_item_says_what_to_cite_and_the_database_is_asked_as_often_for_one_as_for_many(
      String list) {
    read(list)
        .body("items.date", hasItem("2026-09-17"))
        .body("items.sessionTitle", everyItem(equalTo("The call about rest")));
    long two = Statements.during(database, () -> read(list).body("total", equalTo(2)));
    clearing.publish("2026-11-19");
    long three = Statements.during(database, () -> read(list).body("total", equalTo(3)));
    assertThat(three).isEqualTo(two).isPositive();
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
