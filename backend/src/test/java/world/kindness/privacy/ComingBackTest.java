package world.kindness.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import com.icegreen.greenmail.util.GreenMail;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.MailServer;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Files that come again do not bring an erased person back; the person can. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailServer.class)
class ComingBackTest {
  @Inject World world;
  @Inject AgroalDataSource database;
  GreenMail mails;
  private String erasure;

  @BeforeEach
  void begin() throws Exception {
    erasure = world.begin(ComingBackTest.class, this::pat_was_erased);
    mails.purgeEmailFromAllMailboxes();
  }

  private String pat_was_erased() throws Exception {
    Map<String, Object> subject = Wagtail.standingEverywhere(world, mails).subject();
    String erasure =
        world
            .admin()
            .contentType("application/json")
            .body(Map.of("dryRun", false, "subject", subject))
            .post("/api/v1/privacy/erasures")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    World.eventually(
        60,
        () ->
            world
                .admin()
                .get("/api/v1/privacy/erasures/" + erasure)
                .then()
                .body("state", equalTo("DONE")));
    return erasure;
  }

  private Response drop(String name, String text, String date) {
    return new Intakes(world).drop(Map.of(name, text.getBytes(StandardCharsets.UTF_8)), date);
  }

  private void assertPatIsNowhere() {
    Map<String, String> dump = Dump.of(database);
    Wagtail.MARKERS.forEach(
        (place, marker) -> assertThat(Dump.holding(dump, marker)).as(marker).isEmpty());
  }

  @Test
  void the_same_files_change_nothing() {
    World.eventually(
        30,
        () ->
            assertThat(
                    world.sql(
                        "select count(*) from own_tasks where task_name in ('make-pending-edition', 'erase-person')"))
                .as("jobs of the erasure, and editions that are being made without them")
                .isEqualTo("0"));
    Map<String, String> before = Dump.of(database);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("chat of Pat Wagtail.txt", Wagtail.CHAT.getBytes(StandardCharsets.UTF_8));
    files.put("participants.csv", Wagtail.ATTENDANCE.getBytes(StandardCharsets.UTF_8));
    files.put("notes.md", Wagtail.NOTES.getBytes(StandardCharsets.UTF_8));
    String report =
        new Intakes(world).drop(files, Wagtail.CALL).then().statusCode(200).extract().asString();
    assertThat(report).doesNotContain("Wagtail");
    drop("pack.txt", Wagtail.PACK_TEXT, null).then().statusCode(200);
    assertThat(Dump.of(database)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"chat.txt", "participants.csv", "notes.md", "pack.txt", "cloud.txt"})
  void other_files_of_the_same_calls_come_without_them(String name) {
    String text =
        switch (name) {
          case "chat.txt" ->
              Wagtail.CHAT
                  + "2026-10-15 18:09:00 From Host to Everyone:\n\tGood night, and thanks to Pat Wagtail\n";
          case "participants.csv" -> Wagtail.ATTENDANCE.replace("Sam Sister", "Sam the Sister");
          case "notes.md" -> Wagtail.NOTES + "- Tea for everybody.\n";
          case "pack.txt" -> Wagtail.PACK_TEXT + "\nAnd thanks to all.\n";
          default -> Wagtail.DRAFT_CHAT + "00:03:00\tSam Sister:\tGood night\r\n";
        };
    drop(name, text, name.equals("pack.txt") ? null : Wagtail.CALL)
        .then()
        .statusCode(201)
        .body("files[0].erased", greaterThan(0));
    assertPatIsNowhere();
    assertThat(world.sql("select count(*) from chat_message where body like 'Good night%'"))
        .isEqualTo(name.equals("chat.txt") || name.equals("cloud.txt") ? "1" : "0");
  }

  @Test
  void boards_come_without_their_rows_also_where_columns_are_told_later() {
    String report =
        new Intakes(world)
            .dropAs(
                "BOARD_TABLE",
                "board.csv",
                """
                Sticky,Writer
                A new thought about crossbills,Pat Wagtail
                "Another one, of siskins","By Pat Wagtail, Leeds"
                A cormorant dries its wings before it flies again,Somebody
                A kettle for all,Sam Sister
                """
                    .getBytes(StandardCharsets.UTF_8),
                Wagtail.CALL)
            .then()
            .statusCode(201)
            .body("files[0].erased", equalTo(2))
            .extract()
            .asString();
    assertThat(report).doesNotContain("crossbills").doesNotContain("Wagtail");
    String intake = "/api/v1/intakes/" + JsonPath.from(report).getString("id");
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", world.facilitator().get(intake).header("ETag"))
        .body(
            Map.of(
                "columns",
                List.of(
                    Map.of(
                        "file",
                        JsonPath.from(report).getString("files[0].sha256"),
                        "note",
                        0,
                        "author",
                        1))))
        .patch(intake)
        .then()
        .statusCode(200)
        .body("files[0].erased", equalTo(3))
        .body("files[0].records.notes", equalTo(1));
    assertPatIsNowhere();
    Map<String, String> dump = Dump.of(database);
    for (String word : List.of("crossbills", "siskins")) {
      assertThat(Dump.holding(dump, word)).as(word).isEmpty();
    }
  }

