package world.kindness.intake.formats.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends a line, and that everybody who counts lines counts the same. */
class SourceTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "\r",
        "\r\n",
        "\r\r\n",
        "\r\r\r\n",
        "\u000B",
        "\f",
        "\u001C",
        "\u001D",
        "\u001E",
        "\u0085",
        "\u2028",
        "\u2029"
      })
  void whatever_some_program_takes_for_a_line_end_is_one(String end) {
    assertThat(words(SourceText.of("one" + end + "two" + end))).containsExactly("one", "two");
  }

  @Test
  void bare_carriage_returns_end_a_line_each() {
    assertThat(words(SourceText.of("one\r\rtwo"))).containsExactly("one", "", "two");
  }

  @Test
  void a_tab_or_an_unusual_blank_ends_none() {
    assertThat(SourceText.of("one\ttwo\u00A0three\u200Bfour").lines()).hasSize(1);
  }

  @Test
  void an_empty_line_and_what_stands_around_it_stay_two_ends() {
    SourceText text = SourceText.of("one\r" + "two\n" + "three");
    SourceText kept = text.keeping(line -> line == 3);
    assertThat(words(SourceText.of(kept.copy()))).containsExactly("", "", "three");
  }

  @Test
  void a_nul_within_a_word_hides_nothing() {
    assertThat(words(SourceText.of("(Pri\0vately)".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("(Privately)");
  }

  @Test
  void words_that_stand_across_lines_can_be_taken_out_without_losing_a_line() {
    SourceText text = SourceText.of("by Ann\rAble\nand Bo");
    assertThat(words(text.across(all -> all.replace("Ann\nAble", "[name]\n"))))
        .containsExactly("by [name]", "", "and Bo");
    assertThatThrownBy(() -> text.across(all -> all.replace("\n", " ")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void more_lines_than_any_call_has_are_refused() {
    assertThatThrownBy(() -> SourceText.of("\n".repeat(1_000_001)))
        .isInstanceOf(SourceText.TooManyLines.class);
    assertThatThrownBy(() -> SourceText.of("\r".repeat(1_000_001)))
        .isInstanceOf(SourceText.TooManyLines.class);
  }

  @Property(tries = 2_000)
  void what_is_kept_has_the_same_lines(@ForAll("texts") String text, @ForAll int kept) {
    SourceText source = SourceText.of(text);
    SourceText some = source.keeping(line -> (kept >> line % 32 & 1) == 1);
    SourceText again = SourceText.of(some.copy());
    // An empty last line that nothing ends cannot be told from none.
    assertThat(words(again).reversed().stream().dropWhile(String::isEmpty))
        .isEqualTo(words(some).reversed().stream().dropWhile(String::isEmpty).toList());
    assertThat(again.lines().size()).isBetween(source.lines().size() - 1, source.lines().size());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a", "Ä", "👩🏽", " ", "\t", "\n", "\r", "\r\n", "\f", "\u0085", "\u2028", "\u2029",
            "\0")
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }

  private static List<String> words(SourceText text) {
    return text.lines().stream().map(TextLine::text).toList();
  }
}
