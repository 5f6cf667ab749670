package world.kindness.pack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import world.kindness.pack.render.Patch.Dye;
import world.kindness.pack.render.Patch.Pattern;

class PatchTest {

  /** The site draws the same patches: these are the vectors both sides keep to. */
  @Test
  void follows_from_the_slugs_alone() {
    assertThat(Patch.of("2023-10-26", "kindness-is-a-choice"))
        .isEqualTo(new Patch(Pattern.CROSSES, Dye.WELD));
    assertThat(Patch.of("2026-10-15", "leading-with-kindness"))
        .isEqualTo(new Patch(Pattern.LOG_CABIN, Dye.PINE));
    assertThat(Patch.of("2026-10-15", null)).isEqualTo(Patch.of("2026-10-15", "2026-10-15"));
  }

  @Test
  void calls_that_share_a_theme_share_a_pattern() {
    assertThat(Patch.of("2026-01-15", "measuring-kindness").pattern())
        .isEqualTo(Patch.of("2026-02-19", "measuring-kindness").pattern());
  }

  @Test
  void the_leading_theme_is_the_one_most_insights_speak_to() {
    assertThat(Patch.leadingTheme(SamplePack.rich())).isEqualTo("leading-with-kindness");
    assertThat(Patch.leadingTheme(SamplePack.minimal())).isNull();
  }

  @Test
  void a_year_of_calls_wears_every_dye_and_no_call_that_of_the_month_before() {
    List<Dye> year =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> Patch.of("2026-%02d-15".formatted(month), "x").dye())
            .toList();
    assertThat(year).contains(Dye.values());
    assertThat(IntStream.range(1, 12)).allMatch(month -> year.get(month) != year.get(month - 1));
  }

  @ParameterizedTest
  @EnumSource(Pattern.class)
  void every_pattern_is_drawn_in_its_own_way(Pattern pattern) {
    String svg = new Patch(pattern, Dye.PINE).svg();
    assertThat(svg).startsWith("<svg ").endsWith("</svg>").doesNotContain("NaN", "%");
    for (Pattern other : Pattern.values()) {
      if (other != pattern) {
        assertThat(svg).isNotEqualTo(new Patch(other, Dye.PINE).svg());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Dye.class)
  void thread_stands_out_on_every_dye(Dye dye) {
    double contrast = (luminance(Patch.THREAD) + 0.05) / (luminance(dye.colour()) + 0.05);
    assertThat(contrast).isGreaterThanOrEqualTo(4.5);
  }

  /** Relative luminance (WCAG 2.2). */
  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    return IntStream.range(0, 3)
        .mapToDouble(
            i -> {
              double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
              return weights[i]
                  * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
            })
        .sum();
  }
}
