package world.kindness.pack.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** A facilitator looks at the next edition before anybody else can. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PreviewTest {
  private static final String SLUG = "2026-10-15";
  private static final String PREVIEW = "/api/v1/drafts/" + SLUG + "/preview";

  @Inject World world;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
    post("/sessions", Map.of("title", "Kindness and tea", "date", SLUG));
    post(
        "/drafts/" + SLUG + "/insights",
        Map.of(
            "kind",
            "IDEA",
            "text",
            "Start with *tea*.",
            "themes",
            List.of(),
            "sources",
            List.of("notes.md:4"),
            "position",
            0));
  }

  private void post(String address, Map<String, ?> body) {
    world
        .facilitator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1" + address)
        .then()
        .statusCode(201);
  }

  private Response preview(String accept) {
    Response answer = world.facilitator().accept(accept).get(PREVIEW);
    answer.then().statusCode(200).header("Cache-Control", "no-store");
    return answer;
  }

  @Test
  void it_says_what_the_edition_then_says() {
    Map<String, Object> preview = preview("application/json").jsonPath().getMap("");
    assertThat(preview).containsEntry("edition", 1).containsEntry("slug", SLUG);
    clearing.publish(SLUG);
    Map<String, Object> published =
        world.anonymous().get("/api/v1/packs/" + SLUG).jsonPath().getMap("");
    assertThat(preview.remove("publishedAt")).isNotNull();
    published.remove("publishedAt");
    assertThat(preview).isEqualTo(published);
    preview("application/json").then().body("edition", equalTo(2));
  }

  @Test
  void as_html_it_is_the_same_page() {
    String page =
        preview("text/html").then().contentType(startsWith("text/html")).extract().asString();
    assertThat(Jsoup.parse(page).text()).contains("Kindness and tea", "Start with tea.");
    Response named = world.facilitator().get(PREVIEW + ".html");
    named
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("Content-Security-Policy", startsWith("default-src 'none'"));
    assertThat(Jsoup.parse(named.asString()).text()).contains("Start with tea.");
    world.facilitator().accept("image/png").get(PREVIEW).then().statusCode(406);
  }

  @Test
  void it_can_be_seen_while_something_still_blocks_publication() {
    post(
        "/drafts/" + SLUG + "/listed-places", Map.of("text", "Great Britain or so", "position", 0));
    assertThat(clearing.checklist(SLUG).getBoolean("publishable")).isFalse();
    preview("application/json")
        .then()
        .body(
            "sections.find { it.key == 'reach' }.content.places.name",
            equalTo(List.of("Great Britain or so")));
    assertThat(preview("text/html").asString()).contains("Great Britain or so");
  }

  @Test
  void looking_leaves_no_trace() {
    String before = world.everything();
    preview("application/json");
    preview("text/html");
    assertThat(world.everything()).isEqualTo(before);
    world.anonymous().get("/api/v1/packs/" + SLUG).then().statusCode(404);
    world.anonymous().get("/api/v1/search?q=tea").then().body("total", equalTo(0));
  }

  @Test
  void a_call_there_is_not_has_no_preview() {
    world
        .facilitator()
        .get("/api/v1/drafts/2001-01-18/preview")
        .then()
        .statusCode(404)
        .contentType(World.PROBLEM);
  }
}
