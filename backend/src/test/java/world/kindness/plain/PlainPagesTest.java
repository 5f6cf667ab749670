package world.kindness.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** What the site says, as whoever runs no scripts reads it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PlainPagesTest {
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
    return page("");
  }

  private Document page(String name) {
    Response page = world.anonymous().accept("*/*").get("/api/v1/plain" + name);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
    assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
    return Jsoup.parse(page.asString());
  }

  @Test
  void before_the_first_pack_it_says_so_and_when_the_next_call_is() {
    assertThat(page().select("main").text())
        .contains("No pack is published yet.")
        .containsPattern("The next call: Thursday \\d+ \\w+ \\d{4}, 18:00–19:00 (GMT|BST), London");
  }

  @Test
  void every_page_leads_to_every_other_and_has_one_heading() {
    for (String name : List.of("", "/themes", "/reach", "/resources", "/people")) {
      Document page = page(name);
      assertThat(page.select("h1")).as(name).hasSize(1);
      assertThat(page.title()).as(name).startsWith(page.select("h1").text());
      assertThat(page.select("header nav a").eachAttr("href"))
          .as(name)
          .containsExactly(
              "http://localhost:3000/plain",
              "http://localhost:3000/themes",
              "http://localhost:3000/reach",
              "http://localhost:3000/resources",
              "http://localhost:3000/people",
              "http://localhost:3000/join");
    }
  }

  @Test
  void around_its_english_words_a_page_speaks_the_language_of_the_site() {
    Document page = page("/themes?language=es");
    assertThat(page.select("html").attr("lang")).isEqualTo("es");
    assertThat(page.select("main").attr("lang")).isEqualTo("en");
    assertThat(page.select("header nav a").last().text()).isEqualTo("Únete");
    assertThat(page.select("header nav a").last().attr("href"))
        .isEqualTo("http://localhost:3000/es/join");
  }

  @Test
  void what_a_call_s_page_begins_with_is_the_pack_s_and_nothing_where_there_is_none() {
    draft("2026-01-15", "An <em>early</em> hour & more");
    String head = "/sessions/2026-01-15/head?language=sv";
    world.anonymous().accept("*/*").get("/api/v1/plain" + head).then().statusCode(404);
    clearing.publish("2026-01-15");
    Document page = page(head);
    assertThat(page.select("#ready h1").text()).isEqualTo("An <em>early</em> hour & more");
    assertThat(page.select(".kind").text()).isEqualTo("Insiktspaket · utgåva 1");
    assertThat(page.select("time").text())
        .isEqualTo("Thursday 15 January 2026, 18:00–19:00 GMT, London");
  }

  @Test
  void before_the_first_pack_every_page_says_that_there_is_nothing_yet() {
    assertThat(page("/themes").text()).contains("No theme has been published yet.");
    assertThat(page("/reach").text()).contains("No pack has listed a place yet.");
    assertThat(page("/resources").text()).contains("Nothing has been recommended yet.");
    assertThat(page("/people").text()).contains("Nobody else has asked to be named here yet.");
    world
        .anonymous()
        .accept("*/*")
        .get("/api/v1/plain/themes/nowhere")
        .then()
        .statusCode(404)
        .contentType(World.PROBLEM);
  }

  @Test
  void a_theme_leads_to_what_each_call_said_about_it() {
    clearing.plan("2026-01-15", "Rest & repair");
    theme("2026-01-15", "Rest is <part> of care.", "Sleep comes before smiling.");
    clearing.publish("2026-01-15");
    Document list = page("/themes");
    assertThat(list.select("main li a").eachText()).containsExactly("Rest is <part> of care.");
    assertThat(list.select("main li .source").text()).startsWith("One call since January 2026");
    String address = list.select("main li a").attr("href");
    Document theme = page(address.substring("http://localhost:3000".length()));
    assertThat(theme.select("h1").text()).isEqualTo("Rest is <part> of care.");
    assertThat(theme.select("h3").text()).isEqualTo("Rest & repair, 15 January 2026");
    assertThat(theme.select("main li p").eachText())
        .containsExactly("Idea", "Sleep comes before smiling.");
  }

  @Test
  void what_was_recommended_stands_under_its_call_with_its_link() {
    draft("2026-01-15", "An early hour");
    clearing.post(
        "drafts/2026-01-15/resources",
        Map.of(
            "kind",
            "BOOK",
            "title",
            "On <rest>",
            "authors",
            "A. Writer",
            "link",
            "https://books.example/?a=1&b=2"));
    clearing.publish("2026-01-15");
    Document page = page("/resources");
    assertThat(page.select("h2").text()).isEqualTo("An early hour, 15 January 2026");
    assertThat(page.select("main li a").attr("href")).isEqualTo("https://books.example/?a=1&b=2");
    assertThat(page.select("main li").text()).isEqualTo("On <rest> Book by A. Writer");
  }

  @Test
  void only_people_who_are_shown_stand_among_the_people() {
    clearing.post(
        "contributors",
        Map.of(
            "name",
            "Shown Founder",
            "role",
            "Matron",
            "country",
            "GB-SCT",
            "founder",
            true,
            "coreGroup",
            true,
            "published",
            true));
    clearing.post(
        "contributors",
        Map.of("name", "Known Only", "founder", false, "coreGroup", false, "published", false));
    Document page = page("/people");
    assertThat(page.select("main li").eachText())
        .containsExactly("Shown Founder Founder Matron, Scotland");
    assertThat(page.text()).doesNotContain("Known Only");
  }

  private void theme(String call, String statement, String idea) {
    String slug =
        clearing
            .post("themes", Map.of("statement", statement, "since", call, "source", "the call"))
            .getString("slug");
    clearing.post(
        "drafts/" + call + "/insights",
        Map.of(
            "kind",
            "IDEA",
            "text",
            idea,
            "themes",
            List.of(slug),
            "sources",
            List.of(),
            "position",
            0));
    clearing.patch(
        "/drafts/" + call, clearing.draft(call).getInt("version"), Map.of("themes", List.of(slug)));
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
