package world.kindness.pack.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.pack.forms.OtherScripts.Part;

/** Words that the pack's own letters have not, as paper shows them. */
class OtherScriptsTest {
  private final OtherScripts scripts = new OtherScripts(own());

  private static Glyphs own() {
    BitSet latin = new BitSet();
    latin.set(' ', 0x250);
    latin.set(0x2018, 0x2027);
    return new Glyphs(latin);
  }

  private List<String> drawn(String text) {
    return scripts.parts(text).stream().filter(p -> p.drawing() != null).map(Part::text).toList();
  }

  private String said(String text) {
    return scripts.parts(text).stream().map(Part::text).collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "شكرا لكم جميعا",
        "תודה רבה",
        "ขอบคุณ",
        "धन्यवाद",
        "ধন্যবাদ",
        "நன்றி",
        "አመሰግናለሁ",
        "谢谢大家",
        "優しさ",
        "고마워요"
      })
  void each_script_is_drawn(String words) {
    List<Part> parts = scripts.parts(words);
    assertThat(parts).hasSize(1);
    assertThat(parts.getFirst().drawing().path()).startsWith("M").contains("Z");
    assertThat(parts.getFirst().drawing().width()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She said שלום to all | שלום",
        "(שלום) | (שלום)",
        "عام 2026 كان جيدا. Next | عام 2026 كان جيدا.",
        "«شكرا»، قالت | «شكرا»، قالت",
        "क्या हुआ? Nothing | क्या हुआ?",
        "コーヒー | コーヒー",
        "ســلام | ســلام",
        "عام ٢٠٢٦ | عام ٢٠٢٦",
        "ปี ๒๕๖๙ | ปี ๒๕๖๙",
      })
  void signs_and_figures_within_belong_to_the_words_around_them(String text, String drawn) {
    assertThat(drawn(text)).containsExactly(drawn);
    assertThat(said(text)).isEqualTo(text);
  }

  @Test
  void arabic_and_hebrew_begin_at_the_right_others_at_the_left() {
    assertThat(scripts.parts("سلام").getFirst().drawing().fromTheRight()).isTrue();
    assertThat(scripts.parts("שלום").getFirst().drawing().fromTheRight()).isTrue();
    assertThat(scripts.parts("धन्यवाद").getFirst().drawing().fromTheRight()).isFalse();
  }

  @Test
  void letters_of_arabic_join() {
    int joined = scripts.parts("ههه").getFirst().drawing().width();
    int single = scripts.parts("ه").getFirst().drawing().width();
    assertThat(joined).isNotEqualTo(3 * single);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "優しさは病棟から病棟へと伝わっていきます小さなありがとうが大切です",
        "การรับฟังคือความเมตตาที่เราให้กันได้ทุกวันเสมอ",
        "شكرا لكم جميعا على هذا اليوم تعلمت أن اللطف يبدأ بسؤال بسيط هل أنت بخير",
        "קקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקקק"
      })
  void long_words_break_into_lines_and_lose_nothing(String words) {
    List<Part> parts = scripts.parts(words);
    assertThat(drawn(words)).hasSizeGreaterThan(1);
    assertThat(said(words)).isEqualTo(words);
    assertThat(parts)
        .filteredOn(part -> part.drawing() != null)
        .allSatisfy(
            part -> assertThat(part.drawing().width()).isLessThanOrEqualTo(14 * OtherScripts.EM));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain words", "", "ᏣᎳᎩ", "\uD842\uDFB7", "🌞", "2026 – %"})
  void what_no_font_has_stays_to_be_said_in_words(String text) {
    assertThat(drawn(text)).isEmpty();
    assertThat(said(text)).isEqualTo(text);
  }

  @Test
  void one_letter_that_no_font_has_leaves_the_others_drawn() {
    assertThat(drawn("谢谢 ᏣᎳᎩ שלום")).containsExactly("谢谢", "שלום");
  }
}
