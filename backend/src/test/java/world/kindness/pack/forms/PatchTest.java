package world.kindness.pack.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import world.kindness.theme.Look;
import world.kindness.theme.Look.Dye;
import world.kindness.theme.Look.Pattern;

class PatchTest {

  @Test
  void a_pack_wears_what_it_says() {
    assertThat(Patch.of(SamplePack.rich()).look()).isEqualTo(SamplePack.rich().patch());
    assertThat(Patch.of(SamplePack.rich()).description())
        .isEqualTo("Quilt patch of this call: scallops on woad cloth");
  }

  @Test
  void a_pack_from_before_that_was_kept_is_plain() {
    assertThat(Patch.of(SamplePack.minimal()).look().pattern()).isEqualTo(Pattern.PLAIN);
  }

  @Test
  void the_leading_theme_is_the_one_most_insights_speak_to() {
    assertThat(SamplePack.rich().leadingTheme()).isEqualTo("leading-with-kindness");
    assertThat(SamplePack.minimal().leadingTheme()).isNull();
  }

  @ParameterizedTest
  @EnumSource(Pattern.class)
  void every_pattern_is_drawn_in_its_own_way(Pattern pattern) {
    String svg = new Patch(new Look(pattern, Dye.PINE)).svg();
    assertThat(svg).startsWith("<svg ").endsWith("</svg>").doesNotContain("NaN", "%");
    for (Pattern other : Pattern.values()) {
      if (other != pattern) {
        assertThat(svg).isNotEqualTo(new Patch(new Look(other, Dye.PINE)).svg());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Dye.class)
  void thread_stands_out_on_every_dye(Dye dye) {
    String colour = new Patch(new Look(Pattern.PLAIN, dye)).colour();
    double contrast = (luminance(Patch.THREAD) + 0.05) / (luminance(colour) + 0.05);
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
