package world.kindness.pack.forms;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/** The pack's pictures for forms that cannot hold SVG, or hold it as an address. */
public final class Picture {
  private static final int BAR_HEIGHT = 14;
  private static final int LINE_HEIGHT = 30;

  private Picture() {}

  /** An SVG without text as PNG, square, its side in pixels. */
  public static byte[] png(String svg, int side) {
    return png(drawn(svg, side));
  }

  /** An SVG without text in pixels, square. */
  public static BufferedImage drawn(String svg, int side) {
    Raster raster = new Raster();
    raster.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) side);
    raster.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, (float) side);
    try {
      raster.transcode(
          new TranscoderInput(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))),
          null);
    } catch (TranscoderException notSvg) {
      throw new IllegalStateException("a picture of the pack cannot be drawn", notSvg);
    }
    return raster.drawn;
  }

  /** One colour as PNG, to be stretched to a bar. */
  public static byte[] colour(int rgb) {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64; i++) {
      image.setRGB(i % 8, i / 8, rgb);
    }
    return png(image);
  }

  /** The bars of themes, numbered as the list of themes is. */
  public static String bars(List<ThemeBar> themes) {
    StringBuilder svg =
        new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 %d\" font-family=\"sans-serif\" font-size=\"15\" fill=\"#1B2B27\"><rect width=\"640\" height=\"%d\" fill=\"#FDFCF8\"/>"
                .formatted(themes.size() * LINE_HEIGHT + 10, themes.size() * LINE_HEIGHT + 10));
    for (int i = 0; i < themes.size(); i++) {
      int top = 10 + i * LINE_HEIGHT;
      long width = themes.get(i).share() * 5;
      svg.append(
          "<text x=\"30\" y=\"%d\" text-anchor=\"end\">%d</text><rect x=\"44\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#35587A\"/><text x=\"%d\" y=\"%d\">%d</text>"
              .formatted(
                  top + 12,
                  i + 1,
                  top,
                  width,
                  BAR_HEIGHT,
                  52 + width,
                  top + 12,
                  themes.get(i).count()));
    }
    return svg.append("</svg>").toString();
  }

  /** What the bars show, for those who do not see them. */
  public static String inWords(List<ThemeBar> themes) {
    StringBuilder words = new StringBuilder("How many insights and notes speak to each theme: ");
    for (int i = 0; i < themes.size(); i++) {
      words.append(i == 0 ? "" : ", ").append(i + 1).append(": ").append(themes.get(i).count());
    }
    return words.append('.').toString();
  }

  /** An SVG as an address that asks no other machine for anything. */
  public static String address(String svg) {
    return "data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
  }

  public static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return bytes.toByteArray();
  }

  /** Keeps what Batik draws. */
  private static final class Raster extends ImageTranscoder {
    private BufferedImage drawn;

    @Override
    public BufferedImage createImage(int width, int height) {
      return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    @Override
    public void writeImage(BufferedImage image, TranscoderOutput output) {
      drawn = image;
    }
  }
}
