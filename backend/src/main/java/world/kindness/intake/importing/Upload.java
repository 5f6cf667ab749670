package world.kindness.intake.importing;

import java.nio.file.Path;
import world.kindness.intake.files.FileKind;
import world.kindness.intake.files.SourceFile;

/**
 * A file as it came.
 *
 * @param kind as a person says; null where the content is to show it
 * @param file the same bytes on disk, as long as the request lasts
 */
record Upload(String name, byte[] bytes, FileKind kind, Path file) {
  /**
   * Whether there is nothing to read in it.
   *
   * @param before the file with the same bytes; null where there is none
   */
  boolean isKnownAs(SourceFile before) {
    return before != null && (kind == null || kind.name().equals(before.kind));
  }
}
