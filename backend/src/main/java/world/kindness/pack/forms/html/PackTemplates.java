package world.kindness.pack.forms.html;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
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

  private static final int ON_THE_LAST_PAGE = 2;

  private static final Template WEB = named("web");
  private static final Template PRINT = named("print");

  private PackTemplates() {}

  /**
   * A section as the pages take it.
   *
   * @param tall true where its heading needs more room below it on paper
   * @param prose true where it begins with text
   * @param brief true where it is a few lines, also in half the width
   */
  public record Section(
      String anchor,
      String heading,
      boolean tall,
      boolean prose,
      boolean brief,
      RawString content) {}

  /** The pack on paper, as well-formed XHTML. */
  public static String print(PackContent pack, RawString styles) {
    PackPage page = PackPage.of(pack);
    List<Section> sections = new HtmlBlocks(true).sections(page);
    int closing = page.invitation() == null ? sections.size() : closing(sections);
    return filled(
        PRINT
            .data("flowing", sections.subList(0, closing))
            .data("closing", sections.subList(closing, sections.size())),
        page,
        sections,
        styles);
  }

  /** Where the last sections begin that are short enough to share the last page. */
  private static int closing(List<Section> sections) {
    int from = sections.size();
    while (from > 0
        && sections.size() - from < ON_THE_LAST_PAGE
        && sections.get(from - 1).brief()) {
      from--;
    }
    return from;
  }

  static String web(PackContent pack, RawString styles) {
    PackPage page = PackPage.of(pack);
    return filled(WEB.instance(), page, new HtmlBlocks(false).sections(page), styles);
  }

  static Template named(String name) {
    String path = "/templates/pack/" + name + ".html";
    return ENGINE.parse(new String(PackFiles.bytes(path), StandardCharsets.UTF_8), HTML, path);
  }

  private static String filled(
      TemplateInstance template, PackPage page, List<Section> sections, RawString styles) {
    return Wording.plain(
        template.data("page", page).data("sections", sections).data("styles", styles).render());
  }
}
