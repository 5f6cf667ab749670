package world.kindness.pack.forms.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.forms.Lettering;
import world.kindness.pack.forms.Patch;
import world.kindness.pack.forms.SamplePack;

class SharingCardTest {
  private static final int BUTTER = 0xFFF0C2;

  /** Where the title may stand. */
  private static final int LEFT = 72;

  private static final int RIGHT = 654;

  @Test
  void has_the_size_that_networks_ask_for_and_stays_small() throws IOException {
    byte[] card = SharingCard.of(SamplePack.rich());
    assertThat(card.length).isLessThan(100_000);
    assertThat(read(card).getWidth()).isEqualTo(1200);
    assertThat(read(card).getHeight()).isEqualTo(630);
  }

  @Test
  void shows_the_patch_of_the_call() throws IOException {
    BufferedImage card = read(SharingCard.of(SamplePack.rich()));
    Color dye = Color.decode(Patch.of(SamplePack.rich()).colour());
    assertThat(colour(card, 1200 - 72 - 4, 315)).isEqualTo(dye.getRGB() & 0xFFFFFF);
    assertThat(colour(card, 1200 - 72 + 4, 315)).isEqualTo(BUTTER);
  }

  @Test
  void the_same_pack_gives_the_same_bytes_and_another_title_others() {
    assertThat(SharingCard.of(SamplePack.rich())).isEqualTo(SharingCard.of(SamplePack.rich()));
    assertThat(SharingCard.of(titled("Rest"))).isNotEqualTo(SharingCard.of(titled("Test")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rest",
        "What we owe to those who leave, to those who stay, and to those who have not come yet",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "A flask of tea 🌞 and ŵ, ā, ż, Ελληνικά, עברית",
        "a  b\tc\nd",
        ""
      })
  void every_title_stays_in_its_column(String title) throws IOException {
    BufferedImage card = read(SharingCard.of(titled(title)));
    for (int y = 140; y < 490; y++) {
      for (int x = 40; x < LEFT - 4; x++) assertThat(colour(card, x, y)).isEqualTo(BUTTER);
      for (int x = RIGHT + 4; x < 708; x++) assertThat(colour(card, x, y)).isEqualTo(BUTTER);
    }
    assertThat(inkedRows(card, 483, 493)).as("between the title and the foot").isZero();
  }

  @Test
  void a_title_that_nobody_could_set_ends_in_three_dots() {
    FittedText fitted =
        FittedText.in(
            568, 328, 84, 34, Lettering.of("literata-semibold"), "kindness ".repeat(200).strip());
    assertThat(fitted.size()).isEqualTo(34);
    assertThat(fitted.lines()).hasSize(8);
    assertThat(fitted.lines().getLast()).endsWith("…");
  }

  @Test
  void lines_are_even() {
    FittedText fitted =
        FittedText.in(
            568, 328, 84, 34, Lettering.of("literata-semibold"), "Small kindnesses on a busy ward");
    assertThat(fitted.lines()).containsExactly("Small", "kindnesses on", "a busy ward");
  }

  @Test
  void the_site_keeps_the_card_that_is_drawn_here() throws IOException {
    BufferedImage kept = read(Files.readAllBytes(Path.of("../frontend/static/card.png")));
    BufferedImage drawn = read(SiteCard.drawn());
    assertThat(pixels(kept))
        .as("run `make card` and commit what it draws")
        .isEqualTo(pixels(drawn));
  }

  private static PackContent titled(String title) {
    return SamplePack.of(1, title, null, List.of());
  }

  private static long inkedRows(BufferedImage card, int from, int to) {
    long rows = 0;
    for (int y = from; y < to; y++) {
      for (int x = LEFT; x < RIGHT; x++) {
        if (colour(card, x, y) != BUTTER) {
          rows++;
          break;
        }
      }
    }
    return rows;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static int colour(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 0xFFFFFF;
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
