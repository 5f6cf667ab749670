package world.kindness.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.Statements;
import world.kindness.testing.World;

/** A theme's wording changes from a day on; packs keep the wording of their day. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ThemeWordingTest {
  private static final String THEME = "kindness-is-a-habit";

  @Inject World world;
  @Inject SessionFactory database;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
    post(
        "/themes",
        Map.of("statement", "Kindness is a habit", "since", "2026-01-15", "source", "the call"));
  }

  private void post(String address, Map<String, ?> body) {
    world
        .facilitator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1" + address)
        .then()
        .statusCode(201);
  }

  private void publishCallWithTheme(String date) {
    publishCallWithTheme(date, THEME);
  }

  private void publishCallWithTheme(String date, String theme) {
    post("/sessions", Map.of("title", "Call of " + date, "date", date));
    setTheme(date, theme);
    clearing.publish(date);
  }

  private void setTheme(String date, String theme) {
    clearing.patch(
        "/drafts/" + date,
        clearing.draft(date).getInt("version"),
        Map.of("themes", List.of(theme)));
  }

  private void reword(String statement, String since) {
    String etag = world.facilitator().get("/api/v1/themes/" + THEME + "/wordings").header("ETag");
    world
        .facilitator()
        .contentType("application/json")
        .header("If-Match", etag)
        .body(Map.of("statement", statement, "since", since, "source", "the call of " + since))
        .post("/api/v1/themes/" + THEME + "/wordings")
        .then()
        .statusCode(201);
  }

  private String statementIn(String date) {
    return world
        .anonymous()
        .get("/api/v1/packs/" + date)
        .jsonPath()
        .getString("sections.find { it.key == 'themes' }.content.items[0].statement");
  }

  @Test
  void calls_are_found_by_the_themes_of_their_latest_edition() {
    post(
        "/themes",
        Map.of("statement", "Listening heals", "since", "2026-01-15", "source", "the call"));
    publishCallWithTheme("2026-01-15", THEME);
    publishCallWithTheme("2026-02-19", "listening-heals");
    calls("theme", THEME).body("items.slug", equalTo(List.of("2026-01-15")));
    calls("theme", THEME).body("items[0].themes", equalTo(List.of(THEME)));
    world.anonymous().get("/api/v1/sessions?theme=unheard-of").then().statusCode(400);
    setTheme("2026-01-15", "listening-heals");
    calls("theme", THEME).body("total", equalTo(1));
    clearing.publish("2026-01-15");
    calls("theme", THEME).body("total", equalTo(0));
  }

  @Test
  void a_theme_says_how_many_published_packs_carry_it() {
    post(
        "/themes",
        Map.of("statement", "Listening heals", "since", "2026-01-15", "source", "the call"));
    publishCallWithTheme("2026-01-15", THEME);
    long one = Statements.during(database, () -> themes().body("items.calls", contains(1)));
    publishCallWithTheme("2026-02-19", THEME);
    publishCallWithTheme("2026-03-19", "listening-heals");
    long two = Statements.during(database, () -> themes().body("items.calls", contains(2, 1)));
    assertThat(two).as("statements, however many themes").isEqualTo(one);
    setTheme("2026-01-15", "listening-heals");
    themes().body("items.calls", contains(2, 1));
    clearing.publish("2026-01-15");
    themes().body("items.calls", contains(1, 2));
    clearing.publishAgain("2026-01-15");
    themes().body("items.calls", contains(1, 2));
    world.anonymous().get("/api/v1/themes/" + THEME).then().body("calls", equalTo(1));
  }

  private ValidatableResponse themes() {
    return world
        .anonymous()
        .get("/api/v1/themes")
        .then()
        .statusCode(200)
        .body("items.slug", hasItem(THEME));
  }

  @Test
  void calls_are_found_by_words_of_their_title() {
    publishCallWithTheme("2026-01-15");
    calls("q", "JANUARY").body("total", equalTo(0));
    calls("q", "call OF 2026-01").body("total", equalTo(1));
    calls("q", "%").body("total", equalTo(0));
  }

  private ValidatableResponse calls(String filter, String value) {
    return world
        .anonymous()
        .queryParam(filter, value)
        .get("/api/v1/sessions")
        .then()
        .statusCode(200);
  }

  @Test
  void a_pack_keeps_the_wording_of_its_day_and_the_theme_shows_its_history() {
    publishCallWithTheme("2026-01-15");
    reword("Kindness is a habit that teams can learn", "2026-03-19");
    world
        .anonymous()
        .get("/api/v1/themes/" + THEME)
        .then()
        .body("statement", equalTo("Kindness is a habit"))
        .body("history.size()", equalTo(1));

    publishCallWithTheme("2026-03-19");
    assertThat(statementIn("2026-01-15")).isEqualTo("Kindness is a habit");
    assertThat(statementIn("2026-03-19")).isEqualTo("Kindness is a habit that teams can learn");
    world
        .anonymous()
        .get("/api/v1/themes/" + THEME)
        .then()
        .body("statement", equalTo("Kindness is a habit that teams can learn"))
        .body("history.since", equalTo(List.of("2026-01-15", "2026-03-19")));
    world.anonymous().get("/api/v1/packs?theme=" + THEME).then().body("total", equalTo(2));
  }

  @Test
  void rewording_needs_the_version_it_was_made_from() {
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("statement", "x", "since", "2026-03-19", "source", "y"))
        .post("/api/v1/themes/" + THEME + "/wordings")
        .then()
        .statusCode(428);
    reword("Kindness is learnt", "2026-03-19");
    world
        .facilitator()
        .contentType("application/json")
        .header("If-Match", "\"0\"")
        .body(Map.of("statement", "x", "since", "2026-03-19", "source", "y"))
        .post("/api/v1/themes/" + THEME + "/wordings")
        .then()
        .statusCode(412);
  }

  @Test
  void packs_and_insights_are_found_by_theme() {
    post("/sessions", Map.of("title", "A call", "date", "2026-02-19"));
    post(
        "/drafts/2026-02-19/insights",
        Map.of(
            "kind",
            "IDEA",
            "text",
            "Practise it.",
            "themes",
            List.of(THEME),
            "sources",
            List.of(),
            "position",
            0));
    post(
        "/drafts/2026-02-19/insights",
        Map.of(
            "kind",
            "IDEA",
            "text",
            "Unrelated.",
            "themes",
            List.of(),
            "sources",
            List.of(),
            "position",
            1));
    clearing.publish("2026-02-19");
    publishCallWithTheme("2026-01-15");
    world
        .anonymous()
        .get("/api/v1/insights?theme=" + THEME)
        .then()
        .statusCode(200)
        .body("items.text", equalTo(List.of("Practise it.")));
    world
        .anonymous()
        .get("/api/v1/packs?theme=" + THEME)
        .then()
        .statusCode(200)
        .body("items.slug", equalTo(List.of("2026-01-15")));
    world.anonymous().get("/api/v1/insights?theme=none").then().statusCode(400);
  }
}
