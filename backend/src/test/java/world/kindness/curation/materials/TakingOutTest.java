package world.kindness.curation.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** What was put in wrongly can be taken out: with all that rests on it, and nothing else. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TakingOutTest {
  private static final String CALL = "2026-03-19";
  private static final String OTHER = "2026-04-16";
  private static final String CHAT =
      """
      18:01:00 From Ann Able to Everyone:
      \tHello from Malta
      18:02:00 From Bo Best to Everyone:
      \tA cup of tea changes shifts, write to bo@example.org
      18:02:30 From Cy Porter to Everyone:
      \tReplying to "A cup of tea changes shifts, write to bo@example.org"

      \tSo does https://example.org/diary
      18:03:00 From Ann Able to Everyone:
      \tReacted to "A cup of tea changes shifts, write to bo@example.org" with 👍
      """;
  private static final String LIST = "Name,Duration (minutes)\nAnn Able,55\nDi Nurse,39\n";
  private static final String NOTES =
      "# Room 1\n\n## Question 1: What helps?\n\n- Tea with zebras\n\n# Room 2\n";
  private static final String PACK = pack();

  @Inject World world;
  @Inject AgroalDataSource database;
  private Intakes intakes;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    intakes = new Intakes(world);
    clearing = new Clearing(world);
  }

  private static String pack() {
    try {
      return Files.readString(World.sample("insights-pack.txt"))
          .replace("15 October 2026", "19 March 2026");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonPath drop(String name, String text, String date) {
    return intakes
        .drop(Map.of(name, text.getBytes(StandardCharsets.UTF_8)), date)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private static String file(JsonPath report) {
    return "/api/v1/intakes/%s/files/%s"
        .formatted(report.getString("id"), report.getString("files[0].sha256"));
  }

  private Response look(String address) {
    return world.facilitator().get(address + "/removal");
  }

  private Response remove(String address) {
    return world
        .facilitator()
        .header("If-Match", look(address).then().statusCode(200).extract().header("ETag"))
        .delete(address);
  }

  private Response move(String address, Map<String, ?> to) {
    return world
        .facilitator()
        .contentType("application/json")
        .header("If-Match", look(address).header("ETag"))
        .body(to)
        .post(address + "/move");
  }

  private List<Map<String, Object>> suggestions(String slug, String kind) {
    return world
        .facilitator()
        .get("/api/v1/drafts/" + slug + "/suggestions?state=OPEN&kind=" + kind)
        .jsonPath()
        .getList("items");
  }

  private void accept(Map<String, Object> suggestion) {
    clearing.patch(
        "/suggestions/" + suggestion.get("id"),
        suggestion.get("version"),
        Map.of("decision", "ACCEPTED"));
  }

  private String count(String table) {
    return world.sql("select count(*) from " + table);
  }

  @Test
  void a_chat_leaves_with_everything_and_what_people_made_of_it_is_listed_first() {
    JsonPath report = drop("chat.txt", CHAT, CALL);
    drop("people.csv", LIST, CALL);
    for (String kind : List.of("QUOTE", "GREETING", "RESOURCE")) {
      accept(suggestions(CALL, kind).getFirst());
    }
    accept(suggestions(CALL, "ORIGIN").getFirst());
    look(file(report))
        .then()
        .statusCode(200)
        .body("refused", empty())
        .body("changed.what", hasItem("quotes"))
        .body("changed.find { it.what == 'quotes' }.number", equalTo(2))
        .body("changed.find { it.what == 'quotes' }.examples.address", not(empty()))
        .body("goes.messages", equalTo(3))
        .body("goes.reactions", equalTo(1))
        .body("goes.held", equalTo(1))
        .body("goes.resources", equalTo(1))
        .body("files", equalTo(List.of("chat.txt")));

    remove(file(report)).then().statusCode(204);
    for (String table :
        List.of("chat_message", "chat_reaction", "quote", "held_item", "resource")) {
      assertThat(count(table)).as(table).isEqualTo("0");
    }
    assertThat(count("suggestion where kind <> 'MERGE'")).isEqualTo("0");
    assertThat(count("attendee where country_code is not null or origin_message_id is not null"))
        .as("where Ann comes from, only the chat told")
        .isEqualTo("0");
    assertThat(count("attendee")).isEqualTo("2");
    assertThat(world.everything()).doesNotContain("cup of tea").doesNotContain("bo@example.org");
    JsonPath now =
        world
            .facilitator()
            .get("/api/v1/intakes/" + report.getString("id"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(now.getString("files[0].left.at")).isNotNull();
    assertThat(now.getList("suggestions")).isEmpty();
    assertThat(count("audit_entry where deed = 'deleted' and target like '/intakes/%/files/%'"))
        .isEqualTo("1");

    remove0(file(report)).then().statusCode(404);
    JsonPath again = drop("chat.txt", CHAT, CALL);
    assertThat(again.getInt("files[0].records.messages")).isEqualTo(3);
    assertThat(suggestions(CALL, "QUOTE")).hasSize(1);
  }

  private Response remove0(String address) {
    return world.facilitator().header("If-Match", "\"1\"").delete(address);
  }

  @Test
  void nobody_removes_what_they_did_not_see() {
    JsonPath report = drop("chat.txt", CHAT, CALL);
    String seen = look(file(report)).header("ETag");
    accept(suggestions(CALL, "QUOTE").getFirst());
    world
        .facilitator()
        .header("If-Match", seen)
        .delete(file(report))
        .then()
        .statusCode(412)
        .contentType(World.PROBLEM);
    world.facilitator().delete(file(report)).then().statusCode(428);
    assertThat(count("chat_message")).isEqualTo("3");
    remove(file(report)).then().statusCode(204);
  }

  @Test
  void notes_leave_with_their_rooms_and_what_was_made_of_them_alone() {
    JsonPath report = drop("notes.md", NOTES, CALL);
    drop("more.md", "# Room 1\n\n## Question 1: What helps?\n\n- A break\n", CALL);
    JsonPath draft = clearing.draft(CALL);
    String zebras = draft.getString("breakoutNotes.find { it.text.contains('zebras') }.id");
    String rest = draft.getString("breakoutNotes.find { it.text == 'A break' }.id");
    for (List<String> notes : List.of(List.of(zebras), List.of(zebras, rest))) {
      world
          .facilitator()
          .contentType("application/json")
          .body(Map.of("kind", "IDEA", "notes", notes))
          .post("/api/v1/drafts/" + CALL + "/insights/from-notes")
          .then()
          .statusCode(201);
    }
    look(file(report)).then().body("changed.find { it.what == 'insights' }.number", equalTo(1));
    remove(file(report)).then().statusCode(204);
    draft = clearing.draft(CALL);
    assertThat(draft.getList("breakoutRooms")).containsExactly("Room 1");
    assertThat(draft.getList("breakoutNotes.text")).containsExactly("A break");
    assertThat(draft.getList("insights.sources")).containsExactly(List.of("note:" + rest));
    assertThat(draft.getList("session.questions.text")).containsExactly("What helps?");
  }

  @Test
  void a_pack_can_be_taken_out_as_long_as_nothing_was_published() {
    JsonPath report = drop("pack.txt", PACK, CALL);
    clearing.addIdea(CALL, "An idea of our own");
    int quotes = clearing.draft(CALL).getList("quotes").size();
    assertThat(quotes).isPositive();
    look(file(report))
        .then()
        .statusCode(200)
        .body("goes.quotes", equalTo(quotes))
        .body("changed", empty());
    remove(file(report)).then().statusCode(204);
    for (String table :
        List.of(
            "quote",
            "resource",
            "reach_statement",
            "listed_place",
            "appearance",
            "contributor",
            "breakout_question",
            "session_theme",
            "section_text where body is not null",
            "draft where cardinality(purposes || heard_back || acknowledged_teams) > 0 or subtitle is not null")) {
      assertThat(count(table)).as(table).isEqualTo("0");
    }
    assertThat(world.everything()).doesNotContain("Tórshavn");
    assertThat(clearing.draft(CALL).getList("insights.text")).containsExactly("An idea of our own");
    drop("pack.txt", PACK, CALL);
    assertThat(clearing.draft(CALL).getList("quotes")).hasSize(quotes);
  }

  @Test
  void what_was_there_when_an_edition_was_published_stays_and_what_came_later_may_go() {
    JsonPath report = drop("chat.txt", CHAT, CALL);
    clearing.clear(CALL);
    clearing.addIdea(CALL, "An idea");
    clearing.publish(CALL);
    look(file(report)).then().statusCode(200).body("refused[0]", containsString("Edition 1"));
    remove(file(report)).then().statusCode(409).body("detail", containsString("Edition 1"));
    move(file(report), Map.of("date", OTHER)).then().statusCode(409);
    remove("/api/v1/drafts/" + CALL).then().statusCode(409);
    assertThat(count("chat_message")).isEqualTo("3");
    JsonPath later = drop("people.csv", LIST, CALL);
    remove(file(later)).then().statusCode(204);
  }

  @Test
  void a_chat_goes_to_another_call_with_its_quotes_and_decisions() {
    drop("notes.md", NOTES, CALL);
    JsonPath report = drop("chat.txt", CHAT, CALL);
    accept(suggestions(CALL, "QUOTE").getFirst());
    accept(suggestions(CALL, "RESOURCE").getFirst());
    Map<String, Object> greeting = suggestions(CALL, "GREETING").getFirst();
    clearing.patch(
        "/suggestions/" + greeting.get("id"),
        greeting.get("version"),
        Map.of("decision", "REJECTED"));
    JsonPath moved =
        move(file(report), Map.of("date", OTHER)).then().statusCode(200).extract().jsonPath();
    assertThat(moved.getString("session")).isEqualTo(OTHER);
    JsonPath there = clearing.draft(OTHER);
    assertThat(there.getList("quotes")).hasSize(1);
    assertThat(there.getList("resources")).hasSize(1);
    assertThat(there.getList("held")).hasSize(1);
    assertThat(suggestions(OTHER, "GREETING")).as("rejected before").isEmpty();
    world
        .facilitator()
        .get("/api/v1/drafts/" + OTHER + "/messages")
        .then()
        .body("total", equalTo(3))
        .body("items[1].reactionCount", equalTo(1))
        .body("items[1].quote.section", equalTo("GLIMPSE"));
    JsonPath here = clearing.draft(CALL);
    assertThat(here.getList("quotes")).isEmpty();
    assertThat(here.getList("resources")).isEmpty();
    assertThat(here.getList("breakoutNotes")).hasSize(1);
    world
        .facilitator()
        .get("/api/v1/intakes/" + report.getString("id"))
        .then()
        .body("files[0].left.movedTo", equalTo(OTHER));
    world
        .facilitator()
        .get("/api/v1/intakes/" + moved.getString("intake"))
        .then()
        .body("session", equalTo(OTHER))
        .body("files[0].records.messages", equalTo(3));
    remove(
            "/api/v1/intakes/"
                + moved.getString("intake")
                + "/files/"
                + report.getString("files[0].sha256"))
        .then()
        .statusCode(204);
  }

  @Test
  void notes_people_and_a_pack_go_to_another_call() {
    JsonPath notes = drop("notes.md", NOTES, CALL);
    JsonPath people = drop("people.csv", LIST, CALL);
    JsonPath pack = drop("pack.txt", PACK, CALL);
    move(file(notes), Map.of("date", OTHER)).then().statusCode(200);
    move(file(people), Map.of("session", OTHER)).then().statusCode(200);
    move(file(pack), Map.of("session", OTHER))
        .then()
        .statusCode(409)
        .body("type", containsString("other-day"));
    move(file(pack), Map.of("session", OTHER, "confirmedDays", List.of(CALL)))
        .then()
        .statusCode(200);
    JsonPath here = clearing.draft(CALL);
    assertThat(here.getList("breakoutRooms")).isEmpty();
    assertThat(here.getList("quotes")).isEmpty();
    assertThat(here.getMap("attendance")).isNull();
    assertThat(here.getList("purposes")).isEmpty();
    JsonPath there = clearing.draft(OTHER);
    assertThat(there.getList("breakoutRooms")).containsExactly("Room 1", "Room 2");
    assertThat(there.getInt("attendance.people")).isEqualTo(2);
    assertThat(there.getList("quotes")).isNotEmpty();
    assertThat(there.getList("purposes")).isNotEmpty();
    assertThat(count("source_file")).isEqualTo("3");
  }

  /** A draft in which somebody wrote what the pack says too, in other words. */
  private void writtenByHand(String slug) {
    drop("notes.md", NOTES, slug);
    String theme =
        world
            .facilitator()
            .contentType("application/json")
            .body(Map.of("statement", "A theme of ours", "since", slug, "source", "heard"))
            .post("/api/v1/themes")
            .path("slug");
    clearing.patch(
        "/sessions/" + slug,
        world.facilitator().get("/api/v1/drafts/" + slug).jsonPath().getInt("session.version"),
        Map.of("questions", List.of("A question of ours?")));
    clearing.patch(
        "/drafts/" + slug,
        clearing.draft(slug).getInt("version"),
        Map.of(
            "subtitle",
            "As we wrote it",
            "purposes",
            List.of("**Listen**", "A purpose of ours"),
            "themes",
            List.of(theme)));
    clearing.patch("/drafts/" + slug + "/sections/about", 0, Map.of("body", "A text of ours."));
  }

  private void standsAsWritten(String slug, JsonPath report) {
    JsonPath draft = clearing.draft(slug);
    assertThat(draft.getString("subtitle")).isEqualTo("As we wrote it");
    assertThat(draft.getList("purposes"))
        .startsWith("**Listen**", "A purpose of ours")
        .hasSizeGreaterThan(2)
        .doesNotHaveDuplicates();
    assertThat(draft.getString("session.questions[0].text")).isEqualTo("A question of ours?");
    assertThat(draft.getList("themes.statement"))
        .startsWith("A theme of ours")
        .hasSizeGreaterThan(1);
    assertThat(draft.getString("sections.find { it.key == 'about' }.body"))
        .isEqualTo("A text of ours.");
    assertThat(report.getList("files[0].warnings.findAll { it.code == 'draft-stands' }.detail"))
        .hasSize(3)
        .allSatisfy(detail -> assertThat((String) detail).doesNotContain("monthly"));
  }

  @Test
  void of_two_who_move_one_file_at_once_one_is_told_that_it_went() throws Exception {
    JsonPath report = drop("chat.txt", CHAT, CALL);
    drop("people.csv", LIST, OTHER);
    drop("notes.md", NOTES, "2026-05-21");
    String seen = look(file(report)).header("ETag");
    List<Integer> answers;
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      answers =
          two
              .invokeAll(
                  Stream.of(OTHER, "2026-05-21")
                      .<Callable<Integer>>map(to -> () -> moved(report, seen, to))
                      .toList())
              .stream()
              .map(Future::resultNow)
              .toList();
    }
    assertThat(answers).containsExactlyInAnyOrder(200, 404);
    assertThat(world.sql("select count(distinct session_id) || ' ' || count(*) from chat_message"))
        .startsWith("1 ");
  }

  private int moved(JsonPath report, String seen, String to) {
    return world
        .facilitator()
        .contentType("application/json")
        .header("If-Match", seen)
        .body(Map.of("session", to))
        .post(file(report) + "/move")
        .statusCode();
  }

  @Test
  void a_consent_that_waits_for_a_move_is_kept_at_the_call_the_quote_went_to() throws Exception {
    JsonPath report = drop("chat.txt", CHAT, CALL);
    drop("people.csv", LIST, OTHER);
    accept(suggestions(CALL, "QUOTE").getFirst());
    String quote = clearing.draft(CALL).getString("quotes[0].id");
    Future<Integer> move;
    Future<Integer> consent;
    try (ExecutorService two = Executors.newFixedThreadPool(2);
        Connection other = database.getConnection()) {
      other.setAutoCommit(false);
      other
          .createStatement()
          .execute("select from session where slug = '%s' for update".formatted(OTHER));
      move = two.submit(() -> moved(report, look(file(report)).header("ETag"), OTHER));
      world.waitForLocks(1);
      consent = two.submit(() -> agreed(quote));
      world.waitForLocks(2);
      other.commit();
    }
    assertThat(List.of(move.resultNow(), consent.resultNow())).containsExactly(200, 412);
    assertThat(clearing.draft(OTHER).getString("quotes[0].consent.state")).isEqualTo("NOT_ASKED");
  }

  private int agreed(String quote) {
    return world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"0\"")
        .body(Map.of("consent", Map.of("state", "NAMED", "agreedBy", "Ann", "evidence", "rang us")))
        .patch("/api/v1/quotes/" + quote)
        .statusCode();
  }

  @Test
  void a_pack_overwrites_nothing_that_somebody_wrote_and_says_what_it_left() {
    writtenByHand(CALL);
    standsAsWritten(CALL, drop("pack.txt", PACK, CALL));
  }

  @Test
  void a_pack_overwrites_nothing_in_the_call_it_moves_to() {
    JsonPath pack = drop("pack.txt", PACK, CALL);
    writtenByHand(OTHER);
    String intake =
        move(file(pack), Map.of("session", OTHER, "confirmedDays", List.of(CALL)))
            .then()
            .statusCode(200)
            .extract()
            .path("intake");
    standsAsWritten(OTHER, world.facilitator().get("/api/v1/intakes/" + intake).jsonPath());
  }

  @Test
  void words_that_were_taken_back_do_not_come_back_with_a_pack() {
    JsonPath pack = drop("pack.txt", PACK, CALL);
    List<Map<String, Object>> quotes = clearing.draft(CALL).getList("quotes");
    Map<String, Object> quote = quotes.getFirst();
    world
        .facilitator()
        .post("/api/v1/quotes/" + quote.get("id") + "/withdrawal")
        .then()
        .statusCode(200);
    String intake =
        move(file(pack), Map.of("date", OTHER, "confirmedDays", List.of(CALL)))
            .then()
            .statusCode(200)
            .extract()
            .path("intake");
    assertThat(clearing.draft(OTHER).getList("quotes"))
        .hasSize(quotes.size() - 1)
        .extracting("text")
        .doesNotContain(quote.get("text"));
    world
        .facilitator()
        .get("/api/v1/intakes/" + intake)
        .then()
        .body("files[0].warnings.code", hasItem("taken-back"));
  }

  @Test
  void words_of_a_chat_that_were_taken_back_do_not_come_back_with_a_pack() {
    String words =
        "Evening all, from a quiet corner of a ward in Leeds. The kettle has just gone on.";
    drop("chat.txt", "10:00:00\tWinnie Nurse:\t%s\n".formatted(words), OTHER);
    String message =
        world.facilitator().get("/api/v1/drafts/" + OTHER + "/messages").path("items[0].id");
    String quote =
        world
            .facilitator()
            .contentType("application/json")
            .body(Map.of("message", message, "section", "GLIMPSE"))
            .post("/api/v1/drafts/" + OTHER + "/quotes")
            .path("id");
    world.facilitator().post("/api/v1/quotes/" + quote + "/withdrawal").then().statusCode(200);
    JsonPath report = drop("pack.txt", PACK, CALL);
    assertThat(clearing.draft(CALL).getList("quotes")).extracting("text").doesNotContain(words);
    assertThat(report.getList("files[0].warnings.code")).contains("taken-back");
  }

  @Test
  void a_file_goes_to_no_call_that_is_none_and_not_to_its_own() {
    JsonPath report = drop("chat.txt", CHAT, CALL);
    move(file(report), Map.of("session", "2031-01-01")).then().statusCode(422);
    move(file(report), Map.of("session", CALL)).then().statusCode(422);
    move(file(report), Map.of()).then().statusCode(422);
    assertThat(count("session")).isEqualTo("1");
  }

  @Test
  void what_another_copy_of_the_chat_holds_stays_on_it() {
    JsonPath report = drop("host.txt", CHAT, CALL);
    drop("cohost.txt", CHAT.replace(":00 From", ":01 From"), CALL);
    String taken = report.getString("files[0].sha256");
    accept(suggestions(CALL, "QUOTE").getFirst());
    Map<String, Object> greeting = suggestions(CALL, "GREETING").getFirst();
    clearing.patch(
        "/suggestions/" + greeting.get("id"),
        greeting.get("version"),
        Map.of("decision", "REJECTED"));
    look(file(report)).then().body("goes.quotes", equalTo(null));
    remove(file(report)).then().statusCode(204);
    JsonPath draft = clearing.draft(CALL);
    assertThat(draft.getList("quotes")).hasSize(1);
    assertThat(suggestions(CALL, "GREETING")).isEmpty();
    world
        .facilitator()
        .get("/api/v1/drafts/" + CALL + "/messages")
        .then()
        .body("total", equalTo(3))
        .body("items[1].reactionCount", equalTo(1))
        .body("items[1].replies.size()", equalTo(1))
        .body("items[1].quote.section", equalTo("GLIMPSE"));
    assertThat(count("source_file where sha256 = '" + taken + "'")).isEqualTo("0");
  }

  @Test
  void a_draft_that_nothing_was_published_from_is_deleted_and_its_files_may_come_again() {
    drop("chat.txt", CHAT, CALL);
    drop("pack.txt", PACK, CALL);
    drop("notes.md", NOTES, CALL);
    accept(suggestions(CALL, "QUOTE").getFirst());
    String draft = "/api/v1/drafts/" + CALL;
    look(draft)
        .then()
        .statusCode(200)
        .body("files", equalTo(List.of("chat.txt", "notes.md", "pack.txt")))
        .body("changed.what", hasItem("quotes"));
    remove(draft).then().statusCode(204);
    for (String table :
        List.of(
            "session",
            "source_file",
            "intake",
            "chat_message",
            "quote",
            "appearance",
            "contributor")) {
      assertThat(count(table)).as(table).isEqualTo("0");
    }
    world.facilitator().get(draft).then().statusCode(404);
    drop("chat.txt", CHAT, CALL);
  }

  @Test
  void words_taken_back_stay_so_when_their_draft_is_deleted_and_its_chat_comes_again() {
    drop("chat.txt", CHAT, CALL);
    accept(suggestions(CALL, "QUOTE").getFirst());
    String quote = clearing.draft(CALL).getString("quotes[0].id");
    world.facilitator().post("/api/v1/quotes/" + quote + "/withdrawal").then().statusCode(200);
    remove("/api/v1/drafts/" + CALL).then().statusCode(204);
    drop("chat.txt", CHAT, CALL);
    assertThat(suggestions(CALL, "GREETING")).isNotEmpty();
    assertThat(suggestions(CALL, "QUOTE")).isEmpty();
  }

  @Test
  void a_call_that_is_public_is_not_deleted() {
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("title", "A call", "date", OTHER, "starts", "18:00", "ends", "19:00"))
        .post("/api/v1/sessions")
        .then()
        .statusCode(201);
    int version = clearing.draft(OTHER).getInt("session.version");
    Map<String, Object> open = new HashMap<>(Map.of("published", true));
    clearing.patch("/sessions/" + OTHER, version, open);
    remove("/api/v1/drafts/" + OTHER)
        .then()
        .statusCode(409)
        .body("detail", containsString("public"));
    open.put("published", false);
    clearing.patch("/sessions/" + OTHER, version + 1, open);
    remove("/api/v1/drafts/" + OTHER).then().statusCode(204);
  }

  @Test
  void a_file_of_no_call_yet_can_be_taken_out() {
    JsonPath report = drop("chat.txt", CHAT, null);
    remove(file(report)).then().statusCode(204);
    assertThat(count("source_file")).isEqualTo("0");
  }
}
