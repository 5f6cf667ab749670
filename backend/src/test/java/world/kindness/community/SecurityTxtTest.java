package world.kindness.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Whom to tell of a weakness (RFC 9116). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SecurityTxtTest {
  private static final String PATH = "/.well-known/security.txt";

  @Inject World world;

  @BeforeEach
  void nobody_is_named() {
    contact(null);
  }

  private void contact(String contact) {
    Map<String, Object> change = new java.util.HashMap<>();
    change.put("contact", contact);
    Response settings = world.admin().get("/api/v1/community/settings");
    world
        .admin()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", settings.header("ETag"))
        .body(change)
        .patch("/api/v1/community/settings")
        .then()
        .statusCode(200);
  }

  @Test
  void who_is_named_by_nobody_is_not_made_up() {
    world
        .anonymous()
        .get(PATH)
        .then()
        .statusCode(404)
        .contentType(World.PROBLEM)
        .body("status", equalTo(404));
  }

  @Test
  void the_community_s_contact_hears_of_weaknesses() {
    contact("team@community.example");
    Response answer = world.anonymous().get(PATH);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualToIgnoringCase("text/plain;charset=UTF-8");
    assertThat(answer.asString().lines())
        .contains(
            "Contact: mailto:team@community.example",
            "Preferred-Languages: en",
            "Canonical: http://localhost:8080/.well-known/security.txt",
            "Canonical: http://localhost:3000/.well-known/security.txt");
    Instant expires = Instant.parse(answer.asString().replaceAll("(?s).*Expires: (\\S+).*", "$1"));
    assertThat(Duration.between(Instant.now(), expires))
        .isBetween(Duration.ofDays(90), Duration.ofDays(365));
  }

  @Test
  void words_that_no_program_can_follow_name_nobody() {
    contact("Ask any of us on a call");
    world.anonymous().get(PATH).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "security@a.example, team@a.example, mailto:security@a.example",
        "https://a.example/report, -, https://a.example/report",
        "mailto:s@a.example, -, mailto:s@a.example",
        "http://a.example/report, -, -",
        "somebody, team@a.example, mailto:team@a.example",
        "-, -, -"
      })
  void the_setting_goes_before_the_community_s_contact(
      String setting, String community, String contact) {
    assertThat(SecurityTxtResource.contact(setting, community).orElse(null)).isEqualTo(contact);
  }
}
