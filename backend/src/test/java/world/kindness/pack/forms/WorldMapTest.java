package world.kindness.pack.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorldMapTest {
  private static final int SEA = 0xFFE4EEE3;
  private static final int LIT = 0xFF0F4A3F;
  private static final int LISTED = 0xFF7FA596;

  /** Brasília, on the map of the world at a tenth of its size. */
  private static final int[] BRASILIA = {130, 121};

  private static int at(int[] place, Set<String> lit, Set<String> listed) {
    BufferedImage drawn = Picture.drawn(new WorldMap(lit, listed, "A map", false).svg(), 400, 173);
    return drawn.getRGB(place[0], place[1]);
  }

  @Test
  void a_picture_of_it_has_a_sea_and_tells_places_of_the_call_from_the_others() {
    assertThat(at(new int[] {2, 170}, Set.of("BR"), Set.of())).isEqualTo(SEA);
    assertThat(at(BRASILIA, Set.of("BR"), Set.of("BR"))).isEqualTo(LIT);
    assertThat(at(BRASILIA, Set.of("SE"), Set.of("BR"))).isEqualTo(LISTED);
    assertThat(at(BRASILIA, Set.of("SE"), Set.of())).isNotIn(LIT, LISTED, SEA);
  }

  @Test
  void codes_that_are_none_light_nothing() {
    assertThat(new WorldMap(Set.of("\"/><script>", "XX"), Set.of(), "", true).svg())
        .isEqualTo(new WorldMap(Set.of(), Set.of(), "", true).svg());
  }
}
