package world.kindness.platform.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Every way to fail is the same kind of answer. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProblemsTest {
  @Inject World world;

  @BeforeEach
  void begin() {
    world.begin();
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
    return answer
        .statusCode(status)
        .contentType(World.PROBLEM)
        .body("status", equalTo(status))
        .body("type", equalTo("/api/problems#" + type))
        .body(not(containsString("Exception")))
        .body(not(containsString("\tat ")));
  }

  @Test
  void an_unknown_query_parameter_is_named() {
    problem(world.anonymous().get("/api/v1/sessions?themes=x").then(), 400, "unknown-parameter")
        .body("errors.pointer", hasItem("themes"));
  }

  @Test
  void a_limit_out_of_range_is_refused() {
    problem(world.anonymous().get("/api/v1/sessions?limit=101").then(), 400, "malformed-request");
    problem(world.anonymous().get("/api/v1/sessions?limit=0").then(), 400, "malformed-request");
  }

  @Test
  void a_foreign_cursor_is_refused() {
    problem(world.anonymous().get("/api/v1/sessions?cursor=abc").then(), 400, "malformed-request");
  }

  @Test
  void without_a_token_a_change_is_401_with_a_challenge() {
    problem(
            world
                .anonymous()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/sessions")
                .then(),
            401,
            "not-signed-in")
        .header("WWW-Authenticate", containsString("Bearer"));
  }

  @Test
  void a_damaged_token_is_401_even_on_changes() {
    problem(
        world.anonymous().auth().oauth2("not.a.token").get("/api/v1/drafts").then(),
        401,
        "not-signed-in");
  }

  @Test
  void a_role_that_does_not_suffice_is_403() {
    problem(world.member().get("/api/v1/drafts").then(), 403, "not-allowed");
    problem(world.facilitator().get("/api/v1/audit").then(), 403, "not-allowed");
  }

  @Test
  void what_is_not_there_is_404() {
    problem(world.anonymous().get("/api/v1/sessions/2001-01-01").then(), 404, "not-found");
    problem(world.anonymous().get("/api/v1/nothing-like-this").then(), 404, "not-found");
    problem(world.anonymous().get("/nothing").then(), 404, "not-found");
    problem(world.facilitator().get("/api/v1/quotes/not-a-uuid").then(), 404, "not-found");
  }

  @Test
  void a_method_not_offered_is_405_and_says_which_are() {
    problem(world.facilitator().delete("/api/v1/sessions").then(), 405, "method-not-allowed")
        .header("Allow", containsString("GET"));
  }

  @Test
  void a_format_not_offered_is_406() {
    problem(
        world.anonymous().accept("image/png").get("/api/v1/sessions").then(),
        406,
        "not-acceptable");
  }

  @Test
  void a_body_of_another_kind_is_415() {
    problem(
        world.facilitator().contentType("text/plain").body("x").post("/api/v1/sessions").then(),
        415,
        "unsupported-format");
  }

  @Test
  void malformed_json_is_400() {
    problem(
        world
            .facilitator()
            .contentType("application/json")
            .body("{\"title\":")
            .post("/api/v1/sessions")
            .then(),
        400,
        "malformed-request");
    problem(
        world
            .facilitator()
            .contentType("application/json")
            .body("{\"title\":\"t\",\"date\":\"soon\"}")
            .post("/api/v1/sessions")
            .then(),
        400,
        "malformed-request");
    problem(
        world
            .facilitator()
            .contentType("application/json")
            .body("{\"titel\":\"t\"}")
            .post("/api/v1/sessions")
            .then(),
        400,
        "malformed-request");
  }

  @Test
  void a_broken_rule_is_422_and_points_at_the_field() {
    problem(
            world
                .facilitator()
                .contentType("application/json")
                .body("{\"title\":\" \",\"date\":\"2027-01-21\"}")
                .post("/api/v1/sessions")
                .then(),
            422,
            "rule-broken")
        .body("errors.pointer", hasItem("/title"));
  }

  @Test
  void every_answer_carries_a_request_id() {
    world
        .anonymous()
        .header("X-Request-Id", "ward-7-call-1")
        .get("/api/v1/sessions")
        .then()
        .header("X-Request-Id", "ward-7-call-1");
    world
        .anonymous()
        .get("/api/v1/sessions/none")
        .then()
        .header("X-Request-Id", not(equalTo(null)));
  }

  @Test
  void the_types_are_explained_on_a_page() {
    world
        .anonymous()
        .get("/api/problems")
        .then()
        .statusCode(200)
        .contentType("text/html")
        .body(containsString("id=\"stale\""));
  }
}
