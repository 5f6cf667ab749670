package world.kindness.pack.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {

  @Test
  void headings_start_below_the_sections_own_and_leave_out_no_level() {
    assertThat(Prose.section("# One\n\n#### Two\n\n## Three\n\n###### Four"))
        .contains("<h3>One</h3>", "<h4>Two</h4>", "<h4>Three</h4>", "<h5>Four</h5>");
    assertThat(Prose.section("Setext\n======")).isEqualTo("<h3>Setext</h3>");
  }

  @Test
  void a_heading_in_a_passage_is_strong_text() {
    assertThat(Prose.passage("# Loud")).isEqualTo("<p><strong>Loud</strong></p>");
  }

  @Test
  void html_is_shown_as_text() {
    assertThat(Prose.section("a <b>b</b>\n\n<div>c</div>"))
        .contains("&lt;b&gt;b&lt;/b&gt;", "&lt;div&gt;c&lt;/div&gt;");
  }

  @Test
  void links_lead_to_the_web_or_to_mail_and_nowhere_else() {
    assertThat(Prose.section("[a](https://a.example/?x=1&y=2) [b](mailto:b@b.example)"))
        .isEqualTo(
            "<p><a href=\"https://a.example/?x=1&amp;y=2\">a</a> <a href=\"mailto:b@b.example\">b</a></p>");
    assertThat(Prose.section("[a](javascript:x) [b](/relative) [c](data:x) <ftp://d.example>"))
        .isEqualTo("<p>a b c ftp://d.example</p>");
  }

  @Test
  void a_picture_becomes_a_link_and_fetches_nothing() {
    assertThat(Prose.section("![a cat](https://a.example/cat.png)"))
        .isEqualTo("<p><a href=\"https://a.example/cat.png\">a cat</a></p>");
    assertThat(Prose.section("[![a](https://a.example/x)](https://b.example)"))
        .isEqualTo("<p><a href=\"https://b.example\">a</a></p>");
  }

  @Test
  void no_text_is_no_markup() {
    assertThat(Prose.section(null)).isEmpty();
    assertThat(Prose.section(" \n ")).isEmpty();
  }
}
