package world.kindness.contributor;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Being added shows nobody in public; the core group is shown as it was published before. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AddContributorTest {
  @Inject World world;

  @BeforeEach
  void begin() {
    world.begin();
  }

  private ValidatableResponse add(Map<String, ?> person) {
    return world
        .facilitator()
        .contentType("application/json")
        .body(person)
        .post("/api/v1/contributors")
        .then();
  }

  private ValidatableResponse shown() {
    return shown("");
  }

  private ValidatableResponse shown(String query) {
    return world.anonymous().get("/api/v1/contributors" + query).then().statusCode(200);
  }

  @Test
  void somebody_who_took_part_is_kept_but_not_shown() {
    add(Map.of("name", "A nurse", "country", "GB-SCT"))
        .statusCode(201)
        .body("country", equalTo("GB-SCT"));
    shown().body("total", equalTo(0));
  }

  @Test
  void core_group_who_were_published_before_are_shown() {
    add(Map.of("name", "A convenor", "country", "SE", "coreGroup", true, "published", true))
        .statusCode(201);
    shown().body("items.name", hasItem("A convenor")).body("total", equalTo(1));
  }

  @Test
  void nobody_else_is_published_without_consent() {
    add(Map.of("name", "A nurse", "published", true))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/published"));
  }

  @Test
  void a_country_that_is_not_counted_is_refused() {
    add(Map.of("name", "A nurse", "country", "GB"))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/country"));
    shown().body("total", equalTo(0));
  }

  @Test
  void the_core_group_and_everybody_else_can_be_listed_apart() {
    add(Map.of("name", "A convenor", "coreGroup", true, "published", true)).statusCode(201);
    String nurse = add(Map.of("name", "A nurse")).statusCode(201).extract().path("id");
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"0\"")
        .body(Map.of("profileConsentAt", "2026-10-16T09:00:00Z"))
        .patch("/api/v1/contributors/" + nurse)
        .then()
        .statusCode(200);

    shown("").body("items.name", contains("A convenor", "A nurse"));
    shown("?coreGroup=true").body("items.name", contains("A convenor")).body("total", equalTo(1));
    shown("?coreGroup=false").body("items.name", contains("A nurse")).body("total", equalTo(1));
    world.anonymous().get("/api/v1/contributors?coreGroup=perhaps").then().statusCode(400);
  }
}
