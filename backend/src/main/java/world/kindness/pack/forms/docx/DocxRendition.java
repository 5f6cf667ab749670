package world.kindness.pack.forms.docx;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.forms.Invitation;
import world.kindness.pack.forms.PackPage;
import world.kindness.pack.forms.Patch;
import world.kindness.pack.forms.Picture;
import world.kindness.pack.forms.QrCode;

/**
 * The pack as a Word document to edit and pass on: real headings, lists and table heads, text
 * equivalents for pictures, the language said. The same pack gives the same bytes.
 */
@Singleton
public class DocxRendition {
  private static final int PATCH_PIXELS = 480;
  private static final int CODE_PIXELS = 480;
  private static final int[] CLOCKS = {14, 12, 12, 12, 12, 12, 13, 13};
  private static final String CITE = "Cite this pack";

  public byte[] render(PackContent pack) {
    PackPage page = PackPage.of(pack);
    WordDocument word = new WordDocument(page.lang());
    DocxBlocks blocks = new DocxBlocks(word);
    word.describe(page);
    word.footer(pack.community().name() + " · " + pack.title());
    cover(word, page);
    List<String> headings = new ArrayList<>();
    page.sections().forEach(section -> headings.add(section.heading()));
    if (page.invitation() != null) {
      headings.add(page.invitation().heading());
    }
    headings.add(CITE);
    word.contents("Contents", headings);
    for (int i = 0; i < page.sections().size(); i++) {
      word.section(i, headings.get(i));
      page.sections().get(i).blocks().forEach(blocks::write);
    }
    if (page.invitation() != null) {
      word.section(headings.size() - 2, page.invitation().heading());
      invitation(word, page.invitation());
    }
    word.section(headings.size() - 1, CITE);
    cite(word, page);
    return word.bytes(pack.publishedAt());
  }

  private static void cover(WordDocument word, PackPage page) {
    PackContent pack = page.pack();
    Patch patch = Patch.of(pack);
    WordDocument.picture(
        word.paragraph(null),
        Picture.png(patch.svg(), PATCH_PIXELS, PATCH_PIXELS),
        40,
        40,
        patch.description());
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

  private static void invitation(WordDocument word, Invitation next) {
    word.heading(2, next.day());
    word.text(WordDocument.SUBTITLE, next.line());
    XWPFTable table =
        word.table(next.clocks().stream().map(Invitation.Clock::city).toList(), CLOCKS);
    List<XWPFParagraph> cells = WordDocument.row(table);
    for (int i = 0; i < next.clocks().size(); i++) {
      WordDocument.run(cells.get(i), next.clocks().get(i).time());
    }
    if (next.address() != null) {
      QrCode code = next.code();
      WordDocument.picture(
          word.paragraph(null),
          Picture.png(code.svg(), CODE_PIXELS, CODE_PIXELS),
          38,
          38,
          code.description());
      WordDocument.link(word.paragraph(null), next.address(), next.address());
      next.steps().forEach(step -> word.text(null, step));
    }
  }

  private static void cite(WordDocument word, PackPage page) {
    XWPFParagraph citation = word.text(null, page.citation());
    if (page.canonical() != null) {
      WordDocument.run(citation, " ");
      WordDocument.link(citation, page.canonical(), page.canonical());
    }
    if (page.pack().community().description() != null) {
      word.text(null, page.pack().community().description());
    }
    if (page.pack().community().contact() != null) {
      WordDocument.strong(word.paragraph(null), "Write to us: ", page.pack().community().contact());
    }
  }
}
