package world.kindness.pack.render;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The pack's two templates and what lies beside them. They have an engine of their own, so that a
 * pack can be rendered wherever its classes are, with or without a running application; the
 * application's build checks their expressions all the same.
 */
final class PackTemplates {

  private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);

  private static final Engine ENGINE =
      Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
          .strictRendering(true)
          .build();

  /** What neither HTML nor XML allows in a text: controls, non-characters and half pairs. */
  private static final Pattern NOT_TEXT =
      Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\x{80}-\\x{9F}\\x{FFFE}\\x{FFFF}]|\\p{Cs}");

  private PackTemplates() {}

  static Template named(String name) {
    String path = "/templates/pack/" + name + ".html";
    return ENGINE.parse(new String(bytes(path), StandardCharsets.UTF_8), HTML, path);
  }

  static String filled(Template template, PackPage page, Object styles) {
    return plain(template.data("page", page).data("styles", styles).render());
  }

  /** A text without what no form of a pack can carry. */
  static String plain(String text) {
    return NOT_TEXT.matcher(text).replaceAll("");
  }

  static String text(String path) {
    return new String(bytes("/pack/" + path), StandardCharsets.UTF_8);
  }

  static String dataUri(String path, String mediaType) {
    return "data:"
        + mediaType
        + ";base64,"
        + Base64.getEncoder().encodeToString(bytes("/pack/" + path));
  }

  static InputStream open(String path) {
    InputStream stream = PackTemplates.class.getResourceAsStream("/pack/" + path);
    if (stream == null) {
      throw new IllegalStateException("the application was built without /pack/" + path);
    }
    return stream;
  }

  private static byte[] bytes(String path) {
    try (InputStream stream = PackTemplates.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("the application was built without " + path);
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
