package world.kindness.contributor;

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
    return world.anonymous().get("/api/v1/contributors").then().statusCode(200);
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
}
