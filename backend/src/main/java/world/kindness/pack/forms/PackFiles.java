package world.kindness.pack.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Styles, fonts and templates that the application was built with. */
public final class PackFiles {
  private PackFiles() {}

  /** A file of the pack's own folder, as text. */
  public static String text(String name) {
    return new String(bytes("/pack/" + name), StandardCharsets.UTF_8);
  }

  /** A file of the pack's own folder, as an address that asks no other machine for anything. */
  public static String dataUri(String name, String mediaType) {
    return "data:%s;base64,%s"
        .formatted(mediaType, Base64.getEncoder().encodeToString(bytes("/pack/" + name)));
  }

  /** The bytes at a path from the root of all resources. */
  public static byte[] bytes(String path) {
    try (InputStream stream = PackFiles.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("the application was built without " + path);
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
