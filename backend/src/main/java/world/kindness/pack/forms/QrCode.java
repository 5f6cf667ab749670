package world.kindness.pack.forms;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import io.quarkus.qute.RawString;

/**
 * An address that a phone reads from paper or a screen (ISO/IEC 18004), with the quiet zone of four
 * modules that readers need.
 */
public record QrCode(String address) {
  private static final int QUIET = 4;

  /** An image of its own, without a size. */
  public String svg() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s\">%s</svg>"
        .formatted(viewBox(), drawing());
  }

  public String viewBox() {
    int side = modules().getWidth() + 2 * QUIET;
    return "0 0 %d %d".formatted(side, side);
  }

  public String description() {
    return "QR code of " + address;
  }

  /** What stands within the image: dark runs of modules, row by row. */
  public RawString drawing() {
    ByteMatrix modules = modules();
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        int from = x;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
          x++;
        }
        if (x > from) {
          path.append("M%d %dh%dv1h-%dz".formatted(from + QUIET, y + QUIET, x - from, x - from));
        }
      }
    }
    int side = modules.getWidth() + 2 * QUIET;
    return new RawString(
        "<rect width=\"%d\" height=\"%d\" fill=\"#FFFFFF\"/><path d=\"%s\" fill=\"#1B2B27\"/>"
            .formatted(side, side, path));
  }

  private ByteMatrix modules() {
    try {
      return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("no address: " + address, tooLong);
    }
  }
}
