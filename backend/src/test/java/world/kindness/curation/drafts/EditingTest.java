package world.kindness.curation.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.Statements;
import world.kindness.testing.World;

/**
 * A facilitator edits a draft over HTTP: nobody's work is overwritten, every deed is on the trail.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EditingTest {
  private static final String SLUG = "2026-10-15";

  /** Statements: each for another kind of thing that a quote is looked at with. */
  private static final long MOST_FOR_A_QUOTE = 18;

  @Inject World world;
  @Inject SessionFactory database;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
    byte[] chat =
        "00:00:05\tNurse, Leeds:\tA cup of tea changes a shift\r\n00:00:09\tAnn Smith:\tKindness is free\r\n"
            .getBytes(StandardCharsets.UTF_8);
    world
        .facilitator()
        .multiPart("files", "chat.txt", chat, "text/plain")
        .multiPart("date", SLUG)
        .post("/api/v1/intakes")
        .then()
        .statusCode(201);
  }

  private String message(int index) {
    return world
        .facilitator()
        .get("/api/v1/drafts/" + SLUG + "/messages")
        .jsonPath()
        .getString("items[" + index + "].id");
  }

  private JsonPath chosen(int index) {
    return world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("message", message(index), "section", "GLIMPSE"))
        .post("/api/v1/drafts/" + SLUG + "/quotes")
        .then()
        .statusCode(201)
        .header("ETag", "\"0\"")
        .extract()
        .jsonPath();
  }

  private ValidatableResponse patch(String address, String ifMatch, Map<String, ?> body) {
    var request = world.facilitator().contentType(World.MERGE_PATCH).body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.patch("/api/v1" + address).then();
  }

  @Test
  void a_chosen_message_is_not_asked_yet() {
    JsonPath quote = chosen(0);
    assertThat(quote.getString("consent.state")).isEqualTo("NOT_ASKED");
    assertThat(quote.getBoolean("cleared")).isFalse();
    assertThat(quote.getString("initials")).as("\"Nurse, Leeds\" is no name").isNull();
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("message", message(0), "section", "GLIMPSE"))
        .post("/api/v1/drafts/" + SLUG + "/quotes")
        .then()
        .statusCode(409)
        .contentType(World.PROBLEM);
  }

  @Test
  void saving_a_quote_asks_no_more_often_where_there_are_more_quotes_and_people() throws Exception {
    String address = "/quotes/" + chosen(0).getString("id");
    patch(address, "\"0\"", Map.of("role", "Nurse")).statusCode(200);
    long alone =
        Statements.during(
            database, () -> patch(address, "\"1\"", Map.of("role", "Ward nurse")).statusCode(200));
    chosen(1);
    for (int i = 1; i <= 3; i++) {
      world.change(
          "insert into contributor (id, version, name, name_variants, founder, core_group, published) values ('01890000-0000-7000-8000-00000000000%d', 0, 'Robin %1$d', '{}', false, false, false)"
              .formatted(i));
    }
    long among =
        Statements.during(
            database, () -> patch(address, "\"2\"", Map.of("role", "Nurse")).statusCode(200));
    assertThat(among).isEqualTo(alone).isBetween(1L, MOST_FOR_A_QUOTE);
  }

  @Test
  void a_change_needs_the_version_it_was_made_from() {
    String address = "/quotes/" + chosen(0).getString("id");
    patch(address, null, Map.of("position", 1))
        .statusCode(428)
        .contentType(World.PROBLEM)
        .body("type", equalTo("/api/problems#if-match-missing"));
    patch(address, "\"7\"", Map.of("position", 1))
        .statusCode(412)
        .contentType(World.PROBLEM)
        .body("type", equalTo("/api/problems#stale"));
    patch(address, "\"0\"", Map.of("position", 1))
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("position", equalTo(1));
    patch(address, "\"0\"", Map.of("position", 2)).statusCode(412);
    world.facilitator().delete("/api/v1" + address).then().statusCode(428);
  }

  @Test
  void of_writers_racing_from_one_version_one_wins() throws Exception {
    String address = "/quotes/" + chosen(0).getString("id");
    List<Integer> statuses;
    try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> changes =
          IntStream.range(0, 24)
              .<Callable<Integer>>mapToObj(
                  n ->
                      () ->
                          patch(address, "\"0\"", Map.of("position", n + 1)).extract().statusCode())
              .toList();
      statuses = new java.util.ArrayList<>();
      for (Future<Integer> change : writers.invokeAll(changes)) {
        statuses.add(change.get());
      }
    }
    assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    assertThat(world.sql("select version from quote")).isEqualTo("1");
  }

  @Test
  void a_merge_patch_keeps_what_it_omits_and_null_clears_an_optional() {
    String address = "/quotes/" + chosen(0).getString("id");
    patch(address, "\"0\"", Map.of("role", "Ward nurse", "country", "GB-ENG")).statusCode(200);
    Map<String, Object> clear = new HashMap<>();
    clear.put("role", null);
    patch(address, "\"1\"", clear)
        .statusCode(200)
        .body("role", equalTo(null))
        .body("country", equalTo("GB-ENG"));
    clear.clear();
    clear.put("text", null);
    patch(address, "\"2\"", clear).statusCode(422).body("errors.pointer", hasItem("/text"));
    patch(address, "\"2\"", Map.of("wording", "x")).statusCode(400);
    patch(address, "\"2\"", Map.of("country", "UK"))
        .statusCode(422)
        .body("errors.pointer", hasItem("/country"));
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"2\"")
        .body("[]")
        .patch("/api/v1" + address)
        .then()
        .statusCode(400)
        .contentType(World.PROBLEM);
    world
        .facilitator()
        .contentType("application/json")
        .header("If-Match", "\"2\"")
        .body("{}")
        .patch("/api/v1" + address)
        .then()
        .statusCode(415);
  }

  @Test
  void consent_needs_who_agreed_and_how_we_know() {
    String address = "/quotes/" + chosen(0).getString("id");
    patch(address, "\"0\"", Map.of("consent", Map.of("state", "INITIALS")))
        .statusCode(422)
        .body("errors.pointer", hasItem("/consent"));
    patch(
            address,
            "\"0\"",
            Map.of(
                "consent",
                Map.of(
                    "state", "ROLE_AND_COUNTRY", "agreedBy", "the writer", "evidence", "by mail")))
        .statusCode(422);
    patch(
            address,
            "\"0\"",
            Map.of(
                "role",
                "Ward nurse",
                "consent",
                Map.of(
                    "state", "ROLE_AND_COUNTRY", "agreedBy", "the writer", "evidence", "by mail")))
        .statusCode(200)
        .body("cleared", equalTo(true));
  }

  @Test
  void changed_words_carry_a_visible_mark_and_keep_the_original() {
    String address = "/quotes/" + chosen(0).getString("id");
    patch(address, "\"0\"", Map.of("text", "Tea changes a shift"))
        .statusCode(422)
        .body("errors.pointer", hasItem("/text"));
    patch(address, "\"0\"", Map.of("text", "[…] tea changes a shift"))
        .statusCode(200)
        .body("originalText", equalTo("A cup of tea changes a shift"));
    patch(address, "\"1\"", Map.of("text", "A cup of tea changes a shift"))
        .statusCode(200)
        .body("originalText", equalTo(null));
  }

  @Test
  void a_withdrawn_quote_cannot_be_cleared_again() {
    String address = "/quotes/" + chosen(0).getString("id");
    patch(address, "\"0\"", Map.of("consent", Map.of("state", "WITHDRAWN")))
        .statusCode(422)
        .body("detail", containsString("/withdrawal"));
    world.facilitator().post("/api/v1" + address + "/withdrawal").then().statusCode(200);
    patch(
            address,
            "\"1\"",
            Map.of("consent", Map.of("state", "INITIALS", "agreedBy", "x", "evidence", "y")))
        .statusCode(422);
    assertThat(clearing.checklist(SLUG).getList("blockers.code"))
        .as("it was never published: the next edition shows nothing of it")
        .doesNotContain("quote-not-cleared");
  }

  @Test
  void insights_measures_resources_reach_places_and_notes_are_added_changed_and_taken_out() {
    clearing.patch(
        "/sessions/" + SLUG,
        clearing.draft(SLUG).getInt("session.version"),
        Map.of("questions", List.of("What helps?")));
    Map<String, Map<String, Object>> things =
        Map.of(
            "insights",
                Map.of(
                    "kind",
                    "IDEA",
                    "text",
                    "Start with tea.",
                    "themes",
                    List.of(),
                    "sources",
                    List.of(),
                    "position",
                    0),
            "measures",
                Map.of(
                    "kind",
                    "CONDITION",
                    "text",
                    "Time for a break",
                    "tools",
                    List.of("A weekly question"),
                    "position",
                    0),
            "resources", Map.of("kind", "BOOK", "title", "On tea", "position", 0),
            "reach-statements",
                Map.of(
                    "measures",
                    "ATTENDANCE",
                    "value",
                    12,
                    "qualifier",
                    "EXACTLY",
                    "text",
                    "12 people",
                    "source",
                    "the host",
                    "asOf",
                    "2026-10-15",
                    "position",
                    0),
            "listed-places", Map.of("text", "Wales", "country", "GB-WLS", "position", 0),
            "breakout-notes",
                Map.of("question", 1, "room", "Room 2", "text", "Tea helps.", "position", 0));
    things.forEach(
        (collection, body) -> {
          JsonPath added =
              world
                  .facilitator()
                  .contentType("application/json")
                  .body(body)
                  .post("/api/v1/drafts/" + SLUG + "/" + collection)
                  .then()
                  .statusCode(201)
                  .extract()
                  .jsonPath();
          String address = "/" + collection + "/" + added.getString("id");
          world
              .facilitator()
              .get("/api/v1" + address)
              .then()
              .statusCode(200)
              .header("ETag", "\"0\"");
          patch(address, "\"0\"", Map.of("position", 3))
              .statusCode(200)
              .body("position", equalTo(3));
          world
              .facilitator()
              .header("If-Match", "\"0\"")
              .delete("/api/v1" + address)
              .then()
              .statusCode(412);
          world
              .facilitator()
              .header("If-Match", "\"1\"")
              .delete("/api/v1" + address)
              .then()
              .statusCode(204);
          world
              .facilitator()
              .get("/api/v1" + address)
              .then()
              .statusCode(404)
              .contentType(World.PROBLEM);
        });
    assertThat(world.sql("select count(*) from audit_entry where deed = 'deleted'")).isEqualTo("6");
  }

  @Test
  void sections_lists_and_themes_of_a_draft_are_edited() {
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("statement", "Kindness is a habit", "since", SLUG, "source", "the call"))
        .post("/api/v1/themes")
        .then()
        .statusCode(201)
        .body("slug", equalTo("kindness-is-a-habit"));
    patch("/drafts/" + SLUG + "/sections/about", "\"0\"", Map.of("body", "A monthly call."))
        .statusCode(200)
        .body("heading", equalTo("About the movement"));
    patch("/drafts/" + SLUG + "/sections/nothing", "\"0\"", Map.of("body", "x")).statusCode(404);
    patch(
            "/drafts/" + SLUG,
            "\"0\"",
            Map.of(
                "subtitle",
                "On tea",
                "heardBack",
                List.of("tea"),
                "themes",
                List.of("kindness-is-a-habit")))
        .statusCode(200)
        .body("themes.slug", equalTo(List.of("kindness-is-a-habit")))
        .body("heardBack", equalTo(List.of("tea")));
    patch(
            "/drafts/" + SLUG,
            "\"" + clearing.draft(SLUG).getInt("version") + "\"",
            Map.of("themes", List.of("unknown")))
        .statusCode(422);
    world.anonymous().get("/api/v1/themes").then().body("total", equalTo(0));
    world.anonymous().get("/api/v1/themes/kindness-is-a-habit").then().statusCode(404);
  }

  @Test
  void personal_data_typed_by_a_facilitator_blocks_publication_too() {
    patch(
            "/drafts/" + SLUG + "/sections/about",
            "\"0\"",
            Map.of("body", "Write to somebody@example.org"))
        .statusCode(200);
    assertThat(clearing.checklist(SLUG).getList("blockers.code")).contains("personal-data");
  }

  @Test
  void the_trail_names_who_and_which_fields_and_never_what_was_written() {
    String id = chosen(0).getString("id");
    patch("/quotes/" + id, "\"0\"", Map.of("role", "Ward nurse of great discretion"))
        .statusCode(200);
    Response trail = world.admin().get("/api/v1/audit?target=/quotes/" + id);
    trail
        .then()
        .statusCode(200)
        .body("items.deed", equalTo(List.of("edited", "created")))
        .body("items[0].actor", equalTo("fay"))
        .body("items[0].fields", equalTo(List.of("role")));
    assertThat(trail.asString()).doesNotContain("discretion");
  }

  @Test
  void a_planned_call_is_invisible_until_published_and_then_the_next_one() {
    String day =
        world
            .anonymous()
            .get("/api/v1/sessions/next")
            .then()
            .body("slug", equalTo(null))
            .extract()
            .path("localDate");
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("title", "The next call", "date", day))
        .post("/api/v1/sessions")
        .then()
        .statusCode(201)
        .body("slug", equalTo(day))
        .body("published", equalTo(false))
        .body("offRuleReason", equalTo(null));
    world.anonymous().get("/api/v1/sessions/" + day).then().statusCode(404);
    world.anonymous().get("/api/v1/sessions/next").then().body("slug", equalTo(null));
    change(day, Map.of("published", true));
    world
        .anonymous()
        .get("/api/v1/sessions/" + day)
        .then()
        .statusCode(200)
        .body("localStart", equalTo("18:00:00"));
    world.anonymous().get("/api/v1/sessions/next").then().body("slug", equalTo(day));
  }

  @Test
  void a_cancelled_call_stays_visible_and_the_next_month_is_expected() {
    String day = world.anonymous().get("/api/v1/sessions/next").path("localDate");
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("title", "The next call", "date", day))
        .post("/api/v1/sessions")
        .then()
        .statusCode(201);
    change(
        day, Map.of("published", true, "stage", "CANCELLED", "offRuleReason", "the host is ill"));
    world
        .anonymous()
        .get("/api/v1/sessions/" + day)
        .then()
        .statusCode(200)
        .body("stage", equalTo("CANCELLED"));
    String later =
        world
            .anonymous()
            .get("/api/v1/sessions/next")
            .then()
            .body("slug", equalTo(null))
            .extract()
            .path("localDate");
    assertThat(later).isGreaterThan(day);
  }

  @Test
  void a_call_moved_off_the_rule_keeps_its_slug_and_says_why() {
    String day = world.anonymous().get("/api/v1/sessions/next").path("localDate");
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("title", "The next call", "date", day))
        .post("/api/v1/sessions")
        .then()
        .statusCode(201);
    java.time.LocalDate moved = java.time.LocalDate.parse(day).plusDays(1);
    change(
        day,
        Map.of(
            "published",
            true,
            "startsAt",
            moved + "T18:00:00Z",
            "endsAt",
            moved + "T19:00:00Z",
            "offRuleReason",
            "a train strike"));
    assertThat(clearing.draft(day).getString("session.offRuleReason")).isEqualTo("a train strike");
    world
        .anonymous()
        .get("/api/v1/sessions/next")
        .then()
        .body("slug", equalTo(day))
        .body("localDate", equalTo(moved.toString()));
  }

  private void change(String slug, Map<String, ?> facts) {
    int version = clearing.draft(slug).getInt("session.version");
    patch("/sessions/" + slug, "\"" + version + "\"", facts).statusCode(200);
  }
}
