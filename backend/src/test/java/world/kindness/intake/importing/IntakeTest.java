package world.kindness.intake.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** The contract of an import: all or nothing, nothing lost, nothing private kept. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class IntakeTest {
  @Inject World world;
  private Intakes intakes;

  @BeforeEach
  void begin() {
    world.begin();
    intakes = new Intakes(world);
  }

  private static byte[] chat(String... records) {
    return (String.join("\r\n", records) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_public_cloud_chat_gives_its_known_numbers() {
    JsonPath report = intakes.taken(World.real("zoom-chat-cloud-acde232.txt"));
    assertThat(report.getString("files[0].kind")).isEqualTo("ZOOM_CHAT_CLOUD");
    Map<String, Integer> records = report.getMap("files[0].records");
    assertThat(records)
        .containsEntry("messages", 256)
        .containsEntry("replies", 132)
        .containsEntry("reactions", 218)
        .containsEntry("senders", 69);
    assertThat(report.getInt("files[0].held")).isZero();
    assertThat(world.sql("select count(*) from chat_message")).isEqualTo("256");
  }

  @Test
  void a_small_cloud_chat_gives_its_known_numbers() {
    JsonPath report = intakes.taken(World.real("zoom-chat-cloud-reunion.txt"));
    assertThat(report.<String, Integer>getMap("files[0].records"))
        .containsEntry("messages", 10)
        .containsEntry("replies", 0)
        .containsEntry("reactions", 0)
        .containsEntry("senders", 5);
  }

  @Test
  void a_chat_without_a_date_is_asked_about_and_not_guessed() {
    Response taken =
        intakes.drop(
            "chat.txt", chat("00:00:05\tNurse, Leeds:\tHello all", "00:00:09\tGP, Malmö:\tHej"));
    JsonPath report =
        taken
            .then()
            .statusCode(201)
            .header("Location", "/api/v1/intakes/" + taken.jsonPath().getString("id"))
            .extract()
            .jsonPath();
    assertThat(report.getString("session")).isNull();
    assertThat(report.getList("questions.code")).containsExactly("session-date");
    assertThat(report.getString("questions[0].detail")).contains("Europe/London");

    String id = report.getString("id");
    String etag =
        world
            .facilitator()
            .get("/api/v1/intakes/" + id)
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", etag)
        .body(Map.of("date", "2026-10-15"))
        .patch("/api/v1/intakes/" + id)
        .then()
        .statusCode(200)
        .body("session", equalTo("2026-10-15"))
        .body("questions.size()", equalTo(0));
    world
        .facilitator()
        .get("/api/v1/drafts/2026-10-15/messages")
        .then()
        .body("items.text", equalTo(List.of("Hello all", "Hej")));
  }

  @Test
  void an_import_belongs_to_one_call_for_good() {
    String id =
        intakes
            .drop(
                "chat.txt", chat("00:00:05\tNurse, Leeds:\tHello all", "00:00:09\tGP, Malmö:\tHej"))
            .jsonPath()
            .getString("id");
    String etag = world.facilitator().get("/api/v1/intakes/" + id).header("ETag");
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", etag)
        .body(Map.of("date", "2026-10-15"))
        .patch("/api/v1/intakes/" + id);
    String after = world.facilitator().get("/api/v1/intakes/" + id).header("ETag");
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", after)
        .body(Map.of("date", "2026-11-19"))
        .patch("/api/v1/intakes/" + id)
        .then()
        .statusCode(409)
        .contentType(World.PROBLEM);
  }

  @Test
  void personal_data_is_held_and_meeting_links_are_never_stored() {
    byte[] file =
        chat(
            "00:00:05\tNurse, Leeds:\tWrite to ward.seven@example.org please",
            "00:00:09\tGP, Malmö:\tJoin https://zoom.us/j/123456789?pwd=SecretCode99 again",
            "00:00:12\tPorter, Cardiff:\tOr ring 020 7946 0018",
            "00:00:15\tNurse, Leeds:\tThe number was 943 476 5919");
    JsonPath report =
        world
            .facilitator()
            .multiPart("files", "chat.txt", file, "text/plain")
            .multiPart("date", "2026-10-15")
            .post("/api/v1/intakes")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    assertThat(report.getString("session")).isEqualTo("2026-10-15");
    for (String secret :
        List.of("ward.seven@example.org", "SecretCode99", "7946 0018", "943 476 5919")) {
      assertThat(world.sql("select string_agg(body, ' ') from chat_message"))
          .doesNotContain(secret);
      assertThat(world.sql("select string_agg(report::text, ' ') from intake"))
          .doesNotContain(secret);
      assertThat(
              world.sql(
                  "select string_agg(convert_from(redacted_copy, 'UTF8'), ' ') from source_file"))
          .doesNotContain(secret);
    }
    JsonPath held = world.facilitator().get("/api/v1/held-items?session=2026-10-15").jsonPath();
    assertThat(held.getList("items.kind", String.class)).contains("EMAIL", "NHS_NUMBER");
    assertThat(new Clearing(world).checklist("2026-10-15").getList("blockers.code", String.class))
        .contains("held-item-undecided");
  }

  @Test
  void numbers_that_reach_somebody_stand_neither_in_an_entry_nor_in_the_copy() {
    String list =
        """
        Name,Email,Join time,Leave time,Duration (minutes),Telephone,Comment
        16175551234,,2026-09-17 18:00:00,2026-09-17 18:40:00,40,,
        +46 70 174 06 05,,2026-09-17 18:00:00,2026-09-17 18:41:00,41,,
        Wren Warden,wren@example.org,2026-09-17 18:00:00,2026-09-17 18:42:00,42,06 12 34 56 78,"NHS no 9434765919"
        """;
    String chat =
        """
        18:00:04 From 16175551234 to Everyone:
        \tHello from the telephone, Meeting ID 943 476 5919, see picture.10.33.55@2x.png
        18:00:09 From +46 70 174 06 05 to Everyone:
        \tJoin https://meet.google.com/abc-defg-hij
        """;
    String newest =
        """
        2026-09-17 18:00:04 From Wren Warden to Everyone:
        \tHello
        \t16175551234, Wren Warden:👍
        2026-09-17 18:00:09 From 16175551234 to Everyone:
        \tHello
        """;
    intakes.drop("list.csv", list.getBytes(UTF_8));
    intakes.drop("chat.txt", chat.getBytes(UTF_8));
    intakes.drop("newest.txt", newest.getBytes(UTF_8)).then().statusCode(201);
    String kept =
        world.sql("select string_agg(name || array_to_string(other_names, ' '), ' ') from attendee")
            + world.sql("select string_agg(sender || ' ' || body, ' ') from chat_message")
            + world.sql(
                "select string_agg(convert_from(redacted_copy, 'UTF8'), ' ') from source_file")
            + world.sql("select string_agg(report::text, ' ') from intake");
    assertThat(kept)
        .doesNotContain("16175551234", "174 06 05", "12 34 56 78", "9434765919", "abc-defg-hij")
        .contains("Meeting ID 943 476 5919", "picture.10.33.55@2x.png")
        .contains("2026-09-17 18:00:00,2026-09-17 18:42:00,42");
  }

  @Test
  void a_decision_about_personal_data_settles_every_text_and_forgets_the_value() {
    byte[] file =
        chat(
            "00:00:05\tNurse, Leeds:\tWrite to ward.seven@example.org please",
            "00:00:09\tGP, Malmö:\tOr to desk@example.org");
    world
        .facilitator()
        .multiPart("files", "chat.txt", file, "text/plain")
        .multiPart("date", "2026-10-15")
        .post("/api/v1/intakes")
        .then()
        .statusCode(201);
    JsonPath held = world.facilitator().get("/api/v1/held-items?session=2026-10-15").jsonPath();
    Clearing clearing = new Clearing(world);
    clearing.patch("/held-items/" + held.getString("items[0].id"), 0, Map.of("decision", "REDACT"));
    clearing.patch("/held-items/" + held.getString("items[1].id"), 0, Map.of("decision", "KEEP"));
    world
        .facilitator()
        .get("/api/v1/drafts/2026-10-15/messages")
        .then()
        .body(
            "items.text",
            equalTo(List.of("Write to [e-mail address removed] please", "Or to desk@example.org")));
    assertThat(world.sql("select count(*) from held_item where found_value is null"))
        .isEqualTo("1");
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"1\"")
        .body(Map.of("decision", "KEEP"))
        .patch("/api/v1/held-items/" + held.getString("items[0].id"))
        .then()
        .statusCode(409);
  }

  @Test
  void a_file_of_no_known_kind_is_refused_and_nothing_of_the_run_is_kept() {
    byte[] good = chat("00:00:05\tNurse, Leeds:\tHello", "00:00:09\tGP, Malmö:\tHej");
    world
        .facilitator()
        .multiPart("files", "chat.txt", good, "text/plain")
        .multiPart("files", "notes.txt", new byte[] {0x50, 0x4b, 3, 4, 0, 0, 0}, "text/plain")
        .post("/api/v1/intakes")
        .then()
        .statusCode(422)
        .contentType(World.PROBLEM)
        .body("type", equalTo("/api/problems#unreadable-file"))
        .body("errors.pointer", hasItem("notes.txt"));
    assertThat(world.sql("select count(*) from source_file")).isEqualTo("0");
    assertThat(world.sql("select count(*) from chat_message")).isEqualTo("0");
    assertThat(world.sql("select count(*) from audit_entry")).isEqualTo("0");
  }

  @Test
  void a_list_whose_header_no_table_knows_is_refused_with_its_words() {
    String list =
        """
        Nimi;Sähköposti;Liittymisaika;Poistumisaika;Kesto
        Tuuli Tammi;tuuli@example.org;17.09.2026 18:00:00;17.09.2026 18:59:00;59
        Aino Apila;aino@example.org;17.09.2026 18:10:00;17.09.2026 18:30:00;20
        """;
    world
        .facilitator()
        .multiPart("files", "osallistujat.csv", list.getBytes(UTF_8), "text/csv")
        .post("/api/v1/intakes")
        .then()
        .statusCode(422)
        .contentType(World.PROBLEM)
        .body("detail", containsString("Liittymisaika"))
        .body("detail", not(containsString("Tuuli")));
    assertThat(world.sql("select count(*) from attendee")).isEqualTo("0");
    assertThat(world.sql("select count(*) from source_file")).isEqualTo("0");
  }

  @Test
  void a_mix_of_new_and_known_files_says_which_are_which() {
    byte[] first = chat("00:00:05\tNurse, Leeds:\tHello", "00:00:09\tGP, Malmö:\tHej");
    byte[] second = chat("00:00:05\tNurse, Leeds:\tHello again", "00:00:09\tGP, Malmö:\tHej igen");
    String id = intakes.drop("one.txt", first).jsonPath().getString("id");
    world
        .facilitator()
        .multiPart("files", "renamed.txt", first, "text/plain")
        .multiPart("files", "two.txt", second, "text/plain")
        .post("/api/v1/intakes")
        .then()
        .statusCode(201)
        .body("files[0].duplicateOf", equalTo(id))
        .body("files[1].duplicateOf", equalTo(null));
    assertThat(world.sql("select count(*) from source_file")).isEqualTo("2");
  }

  @Test
  void the_same_file_twice_in_one_run_is_stored_once() {
    byte[] file = chat("00:00:05\tNurse, Leeds:\tHello", "00:00:09\tGP, Malmö:\tHej");
    world
        .facilitator()
        .multiPart("files", "a.txt", file, "text/plain")
        .multiPart("files", "b.txt", file, "text/plain")
        .post("/api/v1/intakes")
        .then()
        .statusCode(201);
    assertThat(world.sql("select count(*) from source_file")).isEqualTo("1");
    assertThat(world.sql("select count(*) from chat_message")).isEqualTo("2");
  }

  @Test
  void a_file_over_50_mb_is_413() {
    byte[] large = new byte[51 * 1024 * 1024];
    intakes
        .drop("large.txt", large)
        .then()
        .statusCode(413)
        .contentType(World.PROBLEM)
        .body("type", equalTo("/api/problems#too-large"));
  }

  @Test
  void no_file_an_unknown_session_and_a_date_that_is_none_are_refused() {
    world
        .facilitator()
        .multiPart("date", "2026-10-15")
        .post("/api/v1/intakes")
        .then()
        .statusCode(400)
        .contentType(World.PROBLEM);
    byte[] file = chat("00:00:05\tNurse, Leeds:\tHello", "00:00:09\tGP, Malmö:\tHej");
    world
        .facilitator()
        .multiPart("files", "a.txt", file, "text/plain")
        .multiPart("session", "2001-01-18")
        .post("/api/v1/intakes")
        .then()
        .statusCode(422);
    world
        .facilitator()
        .multiPart("files", "a.txt", file, "text/plain")
        .multiPart("date", "15/10/2026")
        .post("/api/v1/intakes")
        .then()
        .statusCode(400);
    assertThat(world.sql("select count(*) from source_file")).isEqualTo("0");
  }

  @Test
  void replies_and_reactions_find_their_message() {
    byte[] file =
        chat(
            "00:00:05\tNurse, Leeds:\tA cup of tea changes a shift",
            "00:00:09\tGP, Malmö:\tReplying to \"A cup of tea chang...\"\n\nSo it does",
            "00:00:12\tPorter, Cardiff:\tReacted to \"A cup of tea chang...\" with 👍🏽",
            "00:00:13\tVerpleegkundige, Utrecht:\tHeeft gereageerd op \"A cup of tea chang...\" met 👍🏽",
            "00:00:14\tPorter, Cardiff:\tRemoved a 👍🏽 reaction from \"A cup of tea chang...\"");
    world
        .facilitator()
        .multiPart("files", "chat.txt", file, "text/plain")
        .multiPart("date", "2026-10-15")
        .post("/api/v1/intakes")
        .then()
        .statusCode(201);
    world
        .facilitator()
        .get("/api/v1/drafts/2026-10-15/messages")
        .then()
        .body("items.size()", equalTo(2))
        .body("items[1].text", equalTo("So it does"))
        .body(
            "items[1].replyTo",
            equalTo(
                world
                    .facilitator()
                    .get("/api/v1/drafts/2026-10-15/messages")
                    .jsonPath()
                    .getString("items[0].id")))
        .body("items[0].reactions[0].count", equalTo(1));
  }

  @Test
  void of_private_messages_only_their_number_is_kept() {
    byte[] file =
        chat(
            "00:00:05\tNurse, Leeds:\tHello",
            "00:00:07\tGP, Malmö (Privately):\tOnly between us",
            "00:00:09\tGP, Malmö:\tHej");
    JsonPath report = intakes.drop("chat.txt", file).then().statusCode(201).extract().jsonPath();
    assertThat(report.getInt("files[0].privateDropped")).isEqualTo(1);
    for (String texts :
        List.of(
            "select string_agg(body, ' ') from chat_message",
            "select string_agg(report::text, ' ') from intake",
            "select string_agg(convert_from(redacted_copy, 'UTF8'), ' ') from source_file")) {
      assertThat(world.sql(texts)).doesNotContain("between us");
    }
  }

  @Test
  void bringing_a_file_again_with_its_date_answers_the_open_question() {
    byte[] file = chat("00:00:05\tNurse, Leeds:\tHello", "00:00:09\tGP, Malmö:\tHej");
    intakes.drop("chat.txt", file).then().statusCode(201).body("session", equalTo(null));
    world
        .facilitator()
        .multiPart("files", "chat.txt", file, "text/plain")
        .multiPart("date", "2026-10-15")
        .post("/api/v1/intakes")
        .then()
        .statusCode(200)
        .body("session", equalTo("2026-10-15"));
    assertThat(world.sql("select count(*) from chat_message where session_id is not null"))
        .isEqualTo("2");
  }
}
