package world.kindness.pack.forms.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import world.kindness.pack.content.Prose;
import world.kindness.pack.forms.Block;
import world.kindness.pack.forms.Picture;
import world.kindness.pack.forms.QuoteRow;
import world.kindness.pack.forms.ThemeBar;

/** Writes blocks into a Word document. */
final class DocxBlocks {
  private static final double BAR_MM = 50;
  private static final byte[] BAR = Picture.colour(0x35587A);
  private static final int ASIDE_POINTS = 10;

  private final WordDocument word;

  DocxBlocks(WordDocument word) {
    this.word = word;
  }

  void write(Block block) {
    switch (block) {
      case Block.Heading heading -> word.heading(heading.depth() + 1, heading.text());
      case Block.Prose prose -> WordProse.write(word, Prose.sectionNodes(prose.commonMark()));
      case Block.Quotes quotes -> quotes.all().forEach(this::quote);
      case Block.Figures figures -> figures(figures);
      case Block.Places places -> {
        word.heading(2, places.heading());
        word.text(null, String.join(" · ", places.names()));
      }
      case Block.Themes themes -> themes(themes);
      case Block.Points points -> points.items().forEach(word::bullet);
      case Block.People people -> people.people().forEach(this::person);
      case Block.Notes notes -> notes.notes().forEach(this::note);
      case Block.Insights insights -> insights.insights().forEach(this::insight);
      case Block.Resources resources -> resources.resources().forEach(this::resource);
      case Block.Remark remark -> remark(remark);
    }
  }

  private void quote(QuoteRow.Line quote) {
    if (quote.withdrawn()) {
      word.text(WordDocument.SMALL, quote.tombstone());
      return;
    }
    XWPFParagraph words = word.paragraph(WordDocument.QUOTE);
    XWPFRun run = WordDocument.run(words, String.join("\n", quote.paragraphs()));
    if (quote.language() != null) {
      run.setLang(quote.language());
    }
    word.text(WordDocument.QUOTE_SOURCE, quote.sourceLine());
  }

  private void figures(Block.Figures figures) {
    word.text(WordDocument.CAPTION, figures.caption());
    XWPFTable table =
        word.table(
            List.of(figures.countedHead(), figures.figureHead(), figures.originHead()), 25, 20, 55);
    for (Block.Figure figure : figures.rows()) {
      List<XWPFParagraph> cells = WordDocument.row(table);
      WordDocument.run(cells.get(0), figure.counted());
      WordDocument.run(cells.get(1), figure.figure()).setBold(true);
      WordDocument.run(cells.get(2), figure.whence());
    }
  }

  /** Numbered, with a bar for each theme that the call spoke to. */
  private void themes(Block.Themes themes) {
    if (!themes.spokenTo()) {
      BigInteger numbering = word.numbering();
      themes.bars().forEach(t -> WordDocument.run(word.listItem(numbering, 0), t.statement()));
      return;
    }
    XWPFTable table = word.table(List.of("Theme", "Insights and notes that speak to it"), 58, 42);
    for (ThemeBar theme : themes.bars()) {
      List<XWPFParagraph> cells = WordDocument.row(table);
      WordDocument.run(cells.get(0), theme.statement());
      if (theme.count() > 0) {
        WordDocument.picture(
            cells.get(1), BAR, Math.max(1, BAR_MM * theme.share() / 100), 3.2, theme.spoken());
      }
      WordDocument.run(cells.get(1), " " + theme.count());
    }
  }

  private void person(Block.PersonLine person) {
    WordDocument.strong(
        word.listItem(null, 0), person.name(), person.rest().isEmpty() ? "" : ", " + person.rest());
  }

  private void note(Block.Note note) {
    XWPFParagraph item = word.bullet(String.join("\n", note.lines()));
    if (note.aside() != null) {
      WordDocument.run(item, "\n" + note.aside()).setFontSize(ASIDE_POINTS);
    }
  }

  private void insight(Block.Insight insight) {
    word.heading(3, insight.kind());
    WordProse.write(word, Prose.passageNodes(insight.text().commonMark()));
    if (insight.aside() != null) {
      word.text(WordDocument.SMALL, insight.aside());
    }
  }

  private void resource(Block.Resource resource) {
    XWPFParagraph item = word.listItem(null, 0);
    if (resource.link() == null) {
      WordDocument.run(item, resource.title()).setBold(true);
    } else {
      WordDocument.link(item, resource.link(), resource.title());
    }
    WordDocument.run(item, " (%s)".formatted(resource.kind()));
    for (String line : resource.lines()) {
      item.createRun().addBreak();
      WordDocument.run(item, line);
    }
  }

  private void remark(Block.Remark remark) {
    switch (remark.tone()) {
      case NOTICE -> WordDocument.strong(word.paragraph(null), remark.lead(), " " + remark.text());
      case PLAIN -> word.text(null, remark.text());
      case QUIET -> word.text(WordDocument.SMALL, remark.text());
    }
  }
}
