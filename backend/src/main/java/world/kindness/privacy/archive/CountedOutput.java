package world.kindness.privacy.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes an entry on, and knows its size and SHA-256 in the end. */
final class CountedOutput extends FilterOutputStream {
  private final MessageDigest digest = sha256();
  private long bytes;

  CountedOutput(OutputStream out) {
    super(out);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] some, int from, int length) throws IOException {
    out.write(some, from, length);
    digest.update(some, from, length);
    bytes += length;
  }

  /** Leaves the archive open for the next entry. */
  @Override
  public void close() {}

  Manifest.Entry entry(String name, long rows) {
    return new Manifest.Entry(name, rows, bytes, HexFormat.of().formatHex(digest.digest()));
  }
}
