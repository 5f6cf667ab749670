package world.kindness.pack.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** What a network sees that looks for the card of a shared link. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PackCardTest {
  private static final String CALL = "2026-01-15";
  private static final String CARD = "/api/v1/packs/" + CALL + "/card.png";

  @Inject World world;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
    clearing.plan(CALL, "A quiet hour");
    clearing.addIdea(CALL, "Leave one chair free.");
  }

  @Test
  void the_html_form_leads_to_the_card() {
    clearing.publish(CALL);
    Document page =
        Jsoup.parse(world.anonymous().get("/api/v1/packs/" + CALL + ".html").asString());
    String address = page.selectFirst("meta[property=og:image]").attr("content");
    assertThat(address).isEqualTo("http://localhost:8080" + CARD);

    Response card = world.anonymous().accept("*/*").get(CARD);
    assertThat(card.statusCode()).isEqualTo(200);
    assertThat(card.contentType()).isEqualTo("image/png");
    assertThat(card.asByteArray()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(card.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(card.header("Cache-Control")).isEqualTo("public, no-cache");
    assertThat(card.header("Last-Modified")).isNotNull();
  }

  @Test
  void it_has_a_strong_etag_that_changes_with_the_title_alone() {
    clearing.publish(CALL);
    Response first = world.anonymous().get(CARD);
    String etag = first.header("ETag");
    assertThat(etag).matches("\"[0-9a-f]{64}\"");
    world
        .anonymous()
        .header("If-None-Match", etag)
        .get(CARD)
        .then()
        .statusCode(304)
        .body(equalTo(""));

    clearing.publishAgain(CALL);
    assertThat(world.anonymous().get(CARD).header("ETag")).isEqualTo(etag);

    clearing.patch(
        "/sessions/" + CALL,
        clearing.draft(CALL).get("session.version"),
        Map.of("title", "Renamed"));
    assertThat(world.anonymous().get(CARD).header("ETag"))
        .as("the latest edition still has the old title")
        .isEqualTo(etag);
    clearing.publish(CALL);
    assertThat(world.anonymous().get(CARD).header("ETag")).isNotEqualTo(etag);
  }

  @Test
  void a_call_without_a_pack_has_no_card() {
    world
        .anonymous()
        .get(CARD)
        .then()
        .statusCode(404)
        .contentType(World.PROBLEM)
        .body("detail", containsString(CALL));
    world.anonymous().get(CARD.replace(CALL, "1999-01-01")).then().statusCode(404);
  }

  @Test
  void while_an_edition_without_withdrawn_words_is_made_there_is_no_card() throws Exception {
    clearing.publish(CALL);
    world.anonymous().get(CARD).then().statusCode(200);
    world.change("delete from rendition_bytes");
    world.anonymous().get(CARD).then().statusCode(503).contentType(World.PROBLEM);
  }
}
