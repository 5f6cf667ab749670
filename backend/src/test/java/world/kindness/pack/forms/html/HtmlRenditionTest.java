package world.kindness.pack.forms.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.community.ReachStatement;
import world.kindness.intake.records.ReactionCount;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.content.PackContent.*;
import world.kindness.pack.forms.SamplePack;
import world.kindness.pack.forms.pdf.PdfRendition;
import world.kindness.theme.Look;

class HtmlRenditionTest {

  private static final HtmlRendition HTML = new HtmlRendition();
  private static final PdfRendition PDF = new PdfRendition();

  static Stream<PackContent> packs() {
    return Stream.of(SamplePack.rich(), SamplePack.minimal(), SamplePack.sparse());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void is_well_nested_and_has_one_h1_and_headings_in_order(PackContent pack) {
    Parser parser = Parser.htmlParser().setTrackErrors(50);
    Document page = parser.parseInput(text(pack), "https://kindness.example/");

    assertThat(parser.getErrors()).extracting(ParseError::toString).isEmpty();
    assertThat(page.select("h1")).hasSize(1);
    int previous = 0;
    for (Element heading : page.select("h1,h2,h3,h4,h5,h6")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(previous + 1);
      previous = level;
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void has_landmarks_a_skip_link_and_unique_anchors(PackContent pack) {
    Document page = page(pack);

    assertThat(page.select("body > header, body > main, body > footer")).hasSize(3);
    assertThat(page.selectFirst("body > a").attr("href")).isEqualTo("#pack");
    assertThat(page.getElementById("pack").tagName()).isEqualTo("main");
    assertThat(page.select("nav"))
        .allMatch(nav -> nav.hasAttr("aria-label") || nav.hasAttr("aria-labelledby"));
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select("a[href^=#]"))
        .allMatch(link -> page.getElementById(link.attr("href").substring(1)) != null);
    assertThat(page.select("[aria-labelledby]"))
        .allMatch(e -> page.getElementById(e.attr("aria-labelledby")) != null);
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en-GB");
  }

  @Test
  void stands_alone() {
    Document page = page(SamplePack.rich());

    assertThat(
            page.select("img, iframe, object, embed, audio, video, source, link[rel=stylesheet]"))
        .isEmpty();
    assertThat(page.select("style").html())
        .doesNotContain("@import")
        .doesNotContainPattern("url\\((?!data:)");
    assertThat(page.select("script"))
        .extracting(script -> script.attr("type"))
        .containsExactly("application/ld+json");
    assertThat(HTML.render(SamplePack.rich()).length).isLessThan(300_000);
  }

  @Test
  void tells_search_engines_and_networks_what_it_is() throws Exception {
    Document page = page(SamplePack.rich());

    assertThat(page.selectFirst("link[rel=canonical]").attr("href"))
        .isEqualTo("https://kindness.example/sessions/2026-10-15");
    assertThat(page.selectFirst("meta[property=og:title]").attr("content"))
        .isEqualTo("Rest, and who is allowed it");
    assertThat(page.selectFirst("meta[name=description]").attr("content"))
        .startsWith("What people said");
    JsonNode data = new ObjectMapper().readTree(page.selectFirst("script").data());
    assertThat(data.path("@type").asText()).isEqualTo("Report");
    assertThat(data.path("version").asText()).isEqualTo("2");
    assertThat(data.path("about").path("@type").asText()).isEqualTo("Event");
    assertThat(data.path("about").path("startDate").asText()).isEqualTo("2026-10-15T17:00:00Z");
  }

  @Test
  void a_shared_link_has_a_card_at_an_absolute_address() {
    Document page = page(SamplePack.rich());

    assertThat(page.selectFirst("meta[property=og:image]").attr("content"))
        .isEqualTo("https://api.kindness.example/api/v1/packs/2026-10-15/card.png");
    assertThat(page.selectFirst("meta[property=og:image:width]").attr("content")).isEqualTo("1200");
    assertThat(page.selectFirst("meta[property=og:image:height]").attr("content")).isEqualTo("630");
    assertThat(page.selectFirst("meta[property=og:image:alt]").attr("content"))
        .startsWith("“Rest, and who is allowed it”, insights pack of the call on 15 October 2026. ")
        .contains("Quilt patch of this call");
    assertThat(page.selectFirst("meta[name=twitter:card]").attr("content"))
        .isEqualTo("summary_large_image");
    assertThat(page(SamplePack.minimal()).select("meta[property^=og:image]"))
        .as("an edition that does not know where the API is")
        .isEmpty();
  }

  @Test
  void says_the_time_with_its_zone() {
    Element when = page(SamplePack.rich()).selectFirst(".when");
    assertThat(when.text()).isEqualTo("Thursday 15 October 2026, 18:00–19:00 BST, London");
    assertThat(when.select("time").eachAttr("datetime"))
        .containsExactly("2026-10-15T18:00:00+01:00", "2026-10-15T19:00:00+01:00");
    assertThat(page(SamplePack.minimal()).selectFirst(".when").text())
        .endsWith("18:00–19:00 GMT, London");
  }

  @Test
  void marks_quotes_with_their_language_and_keeps_tombstones() {
    Document page = page(SamplePack.rich());

    assertThat(page.select("figure.quote"))
        .hasSize(40)
        .allMatch(
            figure ->
                figure.selectFirst("blockquote") != null
                    && figure.selectFirst("figcaption") != null);
    assertThat(page.select("blockquote[lang=sv]").text()).startsWith("Hej från Jönköping");
    assertThat(page.select(".withdrawn").eachText())
        .containsExactly("This quote was withdrawn by the person who said it.");
  }

  @Test
  void shows_reach_with_sources_and_cites_the_edition() {
    Document page = page(SamplePack.rich());

    assertThat(page.select("table caption").text()).isNotBlank();
    assertThat(page.select("tbody tr").eachText())
        .contains(
            "Contributors over 1,400 “over 1,400 contributors” Slides of the call, 15 October 2026")
        .contains(
            "Contributors around 1,400 “around 1,400 people have taken part” Text of the earlier pack, 17 September 2026");
    assertThat(page.select(".places li")).hasSize(31);
    assertThat(page.select("#reach .note").text())
        .contains("34 countries and nations are reported and 31 are listed");
    assertThat(page.select(".citation").text()).contains("edition 2", "16 October 2026");
    assertThat(page.select(".downloads a").eachAttr("href"))
        .as("wherever the page is read: saved, under its edition, or from the site")
        .containsExactly(
            "https://api.kindness.example/api/v1/packs/2026-10-15.pdf",
            "https://api.kindness.example/api/v1/packs/2026-10-15.docx",
            "https://api.kindness.example/api/v1/packs/2026-10-15.pptx",
            "https://api.kindness.example/api/v1/packs/2026-10-15.md",
            "https://api.kindness.example/api/v1/packs/2026-10-15.json");
    assertThat(page.select("#reach tbody tr").eachText())
        .contains("People on the call 38 Different people in the attendance file.");
  }

  @Test
  void themes_have_bars_and_say_in_words_how_much_spoke_to_them() {
    Document page = page(SamplePack.rich());
    assertThat(page.select(".themes li")).hasSize(5);
    assertThat(page.select(".themes .patch svg")).as("all but one wear a patch").hasSize(4);
    assertThat(page.select(".themes .bar rect:not(.track)").eachAttr("width"))
        .containsExactly("22", "22");
    assertThat(page.select(".themes .spoken").eachText())
        .containsExactly(
            "2 of 9 insights and notes · more than usual",
            "2 of 9 insights and notes · about as usual");
  }

  @Test
  void rooms_that_wrote_nothing_are_named() {
    assertThat(page(SamplePack.rich()).select("#breakouts .silent").eachText())
        .as("once, however many questions there were")
        .containsExactly("No notes from Room 3.");
  }

  @Test
  void what_is_missing_leaves_no_trace() {
    assertThat(page(SamplePack.sparse()).body().text())
        .contains("Somebody on the call", "Question 7", "Because.")
        .doesNotContain("null", "NOT_FOUND", "{");
  }

  @Test
  void keeps_emoji_as_they_are() {
    assertThat(text(SamplePack.rich())).contains("a flask of tea 🌞");
  }

  @Test
  void the_same_pack_gives_the_same_bytes() {
    assertThat(HTML.render(SamplePack.rich()))
        .isEqualTo(new HtmlRendition().render(SamplePack.rich()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "</style><img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "' onmouseover='alert(1)",
        "\" autofocus onfocus=\"alert(1)",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)//https://x.example",
        " \u0001java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "[x](javascript:alert(1)) ![y](javascript:alert(1)) <javascript:alert(1)>",
        "[x](data:text/html;base64,PHNjcmlwdD4=) [y]: vbscript:x",
        "![track](https://tracker.example/p.gif)",
        "[x](https://ok.example/\"onclick=\"alert(1))",
        "<!-- --><a href=\"javascript:alert(1)\">x</a><!--",
        "<math><mtext></title><img src=x onerror=alert(1)>",
        "{page.pack.slug}{#if true}x{/if}{{7*7}}",
        "]]><script>alert(1)</script>\u0000\uD800",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<iframe src=https://x.example></iframe><base href=//x.example>"
      })
  void no_text_becomes_markup(String payload) throws Exception {
    PackContent pack = everywhere(payload);
    Document page = page(pack);
    Document harmless = page(everywhere("plain"));

    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("style, title, body, head")).hasSize(4);
    assertThat(page.select("img, iframe, object, embed, base, form, input, math, meta[http-equiv]"))
        .isEmpty();
    assertThat(page.select("svg")).hasSameSizeAs(harmless.select("svg"));
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        assertThat(name)
            .as("%s in %s", name, element.tagName())
            .doesNotStartWith("on")
            .isNotEqualTo("autofocus");
        if (name.equals("href") || name.equals("src")) {
          assertThat(attribute.getValue())
              .matches("(https?://|mailto:|#|[A-Za-z0-9%._*-]+\\.(pdf|docx|pptx|md|json)$).*");
        }
      }
    }
    assertThat(
            new ObjectMapper().readTree(page.selectFirst("script").data()).path("@type").asText())
        .isEqualTo("Report");
    assertThat(PDF.render(pack)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
  }

