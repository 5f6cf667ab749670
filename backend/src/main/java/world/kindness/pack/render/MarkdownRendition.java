package world.kindness.pack.render;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.content.Prose;

/**
 * The pack as CommonMark, UTF-8: one file whose pictures lie within it. Every word goes through the
 * library's writer, so that nothing anybody wrote can become markup. The same pack gives the same
 * bytes.
 */
@Singleton
public class MarkdownRendition {
  private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().build();

  /** UTF-8. */
  public byte[] render(PackContent pack) {
    Document document = new Document();
    write(document, PackPage.of(pack), Patch.of(pack));
    return PackTemplates.plain(RENDERER.render(document)).getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Node out, PackPage page, Patch patch) {
    PackContent pack = page.pack();
    heading(out, 1, pack.title());
    out.appendChild(paragraph(new Image(Picture.address(patch.svg()), null), patch.description()));
    text(out, pack.subtitle());
    text(
        out, "%s %s, %s".formatted(page.call().weekday(), page.call().date(), page.call().clock()));
    if (!page.leaders().isEmpty()) {
      text(out, "Led by " + String.join("; ", page.leaders()));
    }
    list(
        out,
        new BulletList(),
        pack.figures().stream().map(f -> strong(f.value(), " " + f.label())));
    for (SectionPart section : page.sections()) {
      heading(out, 2, section.heading());
      append(out, Prose.sectionNodes(section.text()));
      write(out, section);
    }
    heading(out, 2, "Cite this pack");
    Paragraph citation = text(out, page.citation());
    if (page.canonical() != null) {
      citation.appendChild(new Text(" "));
      citation.appendChild(link(page.canonical(), page.canonical()));
    }
    text(out, pack.community().description());
  }

  private static void write(Node out, SectionPart section) {
    if (section.quotes() != null) {
      section.quotes().stream().flatMap(row -> row.quotes().stream()).forEach(q -> quote(out, q));
    }
    if (section.reach() != null) {
      reach(out, section.reach());
    }
    if (section.ourWork() != null) {
      bullets(out, section.ourWork().purposes());
      if (!section.ourWork().coreGroup().isEmpty()) {
        heading(out, 3, "Core group");
        people(out, section.ourWork().coreGroup());
      }
    }
    if (section.themes() != null) {
      themes(out, section.themes());
    }
    if (section.measures() != null) {
      for (MeasurePart group : section.measures()) {
        heading(out, 3, group.heading());
        list(
            out,
            new BulletList(),
            group.items().stream()
                .map(
                    m ->
                        lines(
                            m.text(),
                            m.tools().isEmpty() ? "" : "Tools people use: " + m.tools())));
      }
    }
    if (section.breakouts() != null) {
      breakouts(out, section.breakouts());
    }
    if (section.insights() != null) {
      for (InsightPart insight : section.insights()) {
        Paragraph kind = new Paragraph();
        StrongEmphasis strong = new StrongEmphasis();
        strong.appendChild(new Text(insight.kind()));
        kind.appendChild(strong);
        out.appendChild(kind);
        append(out, Prose.passageNodes(insight.source()));
        text(out, speaksTo(insight.themes()));
      }
    }
    if (section.resources() != null) {
      list(out, new BulletList(), section.resources().stream().map(MarkdownRendition::resource));
    }
    if (section.acknowledgements() != null) {
      people(out, section.acknowledgements().people());
      if (!section.acknowledgements().teams().isEmpty()) {
        text(
            out,
            "With thanks to %s.".formatted(String.join("; ", section.acknowledgements().teams())));
      }
    }
  }

  private static void quote(Node out, QuoteRow.Line quote) {
    if (quote.withdrawn()) {
      Paragraph tombstone = new Paragraph();
      Emphasis emphasis = new Emphasis();
      emphasis.appendChild(new Text(Wording.WITHDRAWN));
      tombstone.appendChild(emphasis);
      out.appendChild(tombstone);
      return;
    }
    BlockQuote block = new BlockQuote();
    quote.paragraphs().forEach(p -> text(block, p));
    text(
        block,
        "— " + quote.source() + (quote.reactions() == null ? "" : " · " + quote.reactions()));
    out.appendChild(block);
  }

  private static void reach(Node out, ReachPart reach) {
    if (!reach.statements().isEmpty()) {
      heading(out, 3, "As reported, each with its source");
      list(
          out,
          new BulletList(),
          reach.statements().stream()
              .map(
                  line ->
                      strong(
                          line.measures() + ": " + line.figure(),
                          " “%s” %s%s"
                              .formatted(
                                  line.text(),
                                  line.source(),
                                  line.asOf() == null ? "" : ", " + line.asOf()))));
    }
    if (!reach.computed().isEmpty()) {
      heading(out, 3, "Worked out from the call itself, each with its method");
      list(
          out,
          new BulletList(),
          reach.computed().stream()
              .map(line -> strong(line.measures() + ": " + line.figure(), " " + line.method())));
    }
    if (!reach.places().isEmpty()) {
      heading(out, 3, "Countries and nations listed: " + reach.places().size());
      bullets(out, reach.places());
    }
    if (reach.note() != null) {
      out.appendChild(strong("Where the figures differ.", " " + reach.note()));
    }
  }

