package world.kindness.pack.forms.docx;

import jakarta.inject.Singleton;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.forms.PackPage;
import world.kindness.pack.forms.Patch;
import world.kindness.pack.forms.Picture;
import world.kindness.pack.forms.SectionBlocks;

/**
 * The pack as a Word document to edit and pass on: real headings, lists and table heads, text
 * equivalents for pictures, the language said. The same pack gives the same bytes.
 */
@Singleton
public class DocxRendition {
  private static final int PATCH_PIXELS = 480;

  public byte[] render(PackContent pack) {
    PackPage page = PackPage.of(pack);
    WordDocument word = new WordDocument(page.lang());
    DocxBlocks blocks = new DocxBlocks(word);
    word.describe(
        pack.title(), page.description(), pack.community().name(), page.lang(), pack.publishedAt());
    word.footer(pack.community().name() + " · " + pack.title());
    cover(word, page);
    for (SectionBlocks section : page.sections()) {
      word.heading(1, section.heading());
      section.blocks().forEach(blocks::write);
    }
    cite(word, page);
    return word.bytes(pack.publishedAt());
  }

  private static void cover(WordDocument word, PackPage page) {
    PackContent pack = page.pack();
    Patch patch = Patch.of(pack);
    WordDocument.picture(
        word.paragraph(null), Picture.png(patch.svg(), PATCH_PIXELS), 40, 40, patch.description());
    word.text(
        WordDocument.SMALL,
        "%s · Insights pack · edition %d".formatted(pack.community().name(), pack.edition()));
    word.text(WordDocument.TITLE, pack.title());
    if (pack.subtitle() != null) {
      word.text(WordDocument.SUBTITLE, pack.subtitle());
    }
    word.text(null, page.call().when());
    if (!page.leaders().isEmpty()) {
      word.text(null, page.ledBy());
    }
    for (PackContent.Figure figure : pack.figures()) {
      WordDocument.strong(word.listItem(null, 0), figure.value(), " " + figure.label());
    }
  }

  private static void cite(WordDocument word, PackPage page) {
    word.heading(1, "Cite this pack");
    XWPFParagraph citation = word.text(null, page.citation());
    if (page.canonical() != null) {
      WordDocument.run(citation, " ");
      WordDocument.link(citation, page.canonical(), page.canonical());
    }
    if (page.pack().community().description() != null) {
      word.text(null, page.pack().community().description());
    }
  }
}