  /** The text in every field that takes one. */
  private static PackContent everywhere(String x) {
    UUID id = UUID.nameUUIDFromBytes(new byte[] {1});
    Person person = new Person(x, x, x);
    List<Section> sections =
        Stream.<SectionContent>of(
                new Quotes(
                    List.of(
                        new Quote(
                            id, x, x, x, x, x, 1, List.of(new ReactionCount(x, 1)), null, false))),
                new Reach(
                    List.of(
                        new Statement(
                            ReachStatement.Measured.COUNTRIES,
                            1,
                            ReachStatement.Qualifier.OVER,
                            x,
                            x,
                            LocalDate.of(2026, 1, 1))),
                    List.of(new PackContent.Computed(ReachStatement.Measured.COUNTRIES, 1, x)),
                    List.of(new Place(x, x)),
                    x,
                    x),
                new OurWork(List.of(x), List.of(person)),
                new Themes(List.of(new Theme(x, x, Look.of(1), Compared.MORE))),
                new Measures(
                    List.of(
                        new Measure(
                            id,
                            world.kindness.curation.measures.Measure.Kind.ACTIVITY,
                            x,
                            List.of(x)))),
                new Breakouts(
                    List.of(new Question(1, x)),
                    List.of(x),
                    List.of(
                        new Note(id, 1, x, x, List.of(x)),
                        new Note(UUID.nameUUIDFromBytes(new byte[] {2}), 9, x, x, List.of())),
                    List.of(x)),
                new Insights(
                    List.of(
                        new Insight(
                            id,
                            world.kindness.curation.insights.Insight.Kind.IDEA,
                            x,
                            List.of(x, "other-theme")))),
                new Resources(
                    List.of(
                        new Resource(
                            id, world.kindness.resource.Resource.Kind.BOOK, x, x, x, x, x))),
                new Acknowledgements(List.of(person), List.of(x)))
            .map(
                content -> new Section(content instanceof Quotes ? "on-the-day" : x, x, x, content))
            .toList();
    return new PackContent(
        x,
        1,
        Instant.parse("2026-01-16T09:00:00Z"),
        x,
        x,
        x,
        new SessionTime(
            LocalDate.of(2026, 1, 15),
            Instant.parse("2026-01-15T18:00:00Z"),
            Instant.parse("2026-01-15T19:00:00Z"),
            "Europe/London"),
        List.of(new Figure(x, x)),
        List.of(person),
        sections,
        new Publisher(x, x, x, x, x),
        null,
        new NextCall(
            x,
            x,
            LocalDate.of(2026, 2, 19),
            Instant.parse("2026-02-19T18:00:00Z"),
            Instant.parse("2026-02-19T19:00:00Z"),
            "Europe/London"));
  }

  private static Document page(PackContent pack) {
    return Parser.htmlParser().parseInput(text(pack), "https://kindness.example/");
  }

  private static String text(PackContent pack) {
    byte[] bytes = HTML.render(pack);
    try {
      Files.createDirectories(Path.of("target/renditions"));
      Files.write(Path.of("target/renditions", pack.edition() + ".html"), bytes);
    } catch (java.io.IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
