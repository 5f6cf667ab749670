package world.kindness.pack.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** What search engines are told of the site. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SitemapTest {
  private static final String SITE = "http://localhost:3000";

  @Inject World world;

  @BeforeEach
  void begin() {
    world.begin();
  }

  private XmlPath sitemap() {
    return world
        .anonymous()
        .get("/sitemap.xml")
        .then()
        .statusCode(200)
        .header("Content-Type", "application/xml;charset=UTF-8")
        .extract()
        .xmlPath();
  }

  @Test
  void it_names_the_first_page_public_calls_and_themes_and_no_drafts() {
    Clearing clearing = new Clearing(world);
    String theme =
        world
            .facilitator()
            .contentType("application/json")
            .body(Map.of("statement", "Rest is care", "since", "2026-01-15", "source", "t"))
            .post("/api/v1/themes")
            .path("slug");
    for (String date : new String[] {"2026-09-17", "2026-10-15"}) {
      clearing.plan(date);
      clearing.addIdea(date, "Tea");
    }
    clearing.patch(
        "/drafts/2026-10-15",
        clearing.draft("2026-10-15").getInt("version"),
        Map.of("themes", new String[] {theme}));
    clearing.publish("2026-10-15");

    XmlPath sitemap = sitemap();
    assertThat(sitemap.getList("urlset.url.loc"))
        .containsExactly(SITE + "/", SITE + "/sessions/2026-10-15", SITE + "/themes/" + theme);
    assertThat(Instant.parse(sitemap.getString("urlset.url[1].lastmod")))
        .isBefore(Instant.now().plusSeconds(1));
  }

  @Test
  void of_an_empty_community_there_is_the_first_page() {
    assertThat(sitemap().getList("urlset.url.loc")).containsExactly(SITE + "/");
  }
}
