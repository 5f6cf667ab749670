package world.kindness.pack.forms.cards;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import world.kindness.pack.forms.Patch;
import world.kindness.pack.forms.Picture;
import world.kindness.theme.Look;

/**
 * The card of the site itself, for every page that is not a pack: a small quilt. The site keeps it
 * as a file; {@code make card} draws it, and a test compares.
 */
public final class SiteCard {
  private static final int PATCHES = 3;
  private static final int SIDE = 136;
  private static final int STEP = 140;

  private SiteCard() {}

  static byte[] drawn() {
    return SharingCard.drawn(
        "Every third Thursday, online",
        "Conversations for Kindness",
        List.of("A monthly hour for people in health and", "care who want to talk about kindness"),
        canvas -> {
          for (int i = 0; i < PATCHES * PATCHES; i++) {
            BufferedImage patch = Picture.drawn(patch(i).svg(), SIDE, SIDE);
            canvas.drawImage(patch, i % PATCHES * STEP, i / PATCHES * STEP, null);
          }
        });
  }

  /** The looks of the first nine themes, each once. */
  private static Patch patch(int place) {
    return new Patch(Look.of(place + 1));
  }

  public static void main(String[] files) throws IOException {
    Files.write(Path.of(files[0]), drawn());
  }
}
