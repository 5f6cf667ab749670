package world.kindness.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs people in at the real Keycloak, the whole way a browser goes: page, form, code, token. */
public final class SignIn {
  private static final String VERIFIER = "v".repeat(64);
  private static final String SITE = "http://localhost:3000/";

  private static final String FORM = "action=\"([^\"]+)\"";

  private SignIn() {}

  /** An access token for the site. */
  public static String as(String name, String password) {
    Response signedIn = attempt(name, password);
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
                SITE,
                "code_verifier",
                VERIFIER))
        .post(KeycloakServer.realm() + "/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  /** What Keycloak answers to the form: on its way to the site, or a page that says why not. */
  public static Response attempt(String name, String password) {
    Response page = begin("site", SITE, challenge());
    page.then().statusCode(200);
    return given()
        .redirects()
        .follow(false)
        .cookies(page.detailedCookies())
        .formParams(Map.of("username", name, "password", password))
        .post(URI.create(found(FORM, page)));
  }

  /** Follows the link of an invitation to its end; answers Keycloak's last page. */
  public static Response choosePassword(String link, String password) {
    Response opened = given().urlEncodingEnabled(false).get(link);
    Response form =
        given()
            .cookies(opened.detailedCookies())
            .get(URI.create(found("href=\"([^\"]+login-actions[^\"]+)\"", opened)));
    return given()
        .cookies(opened.detailedCookies())
        .cookies(form.detailedCookies())
        .formParams(Map.of("password-new", password, "password-confirm", password))
        .post(URI.create(found(FORM, form)));
  }

  /** Asks for the sign-in page as a client does. */
  public static Response begin(String client, String redirect, String challenge) {
    RequestSpecification request =
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

  private static String found(String attribute, Response page) {
    Matcher address = Pattern.compile(attribute).matcher(page.asString());
    assertThat(address.find()).as(page.asString()).isTrue();
    return address.group(1).replace("&amp;", "&");
  }

  private static String challenge() {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
