package world.kindness.pack.forms.cards;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.forms.CallTime;
import world.kindness.pack.forms.Glyphs;
import world.kindness.pack.forms.Lettering;
import world.kindness.pack.forms.Patch;
import world.kindness.pack.forms.Picture;
import world.kindness.pack.forms.Wording;

/**
 * The picture that a network shows beside a shared link: 1200 by 630 pixels, the size that the Open
 * Graph readers ask for, as PNG. The same pack gives the same bytes.
 */
public final class SharingCard {
  static final int WIDTH = 1200;
  static final int HEIGHT = 630;

  private static final int MARGIN = 72;
  private static final int SEAM = 26;
  private static final int PATCH = 416;
  private static final int TEXT_WIDTH = WIDTH - 3 * MARGIN - PATCH + 16;
  private static final int TOP = (HEIGHT - PATCH) / 2;
  private static final int BOTTOM = TOP + PATCH;
  private static final int TITLE_TOP = TOP + 56;
  private static final double LARGEST = 84;
  private static final double SMALLEST = 34;
  private static final double SMALL = 31;
  private static final double FOOT_STEP = 40;

  private static final Color BUTTER = new Color(0xFFF0C2);
  private static final Color INK = new Color(0x1B2B27);
  private static final Color SOFT = new Color(0x4A5A55);
  private static final Color PINE = new Color(0x0F4A3F);

  private static final Lettering SERIF = Lettering.of("literata-semibold");
  private static final Lettering SANS = Lettering.of("pack-sans-regular");
  private static final Lettering STRONG = Lettering.of("pack-sans-semibold");
  private static final Glyphs GLYPHS =
      Glyphs.common(List.of(SERIF.characters(), SANS.characters(), STRONG.characters()));

  private SharingCard() {}

  /** A pack's card: its patch, title and date, and who publishes it. */
  public static byte[] of(PackContent pack) {
    BufferedImage patch = Picture.drawn(Patch.of(pack).svg(), PATCH, PATCH);
    return drawn(
        pack.community().name(),
        pack.title(),
        List.of("Insights pack · " + CallTime.of(pack.session()).date()),
        canvas -> canvas.drawImage(patch, 0, 0, null));
  }

  /** What stands in the square on the right; its origin is the square's corner. */
  @FunctionalInterface
  interface Square {
    void draw(Graphics2D canvas);
  }

  static byte[] drawn(String kicker, String title, List<String> foot, Square square) {
    BufferedImage card = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = card.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    cloth(canvas);
    line(canvas, STRONG, PINE, kicker, TOP + SMALL * 0.7);
    title(canvas, title, BOTTOM - foot.size() * FOOT_STEP - 8);
    for (int i = 0; i < foot.size(); i++) {
      line(canvas, SANS, SOFT, foot.get(i), BOTTOM - (foot.size() - 1 - i) * FOOT_STEP);
    }
    canvas.translate(WIDTH - MARGIN - PATCH, TOP);
    square.draw(canvas);
    canvas.dispose();
    return Picture.png(card);
  }

  /** Butter cloth, sewn on with pine thread. */
  private static void cloth(Graphics2D canvas) {
    canvas.setColor(BUTTER);
    canvas.fillRect(0, 0, WIDTH, HEIGHT);
    canvas.setColor(PINE);
    canvas.setStroke(
        new BasicStroke(
            3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {16, 10}, 8));
    canvas.draw(new Rectangle2D.Double(SEAM, SEAM, WIDTH - 2.0 * SEAM, HEIGHT - 2.0 * SEAM));
  }

  private static void title(Graphics2D canvas, String title, double bottom) {
    FittedText fitted =
        FittedText.in(
            TEXT_WIDTH, bottom - TITLE_TOP, LARGEST, SMALLEST, SERIF, inOurLetters(title));
    canvas.setColor(INK);
    double baseline = TITLE_TOP + fitted.size() * 0.9;
    for (String line : fitted.lines()) {
      canvas.fill(SERIF.outlines(line, fitted.size(), MARGIN, baseline));
      baseline += fitted.size() * FittedText.LEADING;
    }
  }

  private static void line(
      Graphics2D canvas, Lettering letters, Color colour, String text, double baseline) {
    FittedText fitted =
        FittedText.in(
            TEXT_WIDTH, SMALL * FittedText.LEADING, SMALL, 20, letters, inOurLetters(text));
    canvas.setColor(colour);
    canvas.fill(letters.outlines(fitted.lines().getFirst(), fitted.size(), MARGIN, baseline));
  }

  private static String inOurLetters(String text) {
    return GLYPHS.inWords(Wording.plain(text)).strip().replaceAll("\\s+", " ");
  }
}
