package world.kindness.intake.formats.board;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The central directory of a ZIP file (APPNOTE 4.3.12), looked at before anything is inflated: how
 * many parts there are and how large they say they are.
 *
 * @param names of all parts
 */
record ZipDirectory(Set<String> names) {
  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int END_LENGTH = 22;
  private static final int ENTRY_LENGTH = 46;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int MOST_PARTS = 500;
  private static final long LARGEST_PART = 60L * 1024 * 1024;
  private static final long LARGEST_WHOLE = 120L * 1024 * 1024;

  /**
   * Reads the directory.
   *
   * @throws UnreadableTable where it is damaged, lies about the file's length, announces more than
   *     any call's board has, or is packed in a way that workbooks are not
   */
  static ZipDirectory of(byte[] bytes) throws UnreadableTable {
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int end = end(zip);
    int count = Short.toUnsignedInt(zip.getShort(end + 10));
    int at = zip.getInt(end + 16);
    Set<String> names = new HashSet<>();
    long whole = 0;
    long packed = 0;
    if (count > MOST_PARTS) {
      throw new UnreadableTable("it is a ZIP file of more than %d parts".formatted(MOST_PARTS));
    }
    for (int i = 0; i < count; i++) {
      if (at < 0 || at > bytes.length - ENTRY_LENGTH || zip.getInt(at) != ENTRY) {
        throw damaged();
      }
      int method = Short.toUnsignedInt(zip.getShort(at + 10));
      boolean encrypted = (zip.getShort(at + 8) & 1) == 1;
      if (encrypted || method != STORED && method != DEFLATED) {
        throw new UnreadableTable("its parts are encrypted, or packed as in no workbook");
      }
      packed += Integer.toUnsignedLong(zip.getInt(at + 20));
      long size = Integer.toUnsignedLong(zip.getInt(at + 24));
      int name = Short.toUnsignedInt(zip.getShort(at + 28));
      int rest =
          Short.toUnsignedInt(zip.getShort(at + 30)) + Short.toUnsignedInt(zip.getShort(at + 32));
      whole += size;
      if (size > LARGEST_PART || whole > LARGEST_WHOLE) {
        throw new UnreadableTable("its parts are larger than any call's board");
      }
      if (at + ENTRY_LENGTH + name + rest > bytes.length) {
        throw damaged();
      }
      names.add(new String(bytes, at + ENTRY_LENGTH, name, StandardCharsets.UTF_8));
      at += ENTRY_LENGTH + name + rest;
    }
    if (packed > bytes.length || names.size() != count) {
      throw damaged();
    }
    return new ZipDirectory(names);
  }

  private static int end(ByteBuffer zip) throws UnreadableTable {
    int last = zip.limit() - END_LENGTH;
    for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
      if (zip.getInt(at) == END) {
        return at;
      }
    }
    throw damaged();
  }

  private static UnreadableTable damaged() {
    return new UnreadableTable("its ZIP directory is damaged");
  }
}
