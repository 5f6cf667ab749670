package world.kindness.privacy.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;

/**
 * An archive as it comes: entry by entry, each counted and digested, and not more of it than is
 * allowed. Names are compared and never used as paths.
 */
final class UnpackedInput {
  /** Small archives may have any ratio. */
  private static final long SMALL = 8L * 1024 * 1024;

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_LINE = 64 * 1024 * 1024;
  private static final int PIECE = 64 * 1024;

  /** Counts what was sent. */
  private final BoundedInputStream sent;

  private final ZipInputStream zip;
  private final ArchiveSettings settings;
  private final byte[] piece = new byte[PIECE];
  private long unpacked;
  private MessageDigest digest;
  private long size;
  private int at;
  private int until;

  UnpackedInput(InputStream in, ArchiveSettings settings) throws IOException {
    this.sent = BoundedInputStream.builder().setInputStream(in).get();
    this.zip = new ZipInputStream(sent, StandardCharsets.UTF_8);
    this.settings = settings;
  }

  /** What is wrong with an archive. */
  static Problem unreadable(String detail) {
    return new Problem(
        ProblemType.UNREADABLE_FILE, detail, List.of(new Problem.Fault("archive", detail)));
  }

  /** Name of the next entry; null behind the last one. */
  String next() throws IOException {
    ZipEntry entry = zip.getNextEntry();
    digest = CountedOutput.sha256();
    size = 0;
    at = 0;
    until = 0;
    if (entry == null) {
      return null;
    }
    if (entry.getName().length() > LONGEST_NAME) {
      throw unreadable("An entry of the archive has a name longer than any has.");
    }
    return entry.getName();
  }

  /** The next line of the entry, without its break; null behind the last one. */
  byte[] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (true) {
      if (at == until && !fill()) {
        if (line.size() > 0) {
          throw unreadable("A line of the archive does not end.");
        }
        return null;
      }
      int end = at;
      while (end < until && piece[end] != '\n') {
        end++;
      }
      line.write(piece, at, end - at);
      if (line.size() > LONGEST_LINE) {
        throw unreadable("A line of the archive is longer than any row.");
      }
      boolean ended = end < until;
      at = ended ? end + 1 : end;
      if (ended) {
        return line.toByteArray();
      }
    }
  }

  /** The whole entry, if it is not larger than that. */
  byte[] whole(int largest) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (fill()) {
      all.write(piece, 0, until);
      if (all.size() > largest) {
        throw unreadable("A part of the archive is larger than any has to be.");
      }
    }
    return all.toByteArray();
  }

  void copy(OutputStream out) throws IOException {
    while (fill()) {
      out.write(piece, 0, until);
    }
  }

  /** The entry once it was read. */
  Manifest.Entry entry(String name, long rows) {
    return new Manifest.Entry(name, rows, size, HexFormat.of().formatHex(digest.digest()));
  }

  private boolean fill() throws IOException {
    int read = zip.read(piece, 0, PIECE);
    at = 0;
    until = Math.max(0, read);
    if (read <= 0) {
      return false;
    }
    digest.update(piece, 0, read);
    size += read;
    unpacked += read;
    boolean bomb = unpacked > SMALL && unpacked / settings.largestRatio() > sent.getCount();
    if (bomb || unpacked > settings.largestMegabytes() * 1024 * 1024) {
      throw new Problem(
          ProblemType.TOO_LARGE, "The archive becomes larger than allowed once it is unpacked.");
    }
    return true;
  }
}