  @Test
  void under_another_name_their_words_are_known_again() {
    drop(
            "chat.txt",
            "00:01:00\tGuest 7:\tA kind curlew is worth ten posters on a wall\r\n"
                + "00:02:00\tSam Sister:\tQuite so\r\n",
            Wagtail.CALL)
        .then()
        .statusCode(201)
        .body("files[0].erased", equalTo(1))
        .body("files[0].records.messages", equalTo(1));
    assertPatIsNowhere();
  }

  @Test
  void whoever_has_a_like_name_is_somebody_else() {
    drop(
            "chat.txt",
            "00:01:00\tPat Water-Wagtail:\tHello from York\r\n00:02:00\tPat:\tMe too\r\n",
            "2026-12-17")
        .then()
        .statusCode(201)
        .body("files[0].erased", equalTo(0))
        .body("files[0].records.messages", equalTo(2));
  }

  @Test
  void the_list_has_digests_that_a_key_makes() {
    assertThat(world.sql("select count(*) from erased_digest where digest !~ '^[0-9a-f]{64}$'"))
        .isEqualTo("0");
    assertThat(world.sql("select count(distinct kind) from erased_digest")).isEqualTo("3");
    assertThat(world.sql("select length(secret) from suppression_key")).isEqualTo("64");
  }

  @Test
  void once_lifted_files_of_later_calls_are_read_like_any_other() throws Exception {
    world.admin().post("/api/v1/privacy/erasures/" + erasure + "/lifting").then().statusCode(200);
    drop("earlier.txt", "00:01:00\tPat Wagtail:\tHello from Leeds\r\n", "2026-06-18")
        .then()
        .statusCode(201)
        .body("files[0].erased", equalTo(1));
    drop("unknown.txt", "00:01:00\tPat Wagtail:\tHello from Hull\r\n", null)
        .then()
        .statusCode(201)
        .body("files[0].erased", equalTo(1));
    drop("later.txt", "00:01:00\tPat Wagtail:\tHello from York\r\n", "2127-01-16")
        .then()
        .statusCode(201)
        .body("files[0].erased", equalTo(0))
        .body("files[0].records.messages", equalTo(1));
  }

  @Test
  void whoever_joins_again_by_themselves_takes_part_again() {
    world
        .anonymous()
        .contentType("application/json")
        .body(
            Map.of(
                "name",
                Wagtail.NAME,
                "email",
                Wagtail.ADDRESS,
                "mailing",
                true,
                "wordingVersion",
                "1"))
        .post("/api/v1/join-requests")
        .then()
        .statusCode(202);
    World.eventually(() -> assertThat(mails.getReceivedMessages()).hasSize(1));
    world.anonymous().post("/api/v1/join-requests/" + confirmation()).then().statusCode(204);
    assertThat(world.sql("select count(*) from member where name = 'Pat Wagtail'")).isEqualTo("1");
    assertThat(world.sql("select count(*) from erased_digest where lifted_at is null"))
        .isEqualTo("0");
    drop("later.txt", "00:01:00\tPat Wagtail:\tHello from York\r\n", "2127-01-16")
        .then()
        .statusCode(201)
        .body("files[0].erased", equalTo(0));
  }

  private String confirmation() {
    try {
      String text = mails.getReceivedMessages()[0].getContent().toString();
      return text.replaceAll("(?s).*/join/confirm#([A-Za-z0-9_-]{43}).*", "$1");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_an_edition_says_changes_for_an_erasure_on_record_alone() {
    String change = "update edition set title = 'another'";
    assertThatThrownBy(() -> world.change(change)).isInstanceOf(SQLException.class);
    for (String name : List.of("nobody", erasure)) {
      assertThatThrownBy(
              () ->
                  world.change(
                      "do $$ begin perform set_config('kindness.erasure', '%s', true); %s; end $$"
                          .formatted(name, change)))
          .as("an erasure there is not, or that is done")
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("never changes");
    }
    assertThatThrownBy(() -> world.change("update edition set published_at = now()"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void the_next_correction_can_be_published_from_the_draft_as_it_is_now() {
    Clearing clearing = new Clearing(world);
    assertThat(clearing.checklist(Wagtail.CALL).<String>getList("blockers.code"))
        .as("notes that changed are looked through again")
        .containsOnly("notes-not-looked-through");
    clearing.lookThrough(Wagtail.CALL);
    clearing.publish(Wagtail.CALL);
    assertPatIsNowhere();
  }
}
