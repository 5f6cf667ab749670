package world.kindness.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.icegreen.greenmail.util.GreenMail;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.intake.records.Attendee;
import world.kindness.testing.Clearing;
import world.kindness.testing.Forms;
import world.kindness.testing.Intakes;
import world.kindness.testing.Logged;
import world.kindness.testing.MailServer;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Erasing somebody who stands everywhere: nothing is left, and all others are. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailServer.class)
class ErasureTest {
  @Inject World world;
  @Inject AgroalDataSource database;
  @Inject EraseJob job;
  GreenMail mails;
  private Wagtail wagtail;

  @BeforeEach
  void begin() throws Exception {
    wagtail = world.begin(ErasureTest.class, () -> Wagtail.standingEverywhere(world, mails));
    mails.purgeEmailFromAllMailboxes();
  }

  private Response erase(boolean dryRun) {
    return world
        .admin()
        .contentType("application/json")
        .body(Map.of("dryRun", dryRun, "subject", wagtail.subject()))
        .post("/api/v1/privacy/erasures");
  }

  private String erased() {
    String id = erase(false).then().statusCode(202).extract().path("id");
    done(id);
    return id;
  }

  private void done(String id) {
    World.eventually(
        60,
        () ->
            world
                .admin()
                .get("/api/v1/privacy/erasures/" + id)
                .then()
                .body("state", equalTo("DONE")));
  }

  private void assertNoMarkerIn(String what, String text) {
    SoftAssertions all = new SoftAssertions();
    Wagtail.MARKERS.forEach(
        (place, marker) ->
            all.assertThat(text.contains(marker))
                .as("%s (%s) in %s%s", marker, place, what, around(text, marker))
                .isFalse());
    all.assertAll();
  }

