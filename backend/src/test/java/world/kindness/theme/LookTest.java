package world.kindness.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.kindness.theme.Look.Dye;
import world.kindness.theme.Look.Pattern;

class LookTest {

  private static List<Look> first(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(Look::of).toList();
  }

  @Test
  void nine_themes_have_nine_patterns_on_nine_cloths() {
    assertThat(first(9)).extracting(Look::pattern).doesNotHaveDuplicates();
    assertThat(first(9)).extracting(Look::pattern).doesNotContain(Pattern.PLAIN);
    assertThat(first(9)).extracting(Look::dye).doesNotHaveDuplicates();
  }

  @Test
  void eighty_one_themes_have_looks_of_their_own_and_more_begin_anew() {
    assertThat(first(81)).doesNotHaveDuplicates();
    assertThat(Look.of(82)).isEqualTo(Look.of(1));
    assertThat(Look.of(0)).isEqualTo(Look.of(1));
  }

  /** What is published shows them: a theme keeps its look for good. */
  @ParameterizedTest
  @CsvSource({
    "1, GEESE, PINE",
    "2, SCALLOPS, WOAD",
    "9, LOG_CABIN, OCHRE",
    "10, GEESE, WOAD",
    "18, LOG_CABIN, PINE",
    "19, GEESE, WELD"
  })
  void looks_never_change(int number, Pattern pattern, Dye dye) {
    assertThat(Look.of(number)).isEqualTo(new Look(pattern, dye));
  }

  @Test
  void a_call_that_no_theme_leads_is_plain_and_another_cloth_than_the_month_before() {
    List<Look> months =
        IntStream.rangeClosed(0, 24)
            .mapToObj(month -> Look.plain(LocalDate.of(2025, 1, 15).plusMonths(month)))
            .toList();
    assertThat(months).extracting(Look::pattern).containsOnly(Pattern.PLAIN);
    assertThat(months).extracting(Look::dye).contains(Dye.values());
    assertThat(IntStream.range(1, 24))
        .allMatch(month -> months.get(month).dye() != months.get(month - 1).dye());
  }
}
