package world.kindness.pack.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.pack.withdrawals.PendingEditions;
import world.kindness.session.Session;
import world.kindness.testing.Clearing;
import world.kindness.testing.Forms;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Refused, published, corrected, withdrawn: over HTTP and in the bytes of all five forms. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EditionsTest {
  private static final String SLUG = "2026-10-15";
  private static final String PACK = "/api/v1/packs/" + SLUG;
  private static final String WORDS = "A rested nurse is a kind nurse.";
  private static final String CHAT =
      """
      00:01:00\tPat Porter:\t%s\r
      00:02:00\tSam Sister:\tWe start every handover with thanks.\r
      """
          .formatted(WORDS);

  @Inject World world;
  @Inject AgroalDataSource database;
  @Inject PendingEditions unfinished;
  private Clearing clearing;
  private String quote;

  @BeforeEach
  void begin() {
    clearing = new Clearing(world);
    quote = world.begin(EditionsTest.class, this::a_draft_with_two_glimpses);
  }

  private String a_draft_with_two_glimpses() {
    new Intakes(world).drop(Map.of("chat.txt", CHAT.getBytes()), SLUG).then().statusCode(201);
    List<String> messages =
        world
            .facilitator()
            .get("/api/v1/drafts/" + SLUG + "/messages")
            .jsonPath()
            .getList("items.id");
    List<String> quotes = messages.stream().map(this::chosen).toList();
    return quotes.getFirst();
  }

  private String chosen(String message) {
    return world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("message", message, "section", "GLIMPSE"))
        .post("/api/v1/drafts/" + SLUG + "/quotes")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void published() {
    clearing.clear(SLUG);
    clearing.publish(SLUG);
  }

  private Map<String, String> words(String address) {
    Map<String, String> words = new TreeMap<>();
    for (String form : Forms.ALL) {
      Response answer = world.anonymous().get(address + "." + form);
      assertThat(answer.statusCode()).as(form).isEqualTo(200);
      words.put(form, Forms.words(form, answer.asByteArray()));
    }
    return words;
  }

  private Response withdraw(String id) {
    return world.facilitator().post("/api/v1/quotes/" + id + "/withdrawal");
  }

  @Test
  void what_is_not_cleared_is_refused_and_no_form_of_it_exists() {
    world
        .facilitator()
        .post(PACK + "/editions")
        .then()
        .statusCode(409)
        .contentType(World.PROBLEM)
        .body("errors.detail", hasItem(containsString("quote-not-cleared")));
    for (String form : Forms.ALL) {
      world.anonymous().get(PACK + "." + form).then().statusCode(404);
    }
    assertThat(world.sql("select count(*) from rendition_bytes")).isEqualTo("0");
  }

  @Test
  void a_published_quote_stands_in_all_five_forms() {
    published();
    words(PACK).forEach((form, words) -> assertThat(words).as(form).contains("rested nurse"));
  }

  @Test
  void a_correction_is_the_next_edition_says_what_it_corrects_and_leaves_the_one_before() {
    published();
    Map<String, String> before = words(PACK + "/editions/1");
    clearing.patch(
        "/quotes/" + quote,
        clearing.draft(SLUG).getInt("quotes.find { it.id == '%s' }.version".formatted(quote)),
        Map.of("text", "[…] a kind nurse."));
    clearing.patch(
        "/drafts/" + SLUG,
        clearing.draft(SLUG).getInt("version"),
        Map.of("correction", "One quote was shortened."));
    clearing.publish(SLUG);

    assertThat(words(PACK + "/editions/1")).isEqualTo(before);
    words(PACK).forEach((form, words) -> assertThat(words).as(form).doesNotContain("rested"));
    world
        .anonymous()
        .get(PACK + "/editions")
        .then()
        .body("items.number", contains(2, 1))
        .body("items.reason", contains("CORRECTION", "FIRST"))
        .body("items[0].correction", equalTo("One quote was shortened."));
    assertThat(clearing.draft(SLUG).getString("correction")).isNull();
  }

  @Test
  void where_nobody_says_what_is_corrected_the_edition_says_what_changed() {
    changes().body("edition", nullValue()).body("changes", nullValue());
    published();
    changes().body("edition", equalTo(1)).body("changes", hasSize(0));
    clearing.patch(
        "/quotes/" + quote,
        clearing.draft(SLUG).getInt("quotes.find { it.id == '%s' }.version".formatted(quote)),
        Map.of("text", "[…] a kind nurse."));
    clearing.patch(
        "/drafts/" + SLUG, clearing.draft(SLUG).getInt("version"), Map.of("subtitle", "On rest."));
    String glimpses = "A glimpse into the chat: 1 changed.";
    changes().body("changes", contains("The sentence below the title.", glimpses));
    clearing.publish(SLUG);
    world
        .anonymous()
        .get(PACK + "/editions")
        .then()
        .body("items[0].correction", equalTo("The sentence below the title. " + glimpses))
        .body("items[1].correction", nullValue());
    changes().body("edition", equalTo(2)).body("changes", hasSize(0));
  }

  private ValidatableResponse changes() {
    return world.facilitator().get("/api/v1/drafts/" + SLUG + "/changes").then().statusCode(200);
  }

  @Test
  void published_again_before_anything_changed_it_is_the_same_edition() {
    published();
    Response again = world.facilitator().post("/api/v1/packs/" + SLUG + "/editions");
    again.then().statusCode(200).body("number", equalTo(1));
    withdraw(quote).then().statusCode(200);
    again = world.facilitator().post("/api/v1/packs/" + SLUG + "/editions");
    again.then().statusCode(200).body("number", equalTo(2));
  }

  /** Adds somebody who speaks; their id as a contributor. */
  private String speaker() {
    return world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("name", "Sam Speaker", "part", "SPEAKER"))
        .post("/api/v1/drafts/" + SLUG + "/appearances")
        .then()
        .statusCode(201)
        .extract()
        .path("contributor");
  }

  @Test
  void who_takes_part_is_a_change_though_no_form_says_it() {
    published();
    speaker();
    world.facilitator().post("/api/v1/packs/" + SLUG + "/editions").then().statusCode(201);
  }

  @Test
  void who_joined_the_core_group_since_is_shown_by_publishing_again() {
    String person = speaker();
    published();
    world.anonymous().get("/api/v1/contributors").then().body("items", hasSize(0));
    clearing.patch(
        "/contributors/" + person,
        world.facilitator().get("/api/v1/contributors/" + person).path("version"),
        Map.of("coreGroup", true));
    clearing.publish(SLUG);
    world.anonymous().get("/api/v1/contributors").then().body("items", hasSize(1));
  }

  @Test
  void a_call_that_was_planned_anew_is_held_by_publishing_again() {
    published();
    clearing.patch(
        "/sessions/" + SLUG,
        clearing.draft(SLUG).getInt("session.version"),
        Map.of("stage", "PLANNED"));
    clearing.publish(SLUG);
    assertThat(clearing.draft(SLUG).getString("session.stage")).isEqualTo("HELD");
  }

  @Test
  void a_withdrawal_hides_the_words_everywhere_and_publishes_a_tombstone() {
    published();
    JsonPath first = world.anonymous().get(PACK + "/editions").jsonPath();
    withdraw(quote).then().statusCode(200).body("edition", equalTo(2));

    words(PACK)
        .forEach(
            (form, words) ->
                assertThat(words)
                    .as(form)
                    .doesNotContain("rested")
                    .contains("handover")
                    .containsIgnoringCase("withdrawn"));
    world.anonymous().get("/api/v1/quotes").then().body("total", equalTo(1));
    for (String form : Forms.ALL) {
      world
          .anonymous()
          .get(PACK + "/editions/1." + form)
          .then()
          .statusCode(410)
          .contentType(World.PROBLEM);
    }
    JsonPath editions = world.anonymous().get(PACK + "/editions").jsonPath();
    assertThat(editions.getList("items.reason")).containsExactly("WITHDRAWAL", "FIRST");
    assertThat(editions.getMap("items[1]"))
        .as("number, date and checksums stay")
        .isEqualTo(first.getMap("items[0]"));
    assertThat(world.sql("select count(*) from rendition_bytes")).isEqualTo("5");
  }

  @Test
  void of_the_withdrawal_and_the_job_that_looks_after_it_one_makes_the_edition_that_both_find()
      throws Exception {
    published();
    CompletableFuture<Response> withdrawal;
    try (Connection hiding = database.getConnection();
        Connection storing = database.getConnection()) {
      hiding.setAutoCommit(false);
      hiding
          .createStatement()
          .execute(
              "select id from published_item where item_id = '%s' for update".formatted(quote));
      withdrawal = CompletableFuture.supplyAsync(() -> withdraw(quote));
      world.waitForLocks(1);
      Thread next = Thread.startVirtualThread(() -> holdSession(storing));
      world.waitForLocks(2);
      hiding.commit();
      next.join();
      QuarkusTransaction.requiringNew()
          .run(() -> unfinished.makeSoon(Session.find("slug", SLUG).firstResult()));
      world.waitForLocks(2);
      storing.commit();
    }
    withdrawal.join().then().statusCode(200).body("edition", equalTo(2));
    World.eventually(() -> assertThat(world.sql("select count(*) from own_tasks")).isEqualTo("0"));
    world.anonymous().get(PACK + "/editions").then().body("items", hasSize(2));
  }

  private static void holdSession(Connection connection) {
    try {
      connection.setAutoCommit(false);
      connection
          .createStatement()
          .execute("select id from session where slug = '%s' for update".formatted(SLUG));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void forms_are_made_before_the_call_is_locked_and_anew_where_the_draft_changed_meanwhile()
      throws Exception {
    clearing.clear(SLUG);
    CompletableFuture<Response> publishing;
    try (Connection other = database.getConnection()) {
      holdSession(other);
      publishing =
          CompletableFuture.supplyAsync(() -> world.facilitator().post(PACK + "/editions"));
      world.waitForLocks(1);
      other
          .createStatement()
          .execute("update session set title = 'Rest first' where slug = '%s'".formatted(SLUG));
      other.commit();
    }
    publishing.join().then().statusCode(201);
    words(PACK).forEach((form, words) -> assertThat(words).as(form).contains("Rest first"));
  }

  @Test
  void every_edition_that_carried_the_words_gives_them_up_also_earlier_ones() {
    published();
    clearing.publishAgain(SLUG);
    withdraw(quote).then().statusCode(200).body("edition", equalTo(3));
    for (String form : Forms.ALL) {
      world.anonymous().get(PACK + "/editions/1." + form).then().statusCode(410);
      world.anonymous().get(PACK + "/editions/2." + form).then().statusCode(410);
      world.anonymous().get(PACK + "/editions/3." + form).then().statusCode(200);
    }
  }

  @Test
  void the_edition_after_a_withdrawal_comes_from_the_last_published_content_not_from_the_draft() {
    published();
    clearing.patch(
        "/drafts/" + SLUG,
        clearing.draft(SLUG).getInt("version"),
        Map.of("heardBack", List.of("an idea nobody cleared yet")));
    withdraw(quote).then().statusCode(200);
    words(PACK)
        .forEach((form, words) -> assertThat(words).as(form).doesNotContain("nobody cleared"));
  }

  @Test
  void the_hiding_is_committed_before_the_edition_and_survives_a_crash_between_them()
      throws Exception {
    published();
    noEdition();
    try {
      withdraw(quote).then().statusCode(200).body("edition", equalTo(null));
      world.anonymous().get("/api/v1/quotes").then().body("total", equalTo(1));
      world.anonymous().get(PACK + ".json").then().statusCode(503).contentType(World.PROBLEM);
      world.anonymous().get(PACK + "/editions/1.pdf").then().statusCode(503);
    } finally {
      editionsAgain();
    }
    World.eventually(
        () ->
            world
                .anonymous()
                .get(PACK + ".json")
                .then()
                .statusCode(200)
                .body("edition", equalTo(2)));
    words(PACK).forEach((form, words) -> assertThat(words).as(form).doesNotContain("rested"));
    world.anonymous().get(PACK + "/editions/1.pdf").then().statusCode(410);
  }

  @Test
  void what_only_the_edition_to_come_carries_is_public_and_less_of_it_is_hidden_at_once()
      throws Exception {
    published();
    Map<String, String> less =
        Map.of("state", "ANONYMOUS", "agreedBy", "the writer", "evidence", "rang us");
    noEdition();
    try {
      withdraw(quote).then().statusCode(200).body("edition", equalTo(null));
      String other =
          clearing.draft(SLUG).getString("quotes.find { it.id != '%s' }.id".formatted(quote));
      for (Map<String, String> consent : List.of(less, Map.of("state", "REFUSED"))) {
        world
            .facilitator()
            .contentType(World.MERGE_PATCH)
            .header("If-Match", world.facilitator().get("/api/v1/quotes/" + other).header("ETag"))
            .body(Map.of("consent", consent))
            .patch("/api/v1/quotes/" + other)
            .then()
            .statusCode(409)
            .contentType(World.PROBLEM);
      }
      world.anonymous().get("/api/v1/quotes").then().body("items.attribution", contains("SS"));
      world
          .facilitator()
          .contentType("application/json")
          .body(less)
          .post("/api/v1/quotes/" + other + "/lowered-consent")
          .then()
          .statusCode(200);
      world.anonymous().get("/api/v1/quotes").then().body("items.attribution", not(hasItem("SS")));
    } finally {
      editionsAgain();
    }
    World.eventually(
        () -> world.anonymous().get(PACK + ".json").then().body("edition", equalTo(2)));
    words(PACK)
        .forEach((form, words) -> assertThat(words).contains("handover").doesNotContain("SS"));
  }

  private void noEdition() throws SQLException {
    world.change(
        "create function no_edition() returns trigger language plpgsql as $$ begin raise exception 'crash'; end $$");
    world.change(
        "create trigger crash before insert on edition for each row execute function no_edition()");
  }

  private void editionsAgain() throws SQLException {
    world.change("drop trigger crash on edition");
    world.change("drop function no_edition()");
  }

  @Test
  void withdrawing_twice_changes_nothing_more() {
    published();
    withdraw(quote).then().statusCode(200);
    withdraw(quote).then().statusCode(200).body("edition", equalTo(null));
    world.anonymous().get(PACK + "/editions").then().body("items.number", contains(2, 1));
  }

  @Test
  void a_withdrawn_quote_can_neither_leave_the_draft_nor_be_chosen_again() {
    String message =
        clearing.draft(SLUG).getString("quotes.find { it.id == '%s' }.message".formatted(quote));
    withdraw(quote).then().statusCode(200);
    String etag = world.facilitator().get("/api/v1/quotes/" + quote).header("ETag");
    world
        .facilitator()
        .header("If-Match", etag)
        .delete("/api/v1/quotes/" + quote)
        .then()
        .statusCode(409);
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("message", message, "section", "GLIMPSE"))
        .post("/api/v1/drafts/" + SLUG + "/quotes")
        .then()
        .statusCode(409);
  }

  @Test
  void a_correction_after_a_withdrawal_keeps_the_tombstone() {
    published();
    withdraw(quote).then().statusCode(200);
    clearing.publishAgain(SLUG);
    words(PACK)
        .forEach(
            (form, words) ->
                assertThat(words)
                    .as(form)
                    .doesNotContain("rested")
                    .containsIgnoringCase("withdrawn"));
  }

  @Test
  void editions_that_never_carried_the_quote_keep_their_bytes() {
    clearing.clear(SLUG);
    int version =
        clearing.draft(SLUG).getInt("quotes.find { it.id == '%s' }.version".formatted(quote));
    world
        .facilitator()
        .header("If-Match", "\"" + version + "\"")
        .delete("/api/v1/quotes/" + quote)
        .then()
        .statusCode(204);
    clearing.publish(SLUG);
    List<String> messages =
        world
            .facilitator()
            .get("/api/v1/drafts/" + SLUG + "/messages")
            .jsonPath()
            .getList("items.id");
    String again = chosen(messages.getFirst());
    published();
    withdraw(again).then().statusCode(200).body("edition", equalTo(3));
    world.anonymous().get(PACK + "/editions/1.pdf").then().statusCode(200);
    world.anonymous().get(PACK + "/editions/2.pdf").then().statusCode(410);
  }

  @Test
  void a_quote_withdrawn_before_any_edition_leaves_no_trace_in_the_pack() {
    withdraw(quote).then().statusCode(200).body("edition", equalTo(null));
    settleTheOther();
    clearing.publish(SLUG);
    words(PACK)
        .forEach(
            (form, words) ->
                assertThat(words).as(form).doesNotContain("rested").doesNotContain("withdrawn by"));
  }

  @Test
  void what_was_never_published_leaves_no_tombstone_in_later_editions_either() {
    withdraw(quote).then().statusCode(200);
    settleTheOther();
    clearing.publish(SLUG);
    clearing.publishAgain(SLUG);
    words(PACK).forEach((form, words) -> assertThat(words).as(form).doesNotContain("withdrawn by"));
    assertThat(world.anonymous().get(PACK + ".json").asString())
        .contains("\"withdrawn\":false")
        .doesNotContain("\"withdrawn\":true");
  }

  @Test
  void a_section_with_nothing_but_words_never_published_is_none() {
    List<String> quotes = clearing.draft(SLUG).getList("quotes.id");
    quotes.forEach(id -> withdraw(id).then().statusCode(200));
    clearing.addIdea(SLUG, "Thank people");
    clearing.publish(SLUG);
    assertThat(world.anonymous().get(PACK).jsonPath().getList("sections.key"))
        .doesNotContain("glimpses");
  }

  @Test
  void words_taken_back_are_not_chosen_again_though_their_quote_had_left_the_draft() {
    String message =
        clearing.draft(SLUG).getString("quotes.find { it.id == '%s' }.message".formatted(quote));
    published();
    delete(quote);
    choosing(message).then().statusCode(201);
    delete(
        clearing.draft(SLUG).getString("quotes.find { it.message == '%s' }.id".formatted(message)));
    withdraw(quote).then().statusCode(200).body("edition", equalTo(2));

    choosing(message).then().statusCode(409).contentType(World.PROBLEM);
    String copy = "00:00:30\tAva Able:\tHello\r\n" + CHAT;
    new Intakes(world).drop(Map.of("copy.txt", copy.getBytes()), SLUG).then().statusCode(201);
    List<String> same =
        world
            .facilitator()
            .get("/api/v1/drafts/" + SLUG + "/messages?q=rested")
            .jsonPath()
            .getList("items.id");
    // The two are one conversation: one of the copies stands for both.
    assertThat(same).hasSize(1);
    choosing(message).then().statusCode(409);
    same.forEach(again -> choosing(again).then().statusCode(409));
    assertThat(world.sql("select string_agg(t::text, ' ') from taken_back t"))
        .doesNotContain("rested", "Pat");
    List<String> others =
        world
            .facilitator()
            .get("/api/v1/drafts/" + SLUG + "/messages?q=hello")
            .jsonPath()
            .getList("items.id");
    choosing(others.getFirst()).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "REDACT", "DROP", "KEEP"})
  void words_taken_back_are_not_chosen_in_another_call_whatever_stands_for_an_address(
      String decision) {
    String chat = "00:01:00\t+44 7700 900123:\tTea helps, ask ava@example.org or come\r\n";
    String taken = messageOf(chat, SLUG);
    if (!decision.isEmpty()) {
      clearing
          .draft(SLUG)
          .<Map<String, Object>>getList("held")
          .forEach(
              held ->
                  clearing.patch("/held-items/" + held.get("id"), 0, Map.of("decision", decision)));
    }
    String id = choosing(taken).then().statusCode(201).extract().path("id");
    withdraw(id).then().statusCode(200);
    String again = messageOf("00:00:30\tBo Best:\tHello\r\n" + chat, "2026-11-19");
    choosing("2026-11-19", again).then().statusCode(409).contentType(World.PROBLEM);
  }

  private String messageOf(String chat, String slug) {
    new Intakes(world).drop(Map.of("more.txt", chat.getBytes()), slug).then().statusCode(201);
    return world
        .facilitator()
        .get("/api/v1/drafts/" + slug + "/messages?q=tea")
        .path("items[0].id");
  }

  private Response choosing(String message) {
    return choosing(SLUG, message);
  }

  private Response choosing(String slug, String message) {
    return world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("message", message, "section", "GLIMPSE"))
        .post("/api/v1/drafts/" + slug + "/quotes");
  }

  private void delete(String id) {
    world
        .facilitator()
        .header("If-Match", world.facilitator().get("/api/v1/quotes/" + id).header("ETag"))
        .delete("/api/v1/quotes/" + id)
        .then()
        .statusCode(204);
  }

  private void settleTheOther() {
    List<Map<String, Object>> quotes = clearing.draft(SLUG).getList("quotes");
    for (Map<String, Object> q : quotes) {
      if (!q.get("id").equals(quote)) {
        clearing.patch(
            "/quotes/" + q.get("id"),
            q.get("version"),
            Map.of(
                "consent",
                Map.of("state", "INITIALS", "agreedBy", "the writer", "evidence", "by mail")));
      }
    }
  }
}
