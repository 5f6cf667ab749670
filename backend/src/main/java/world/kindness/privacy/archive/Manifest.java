package world.kindness.privacy.archive;

import java.time.Instant;
import java.util.List;

/** What stands last in an archive: each entry before it, in its order. */
record Manifest(List<Entry> entries) {
  static final String NAME = "manifest.json";

  /**
   * @param rows of a table; 0 for an entry of bytes
   * @param bytes how large the entry is, not compressed
   * @param sha256 of those bytes, lower-case hex
   */
  record Entry(String name, long rows, long bytes, String sha256) {}

  /**
   * What stands first.
   *
   * @param schema version of the last migration: an archive goes into the schema it comes from
   */
  record Head(String format, int version, String schema, Instant madeAt) {
    static final String NAME = "archive.json";
    static final String FORMAT = "conversations-for-kindness";
    static final int PRESENT = 1;
  }
}
