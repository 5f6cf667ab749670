package world.kindness.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** What browsers are told they may do with our answers. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BrowserPolicyTest {
  private static final String CALL = "2026-01-15";

  @Inject World world;

  private static String policy(Response answer) {
    assertThat(answer.headers().getValues("Content-Security-Policy")).as("policies").hasSize(1);
    return answer.header("Content-Security-Policy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/sessions",
        "/api/v1/quotes.csv",
        "/api/v1/calendar.ics",
        "/api/v1/sessions/2001-01-01",
        "/api/v1/sessions?themes=x",
        "/api/v1/drafts",
        "/api/openapi",
        "/api/problems",
        "/nothing/like/this"
      })
  void data_and_problems_run_nothing_load_nothing_and_stand_in_no_frame(String path) {
    Response answer = world.anonymous().get(path);
    assertThat(policy(answer)).isEqualTo("default-src 'none'; frame-ancestors 'none'");
    assertThat(answer.headers().getValues("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
  }

  @Test
  void a_pack_shows_its_own_styles_runs_nothing_and_stands_in_no_frame() {
    world.begin();
    Clearing clearing = new Clearing(world);
    clearing.plan(CALL);
    clearing.addIdea(CALL, "Leave one chair free.");
    clearing.publish(CALL);
    for (String path :
        new String[] {
          "/api/v1/packs/" + CALL + ".html",
          "/api/v1/packs/" + CALL + "/editions/1.html",
          "/api/v1/drafts/" + CALL + "/preview.html"
        }) {
      Response answer = world.facilitator().get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(policy(answer))
          .as(path)
          .contains("default-src 'none'", "style-src 'unsafe-inline'", "frame-ancestors 'none'")
          .contains("base-uri 'none'", "form-action 'none'")
          .doesNotContain("script-src", "http");
      assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/docs", "/api/docs/", "/api/docs/oauth2-redirect.html"})
  void swagger_ui_runs_its_own_scripts_alone_and_is_asked_for_anew(String path) {
    Response answer = world.anonymous().get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-cache");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(policy(answer))
        .contains("default-src 'none'", "script-src 'self';", "base-uri 'none'")
        .contains("frame-ancestors 'none'");

    Document page = Jsoup.parse(answer.asString(), "http://localhost/api/docs/");
    assertThat(page.select("script:not([src]), style, [style], [onload]")).isEmpty();
    assertThat(page.select("script")).isNotEmpty();
    for (Element part : page.select("script, link")) {
      String address = part.absUrl(part.hasAttr("src") ? "src" : "href");
      assertThat(address).startsWith("http://localhost/api/docs/");
      Response got = world.anonymous().get(address.substring("http://localhost".length()));
      assertThat(got.statusCode()).as(address).isEqualTo(200);
      assertThat(got.header("Cache-Control")).as(address).isEqualTo("no-cache");
    }
  }

  @Test
  void swagger_ui_may_ask_us_and_the_realm_for_tokens_and_nobody_else() {
    assertThat(ContentPolicy.ofSwaggerUi("https://id.example/realms/kindness"))
        .contains(
            "connect-src 'self' https://id.example/realms/kindness/protocol/openid-connect/token;");
    assertThat(ContentPolicy.ofSwaggerUi("")).contains("connect-src 'self';");
  }
}
