package world.kindness.pack.forms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.transform.TransformerFactory;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;

/** What documents and slides of the pack (ECMA-376) have in common as files. */
public final class OfficeFile {
  static {
    // The one there is. POI asks for it with each part of a document, and finding it means looking
    // through every jar of the application.
    System.setProperty(
        TransformerFactory.class.getName(),
        TransformerFactory.newDefaultInstance().getClass().getName());
  }

  private static final Pattern PERCENT_ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");

  /** ASCII that no URI has as it is (RFC 3986, 2). */
  private static final String NOT_IN_URIS = " \"<>\\^`{|}[]";

  private OfficeFile() {}

  /** What a file manager and a screen reader say about the file. */
  public static void describe(POIXMLDocument file, PackPage page) {
    POIXMLProperties.CoreProperties core = file.getProperties().getCoreProperties();
    String community = Wording.plain(page.pack().community().name());
    core.setTitle(Wording.plain(page.pack().title()));
    core.setSubjectProperty(Wording.plain(page.description()));
    core.setCreator(community);
    core.setLastModifiedByUser(community);
    Optional<Date> published = Optional.of(Date.from(page.pack().publishedAt()));
    core.setCreated(published);
    core.setModified(published);
    core.getUnderlyingProperties().setLanguageProperty(page.lang());
  }

  /**
   * An address as a URI (RFC 3986), which alone Office takes where browsers take more: what they
   * would encode is encoded. Empty for what still is none.
   */
  public static Optional<String> uri(String address) {
    String uri = encoded(address);
    try {
      new URI(uri);
      return Optional.of(uri);
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  private static String encoded(String address) {
    int fragment = address.indexOf('#');
    StringBuilder uri = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean broken =
          c == '%' && !PERCENT_ENCODED.matcher(address).region(i, address.length()).lookingAt();
      uri.append(
          broken || c == '#' && i != fragment || NOT_IN_URIS.indexOf(c) >= 0
              ? "%%%02X".formatted((int) c)
              : String.valueOf(c));
    }
    return uri.toString();
  }

  /** The bytes, which tell no time but that of publication. The file cannot be used any more. */
  public static byte[] bytes(POIXMLDocument file, Instant published) {
    try {
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      file.write(written);
      return dated(written.toByteArray(), published);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } finally {
      file.getPackage().revert(); // Closing it would write it once more, to nowhere.
    }
  }

  private static byte[] dated(byte[] zip, Instant at) throws IOException {
    LocalDateTime time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(time);
        out.putNextEntry(copy);
        in.transferTo(out);
      }
    }
    return bytes.toByteArray();
  }
}
