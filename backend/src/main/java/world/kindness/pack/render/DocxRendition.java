package world.kindness.pack.render;

import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.content.Prose;

/**
 * The pack as a Word document to edit and pass on: real headings, lists and table heads, text
 * equivalents for pictures, the language said. The same pack gives the same bytes.
 */
@Singleton
public class DocxRendition {
  private static final int PATCH_PIXELS = 480;
  private static final double BAR_MM = 50;
  private static final byte[] BAR = Picture.colour(0x35587A);

  public byte[] render(PackContent pack) {
    PackPage page = PackPage.of(pack);
    WordDocument word = new WordDocument(page.lang());
    word.describe(
        pack.title(), page.description(), pack.community().name(), page.lang(), pack.publishedAt());
    word.footer(pack.community().name() + " · " + pack.title());
    cover(word, page);
    for (SectionPart section : page.sections()) {
      word.heading(1, section.heading());
      WordProse.write(word, Prose.sectionNodes(section.text()));
      write(word, section);
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
    word.text(
        null,
        "%s %s, %s".formatted(page.call().weekday(), page.call().date(), page.call().clock()));
    if (!page.leaders().isEmpty()) {
      word.text(null, "Led by " + String.join("; ", page.leaders()));
    }
    for (PackContent.Figure figure : pack.figures()) {
      strong(word.listItem(null, 0), figure.value(), " " + figure.label());
    }
  }

  private static void write(WordDocument word, SectionPart section) {
    if (section.quotes() != null) {
      section.quotes().stream()
          .flatMap(row -> row.quotes().stream())
          .forEach(quote -> quote(word, quote));
    }
    if (section.reach() != null) {
      reach(word, section.reach());
    }
    if (section.ourWork() != null) {
      section.ourWork().purposes().forEach(word::bullet);
      if (!section.ourWork().coreGroup().isEmpty()) {
        word.heading(2, "Core group");
        people(word, section.ourWork().coreGroup());
      }
    }
    if (section.themes() != null) {
      themes(word, section.themes());
    }
    if (section.measures() != null) {
      for (MeasurePart group : section.measures()) {
        word.heading(2, group.heading());
        for (MeasurePart.Line measure : group.items()) {
          XWPFParagraph item = word.bullet(measure.text());
          if (!measure.tools().isEmpty()) {
            item.createRun().addBreak();
            WordDocument.run(item, "Tools people use: " + measure.tools());
          }
        }
      }
    }
    if (section.breakouts() != null) {
      breakouts(word, section.breakouts());
    }
    if (section.insights() != null) {
      for (InsightPart insight : section.insights()) {
        word.heading(3, insight.kind());
        WordProse.write(word, Prose.passageNodes(insight.source()));
        if (!insight.themes().isEmpty()) {
          word.text(WordDocument.SMALL, speaksTo(insight.themes()));
        }
      }
    }
    if (section.resources() != null) {
      section.resources().forEach(resource -> resource(word, resource));
    }
    if (section.acknowledgements() != null) {
      people(word, section.acknowledgements().people());
      if (!section.acknowledgements().teams().isEmpty()) {
        word.text(
            null,
            "With thanks to %s.".formatted(String.join("; ", section.acknowledgements().teams())));
      }
    }
  }

  private static void quote(WordDocument word, QuoteRow.Line quote) {
    if (quote.withdrawn()) {
      word.text(WordDocument.SMALL, Wording.WITHDRAWN);
      return;
    }
    XWPFParagraph words = word.paragraph(WordDocument.QUOTE);
    XWPFRun run = WordDocument.run(words, String.join("\n", quote.paragraphs()));
    if (quote.language() != null) {
      run.setLang(quote.language());
    }
    word.text(
        WordDocument.QUOTE_SOURCE,
        quote.source() + (quote.reactions() == null ? "" : " · " + quote.reactions()));
  }

  private static void reach(WordDocument word, ReachPart reach) {
    if (!reach.statements().isEmpty()) {
      word.text(WordDocument.CAPTION, "As reported, each with its source");
      XWPFTable table = word.table(List.of("Counted", "Reported", "Where and when"), 25, 20, 55);
      for (ReachPart.Line line : reach.statements()) {
        List<XWPFParagraph> cells = WordDocument.row(table);
        WordDocument.run(cells.get(0), line.measures());
        WordDocument.run(cells.get(1), line.figure()).setBold(true);
        WordDocument.run(
            cells.get(2),
            "“%s” %s%s"
                .formatted(
                    line.text(), line.source(), line.asOf() == null ? "" : ", " + line.asOf()));
      }
    }
    if (!reach.computed().isEmpty()) {
      word.text(WordDocument.CAPTION, "Worked out from the call itself, each with its method");
      XWPFTable table = word.table(List.of("Counted", "Worked out", "How"), 25, 20, 55);
      for (ReachPart.Worked line : reach.computed()) {
        List<XWPFParagraph> cells = WordDocument.row(table);
        WordDocument.run(cells.get(0), line.measures());
        WordDocument.run(cells.get(1), line.figure()).setBold(true);
        WordDocument.run(cells.get(2), line.method());
      }
    }
    if (!reach.places().isEmpty()) {
      word.heading(2, "Countries and nations listed: " + reach.places().size());
      word.text(null, String.join(" · ", reach.places()));
    }
    if (reach.note() != null) {
      strong(word.paragraph(null), "Where the figures differ.", " " + reach.note());
    }
  }

  /** Numbered, with a bar for each theme that the call spoke to. */
  private static void themes(WordDocument word, List<ThemePart> themes) {
    if (themes.stream().allMatch(theme -> theme.count() == 0)) {
      BigInteger numbering = word.numbering();
      themes.forEach(t -> WordDocument.run(word.listItem(numbering, 0), t.statement()));
      return;
    }
    XWPFTable table = word.table(List.of("Theme", "Insights and notes that speak to it"), 58, 42);
    for (ThemePart theme : themes) {
      List<XWPFParagraph> cells = WordDocument.row(table);
      WordDocument.run(cells.get(0), theme.statement());
      if (theme.count() > 0) {
        WordDocument.picture(
            cells.get(1), BAR, Math.max(1, BAR_MM * theme.share() / 100), 3.2, theme.spoken());
      }
      WordDocument.run(cells.get(1), " " + theme.count());
    }
  }

  private static void breakouts(WordDocument word, BreakoutPart breakouts) {
    for (BreakoutPart.Asked question : breakouts.questions()) {
      word.heading(
          2,
          "Question %d%s"
              .formatted(question.number(), question.text() == null ? "" : ": " + question.text()));
      for (BreakoutPart.Room room : question.rooms()) {
        if (room.name() != null) {
          word.heading(3, room.name());
        }
        for (BreakoutPart.Written note : room.notes()) {
          XWPFParagraph item = word.bullet(String.join("\n", note.paragraphs()));
          if (!note.themes().isEmpty()) {
            WordDocument.run(item, "\n" + speaksTo(note.themes())).setFontSize(10);
          }
        }
      }
      if (question.nothing() != null) {
        word.text(WordDocument.SMALL, question.nothing());
      }
    }
    if (!breakouts.heardBack().isEmpty()) {
      word.heading(2, "Heard back from the rooms");
      breakouts.heardBack().forEach(word::bullet);
    }
  }

  private static void resource(WordDocument word, ResourcePart resource) {
    XWPFParagraph item = word.listItem(null, 0);
    if (resource.link() == null) {
      WordDocument.run(item, resource.title()).setBold(true);
    } else {
      WordDocument.link(item, resource.link(), resource.title());
    }
    if (resource.kind() != null) {
      WordDocument.run(item, " (%s)".formatted(resource.kind()));
    }
    for (String line : new String[] {resource.by(), resource.description()}) {
      if (line != null && !line.isBlank()) {
        item.createRun().addBreak();
        WordDocument.run(item, line);
      }
    }
  }

  private static void people(WordDocument word, List<SectionPart.PersonLine> people) {
    people.forEach(
        person ->
            strong(
                word.listItem(null, 0),
                person.name(),
                person.rest().isEmpty() ? "" : ", " + person.rest()));
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

  private static String speaksTo(List<String> themes) {
    return "Speaks to: " + String.join("; ", themes);
  }

  private static void strong(XWPFParagraph paragraph, String strong, String rest) {
    WordDocument.run(paragraph, strong).setBold(true);
    WordDocument.run(paragraph, rest);
  }
}
