package world.kindness.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import world.kindness.testing.KeycloakServer;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Signing in at the real Keycloak: who comes in, who does not, and what goes on without it. */
@QuarkusTest
@TestProfile(SigningInTest.RealKeycloak.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(value = KeycloakServer.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SigningInTest {

  /** Without the key with which other tests sign their own tokens. */
  public static class RealKeycloak implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
      return "keycloak";
    }
  }

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
    String token = signIn("admin@example.org", "open-door-welcomes");
    given().auth().oauth2(token).get("/api/v1/drafts").then().statusCode(200);
    given().auth().oauth2(token).get("/api/v1/audit").then().statusCode(200);
    String facilitator = signIn("facilitator@example.org", "warm-tea-listens");
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
    Response withoutPkce = authorise("site", "http://localhost:3000/", null);
    assertThat(withoutPkce.statusCode()).isIn(302, 400);
    assertThat(String.valueOf(withoutPkce.header("Location"))).contains("error=invalid_request");
    assertThat(authorise("site", "https://evil.example/", "x".repeat(43)).statusCode())
        .isEqualTo(400);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void public_reads_go_on_while_keycloak_is_away_and_changes_say_why_not() {
    String token = KeycloakServer.serviceToken();
    KeycloakServer.halt();
    given().get("/api/v1/sessions").then().statusCode(200).body("total", equalTo(0));
    given().get("/api/v1/sessions/next").then().statusCode(200);
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/api/v1/drafts").then().statusCode(401);
    int known = given().auth().oauth2(token).get("/api/v1/drafts").statusCode();
    assertThat(known).as("a key fetched before may still verify").isIn(200, 503);
  }

  private static Response authorise(String client, String redirect, String challenge) {
    var request =
        given()
            .redirects()
            .follow(false)
            .queryParam("client_id", client)
            .queryParam("redirect_uri", redirect)
            .queryParam("response_type", "code")
            .queryParam("scope", "openid");
    if (challenge != null) {
      request.queryParam("code_challenge", challenge).queryParam("code_challenge_method", "S256");
    }
    return request.get(KeycloakServer.realm() + "/protocol/openid-connect/auth");
  }

  /** The whole way a browser goes: page, form, code, token. */
  private static String signIn(String name, String password) throws Exception {
    String verifier = "v".repeat(64);
    String challenge =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    String redirect = "http://localhost:3000/";
    Response page = authorise("site", redirect, challenge);
    Matcher form =
        Pattern.compile("action=\"([^\"]+)\"")
            .matcher(page.then().statusCode(200).extract().asString());
    assertThat(form.find()).isTrue();
    Response signedIn =
        given()
            .redirects()
            .follow(false)
            .urlEncodingEnabled(true)
            .cookies(page.detailedCookies())
            .formParams(Map.of("username", name, "password", password))
            .post(URI.create(form.group(1).replace("&amp;", "&")));
    String location = signedIn.then().statusCode(302).extract().header("Location");
    Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
    assertThat(code.find()).as(location).isTrue();
    return given()
        .formParams(
            Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "site",
                "code",
                code.group(1),
                "redirect_uri",
                redirect,
                "code_verifier",
                verifier))
        .post(KeycloakServer.realm() + "/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }
}