  private static String around(String text, String marker) {
    int at = text.indexOf(marker);
    return at < 0
        ? ""
        : ": …" + text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 80)) + "…";
  }

  @Test
  void of_more_than_20_markers_none_is_left_in_the_database_the_log_or_any_answer() {
    Map<String, String> before = Dump.of(database);
    Wagtail.MARKERS.forEach(
        (place, marker) -> assertThat(Dump.holding(before, marker)).as(place).isNotEmpty());
    assertThat(Dump.holding(before, "wagtail")).hasSizeGreaterThan(20);
    String digest = Attendee.digest(Wagtail.ADDRESS);
    assertThat(Dump.holding(before, digest)).isNotEmpty();
    assertThat(Dump.holding(before, wagtail.contributor)).contains("session", "appearance");

    String log;
    try (Logged logged = new Logged()) {
      erased();
      log = logged.all();
    }

    Map<String, String> after = Dump.of(database);
    after.forEach(this::assertNoMarkerIn);
    assertThat(Dump.holding(after, digest)).isEmpty();
    assertThat(Dump.holding(after, wagtail.contributor)).isEmpty();
    assertNoMarkerIn("the log", log);
    answers().forEach(this::assertNoMarkerIn);
  }

  /** Whatever the public, facilitators and administrators can read. */
  private Map<String, String> answers() {
    Map<String, String> answers = new HashMap<>();
    for (String address :
        List.of(
            "quotes",
            "insights",
            "breakout-notes",
            "resources",
            "contributors",
            "sessions",
            "sessions/" + Wagtail.CALL,
            "sessions/" + Wagtail.PACK,
            "calendar.ics",
            "themes",
            "packs",
            "packs/" + Wagtail.CALL,
            "packs/" + Wagtail.PACK,
            "packs/" + Wagtail.CALL + "/editions",
            "reach",
            "countries",
            "community",
            "search?q=wagtail",
            "search?q=curlew",
            "search?q=rest")) {
      answers.put(address, world.anonymous().get("/api/v1/" + address).asString().toLowerCase());
    }
    for (String address :
        List.of(
            "drafts",
            "drafts/" + Wagtail.CALL,
            "drafts/" + Wagtail.PACK,
            "drafts/" + Wagtail.DRAFT,
            "drafts/" + Wagtail.CALL + "/messages",
            "drafts/" + Wagtail.DRAFT + "/messages",
            "drafts/" + Wagtail.CALL + "/suggestions",
            "drafts/" + Wagtail.CALL + "/checklist",
            "held-items?session=" + Wagtail.CALL,
            "held-items?session=" + Wagtail.DRAFT,
            "intakes",
            "members",
            "audit?limit=100",
            "privacy/erasures",
            "privacy/people?q=Pat%20Sister")) {
      answers.put(
          address,
          world
              .admin()
              .urlEncodingEnabled(false)
              .get("/api/v1/" + address)
              .then()
              .statusCode(200)
              .extract()
              .asString()
              .toLowerCase(Locale.ROOT));
    }
    return answers;
  }

  @Test
  void what_is_public_is_hidden_with_the_answer_before_the_rest_is_done() throws Exception {
    world.change(
        "create function no_rest() returns trigger language plpgsql as $$ begin raise exception 'crash'; end $$");
    world.change(
        "create trigger crash before update on chat_message for each row execute function no_rest()");
    String id;
    try {
      id =
          erase(false).then().statusCode(202).body("state", equalTo("HIDDEN")).extract().path("id");
      for (String address :
          List.of(
              "quotes", "insights", "resources", "contributors", "sessions", "themes", "packs")) {
        assertNoMarkerIn(
            address, world.anonymous().get("/api/v1/" + address).asString().toLowerCase());
      }
      for (String form : Forms.ALL) {
        Response pack = world.anonymous().get("/api/v1/packs/" + Wagtail.CALL + "." + form);
        assertThat(pack.statusCode()).isIn(200, 503);
        if (pack.statusCode() == 200) {
          assertNoMarkerIn(form, Forms.words(form, pack.asByteArray()).toLowerCase());
        }
      }
      World.eventually(
          () ->
              assertThat(
                      world.sql(
                          "select consecutive_failures from own_tasks where task_name = 'erase-person'"))
                  .isNotNull());
      assertThat(world.sql("select count(*) from chat_message where sender like '%Wagtail%'"))
          .as("the rest is not done")
          .isNotEqualTo("0");
    } finally {
      world.change("drop trigger crash on chat_message");
      world.change("drop function no_rest()");
    }
    done(id);
    assertNoMarkerIn("everything", String.join("\n", Dump.of(database).values()));
  }

  @Test
  void what_a_restart_finds_unfinished_goes_on() throws Exception {
    world.change(
        "create function no_rest() returns trigger language plpgsql as $$ begin raise exception 'crash'; end $$");
    world.change(
        "create trigger crash before delete on attendee for each row execute function no_rest()");
    String id = erase(false).then().statusCode(202).extract().path("id");
    World.eventually(
        () ->
            assertThat(
                    world.sql(
                        "delete from own_tasks where task_name = 'erase-person' and not picked and consecutive_failures > 0 returning 1"))
                .isEqualTo("1"));
    world.change("drop trigger crash on attendee");
    world.change("drop function no_rest()");
    world.admin().get("/api/v1/privacy/erasures/" + id).then().body("state", equalTo("HIDDEN"));
    job.goOn(null);
    done(id);
    assertNoMarkerIn("everything", String.join("\n", Dump.of(database).values()));
  }

  @Test
  void a_dry_run_says_how_much_it_would_be_and_changes_nothing() {
    Map<String, String> before = Dump.of(database);
    JsonPath preview =
        erase(true).then().statusCode(200).body("state", equalTo("PREVIEW")).extract().jsonPath();
    assertThat(Dump.of(database)).isEqualTo(before);
    assertThat(preview.<String>getList("subject.names")).contains(Wagtail.NAME, Wagtail.OTHER_NAME);
    assertThat(preview.getInt("places.find { it.place == 'messages' }.theirs")).isEqualTo(4);
    assertThat(preview.getInt("places.find { it.place == 'messages' }.naming")).isEqualTo(2);
    assertThat(preview.getInt("places.find { it.place == 'editions' }.naming")).isEqualTo(3);
    assertThat(preview.getInt("places.find { it.place == 'members' }.theirs")).isEqualTo(1);
    assertThat(preview.getInt("places.find { it.place == 'members' }.naming")).isEqualTo(1);
    String id = erased();
    assertThat(
            world
                .admin()
                .get("/api/v1/privacy/erasures/" + id)
                .jsonPath()
                .<Object>getList("places"))
        .isEqualTo(preview.getList("places"));
  }

  @Test
  void quotes_become_tombstones_and_editions_that_carried_them_keep_number_date_and_checksum() {
    String packs = "/api/v1/packs/" + Wagtail.CALL;
    JsonPath editions = world.anonymous().get(packs + "/editions").jsonPath();
    erased();
    JsonPath now = world.anonymous().get(packs + "/editions").jsonPath();
    assertThat(now.<Integer>getList("items.number")).containsExactly(3, 2, 1);
    for (String kept : List.of("number", "publishedAt", "reason", "renditions")) {
      assertThat(now.<Object>getList("items." + kept).subList(1, 3))
          .isEqualTo(editions.getList("items." + kept));
    }
    for (String form : Forms.ALL) {
      world.anonymous().get(packs + "/editions/1." + form).then().statusCode(410);
      world.anonymous().get(packs + "/editions/2." + form).then().statusCode(410);
      byte[] bytes =
          world.anonymous().get(packs + "." + form).then().statusCode(200).extract().asByteArray();
      assertThat(Forms.words(form, bytes))
          .as(form)
          .containsIgnoringCase("withdrawn")
          .contains("name removed")
          .contains("Nobody runs on an empty stomach")
          .contains("Breaks are part of safe care");
    }
    world
        .anonymous()
        .get("/api/v1/packs/" + Wagtail.PACK + "/editions")
        .then()
        .body("items.number", contains(2, 1));
  }

  @Test
  void what_others_wrote_stays_with_a_mark_in_place_of_the_name() {
    erased();
    List<Map<String, Object>> messages =
        world
            .facilitator()
            .get("/api/v1/drafts/" + Wagtail.CALL + "/messages")
            .jsonPath()
            .getList("items");
    assertThat(messages).hasSize(8);
    assertThat(messages.stream().map(m -> m.get("sender") + ": " + m.get("text")))
        .contains(
            "Host: Welcome everybody, we begin in a minute",
            "[name removed]: [words removed]",
            "Sam Sister: Thank you [name removed], I was hoping to see you",
            "Sam Sister: We keep one like it on our ward",
            "Porter: More of it at https://example.org/people/name-removed if you like",
            "Porter: Nobody runs on an empty stomach");
    JsonPath draft = new Clearing(world).draft(Wagtail.CALL);
    assertThat(draft.<String>getList("breakoutNotes.text"))
        .containsExactly(
            "Thanks cost nothing, said [name removed], and we agreed.",
            "Breaks are part of safe care.");
    assertThat(draft.<String>getList("breakoutRooms")).containsExactly("Room of [name removed]");
    assertThat(draft.getString("session.title")).isEqualTo("An hour with [name removed]");
    assertThat(draft.<String>getList("themes.slug"))
        .containsExactly("what-name-removed-taught-us-about-rest");
    assertThat(draft.<String>getList("attendance.attendees.name")).containsExactly("Sam Sister");
    assertThat(world.sql("select heard_from from member")).isEqualTo("my friend [name removed]");
    assertThat(
            world.sql(
                "select convert_from(redacted_copy, 'UTF8') from source_file where kind = 'ZOOM_ATTENDANCE'"))
        .contains("Sam Sister,[removed]")
        .hasLineCount(5);
    assertThat(draft.<String>getList("attendance.attendees.entries.flatten().reason"))
        .containsExactly("[name removed] has visited them");
    assertThat(draft.<String>getList("attendance.attendees.entries.flatten().correctedBy"))
        .containsExactly("[name removed]");
  }

  @Test
  void rows_of_boards_that_are_theirs_are_empty_and_all_others_keep_their_places() {
    erased();
    JsonPath draft = new Clearing(world).draft(Wagtail.DRAFT);
    assertThat(draft.<String>getList("breakoutNotes.text"))
        .containsExactlyInAnyOrder(
            "Ask [name removed], who knows \"the\" kettle", "Open it now and then");
    assertThat(copyOf("board.csv"))
        .isEqualTo(
            """
            "Frame","Sticky","Writer"
            "","",""
            "Tea corner","Ask [name removed], who knows ""the"" kettle","Sam Sister"
            "Window","Open it now and then","Sam Sister"
            """);
    assertThat(copyOf("other board.csv"))
        .isEqualTo(
            """
            "Who","What"
            "",""
            "Sam Sister","A bench by the lift"
            """);
  }

  /** Lines are those of the one text, whatever ends them: nobody else's are taken for theirs. */
  @Test
  void messages_with_unusual_line_ends_go_and_those_of_others_stay() {
    String chat =
        """
        18:00:00 From Jay Bittercress to Everyone:
        \tone\rtwo\u2028three
        18:00:10 From Jay Bittercress to Everyone:
        \tthe teasel stands all winter
        18:00:20 From Sam Sister to Everyone:
        \tso long
        """;
    new Intakes(world)
        .drop(Map.of("ends.txt", chat.getBytes(StandardCharsets.UTF_8)), Wagtail.DRAFT)
        .then()
        .statusCode(201);
    Response asked =
        world
            .admin()
            .contentType("application/json")
            .body(Map.of("dryRun", false, "subject", Map.of("names", List.of("Jay Bittercress"))))
            .post("/api/v1/privacy/erasures");
    assertThat(
            asked
                .then()
                .statusCode(202)
                .extract()
                .<Integer>path("places.find { it.place == 'messages' }.theirs"))
        .isEqualTo(2);
    done(asked.path("id"));
    assertThat(copyOf("ends.txt"))
        .contains("so long")
        .doesNotContain("two")
        .doesNotContain("teasel");
    assertThat(Dump.holding(Dump.of(database), "teasel")).isEmpty();
    assertThat(world.sql("select count(*) from chat_message where body = 'so long'"))
        .isEqualTo("1");
  }

  private String copyOf(String file) {
    return world.sql(
        "select convert_from(redacted_copy, 'UTF8') from source_file where name = '" + file + "'");
  }

  @Test
  void an_account_keeps_tokens_out_that_were_given_before_it_lost_access() throws Exception {
    String before = World.token(Wagtail.ACCOUNT, "facilitator");
    world.change("update taken_access set taken_at = now()");
    erased();
    assertThat(world.sql("select sign_in_name from taken_access")).isEqualTo(Wagtail.ACCOUNT);
    world.anonymous().auth().oauth2(before).get("/api/v1/drafts").then().statusCode(401);
  }

  @Test
  void the_records_of_it_name_nobody() {
    String id = erased();
    assertThat(world.sql("select subject from erasure")).isNull();
    JsonPath audit = world.admin().get("/api/v1/audit?limit=100").jsonPath();
    assertThat(audit.getString("items.find { it.deed == 'erased' }.target"))
        .isEqualTo("/privacy/erasures/" + id);
    assertThat(audit.<String>getList("items.actor")).contains("[name removed]", "fay", "ada");
    assertThat(audit.<String>getList("items.target")).contains("/members/[removed]");
    world
        .admin()
        .get("/api/v1/privacy/erasures")
        .then()
        .body("items.state", contains("DONE"))
        .body("items.askedBy", contains("ada"));
    assertThat(
            world
                .admin()
                .queryParam("q", Wagtail.NAME)
                .get("/api/v1/privacy/people")
                .jsonPath()
                .<String>getList("erasures"))
        .containsExactly(id);
  }

  @Test
  void erasing_again_finds_nothing_more() {
    erased();
    Map<String, Object> subject =
        Map.of("names", List.of(Wagtail.NAME), "addresses", List.of(Wagtail.ADDRESS));
    world
        .admin()
        .contentType("application/json")
        .body(Map.of("dryRun", true, "subject", subject))
        .post("/api/v1/privacy/erasures")
        .then()
        .statusCode(200)
        .body("places.size()", equalTo(0));
  }

  @Test
  void mails_that_wait_for_them_are_never_sent() throws Exception {
    erased();
    world.change("update scheduled_tasks set execution_time = now()");
    World.eventually(
        () -> assertThat(world.sql("select count(*) from scheduled_tasks")).isEqualTo("0"));
    assertThat(mails.getReceivedMessages()).isEmpty();
  }

  @Test
  void nothing_or_too_little_chosen_is_refused() {
    for (Map<String, ?> subject :
        List.<Map<String, ?>>of(
            Map.of(),
            Map.of("names", List.of("P")),
            Map.of("names", List.of("!?")),
            Map.of("addresses", List.of("nobody")),
            Map.of("ids", List.of("01890000-0000-7000-8000-00000000ffff")))) {
      world
          .admin()
          .contentType("application/json")
          .body(Map.of("dryRun", false, "subject", subject))
          .post("/api/v1/privacy/erasures")
          .then()
          .statusCode(422)
          .contentType(World.PROBLEM);
    }
    assertThat(world.sql("select count(*) from erasure")).isEqualTo("0");
  }
}
