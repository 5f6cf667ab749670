package world.kindness.platform.caching;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of an answer travel (RFC 9110, 8.4 and 12.5.3). Each coding has other bytes, so
 * each has an entity tag of its own: that is why the server does not code by itself.
 */
enum ContentCoding {
  IDENTITY,
  GZIP;

  /** Other types are small already, or not worth it. */
  private static final Set<String> TYPES =
      Set.of(
          "application/json",
          "application/problem+json",
          "application/x-research-info-systems",
          "text/calendar",
          "text/csv",
          "text/html",
          "text/markdown",
          "text/plain");

  /**
   * What content of a type goes out as.
   *
   * @param accepted the request's {@code Accept-Encoding}; null for none sent
   */
  static ContentCoding of(MediaType type, String accepted) {
    return type != null && TYPES.contains(type.getType() + "/" + type.getSubtype())
        ? accepted(accepted)
        : IDENTITY;
  }

  /**
   * What a request takes, whatever the content.
   *
   * @param header its {@code Accept-Encoding}; null for none sent
   */
  static ContentCoding accepted(@Nullable String header) {
    Double any = null;
    for (String part : header == null ? new String[0] : header.split(",")) {
      String[] coding =
          Stream.of(part.toLowerCase(Locale.ROOT).split(";", -1))
              .map(String::strip)
              .toArray(String[]::new);
      if (coding[0].equals("gzip") || coding[0].equals("x-gzip")) {
        return weight(coding) > 0 ? GZIP : IDENTITY;
      }
      if (coding[0].equals("*")) {
        any = weight(coding);
      }
    }
    return any != null && any > 0 ? GZIP : IDENTITY;
  }

  private static double weight(String[] coding) {
    for (int i = 1; i < coding.length; i++) {
      if (coding[i].matches("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")) {
        return Double.parseDouble(coding[i].substring(2));
      }
    }
    return 1;
  }

  /** The entity tag of content with that digest. */
  String tag(String digest) {
    return this == GZIP ? "\"" + digest + "-gzip\"" : "\"" + digest + "\"";
  }

  /** The same bytes for the same content, always: their tag is a strong one. */
  byte[] encode(byte[] content) {
    if (this == IDENTITY) {
      return content;
    }
    ByteArrayOutputStream encoded = new ByteArrayOutputStream(content.length / 2 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(encoded)) {
      gzip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return encoded.toByteArray();
  }
}
