package world.kindness.pack.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/**
 * What partners rely on: walks without gaps, validators, formats, and editions that never change.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PublicReadsTest {
  @Inject World world;

  @TestHTTPResource(value = "/", management = true)
  URI inside;

  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
  }

  private void publishedCall(String date, int insights) {
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("title", "Call of " + date, "date", date))
        .post("/api/v1/sessions")
        .then()
        .statusCode(201);
    for (int i = 0; i < insights; i++) {
      world
          .facilitator()
          .contentType("application/json")
          .body(
              Map.of(
                  "kind",
                  "IDEA",
                  "text",
                  "Idea %d of %s".formatted(i, date),
                  "themes",
                  List.of(),
                  "sources",
                  List.of(),
                  "position",
                  i))
          .post("/api/v1/drafts/" + date + "/insights")
          .then()
          .statusCode(201);
    }
    clearing.publish(date);
  }

  private List<String> walk(String path, int limit, Runnable afterFirstPage) {
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page =
          world
              .anonymous()
              .queryParam("limit", limit)
              .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
              .get(path)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.text", String.class));
      if (cursor == null) {
        afterFirstPage.run();
      }
      cursor = page.getString("next");
    } while (cursor != null);
    return seen;
  }

  @Test
  void a_walk_is_the_same_with_any_limit_and_while_calls_are_added() {
    for (int month = 1; month <= 4; month++) {
      publishedCall("2026-0%d-15".formatted(month), 5);
    }
    List<String> whole = walk("/api/v1/insights", 100, () -> {});
    assertThat(whole).hasSize(20).doesNotHaveDuplicates();
    for (int limit : new int[] {1, 3, 7}) {
      assertThat(walk("/api/v1/insights", limit, () -> {})).isEqualTo(whole);
    }
    assertThat(walk("/api/v1/insights", 3, () -> publishedCall("2026-06-18", 2))).isEqualTo(whole);
  }

  @Test
  void a_page_links_to_the_next() {
    publishedCall("2026-01-15", 3);
    Response page = world.anonymous().get("/api/v1/insights?limit=2&q=Idea");
    assertThat(page.header("Link"))
        .contains("rel=\"next\"")
        .contains("q=Idea")
        .contains("cursor=" + page.jsonPath().getString("next"));
  }

  @Test
  void filters_combine_and_are_the_same_for_lists_and_totals() {
    publishedCall("2026-01-15", 3);
    publishedCall("2026-02-19", 3);
    world
        .anonymous()
        .get("/api/v1/insights?from=2026-02-01&q=idea 1")
        .then()
        .body("total", equalTo(1))
        .body("items[0].session", equalTo("2026-02-19"));
    world
        .anonymous()
        .get("/api/v1/sessions?to=2026-01-31")
        .then()
        .body("total", equalTo(1))
        .body("items[0].slug", equalTo("2026-01-15"));
  }

  @Test
  void a_read_is_validated_by_its_etag_and_a_draft_does_not_change_it() {
    publishedCall("2026-01-15", 1);
    Response read = world.anonymous().get("/api/v1/insights");
    String etag = read.header("ETag");
    assertThat(read.header("Cache-Control")).isEqualTo("public, no-cache");
    assertThat(read.header("Vary")).contains("Accept");
    world
        .anonymous()
        .header("If-None-Match", etag)
        .get("/api/v1/insights")
        .then()
        .statusCode(304)
        .body(equalTo(""));
    JsonPath draft = clearing.draft("2026-01-15");
    clearing.patch(
        "/insights/" + draft.getString("insights[0].id"), 0, Map.of("text", "Not public yet"));
    assertThat(world.anonymous().get("/api/v1/insights").header("ETag")).isEqualTo(etag);
    assertThat(world.facilitator().get("/api/v1/drafts").header("Cache-Control"))
        .isEqualTo("no-store");
  }

  @Test
  void a_pack_comes_in_the_format_asked_for() {
    publishedCall("2026-01-15", 1);
    String pack = "/api/v1/packs/2026-01-15";
    world
        .anonymous()
        .accept("text/html")
        .get(pack)
        .then()
        .statusCode(200)
        .contentType(containsString("text/html"));
    world
        .anonymous()
        .accept("application/pdf")
        .get(pack)
        .then()
        .statusCode(200)
        .contentType("application/pdf");
    world
        .anonymous()
        .accept("application/json")
        .get(pack)
        .then()
        .statusCode(200)
        .body("slug", equalTo("2026-01-15"));
    world
        .anonymous()
        .accept("image/png")
        .get(pack)
        .then()
        .statusCode(406)
        .contentType(World.PROBLEM);
    Response pdf = world.anonymous().get(pack + ".pdf");
    assertThat(pdf.header("Content-Disposition"))
        .contains("insights-pack-2026-01-15-edition-1.pdf");
    assertThat(pdf.header("Last-Modified")).isNotNull();
    world
        .anonymous()
        .header("If-None-Match", pdf.header("ETag"))
        .get(pack + ".pdf")
        .then()
        .statusCode(304);
    world.anonymous().get(pack + ".odt").then().statusCode(404).contentType(World.PROBLEM);
    world.anonymous().get(pack + "/editions/2.pdf").then().statusCode(404);
  }

  @Test
  void the_html_has_no_executable_script_and_one_h1() {
    publishedCall("2026-01-15", 1);
    String html = world.anonymous().get("/api/v1/packs/2026-01-15.html").asString();
    assertThat(html.split("<h1", -1)).hasSize(2);
    assertThat(html.replace("<script type=\"application/ld+json\">", "")).doesNotContain("<script");
  }

  @Test
  void a_published_edition_never_changes_even_in_the_database() {
    publishedCall("2026-01-15", 1);
    for (String change :
        List.of(
            "update rendition set sha256 = 'x'",
            "update rendition_bytes set bytes = ''",
            "delete from rendition",
            "update edition set title = 'x'",
            "delete from edition")) {
      assertThatThrownBy(() -> world.change(change)).hasMessageContaining("never changes");
    }
  }

  @Test
  void anybody_may_read_from_a_browser_and_only_our_site_may_write() {
    world
        .anonymous()
        .header("Origin", "https://partner.example")
        .get("/api/v1/sessions")
        .then()
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Allow-Credentials", equalTo(null));
    world
        .anonymous()
        .header("Origin", "https://partner.example")
        .header("Access-Control-Request-Method", "PATCH")
        .options("/api/v1/sessions")
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Methods", not(containsString("PATCH")));
    world
        .anonymous()
        .header("Origin", "http://localhost:3000")
        .header("Access-Control-Request-Method", "PATCH")
        .options("/api/v1/sessions")
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Methods", containsString("PATCH"))
        .header("Access-Control-Allow-Origin", "http://localhost:3000");
  }

  @Test
  void health_and_metrics_answer_inside_and_not_in_public() {
    for (String probe : List.of("live", "ready", "started")) {
      world
          .anonymous()
          .get(inside.resolve("health/" + probe))
          .then()
          .statusCode(200)
          .body("status", equalTo("UP"));
    }
    world
        .anonymous()
        .get(inside.resolve("metrics"))
        .then()
        .statusCode(200)
        .body(containsString("http_server_requests"));
    for (String path :
        List.of(
            "/q", "/q/", "/q/health", "/q/health/ready", "/q/metrics", "/q/dev-ui", "/q/info")) {
      world.anonymous().get(path).then().statusCode(404).contentType(World.PROBLEM);
    }
    for (String path : List.of("/api/openapi", "/api/docs/", "/api/v1/sessions", "/api/problems")) {
      world.anonymous().get(inside.resolve(path)).then().statusCode(404);
      world.anonymous().get(path).then().statusCode(200);
    }
  }
}
