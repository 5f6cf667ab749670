package world.kindness.pack.forms;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Letters of one of the pack's fonts, drawn from their outlines: neither fonts nor font software of
 * the machine take part, so the same words give the same picture everywhere.
 */
public final class Lettering {
  private final TrueTypeFont font;
  private final CmapLookup letters;

  private Lettering(byte[] file) throws IOException {
    font = new TTFParser().parse(new RandomAccessReadBuffer(file));
    letters = font.getUnicodeCmapLookup();
  }

  /**
   * @param name of a file in {@code pack/fonts}, without its ending
   */
  public static Lettering of(String name) {
    try {
      return new Lettering(PackFiles.bytes("/pack/fonts/" + name + ".ttf"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The code points that it has, of the Basic Multilingual Plane. */
  public BitSet characters() {
    BitSet characters = new BitSet();
    for (int point = ' '; point <= 0xFFFF; point++) {
      if (letters.getGlyphId(point) != 0) {
        characters.set(point);
      }
    }
    return characters;
  }

  /** How wide a line is at a size, both in pixels. */
  public double width(String line, double size) {
    return advance(line) * size / unitsPerEm();
  }

  /** The outlines of a line that begins at {@code x} and stands on {@code baseline}. */
  public synchronized Shape outlines(String line, double size, double x, double baseline) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double scale = size / unitsPerEm();
    double at = 0;
    try {
      for (int point : line.codePoints().toArray()) {
        int id = letters.getGlyphId(point);
        GlyphData glyph = font.getGlyph().getGlyph(id);
        if (glyph != null) {
          AffineTransform place = AffineTransform.getTranslateInstance(x + at * scale, baseline);
          place.scale(scale, -scale);
          path.append(glyph.getPath().getPathIterator(place), false);
        }
        at += font.getAdvanceWidth(id);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return path;
  }

  private synchronized double advance(String line) {
    double advance = 0;
    try {
      for (int point : line.codePoints().toArray()) {
        advance += font.getAdvanceWidth(letters.getGlyphId(point));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return advance;
  }

  private double unitsPerEm() {
    try {
      return font.getUnitsPerEm();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
