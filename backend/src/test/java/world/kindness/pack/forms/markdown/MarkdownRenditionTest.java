package world.kindness.pack.forms.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.content.PackContent.Section;
import world.kindness.pack.forms.SamplePack;

class MarkdownRenditionTest {
  private final MarkdownRendition rendition = new MarkdownRendition();

  @Test
  void the_same_pack_gives_the_same_bytes() {
    assertThat(rendition.render(SamplePack.rich())).isEqualTo(rendition.render(SamplePack.rich()));
  }

  @Test
  void headings_leave_out_no_level_and_begin_with_the_title() {
    List<Integer> levels = new ArrayList<>();
    read(SamplePack.rich())
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Heading heading) {
                levels.add(heading.getLevel());
              }
            });
    assertThat(levels.getFirst()).isEqualTo(1);
    assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @Test
  void pictures_lie_within_the_file_and_say_what_they_show() {
    List<Image> pictures = new ArrayList<>();
    read(SamplePack.rich())
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Image image) {
                pictures.add(image);
              }
            });
    assertThat(pictures)
        .extracting(Image::getDestination)
        .hasSize(1)
        .allMatch(address -> address.startsWith("data:image/svg+xml;base64,"));
    assertThat(pictures)
        .extracting(MarkdownRenditionTest::words)
        .first()
        .asString()
        .startsWith("Quilt patch of this call");
    assertThat(new String(rendition.render(SamplePack.rich()), StandardCharsets.UTF_8).strip())
        .as("it begins with words, and the picture is its last")
        .startsWith("# Rest, and who is allowed it\n\nWhat people said")
        .matches("(?s).*!\\[Quilt patch[^\\n]*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[words](javascript:alert(1))",
        "![words](https://elsewhere.example/pixel.png)",
        "# not a heading",
        "1. not a list",
        "- not a list\n- either",
        "> not a quote",
        "***",
        "```\nnot code",
        "    not code",
        "&lt;b&gt;",
        "a * b _ c ` d [e] \\ f",
        "<https://elsewhere.example>",
        "line\n===",
      })
  void nothing_somebody_wrote_becomes_markup(String words) {
    PackContent pack =
        SamplePack.of(
            1,
            words,
            words,
            List.of(
                new Section(
                    "glimpses",
                    words,
                    null,
                    new PackContent.Quotes(
                        List.of(SamplePack.quote(words, "en", words, words, 0))))));
    List<String> markup = new ArrayList<>();
    Node read = read(pack);
    read.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlBlock html) {
            markup.add(html.getLiteral());
          }

          @Override
          public void visit(HtmlInline html) {
            markup.add(html.getLiteral());
          }

          @Override
          public void visit(Link link) {
            if (!link.getDestination().startsWith("https://kindness.example/")) {
              markup.add(link.getDestination());
            }
          }

          @Override
          public void visit(Image image) {
            if (!image.getDestination().startsWith("data:image/svg+xml;base64,")) {
              markup.add(image.getDestination());
            }
          }
        });
    assertThat(markup).isEmpty();
    String shown = folded(TextContentRenderer.builder().build().render(read));
    assertThat(Pattern.compile(Pattern.quote(folded(words))).matcher(shown).results().count())
        .as("title, subtitle, heading, quote, attribution, citation")
        .isGreaterThanOrEqualTo(5);
  }

  @Test
  void html_in_a_section_is_shown_as_text() {
    Node read =
        read(
            SamplePack.of(
                1,
                "T",
                null,
                List.of(new Section("a", "A", "<b>bold</b>\n\n<div>\nblock\n</div>", null))));
    assertThat(TextContentRenderer.builder().build().render(read))
        .contains("<b>bold</b>", "<div> block </div>");
  }

  private Node read(PackContent pack) {
    return Parser.builder()
        .build()
        .parse(new String(rendition.render(pack), StandardCharsets.UTF_8));
  }

  private static String words(Node node) {
    return TextContentRenderer.builder().build().render(node.getFirstChild());
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
