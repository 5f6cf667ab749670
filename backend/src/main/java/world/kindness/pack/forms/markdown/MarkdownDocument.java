package world.kindness.pack.forms.markdown;

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
import world.kindness.pack.forms.Picture;
import world.kindness.pack.forms.Wording;

/**
 * A CommonMark document under construction. Every word goes through the library's writer, so that
 * nothing anybody wrote can become markup.
 */
final class MarkdownDocument {
  private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().build();

  private final Document document = new Document();

  String written() {
    return Wording.plain(RENDERER.render(document));
  }

  void heading(int level, String text) {
    Heading heading = new Heading();
    heading.setLevel(level);
    heading.appendChild(new Text(oneLine(text)));
    document.appendChild(heading);
  }

  /** A paragraph, unless there is nothing to say. */
  void text(String text) {
    if (text != null && !text.isBlank()) {
      document.appendChild(lines(text));
    }
  }

  void add(Block block) {
    document.appendChild(block);
  }

  /** All that stands in another document; nothing for null. */
  void addAll(Node nodes) {
    while (nodes != null && nodes.getFirstChild() != null) {
      document.appendChild(nodes.getFirstChild());
    }
  }

  void picture(String svg, String description) {
    Image image = new Image(Picture.address(svg), null);
    image.appendChild(new Text(description));
    add(paragraph(image));
  }

  void quote(List<String> paragraphs, String source) {
    BlockQuote quote = new BlockQuote();
    Stream.concat(paragraphs.stream(), Stream.of("— " + source))
        .filter(line -> !line.isBlank())
        .forEach(line -> quote.appendChild(lines(line)));
    document.appendChild(quote);
  }

  void bullets(Stream<Paragraph> items) {
    BulletList list = new BulletList();
    list.setMarker("-");
    list(list, items);
  }

  void numbered(Stream<Paragraph> items) {
    OrderedList list = new OrderedList();
    list.setMarkerStartNumber(1);
    list.setMarkerDelimiter(".");
    list(list, items);
  }

  private void list(ListBlock list, Stream<Paragraph> items) {
    list.setTight(true);
    items.forEach(
        content -> {
          ListItem item = new ListItem();
          item.appendChild(content);
          list.appendChild(item);
        });
    if (list.getFirstChild() != null) {
      document.appendChild(list);
    }
  }

  /** One paragraph with a line break between its lines; blank ones are left out. */
  static Paragraph lines(String... lines) {
    Paragraph paragraph = new Paragraph();
    for (String line : lines) {
      addLine(paragraph, line);
    }
    return paragraph;
  }

  /** One more line, unless it is blank. */
  static void addLine(Paragraph paragraph, String line) {
    if (line != null && !line.isBlank()) {
      if (paragraph.getFirstChild() != null) {
        paragraph.appendChild(new HardLineBreak());
      }
      paragraph.appendChild(new Text(oneLine(line)));
    }
  }

  static Paragraph strong(String strong, String rest) {
    StrongEmphasis emphasis = new StrongEmphasis();
    emphasis.appendChild(new Text(oneLine(strong)));
    Paragraph paragraph = paragraph(emphasis);
    if (!rest.isBlank()) {
      paragraph.appendChild(new Text(oneLine(rest)));
    }
    return paragraph;
  }

  static Paragraph emphasised(String text) {
    Emphasis emphasis = new Emphasis();
    emphasis.appendChild(new Text(text));
    return paragraph(emphasis);
  }

  static Link link(String address, String text) {
    Link link = new Link(address, null);
    link.appendChild(new Text(oneLine(text)));
    return link;
  }

  static Paragraph paragraph(Node... parts) {
    Paragraph paragraph = new Paragraph();
    Stream.of(parts).forEach(paragraph::appendChild);
    return paragraph;
  }

  /** A line break within a text node could begin another block. */
  static String oneLine(String text) {
    boolean leading = text.startsWith(" ");
    return (leading ? " " : "") + text.strip().replaceAll("\\s+", " ");
  }
}
