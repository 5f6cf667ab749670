package world.kindness.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLettersTest {
  private static final String MARKS_IN_DISORDER = "a" + "\u0301\u0316".repeat(1_000_000);

  @ParameterizedTest
  @ValueSource(strings = {"Göran ", "Go\u0308ran", "G\u0316o\u0323\u0308ran", "GÖRAN\u0301\u0316"})
  void accents_go_however_they_are_written(String name) {
    assertThat(PlainLetters.of(name)).isEqualTo("goran");
  }

  @Test
  void only_more_marks_than_any_writing_has_are_left_out_of_a_composed_text() {
    String hebrew = "שָׁ֤לוֹם e\u0301\u0323";
    assertThat(PlainLetters.composed(hebrew, Normalizer.Form.NFC))
        .isEqualTo(Normalizer.normalize(hebrew, Normalizer.Form.NFC));
    assertThat(PlainLetters.composed(MARKS_IN_DISORDER, Normalizer.Form.NFC)).hasSizeLessThan(40);
  }

  @Test
  @Timeout(20)
  void marks_in_disorder_do_not_hang() {
    assertThat(PlainLetters.of(MARKS_IN_DISORDER)).isEqualTo("a");
  }
}
