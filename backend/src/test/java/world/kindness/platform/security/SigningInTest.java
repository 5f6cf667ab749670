package world.kindness.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.KeycloakServer;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.SignIn;
import world.kindness.testing.World;

/** Signing in at the real Keycloak: who comes in, who does not, and what goes on without it. */
@QuarkusTest
@TestProfile(SigningInTest.RealKeycloak.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(value = KeycloakServer.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class SigningInTest {

  /** Without the key with which other tests sign their own tokens. */
  public static class RealKeycloak implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
      return "keycloak";
    }
  }

  @TestHTTPResource(value = "/", management = true)
  URI inside;

  @Test
  void a_service_with_the_role_facilitator_comes_in_and_not_as_an_administrator() {
    String token = KeycloakServer.serviceToken();
    given().auth().oauth2(token).get("/api/v1/drafts").then().statusCode(200);
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/audit")
        .then()
        .statusCode(403)
        .contentType(World.PROBLEM);
  }

  @Test
  void a_person_signs_in_with_a_code_and_pkce_and_an_administrator_is_a_facilitator_too()
      throws Exception {
    String token = SignIn.as("admin@example.org", "open-door-welcomes");
    given().auth().oauth2(token).get("/api/v1/drafts").then().statusCode(200);
    given().auth().oauth2(token).get("/api/v1/audit").then().statusCode(200);
    String facilitator = SignIn.as("facilitator@example.org", "warm-tea-listens");
    given().auth().oauth2(facilitator).get("/api/v1/drafts").then().statusCode(200);
    given().auth().oauth2(facilitator).get("/api/v1/audit").then().statusCode(403);
  }

  @Test
  void a_token_signed_by_somebody_else_a_damaged_one_and_a_refresh_token_are_refused() {
    given()
        .auth()
        .oauth2(World.token("mallory", "admin", "facilitator"))
        .get("/api/v1/drafts")
        .then()
        .statusCode(401)
        .contentType(World.PROBLEM);
    String token = KeycloakServer.serviceToken();
    given()
        .auth()
        .oauth2(token.substring(0, token.length() - 8) + "AAAAAAAA")
        .get("/api/v1/drafts")
        .then()
        .statusCode(401);
    given().auth().oauth2("nonsense").get("/api/v1/drafts").then().statusCode(401);
  }

  @Test
  void the_site_must_use_pkce_and_only_its_own_addresses() {
    Response withoutPkce = SignIn.begin("site", "http://localhost:3000/", null);
    assertThat(withoutPkce.statusCode()).isIn(302, 400);
    assertThat(String.valueOf(withoutPkce.header("Location"))).contains("error=invalid_request");
    assertThat(SignIn.begin("site", "https://evil.example/", "x".repeat(43)).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "site",
        "swagger-ui",
        "pack-import",
        "kindness-accounts",
        "admin-cli",
        "account",
        "account-console",
        "security-admin-console",
        "realm-management",
        "broker"
      })
  void no_client_takes_a_password(String client) {
    Response answer =
        given()
            .formParam("grant_type", "password")
            .formParam("client_id", client)
            .formParam("client_secret", "development-only")
            .formParam("username", "admin@example.org")
            .formParam("password", "open-door-welcomes")
            .post(KeycloakServer.realm() + "/protocol/openid-connect/token");
    assertThat(answer.statusCode()).isIn(400, 401);
    assertThat(answer.<String>path("error")).isIn("unauthorized_client", "invalid_client");
  }

  @Test
  void swagger_ui_may_fetch_its_tokens_from_this_realm() {
    assertThat(given().get("/api/docs/").header("Content-Security-Policy"))
        .contains(
            "connect-src 'self' " + KeycloakServer.realm() + "/protocol/openid-connect/token;");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void public_reads_go_on_while_keycloak_is_away_and_changes_say_why_not() {
    String token = KeycloakServer.serviceToken();
    KeycloakServer.halt();
    given().get("/api/v1/sessions").then().statusCode(200).body("total", equalTo(0));
    given().get("/api/v1/sessions/next").then().statusCode(200);
    given().get(inside.resolve("health/ready")).then().statusCode(200);
    given().get("/api/v1/drafts").then().statusCode(401);
    int known = given().auth().oauth2(token).get("/api/v1/drafts").statusCode();
    assertThat(known).as("a key fetched before may still verify").isIn(200, 503);
  }
}
