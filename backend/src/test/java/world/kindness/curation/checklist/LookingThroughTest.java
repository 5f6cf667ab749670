package world.kindness.curation.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/**
 * Before a pack is out: a facilitator has looked at what rooms wrote, and decided about the names
 * that texts hold.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LookingThroughTest {
  private static final String SLUG = "2026-10-15";
  private static final String NOTES =
      """
      # Room 1

      ## Question 1: What helps?

      - A kettle
      - A chair

      # Room 2

      ## Question 1: What helps?

      - A window
      """;

  @Inject World world;
  private Clearing clearing;
  private Intakes intakes;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
    intakes = new Intakes(world);
    byte[] chat =
        "00:00:05\tVera Kind:\tTea\r\n00:00:09\tWard nurse, Leeds:\tSoup\r\n"
            .getBytes(StandardCharsets.UTF_8);
    intakes
        .drop(Map.of("chat.txt", chat, "notes.md", NOTES.getBytes(StandardCharsets.UTF_8)), SLUG)
        .then()
        .statusCode(201);
    assertThat(notes()).hasSize(3);
  }

  private List<Map<String, Object>> notes() {
    return clearing.draft(SLUG).getList("breakoutNotes");
  }

  private List<Map<String, Object>> in(String room) {
    return notes().stream().filter(note -> note.get("room").equals(room)).toList();
  }

  private ValidatableResponse look(List<Map<String, Object>> notes) {
    return world
        .facilitator()
        .contentType("application/json")
        .body(
            Map.of(
                "notes",
                notes.stream()
                    .map(n -> Map.of("id", n.get("id"), "version", n.get("version")))
                    .toList()))
        .post("/api/v1/drafts/" + SLUG + "/breakout-notes/looks")
        .then();
  }

  private List<String> blockers(String code) {
    return clearing
        .checklist(SLUG)
        .getList("blockers.findAll { it.code == '" + code + "' }.detail", String.class);
  }

  private List<String> waiting() {
    return blockers("notes-not-looked-through");
  }

  private ValidatableResponse publish() {
    return world.facilitator().post("/api/v1/packs/" + SLUG + "/editions").then();
  }

  @Test
  void notes_are_published_once_somebody_looked_at_each_room() {
    assertThat(waiting())
        .containsExactly(
            "Room 1: 2 notes wait for somebody to look through them.",
            "Room 2: one note waits for somebody to look through it.");
    publish().statusCode(409);
    look(in("Room 1")).statusCode(200).body("looked", equalTo(2)).body("waiting", equalTo(1));
    assertThat(waiting()).hasSize(1);
    assertThat(notes().getFirst()).containsEntry("lookedBy", "fay").containsKey("lookedAt");
    publish().statusCode(409);
    look(notes()).statusCode(200).body("waiting", equalTo(0));
    assertThat(waiting()).isEmpty();
    publish().statusCode(201);
    assertThat(
            world.sql(
                "select count(*) from audit_entry where deed = 'looked-through' and actor = 'fay' and target = '/drafts/"
                    + SLUG
                    + "/breakout-notes'"))
        .isEqualTo("2");
  }

  @Test
  void notes_that_come_later_or_change_need_another_look() throws SQLException {
    look(notes()).statusCode(200);
    intakes
        .drop(
            Map.of("more.md", NOTES.replace("A window", "A lamp").getBytes(StandardCharsets.UTF_8)),
            SLUG)
        .then()
        .statusCode(201);
    assertThat(waiting()).hasSize(2);
    look(notes()).statusCode(200);
    Map<String, Object> note = in("Room 2").getFirst();
    JsonPath changed =
        clearing.patch("/breakout-notes/" + note.get("id"), 0, Map.of("text", "A garden"));
    assertThat(changed.getString("lookedAt")).isNull();
    assertThat(waiting()).hasSize(1);
    look(notes()).statusCode(200);
    clearing.patch("/breakout-notes/" + note.get("id"), 1, Map.of("room", "Room 1"));
    assertThat(waiting()).as("a room is part of what is read").hasSize(1);
    look(notes()).statusCode(200);
    clearing.patch("/breakout-notes/" + note.get("id"), 2, Map.of("position", 7));
    assertThat(waiting()).as("a place in a list is not").isEmpty();
    world.change("update breakout_note set note = 'A bench' where note = 'A garden'");
    assertThat(waiting()).as("whichever way it changed").hasSize(1);
  }

  @Test
  void nobody_looks_through_what_they_did_not_see() {
    List<Map<String, Object>> seen = notes();
    clearing.patch("/breakout-notes/" + seen.getFirst().get("id"), 0, Map.of("text", "A stove"));
    look(seen)
        .statusCode(409)
        .contentType(World.PROBLEM)
        .body("detail", containsString("1 of these notes"));
    assertThat(notes()).allSatisfy(note -> assertThat(note).doesNotContainKey("lookedAt"));
    look(List.of(Map.of("id", UUID.randomUUID(), "version", 0))).statusCode(409);
    look(List.of()).statusCode(422);
  }

  @Test
  void a_look_leaves_versions_as_they_are() {
    List<Map<String, Object>> seen = notes();
    look(seen).statusCode(200);
    assertThat(notes()).allSatisfy(note -> assertThat(note).containsEntry("version", 0));
  }

  private void heardBack(String... ideas) {
    clearing.patch(
        "/drafts/" + SLUG,
        clearing.draft(SLUG).get("version"),
        Map.of("heardBack", List.of(ideas)));
  }

  private JsonPath names() {
    return world
        .facilitator()
        .get("/api/v1/drafts/" + SLUG + "/names")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private ValidatableResponse decide(String decision, String reason, String... names) {
    Map<String, Object> body = new java.util.HashMap<>();
    body.put("names", List.of(names));
    body.put("decision", decision);
    body.put("reason", reason);
    return world
        .facilitator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/drafts/" + SLUG + "/names")
        .then();
  }

  @Test
  void a_known_name_blocks_in_every_running_text_until_one_decision_is_made() {
    look(notes()).statusCode(200);
    heardBack("A kettle, as vera kind says", "Ask Oskar Lind about chairs");
    clearing.addIdea(SLUG, "With **Vera** Kind we learned to sit down.");
    clearing.patch(
        "/drafts/" + SLUG + "/sections/breakouts", 0, Map.of("body", "Oskar Lind’s room began."));
    JsonPath names = names();
    assertThat(names.getList("items.name")).containsExactly("vera kind", "Oskar Lind");
    assertThat(names.getList("items.known")).containsExactly(true, false);
    assertThat(names.getList("items[0].places.in"))
        .containsExactly("An idea heard back", "An insight");
    assertThat(names.getString("items[0].places[1].excerpt"))
        .isEqualTo("With Vera Kind we learned to sit down.");
    assertThat(blockers("name-in-text")).hasSize(1).first().asString().contains("vera kind");
    assertThat(blockers("maybe-name-in-text")).hasSize(1).first().asString().contains("Oskar Lind");
    publish().statusCode(409);

    decide("MAY_STAND", " ", "Vera Kind")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/reason"));
    decide("MAY_STAND", "she agreed", "Vera Kind").statusCode(200);
    decide("MAY_STAND", "she agreed", "Vera Kind").statusCode(409);
    decide("MAY_STAND", "who?", "Nobody Here").statusCode(422);
    decide("NO_PERSON", null, "Oskar Lind").statusCode(200);
    assertThat(names().getList("items.decision.decision"))
        .containsExactly("MAY_STAND", "NO_PERSON");
    assertThat(names().getString("items[0].decision.decidedBy")).isEqualTo("fay");
    publish().statusCode(201);
    assertThat(
            world.sql(
                "select count(*) from audit_entry where deed = 'decided' and target like '/name-decisions/%'"))
        .isEqualTo("2");

    heardBack("Another word of VERA KIND");
    assertThat(blockers("name-in-text")).as("one decision for all places").isEmpty();
    String decision = names().getString("items[0].decision.id");
    world
        .facilitator()
        .header("If-Match", "\"0\"")
        .delete("/api/v1/name-decisions/" + decision)
        .then()
        .statusCode(204);
    assertThat(blockers("name-in-text")).hasSize(1);
  }

  @Test
  void a_name_taken_out_with_a_mark_blocks_no_more() {
    String note = (String) notes().getFirst().get("id");
    clearing.patch(
        "/breakout-notes/" + note, 0, Map.of("text", "Vera Kind cried with his manager Tom"));
    assertThat(names().getList("items.name")).containsExactly("Vera Kind", "Tom");
    clearing.patch("/breakout-notes/" + note, 1, Map.of("text", "[a name] cried with [a manager]"));
    assertThat(names().getList("items")).isEmpty();
    look(notes()).statusCode(200);
    publish().statusCode(201);
  }

  @Test
  void words_that_are_nobodys_name_are_left_alone_in_quotes_too_and_people_are_not() {
    String message =
        world.facilitator().get("/api/v1/drafts/" + SLUG + "/messages").path("items[0].id");
    JsonPath quote =
        world
            .facilitator()
            .contentType("application/json")
            .body(Map.of("message", message, "section", "GLIMPSE"))
            .post("/api/v1/drafts/" + SLUG + "/quotes")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    clearing.patch(
        "/quotes/" + quote.getString("id"),
        0,
        Map.of("text", "Tea [with thanks: Datix Fairy, thanks Vera Kind]"));
    heardBack("Be a Datix Fairy", "Be like Vera Kind");
    String found = "quotes[0].namesInText.name";
    assertThat(clearing.draft(SLUG).getList(found)).contains("Datix Fairy", "Vera Kind");
    decide("NO_PERSON", null, "Datix Fairy").statusCode(200);
    decide("MAY_STAND", "she agreed to be thanked", "Vera Kind").statusCode(200);
    assertThat(clearing.draft(SLUG).getList(found)).containsExactly("Vera Kind");
  }
}
