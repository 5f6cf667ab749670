package world.kindness.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static world.kindness.testing.Crowd.atOnce;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** What is asked again because no answer came is done once. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FirstAnswersTest {
  private static final String KEY = "5f0c2d3e-9d6b-4d0f-8a63-2f6f3f1f7a10";

  @Inject World world;

  @BeforeEach
  void begin() {
    world.begin();
  }

  private Response named(String statement) {
    return named(world.facilitator(), KEY, statement);
  }

  private static Response named(RequestSpecification caller, String key, String statement) {
    return caller
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(Map.of("statement", statement, "since", "2026-10-15", "source", "heard"))
        .post("/api/v1/themes");
  }

  private String themes() {
    return world.sql("select count(*) from theme");
  }

  @Test
  void asked_again_it_gets_the_first_answer_and_is_done_once() {
    Response first = named("Tea is a start");
    Response again = named("Tea is a start");
    first.then().statusCode(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(themes()).isEqualTo("1");
    assertThat(world.sql("select count(*) from audit_entry where deed = 'created'")).isEqualTo("1");
  }

  @Test
  void the_same_said_with_other_spaces_in_another_order_is_the_same() {
    String first = named("Tea is a start").then().statusCode(201).extract().asString();
    String again =
        world
            .facilitator()
            .contentType("application/json")
            .header("Idempotency-Key", "\"" + KEY + "\"")
            .body(
                "{ \"source\": \"heard\",\n\"since\":\"2026-10-15\", \"statement\" : \"Tea is a start\" }")
            .post("/api/v1/themes")
            .then()
            .statusCode(201)
            .extract()
            .asString();
    assertThat(again).isEqualTo(first);
    assertThat(themes()).isEqualTo("1");
  }

  @Test
  void without_a_key_each_is_a_request_of_its_own() {
    for (int i = 1; i <= 2; i++) {
      world
          .facilitator()
          .contentType("application/json")
          .body(Map.of("statement", "Tea " + i, "since", "2026-10-15", "source", "heard"))
          .post("/api/v1/themes")
          .then()
          .statusCode(201);
    }
    assertThat(world.sql("select count(*) from first_answer")).isEqualTo("0");
  }

  @Test
  void a_key_that_was_for_something_else_is_refused() {
    named("Tea is a start").then().statusCode(201);
    named("Soup is a start")
        .then()
        .statusCode(422)
        .contentType(World.PROBLEM)
        .body("type", endsWith("#key-used"));
    assertThat(themes()).isEqualTo("1");
  }

  @Test
  void somebody_else_and_another_operation_may_have_the_same_key() {
    named("Tea is a start").then().statusCode(201);
    named(world.admin(), KEY, "Soup is a start").then().statusCode(201);
    world
        .facilitator()
        .contentType("application/json")
        .header("Idempotency-Key", KEY)
        .body(Map.of("statement", "Hot tea", "since", "2026-10-16", "source", "heard"))
        .header("If-Match", "\"0\"")
        .post("/api/v1/themes/tea-is-a-start/wordings")
        .then()
        .statusCode(201);
    assertThat(themes()).isEqualTo("2");
  }

  @Test
  void after_a_refusal_the_key_is_as_good_as_new() {
    named(" ").then().statusCode(422);
    named("Tea is a start").then().statusCode(201);
    assertThat(themes()).isEqualTo("1");
  }

  @Test
  void while_the_first_still_runs_the_same_is_told_to_wait() throws Exception {
    try (Connection connection = world.connection();
        Statement statement = connection.createStatement();
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      connection.setAutoCommit(false);
      statement.execute("lock table theme in exclusive mode");
      Future<Response> first = threads.submit(() -> named("Tea is a start"));
      world.waitForLocks(1);
      named("Tea is a start").then().statusCode(409).body("type", endsWith("#still-running"));
      connection.rollback();
      String answered = first.get().then().statusCode(201).extract().asString();
      assertThat(named("Tea is a start").asString()).isEqualTo(answered);
    }
    assertThat(themes()).isEqualTo("1");
  }

  @Test
  void of_many_with_one_key_one_is_done() throws Exception {
    List<Response> answers = atOnce(16, () -> named("Tea is a start"));
    assertThat(answers).extracting(Response::statusCode).contains(201).containsOnly(201, 409);
    assertThat(answers.stream().filter(a -> a.statusCode() == 201).map(Response::asString))
        .containsOnly(named("Tea is a start").asString());
    assertThat(themes()).isEqualTo("1");
  }

  @Test
  void what_answers_nothing_is_done_once_too() {
    Map<String, Object> form =
        Map.of(
            "name", "Nia Nurse",
            "email", "nia@example.org",
            "mailing", true,
            "wordingVersion", "1");
    for (int i = 0; i < 2; i++) {
      world
          .anonymous()
          .contentType("application/json")
          .header("Idempotency-Key", KEY)
          .body(form)
          .post("/api/v1/join-requests")
          .then()
          .statusCode(202)
          .body(equalTo(""));
    }
    assertThat(world.sql("select count(*) from join_request")).isEqualTo("1");
  }

  @Test
  void the_answer_kept_says_nothing_to_whoever_reads_the_database() {
    named("Tea is a start").then().statusCode(201);
    assertThat(world.sql("select id || asked || encode(sealed, 'escape') from first_answer"))
        .doesNotContain("Tea")
        .doesNotContain("statement")
        .doesNotContain(KEY);
  }

  @Test
  void a_day_later_it_is_a_new_request() throws Exception {
    named("Tea is a start").then().statusCode(201);
    world.change("update first_answer set answered_at = now() - interval '24 hours'");
    named("Soup is a start").then().statusCode(201);
    assertThat(themes()).isEqualTo("2");
    assertThat(world.sql("select count(*) from first_answer")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "short",
        "\"5f0c2d3e-9d6b-4d0f-8a63",
        "5f0c2d3e 9d6b 4d0f 8a63 2f6f3f1f7a10",
        "5f0c2d3e-9d6b-4d0f-8a63-2f6f3f1f7a10, another",
        "5f0c2d3e-9d6b-4d0f-8a63-2f6f3f1f7a1\u00e9",
        "'; drop table theme; -- --------"
      })
  void what_is_no_key_is_said_so(String key) {
    named(world.facilitator(), key, "Tea is a start")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("Idempotency-Key"));
    assertThat(themes()).isEqualTo("0");
  }

  @Test
  void an_endless_key_is_none() {
    named(world.facilitator(), "k".repeat(129), "Tea is a start").then().statusCode(400);
    named(world.facilitator(), "k".repeat(128), "Tea is a start").then().statusCode(201);
  }
}
