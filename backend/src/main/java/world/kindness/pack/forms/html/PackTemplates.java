package world.kindness.pack.forms.html;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.forms.PackFiles;
import world.kindness.pack.forms.PackPage;
import world.kindness.pack.forms.Wording;

/**
 * The pack's templates: a page for the screen, one for paper, and the blocks of both. They have an
 * engine of their own, so that a pack can be rendered wherever its classes are, with or without a
 * running application; the application's build checks their expressions all the same.
 */
public final class PackTemplates {

  private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);

  private static final Engine ENGINE =
      Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .addValueResolver(ValueResolvers.rawResolver())
          .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
          .strictRendering(true)
          .build();

  private static final Template WEB = named("web");
  private static final Template PRINT = named("print");

  private PackTemplates() {}

  /**
   * A section as the pages take it.
   *
   * @param tall true where its heading needs more room below it on paper
   * @param prose true where it begins with text
   */
  public record Section(
      String anchor, String heading, boolean tall, boolean prose, RawString content) {}

  /** The pack on paper, as well-formed XHTML. */
  public static String print(PackContent pack, RawString styles) {
    return filled(PRINT, pack, styles, true);
  }

  static String web(PackContent pack, RawString styles) {
    return filled(WEB, pack, styles, false);
  }

  static Template named(String name) {
    String path = "/templates/pack/" + name + ".html";
    return ENGINE.parse(new String(PackFiles.bytes(path), StandardCharsets.UTF_8), HTML, path);
  }

  private static String filled(Template page, PackContent pack, RawString styles, boolean print) {
    PackPage data = PackPage.of(pack);
    return Wording.plain(
        page.data("page", data)
            .data("sections", new HtmlBlocks(print).sections(data))
            .data("styles", styles)
            .render());
  }
}
