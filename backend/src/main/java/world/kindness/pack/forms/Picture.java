package world.kindness.pack.forms;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/** The pack's pictures for forms that cannot hold SVG, or hold it as an address. */
public final class Picture {
  private Picture() {}

  /** An SVG without text as PNG, its width and height in pixels. */
  public static byte[] png(String svg, int width, int height) {
    return png(drawn(svg, width, height));
  }

  /** An SVG without text in pixels. */
  public static BufferedImage drawn(String svg, int width, int height) {
    Raster raster = new Raster();
    raster.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) width);
    raster.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, (float) height);
    try {
      raster.transcode(
          new TranscoderInput(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))),
          null);
    } catch (TranscoderException notSvg) {
      throw new IllegalStateException("a picture of the pack cannot be drawn", notSvg);
    }
    return raster.drawn;
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