  private static void themes(Node out, List<ThemePart> themes) {
    OrderedList list = new OrderedList();
    list.setMarkerStartNumber(1);
    list.setMarkerDelimiter(".");
    list(out, list, themes.stream().map(t -> lines(t.statement(), t.spoken())));
    if (themes.stream().anyMatch(theme -> theme.count() > 0)) {
      out.appendChild(
          paragraph(
              new Image(Picture.address(Picture.bars(themes)), null), Picture.inWords(themes)));
    }
  }

  private static void breakouts(Node out, BreakoutPart breakouts) {
    for (BreakoutPart.Asked question : breakouts.questions()) {
      heading(
          out,
          3,
          "Question %d%s"
              .formatted(question.number(), question.text() == null ? "" : ": " + question.text()));
      for (BreakoutPart.Room room : question.rooms()) {
        if (room.name() != null) {
          heading(out, 4, room.name());
        }
        list(
            out,
            new BulletList(),
            room.notes().stream()
                .map(
                    note ->
                        lines(
                            Stream.concat(
                                    note.paragraphs().stream(),
                                    Stream.ofNullable(speaksTo(note.themes())))
                                .toArray(String[]::new))));
      }
      text(out, question.nothing());
    }
    if (!breakouts.heardBack().isEmpty()) {
      heading(out, 3, "Heard back from the rooms");
      bullets(out, breakouts.heardBack());
    }
  }

  private static Paragraph resource(ResourcePart resource) {
    Paragraph item = new Paragraph();
    item.appendChild(
        resource.link() == null
            ? new Text(resource.title())
            : link(resource.link(), resource.title()));
    if (resource.kind() != null) {
      item.appendChild(new Text(" (%s)".formatted(resource.kind())));
    }
    Stream.of(resource.by(), resource.description())
        .filter(part -> part != null && !part.isBlank())
        .forEach(
            part -> {
              item.appendChild(new HardLineBreak());
              item.appendChild(new Text(oneLine(part)));
            });
    return item;
  }

  private static void people(Node out, List<SectionPart.PersonLine> people) {
    list(
        out,
        new BulletList(),
        people.stream()
            .map(
                person ->
                    strong(person.name(), person.rest().isEmpty() ? "" : ", " + person.rest())));
  }

  private static String speaksTo(List<String> themes) {
    return themes.isEmpty() ? null : "Speaks to: " + String.join("; ", themes);
  }

  private static void heading(Node out, int level, String text) {
    Heading heading = new Heading();
    heading.setLevel(level);
    heading.appendChild(new Text(oneLine(text)));
    out.appendChild(heading);
  }

  /** A paragraph, unless there is nothing to say; null then. */
  private static Paragraph text(Node out, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    Paragraph paragraph = lines(text);
    out.appendChild(paragraph);
    return paragraph;
  }

  private static void bullets(Node out, List<String> items) {
    list(out, new BulletList(), items.stream().map(MarkdownRendition::lines));
  }

  private static void list(Node out, ListBlock list, Stream<? extends Block> items) {
    if (list instanceof BulletList bullets) {
      bullets.setMarker("-");
    }
    list.setTight(true);
    items.forEach(
        content -> {
          ListItem item = new ListItem();
          item.appendChild(content);
          list.appendChild(item);
        });
    if (list.getFirstChild() != null) {
      out.appendChild(list);
    }
  }

  /** One paragraph with a line break between its lines; blank ones are left out. */
  private static Paragraph lines(String... lines) {
    Paragraph paragraph = new Paragraph();
    for (String line : lines) {
      if (line != null && !line.isBlank()) {
        if (paragraph.getFirstChild() != null) {
          paragraph.appendChild(new HardLineBreak());
        }
        paragraph.appendChild(new Text(oneLine(line)));
      }
    }
    return paragraph;
  }

  private static Paragraph strong(String strong, String rest) {
    Paragraph paragraph = new Paragraph();
    StrongEmphasis emphasis = new StrongEmphasis();
    emphasis.appendChild(new Text(oneLine(strong)));
    paragraph.appendChild(emphasis);
    if (!rest.isBlank()) {
      paragraph.appendChild(new Text(oneLine(rest)));
    }
    return paragraph;
  }

  private static Paragraph paragraph(Node node, String text) {
    node.appendChild(new Text(text));
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(node);
    return paragraph;
  }

  private static Link link(String address, String text) {
    Link link = new Link(address, null);
    link.appendChild(new Text(oneLine(text)));
    return link;
  }

  /** A line break within a text node could begin another block. */
  private static String oneLine(String text) {
    boolean leading = text.startsWith(" ");
    return (leading ? " " : "") + text.strip().replaceAll("\\s+", " ");
  }

  private static void append(Node out, Node document) {
    if (document != null) {
      while (document.getFirstChild() != null) {
        out.appendChild(document.getFirstChild());
      }
    }
  }
}
