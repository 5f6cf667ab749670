package world.kindness.pack.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** All packs as whoever runs no scripts reads them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PackListPageTest {
  @Inject World world;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
  }

  private void draft(String call, String title) {
    clearing.plan(call, title);
    clearing.addIdea(call, "Leave one chair free.");
  }

  private Document page() {
    Response page = world.anonymous().accept("*/*").get("/api/v1/packs.html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
    return Jsoup.parse(page.asString());
  }

  @Test
  void before_the_first_pack_it_says_so_and_when_the_next_call_is() {
    assertThat(page().select("main").text())
        .contains("No pack is published yet.")
        .containsPattern("The next call: Thursday \\d+ \\w+ \\d{4}, 18:00–19:00 (GMT|BST), London")
        .contains("To join, write to " + World.CONTACT);
  }

  @Test
  void published_packs_stand_latest_first_and_drafts_nowhere() {
    draft("2026-01-15", "An <em>early</em> hour & more");
    draft("2026-02-19", "A later hour");
    draft("2026-03-19", "A draft");
    clearing.publish("2026-01-15");
    clearing.publish("2026-02-19");
    Document page = page();
    assertThat(page.select("main li a").eachText())
        .containsExactly("A later hour", "An <em>early</em> hour & more");
    assertThat(page.select("main li a").eachAttr("href"))
        .containsExactly(
            "http://localhost:3000/sessions/2026-02-19",
            "http://localhost:3000/sessions/2026-01-15");
    assertThat(page.text()).doesNotContain("A draft");
  }
}
