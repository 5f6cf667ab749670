package world.kindness.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** One network address sends so many forms in an hour and no more. */
@QuarkusTest
@TestProfile(JoinLimitTest.TwoForms.class)
@QuarkusTestResource(PostgresResource.class)
class JoinLimitTest {
  /** Where the third form is too many. */
  public static class TwoForms implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("kindness.joining.forms-per-hour", "2");
    }
  }

  @Inject World world;

  private Response join(String email) {
    return world
        .anonymous()
        .contentType("application/json")
        // A header that anybody can write buys nobody more forms.
        .header("X-Forwarded-For", email.hashCode() % 200 + ".1.1.1")
        .body(Map.of("name", "Nia", "email", email, "mailing", true, "wordingVersion", "1"))
        .post("/api/v1/join-requests");
  }

  @Test
  void one_form_too_many_is_told_when_to_come_back_and_sends_nothing() {
    world.begin();
    join("a@example.org").then().statusCode(202);
    join("b@example.org").then().statusCode(202);
    Response refused = join("c@example.org");
    refused
        .then()
        .statusCode(429)
        .contentType(World.PROBLEM)
        .body("type", endsWith("/api/problems#too-many-requests"))
        .body("status", equalTo(429));
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 1801);
    assertThat(world.sql("select count(*) from join_request")).isEqualTo("2");
  }
}
