package world.kindness.pack.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiFontTest {
  private static final EmojiFont FONT = new EmojiFont();

  /** The text with the name of each emoji in brackets. */
  private static String named(String text) {
    return FONT.parts(text).stream()
        .map(part -> part.sign() == null ? part.text() : "[" + part.sign().name() + "]")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "Good morning ☀️ all, Good morning [sun] all",
        "👏🏽👏, [clapping hands][clapping hands]",
        "👩🏽‍⚕️ on call, [woman health worker] on call",
        "❤ and ❤️, [red heart] and [red heart]",
        "🇸🇪🇳🇴, [flag: Sweden][flag: Norway]",
        "🏳️‍🌈 here, [rainbow flag] here",
        "1️⃣ tea, [keycap: 1] tea",
        "1 tea at 10, 1 tea at 10",
        "© A → B, © A → B",
        "👨‍👩‍👧‍👦, `[family: man, woman, girl, boy]`"
      })
  void finds_each_emoji_whole_and_calls_it_by_its_name(String text, String named) {
    assertThat(named(text)).isEqualTo(named);
  }

  @Test
  void the_flags_of_nations_have_names() {
    String scotland = new String(Character.toChars(0x1F3F4)) + tags("gbsct");
    assertThat(named(scotland + "!")).isEqualTo("[flag: Scotland]!");
  }

  private static String tags(String letters) {
    return letters
            .codePoints()
            .mapToObj(c -> Character.toString(0xE0000 + c))
            .collect(Collectors.joining())
        + Character.toString(0xE007F);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "👩‍", "‍", "️", "🏽", "👩🏽‍⚕️🏽️️", "1️", "🇸", "\uD83D", "a️⃣", "#️⃣*"})
  void loses_no_character_of_what_is_cut_short_or_odd(String text) {
    List<EmojiFont.Part> parts = FONT.parts(text);
    assertThat(parts.stream().map(EmojiFont.Part::text).collect(Collectors.joining()))
        .isEqualTo(text);
    assertThat(parts).allMatch(part -> !part.text().isEmpty());
  }

  @Test
  void a_long_row_of_them_is_cut_in_steps_that_grow_with_it_alone() {
    assertThat(FONT.parts("1️".repeat(50_000))).hasSize(1);
    assertThat(FONT.parts("👩🏽‍".repeat(20_000)).stream().filter(p -> p.sign() != null))
        .hasSize(20_000);
  }

  @Test
  void every_one_has_a_drawing_within_its_box() {
    List<EmojiFont.Sign> signs =
        FONT.parts(PackFiles.text("emoji.tsv").replaceAll("\t.*", "")).stream()
            .map(EmojiFont.Part::sign)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    assertThat(signs).hasSizeGreaterThan(1_800);
    for (EmojiFont.Sign sign : signs) {
      assertThat(FONT.outline(sign)).as(sign.name()).matches("M[-0-9MLQCZ. ]+Z");
      assertThat(Pattern.compile("[-0-9.]+").matcher(FONT.outline(sign)).results())
          .as(sign.name())
          .allMatch(number -> Math.abs(Double.parseDouble(number.group()) - 60) < 75);
    }
  }
}
