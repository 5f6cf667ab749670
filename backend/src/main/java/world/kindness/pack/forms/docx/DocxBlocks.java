package world.kindness.pack.forms.docx;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import world.kindness.pack.content.Prose;
import world.kindness.pack.forms.Block;
import world.kindness.pack.forms.Picture;
import world.kindness.pack.forms.QuoteLine;
import world.kindness.pack.forms.QuoteThread;
import world.kindness.pack.forms.ThemeBar;
import world.kindness.pack.forms.WorldMap;

/** Writes blocks into a Word document. */
final class DocxBlocks {
  /** 300 to an inch. */
  private static final int MAP_PIXELS = 1960;

  private static final int PATCH_PIXELS = 160;
  private static final double PATCH_MM = 11;
  private static final int ASIDE_POINTS = 10;

  private final WordDocument word;

  DocxBlocks(WordDocument word) {
    this.word = word;
  }

  void write(Block block) {
    switch (block) {
      case Block.Heading heading -> word.heading(heading.depth() + 1, heading.text());
      case Block.Prose prose -> WordProse.write(word, Prose.sectionNodes(prose.commonMark()));
      case Block.Quotes quotes -> quotes.threads().forEach(this::thread);
      case Block.Figures figures -> figures(figures);
      case Block.Greeters greeters -> {
        map(greeters.map());
        WordDocument.strong(word.paragraph(null), greeters.heading() + ": ", greeters.listed());
      }
      case Block.ReachMap reach -> {
        word.text(WordDocument.SUBTITLE, reach.sentence());
        map(reach.map());
      }
      case Block.Places places -> places(places);
      case Block.Themes themes -> themes(themes);
      case Block.Points points -> points.items().forEach(word::bullet);
      case Block.People people -> people.people().forEach(this::person);
      case Block.Measuring measuring -> measuring(measuring);
      case Block.Notes notes -> notes.notes().forEach(this::note);
      case Block.Insights insights -> insights.insights().forEach(this::insight);
      case Block.Resources resources -> resources.resources().forEach(this::resource);
      case Block.Remark remark -> remark(remark);
    }
  }

  private void thread(QuoteThread thread) {
    quote(thread.said(), WordDocument.QUOTE, WordDocument.QUOTE_SOURCE);
    thread.replies().forEach(reply -> quote(reply, WordDocument.REPLY, WordDocument.REPLY_SOURCE));
  }

  private void quote(QuoteLine quote, String style, String sourceStyle) {
    if (quote.withdrawn()) {
      word.text(WordDocument.SMALL, quote.tombstone());
      return;
    }
    XWPFParagraph words = word.paragraph(style);
    XWPFRun run = WordDocument.run(words, String.join("\n", quote.paragraphs()));
    if (quote.language() != null) {
      run.setLang(quote.language());
    }
    XWPFParagraph source = word.paragraph(sourceStyle);
    WordDocument.strong(
        source,
        quote.initials().equals(QuoteLine.NOBODY) ? "" : quote.initials() + " ",
        quote.sourceLine());
  }

  private void map(WorldMap map) {
    int height = MAP_PIXELS * map.height() / map.width();
    WordDocument.picture(
        word.paragraph(null),
        Picture.png(map.svg(), MAP_PIXELS, height),
        WordDocument.WIDTH_MM,
        (double) WordDocument.WIDTH_MM * map.height() / map.width(),
        map.description());
  }

  private void places(Block.Places places) {
    word.heading(2, places.heading());
    word.text(
        null, String.join(" · ", places.places().stream().map(Block.ListedPlace::marked).toList()));
    if (places.legend() != null) {
      word.text(WordDocument.SMALL, places.legend());
    }
  }

  /** What leads to what stands side by side. */
  private void measuring(Block.Measuring measuring) {
    List<Block.MeasuringStep> steps = measuring.steps();
    int[] columns = new int[steps.size()];
    Arrays.fill(columns, 100 / steps.size());
    XWPFTable table =
        word.table(steps.stream().map(Block.MeasuringStep::heading).toList(), columns);
    List<XWPFParagraph> cells = WordDocument.row(table);
    for (int i = 0; i < steps.size(); i++) {
      WordDocument.run(cells.get(i), steps.get(i).question()).setItalic(true);
      for (Block.Note measure : steps.get(i).measures()) {
        XWPFParagraph line = WordDocument.below(cells.get(i));
        WordDocument.run(line, String.join("\n", measure.lines()));
        if (measure.aside() != null) {
          WordDocument.run(line, "\n" + measure.aside()).setFontSize(ASIDE_POINTS);
        }
      }
    }
    if (measuring.circle() != null) {
      word.text(WordDocument.SMALL, measuring.circle());
    }
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
    XWPFTable table = word.table(List.of("Theme", "How much of the call spoke to it"), 62, 38);
    for (ThemeBar theme : themes.bars()) {
      List<XWPFParagraph> cells = WordDocument.row(table);
      if (theme.patch() != null) {
        WordDocument.picture(
            cells.get(0),
            Picture.png(theme.patch().svg(), PATCH_PIXELS, PATCH_PIXELS),
            PATCH_MM,
            PATCH_MM,
            theme.patch().words());
        WordDocument.run(cells.get(0), "  ");
      }
      WordDocument.run(cells.get(0), theme.statement());
      WordDocument.run(cells.get(1), theme.spoken() == null ? "–" : theme.spoken());
    }
    if (themes.compared() != null) {
      word.text(WordDocument.SMALL, themes.compared());
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
