package world.kindness.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/**
 * Files say which call they are of: where a day differs a person is asked, and nothing is stored.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DaysOfFilesTest {
  private static final String CALL = "2026-03-19";

  @Inject World world;

  @BeforeEach
  void begin() {
    world.begin();
  }

  private static String chatOf(String... days) {
    StringBuilder chat = new StringBuilder();
    for (String day : days) {
      chat.append("%s 18:11:42 From Ann Able to Everyone:\n\tHello on %s\n".formatted(day, day));
    }
    return chat.toString();
  }

  private static String attendanceOf(String joined, String left) {
    return "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n"
        + "Ann Able,,%s,%s,55,No\n".formatted(joined, left);
  }

  private Response drop(String name, String text, String date, String... confirmed) {
    RequestSpecification request =
        world
            .facilitator()
            .multiPart("files", name, text.getBytes(StandardCharsets.UTF_8), "text/plain");
    if (date != null) {
      request.multiPart("date", date);
    }
    for (String day : confirmed) {
      request.multiPart("confirmedDays", day);
    }
    return request.post("/api/v1/intakes");
  }

  private void nothingIsStored() {
    assertThat(
            world.sql(
                "select (select count(*) from source_file) + (select count(*) from intake) + (select count(*) from session) + (select count(*) from held_item)"))
        .isEqualTo("0");
  }

  @Test
  void a_chat_of_another_day_is_asked_about_before_anything_is_stored() {
    drop("chat.txt", chatOf("2026-03-16") + "\tann@example.org\n", CALL)
        .then()
        .statusCode(409)
        .contentType(World.PROBLEM)
        .body("type", containsString("other-day"))
        .body("detail", containsString("2026-03-16"))
        .body("detail", containsString(CALL))
        .body("errors.pointer", contains("confirmedDays=2026-03-16"))
        .body("errors.detail", hasItem(containsString("chat.txt")));
    nothingIsStored();
  }

  @Test
  void what_a_person_confirmed_is_taken_and_stands_in_the_report_and_on_the_trail() {
    JsonPath report =
        drop("chat.txt", chatOf("2026-03-16"), CALL, "2026-03-16")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    assertThat(report.getString("session")).isEqualTo(CALL);
    assertThat(report.getList("files[0].warnings.code")).contains("other-day");
    assertThat(
            world.sql(
                "select array_to_string(fields, ',') from audit_entry where deed = 'created' and target like '/intakes/%'"))
        .isEqualTo("confirmedDays");
  }

  @Test
  void another_day_than_the_one_confirmed_is_asked_about_again() {
    drop("chat.txt", chatOf("2026-03-16"), CALL, "2026-03-12").then().statusCode(409);
    nothingIsStored();
  }

  @Test
  void one_wrong_file_keeps_all_out_and_every_day_is_named() {
    world
        .facilitator()
        .multiPart("files", "a.txt", chatOf(CALL).getBytes(StandardCharsets.UTF_8), "text/plain")
        .multiPart(
            "files",
            "b.txt",
            chatOf("2026-02-19", CALL, "2026-01-15").getBytes(StandardCharsets.UTF_8),
            "text/plain")
        .multiPart("date", CALL)
        .post("/api/v1/intakes")
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("confirmedDays=2026-01-15", "confirmedDays=2026-02-19"));
    nothingIsStored();
  }

  @ParameterizedTest
  @CsvSource({"2026-03-18", "2026-03-19", "2026-03-20"})
  void a_computer_in_another_zone_may_be_a_day_ahead_or_behind(String day) {
    drop("chat.txt", chatOf(day), CALL).then().statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-17", "2026-03-21", "2025-03-19", "2026-04-19"})
  void two_days_are_no_zone(String day) {
    drop("chat.txt", chatOf(day), CALL).then().statusCode(409);
    nothingIsStored();
  }

  @Test
  void times_of_joining_are_compared() {
    drop("people.csv", attendanceOf("2026-02-19 18:00:00", "2026-02-19 18:55:00"), CALL)
        .then()
        .statusCode(409)
        .body("errors.pointer", contains("confirmedDays=2026-02-19"));
    nothingIsStored();
    drop("people.csv", attendanceOf("2026-03-19 18:00:00", "2026-03-19 18:55:00"), CALL)
        .then()
        .statusCode(201);
  }

  @Test
  void of_two_readings_of_a_date_one_that_fits_is_enough_and_none_is_asked_about() {
    String may = attendanceOf("09/05/2022 18:00:00", "09/05/2022 18:55:00");
    drop("people.csv", may, "2022-07-21")
        .then()
        .statusCode(409)
        .body("detail", containsString("2022-05-09 or 2022-09-05"));
    nothingIsStored();
    drop("people.csv", may, "2022-07-21", "2022-09-05").then().statusCode(201);
    world.begin();
    drop("people.csv", may, "2022-05-09").then().statusCode(201);
  }

  @Test
  void a_pack_names_the_day_of_its_call() {
    String pack =
        "Conversations for Kindness\n\nInsights pack\n\n19 March 2026\n\nOn the day\n\nHello\n\nFurther resources\n\nA book\n";
    drop("pack.txt", pack, "2026-03-20").then().statusCode(409);
    nothingIsStored();
    drop("pack.txt", pack, null).then().statusCode(201).body("session", equalTo(CALL));
  }

  @ParameterizedTest
  @CsvSource({
    "GMT20260219-180012_Recording.txt",
    "2026-02-19 18.00.12 Our call/meeting_saved_chat.txt",
    "chat of 19 February 2026.txt"
  })
  void a_name_counts_where_the_rest_states_nothing(String name) {
    String chat = "18:00:05 From Ann Able to Everyone:\n\tHello\n";
    drop(name, chat, CALL).then().statusCode(409);
    nothingIsStored();
    drop(name, chatOf(CALL), CALL).then().statusCode(201);
  }

  @Test
  void a_day_in_a_name_is_offered_where_nobody_said_the_call() {
    drop("GMT20260319-180012_Recording.txt", "18:00:05 From Ann to Everyone:\n\tHello\n", null)
        .then()
        .statusCode(201)
        .body("questions.find { it.code == 'session-date' }.options", contains(CALL));
  }

  @Test
  void a_call_that_moved_is_on_the_day_it_moved_to() {
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("title", "A call", "date", CALL, "starts", "18:00", "ends", "19:00"))
        .post("/api/v1/sessions")
        .then()
        .statusCode(201);
    String etag =
        world.facilitator().get("/api/v1/drafts/" + CALL).jsonPath().getString("session.version");
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"" + etag + "\"")
        .body(
            Map.of(
                "startsAt",
                "2026-03-26T18:00:00Z",
                "endsAt",
                "2026-03-26T19:00:00Z",
                "offRuleReason",
                "the host was ill"))
        .patch("/api/v1/sessions/" + CALL)
        .then()
        .statusCode(200);
    RequestSpecification wrong =
        world
            .facilitator()
            .multiPart(
                "files", "a.txt", chatOf(CALL).getBytes(StandardCharsets.UTF_8), "text/plain")
            .multiPart("session", CALL);
    wrong.post("/api/v1/intakes").then().statusCode(409);
    world
        .facilitator()
        .multiPart(
            "files", "b.txt", chatOf("2026-03-26").getBytes(StandardCharsets.UTF_8), "text/plain")
        .multiPart("session", CALL)
        .post("/api/v1/intakes")
        .then()
        .statusCode(201)
        .body("session", equalTo(CALL));
  }

  @Test
  void the_call_said_afterwards_is_compared_too() {
    String id = drop("chat.txt", chatOf("2026-03-16"), null).jsonPath().getString("id");
    Map<String, Object> answer = new HashMap<>(Map.of("date", CALL));
    assign(id, answer).then().statusCode(409).body("type", containsString("other-day"));
    assertThat(world.sql("select count(*) from session")).isEqualTo("0");
    assertThat(world.sql("select count(*) from chat_message where session_id is not null"))
        .isEqualTo("0");
    answer.put("confirmedDays", List.of("2026-03-16"));
    assign(id, answer)
        .then()
        .statusCode(200)
        .body("session", equalTo(CALL))
        .body("files[0].warnings.code", hasItem("other-day"));
  }

  private Response assign(String id, Map<String, Object> answer) {
    return world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", world.facilitator().get("/api/v1/intakes/" + id).header("ETag"))
        .body(answer)
        .patch("/api/v1/intakes/" + id);
  }

  @Test
  void a_file_that_states_no_day_is_taken_as_before() {
    drop("chat.txt", "18:00:05 From Ann Able to Everyone:\n\tHello\n", CALL).then().statusCode(201);
    drop("people.csv", "Name,Duration (minutes)\nAnn Able,55\n", CALL).then().statusCode(201);
  }

  @Test
  void a_confirmed_day_that_is_none_is_a_bad_request() {
    drop("chat.txt", chatOf(CALL), CALL, "soon")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("confirmedDays"));
    nothingIsStored();
  }
}
