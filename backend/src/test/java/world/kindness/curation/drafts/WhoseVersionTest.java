package world.kindness.curation.drafts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Two facilitators at one draft: whoever comes second learns whose version stands there. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WhoseVersionTest {
  private static final String SLUG = "2026-10-15";
  private static final String CHAT =
      "00:00:05\tNurse, Leeds:\tWrite to ward.seven@example.org please\r\n"
          + "00:00:09\tAnn Smith:\tKindness is free\r\n";

  @Inject World world;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
    new Intakes(world)
        .drop(Map.of("chat.txt", CHAT.getBytes(StandardCharsets.UTF_8)), SLUG)
        .then()
        .statusCode(201);
  }

  /** Gil changes something he read long ago. */
  private ValidatableResponse fromOld(String address, Map<String, ?> body) {
    return given()
        .auth()
        .oauth2(World.token("gil", "facilitator"))
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"99\"")
        .body(body)
        .patch("/api/v1" + address)
        .then()
        .statusCode(412)
        .contentType(World.PROBLEM)
        .body("type", equalTo("/api/problems#stale"));
  }

  private String chosen(int message) {
    return world
        .facilitator()
        .contentType("application/json")
        .body(
            Map.of(
                "message",
                world
                    .facilitator()
                    .get("/api/v1/drafts/" + SLUG + "/messages")
                    .jsonPath()
                    .getString("items[" + message + "].id"),
                "section",
                "GLIMPSE"))
        .post("/api/v1/drafts/" + SLUG + "/quotes")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void the_refusal_names_who_was_faster_and_when() {
    String quote = "/quotes/" + chosen(0);
    fromOld(quote, Map.of("position", 3)).body("changedBy", equalTo("fay"));
    Instant before = Instant.now();
    given()
        .auth()
        .oauth2(World.token("ada", "facilitator"))
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"0\"")
        .body(Map.of("position", 2))
        .patch("/api/v1" + quote)
        .then()
        .statusCode(200);
    String at =
        fromOld(quote, Map.of("position", 3))
            .body("changedBy", equalTo("ada"))
            .extract()
            .path("changedAt");
    assertThat(Instant.parse(at)).isBetween(before.minusSeconds(1), Instant.now());
    given()
        .auth()
        .oauth2(World.token("gil", "facilitator"))
        .header("If-Match", "\"0\"")
        .delete("/api/v1" + quote)
        .then()
        .statusCode(412)
        .body("changedBy", equalTo("ada"));
  }

  @Test
  void whoever_decides_about_personal_data_changed_every_text_that_held_it() {
    String quote = "/quotes/" + chosen(0);
    String held = world.facilitator().get("/api/v1/held-items?session=" + SLUG).path("items[0].id");
    given()
        .auth()
        .oauth2(World.token("ada", "facilitator"))
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"0\"")
        .body(Map.of("decision", "REDACT"))
        .patch("/api/v1/held-items/" + held)
        .then()
        .statusCode(200);
    fromOld(quote, Map.of("position", 3)).body("changedBy", equalTo("ada"));
    fromOld("/held-items/" + held, Map.of("decision", "KEEP")).body("changedBy", equalTo("ada"));
  }

  @Test
  void whoever_publishes_changed_the_call() {
    chosen(1);
    clearing.patch(
        "/drafts/" + SLUG,
        clearing.draft(SLUG).getInt("version"),
        Map.of("subtitle", "On tea", "correction", "A word."));
    given()
        .auth()
        .oauth2(World.token("pat", "facilitator"))
        .post("/api/v1/packs/" + SLUG + "/editions")
        .then()
        .statusCode(409);
    clearing.clear(SLUG);
    given()
        .auth()
        .oauth2(World.token("pat", "facilitator"))
        .post("/api/v1/packs/" + SLUG + "/editions")
        .then()
        .statusCode(201);
    fromOld("/sessions/" + SLUG, Map.of("title", "x")).body("changedBy", equalTo("pat"));
    fromOld("/drafts/" + SLUG, Map.of("subtitle", "x")).body("changedBy", equalTo("pat"));
  }

  @Test
  void what_nobody_changed_by_hand_names_nobody() {
    fromOld("/sessions/" + SLUG, Map.of("title", "x"))
        .body("changedBy", nullValue())
        .body("changedAt", nullValue());
  }

  @Test
  void other_refusals_name_nobody() {
    String quote = "/api/v1/quotes/" + chosen(0);
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .body(Map.of("position", 1))
        .patch(quote)
        .then()
        .statusCode(428)
        .body("changedBy", nullValue());
  }

  @Test
  void a_theme_accepted_for_a_note_is_a_change_of_the_draft() {
    new Intakes(world)
        .drop(
            Map.of(
                "notes.md",
                "# Room 1\n\n## Question 1: What helps?\n\n- Rest and breaks are safe care\n"
                    .getBytes(StandardCharsets.UTF_8)),
            SLUG)
        .then()
        .statusCode(201);
    world
        .facilitator()
        .contentType("application/json")
        .body(
            Map.of(
                "statement", "Rest and breaks are part of safe care",
                "since", SLUG,
                "source", "test"))
        .post("/api/v1/themes")
        .then()
        .statusCode(201);
    int before = clearing.draft(SLUG).getInt("version");
    List<Map<String, Object>> found =
        world
            .facilitator()
            .post("/api/v1/drafts/" + SLUG + "/suggestions")
            .jsonPath()
            .getList("items.findAll { it.kind == 'THEME' }");
    clearing.patch("/suggestions/" + found.getFirst().get("id"), 0, Map.of("decision", "ACCEPTED"));
    assertThat(clearing.draft(SLUG).getInt("version")).isGreaterThan(before);
    fromOld("/drafts/" + SLUG, Map.of("themes", List.of())).body("changedBy", equalTo("fay"));
  }
}
