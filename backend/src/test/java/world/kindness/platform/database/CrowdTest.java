package world.kindness.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static world.kindness.testing.Crowd.atOnce;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** More people than the database has connections, and a database that is not there. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CrowdTest {
  private static final int MORE_THAN_CONNECTIONS = 30;

  @Inject World world;
  @Inject AgroalDataSource database;
  @TestHTTPResource URI address;

  @BeforeEach
  void begin() {
    world.begin();
  }

  private Response begin(String statement) {
    return theme(Map.of("statement", statement, "since", "2026-10-15", "source", "heard"));
  }

  private Response theme(Map<String, String> wording) {
    return world.facilitator().contentType("application/json").body(wording).post("/api/v1/themes");
  }

  @Test
  void whoever_is_signed_in_needs_one_connection_at_a_time() throws Exception {
    AtomicInteger number = new AtomicInteger();
    assertThat(
            atOnce(
                MORE_THAN_CONNECTIONS,
                () -> begin("Tea number " + number.incrementAndGet()).statusCode()))
        .containsOnly(201);
  }

  @Test
  void of_many_who_choose_one_message_at_once_one_makes_the_quote() throws Exception {
    new Intakes(world)
        .drop(
            Map.of("chat.txt", "00:01:00\tA cook:\tSoup\r\n".getBytes(StandardCharsets.UTF_8)),
            "2026-10-15")
        .then()
        .statusCode(201);
    String message =
        world.facilitator().get("/api/v1/drafts/2026-10-15/messages").path("items[0].id");
    List<Integer> answers =
        atOnce(
            8,
            () ->
                world
                    .facilitator()
                    .contentType("application/json")
                    .body(Map.of("message", message, "section", "GLIMPSE"))
                    .post("/api/v1/drafts/2026-10-15/quotes")
                    .statusCode());
    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(world.sql("select count(*) from quote")).isEqualTo("1");
  }

  @Test
  void of_many_who_bring_one_file_at_once_one_has_it_taken_in() throws Exception {
    byte[] chat = "00:01:00\tA cook:\tSoup\r\n".getBytes(StandardCharsets.UTF_8);
    Intakes intakes = new Intakes(world);
    List<Response> answers = atOnce(10, () -> intakes.drop(Map.of("chat.txt", chat), "2026-10-15"));
    assertThat(answers)
        .extracting(Response::statusCode)
        .containsOnlyOnce(201)
        .containsOnly(200, 201);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 200)
        .allSatisfy(answer -> answer.then().body("files[0].duplicateOf", notNullValue()));
    assertThat(world.sql("select count(*) from chat_message")).isEqualTo("1");
  }

  @Test
  void of_many_who_publish_at_once_one_makes_the_edition_and_all_get_it() throws Exception {
    Clearing clearing = new Clearing(world);
    new Intakes(world)
        .drop(
            Map.of("chat.txt", "00:01:00\tA cook:\tSoup\r\n".getBytes(StandardCharsets.UTF_8)),
            "2026-10-15");
    clearing.addIdea("2026-10-15", "Soup first");
    clearing.settle("2026-10-15");
    List<Response> answers =
        atOnce(4, () -> world.facilitator().post("/api/v1/packs/2026-10-15/editions"));
    assertThat(answers)
        .extracting(Response::statusCode)
        .containsOnlyOnce(201)
        .containsOnly(200, 201);
    assertThat(answers).allSatisfy(answer -> answer.then().body("number", equalTo(1)));
    assertThat(world.sql("select count(*) from edition")).isEqualTo("1");
  }

  @Test
  void of_many_who_ask_to_join_with_one_address_at_once_three_get_a_mail() throws Exception {
    Map<String, Object> form =
        Map.of(
            "name", "Nia Nurse",
            "email", "nia@example.org",
            "mailing", true,
            "wordingVersion", "1");
    assertThat(
            atOnce(
                10,
                () ->
                    world
                        .anonymous()
                        .contentType("application/json")
                        .body(form)
                        .post("/api/v1/join-requests")
                        .statusCode()))
        .containsOnly(202);
    assertThat(world.sql("select count(*) from join_request")).isEqualTo("3");
  }

  @Test
  void an_address_longer_than_a_row_of_an_index_is_taken_in() {
    // Random, since the database packs what repeats itself.
    String link =
        new SecureRandom()
            .ints(6_000, 'a', 'z')
            .mapToObj(c -> String.valueOf((char) c))
            .collect(Collectors.joining("", "https://library.example/", ""));
    String chat = "00:01:00\tA cook:\tThe book is at %s\r\n".formatted(link);
    new Intakes(world)
        .drop(Map.of("chat.txt", chat.getBytes(StandardCharsets.UTF_8)), "2026-10-15")
        .then()
        .statusCode(201);
    String list = "Name,Duration (minutes)\n%s,55\n".formatted(link.substring(30, 4_000));
    new Intakes(world)
        .drop(Map.of("people.csv", list.getBytes(StandardCharsets.UTF_8)), "2026-10-15")
        .then()
        .statusCode(201);
  }

  @Test
  void where_no_connection_comes_free_the_answer_is_to_come_again_and_the_public_goes_on_reading()
      throws Exception {
    List<Connection> held = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        held.add(database.getConnection());
      }
      begin("Tea for all")
          .then()
          .statusCode(503)
          .contentType(World.PROBLEM)
          .header("Retry-After", equalTo("5"));
      assertThat(reads(MORE_THAN_CONNECTIONS)).containsOnly(200);
    } finally {
      for (Connection connection : held) {
        connection.close();
      }
    }
    begin("Tea for all").then().statusCode(201);
  }

  @Test
  void a_database_that_ended_every_connection_is_asked_again_without_a_restart() {
    world.sql(
        "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
    World.eventually(() -> begin("Tea for all").then().statusCode(201));
    World.eventually(
        () ->
            assertThat(reads(MORE_THAN_CONNECTIONS))
                .as("connections that are left")
                .containsOnly(200));
  }

  private List<Integer> reads(int number) {
    try {
      return atOnce(number, () -> world.readAnew().statusCode());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-0001-01-01", "+294277-01-01", "9999999-01-01", "2026-02-30", "yesterday"})
  void a_day_that_no_calendar_here_has_is_refused(String day) {
    theme(Map.of("statement", "Tea", "since", day, "source", "heard"))
        .then()
        .statusCode(400)
        .contentType(World.PROBLEM)
        .body("detail", notNullValue());
    new Intakes(world)
        .drop(Map.of("chat.txt", "00:01:00\tA cook:\tSoup".getBytes()), day)
        .then()
        .statusCode(400)
        .contentType(World.PROBLEM);
  }

  @Test
  void a_character_that_no_text_has_is_refused() {
    begin("Tea\0for all").then().statusCode(400).contentType(World.PROBLEM);
    theme(Map.of("statement", "Tea", "since", "2026-10-15", "source", "\0")).then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/sessions/%00",
        "/api/v1/themes/a%00b",
        "/api/v1/packs/2026-10-15%00.html",
        "/api/v1/search?q=a%00",
        "/api/v1/sessions/%zz",
        "/api/v1/sessions/%",
        "/api/v1/search?q=%zz",
        "/api/v1/search?q=%"
      })
  void an_address_that_says_nothing_is_refused(String path) throws Exception {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(path))
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400 ");
    }
  }
}
