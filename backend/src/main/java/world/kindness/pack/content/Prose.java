package world.kindness.pack.content;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * CommonMark as a facilitator writes it, made safe: raw HTML is shown as text, links go only where
 * {@link WebAddress#safe} allows, and pictures become links, for a pack asks nothing of other
 * machines.
 */
public final class Prose {

  /** Sections carry h2, so their text starts below. */
  private static final int TOP_HEADING = 3;

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

  private Prose() {}

  /** Text of a section: its headings become h3 and below, without leaving out a level. */
  public static String section(String markdown) {
    return render(markdown, true);
  }

  /** A short passage within a list: headings become strong text. */
  public static String passage(String markdown) {
    return render(markdown, false);
  }

  /** A section's text as nodes, made as safe as its HTML; null when there is none. */
  public static Node sectionNodes(String markdown) {
    return blank(markdown) ? null : safe(markdown, true);
  }

  /** A passage as nodes, made as safe as its HTML; null when there is none. */
  public static Node passageNodes(String markdown) {
    return blank(markdown) ? null : safe(markdown, false);
  }

  private static String render(String markdown, boolean keepHeadings) {
    return blank(markdown) ? "" : RENDERER.render(safe(markdown, keepHeadings)).strip();
  }

  private static boolean blank(String markdown) {
    return markdown == null || markdown.isBlank();
  }

  private static Node safe(String markdown, boolean keepHeadings) {
    Node document = PARSER.parse(markdown);
    Gathered gathered = new Gathered();
    document.accept(gathered);
    gathered.html.forEach(Prose::textInstead);
    gathered.images.forEach(Prose::linkInstead);
    gathered.links.forEach(Prose::keepIfSafe);
    if (keepHeadings) {
      lower(gathered.headings);
    } else {
      gathered.headings.forEach(Prose::strengthen);
    }
    return document;
  }

  private static void lower(List<Heading> headings) {
    int previous = TOP_HEADING - 1;
    for (Heading heading : headings) {
      int wanted = heading.getLevel() + TOP_HEADING - 1;
      previous = Math.min(6, Math.min(wanted, previous + 1));
      heading.setLevel(previous);
    }
  }

  private static void strengthen(Heading heading) {
    StrongEmphasis strong = new StrongEmphasis();
    moveChildren(heading, strong);
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(strong);
    heading.insertBefore(paragraph);
    heading.unlink();
  }

  private static void textInstead(Node html) {
    String literal =
        html instanceof HtmlBlock block ? block.getLiteral() : ((HtmlInline) html).getLiteral();
    Text text = new Text(literal.replaceAll("(?<!\\s)[\\s&&[^\\n]]*+\\n\\s*+", " "));
    if (html instanceof HtmlBlock) {
      Paragraph paragraph = new Paragraph();
      paragraph.appendChild(text);
      html.insertBefore(paragraph);
    } else {
      html.insertBefore(text);
    }
    html.unlink();
  }

  private static void linkInstead(Image image) {
    String address = WebAddress.safe(image.getDestination());
    if (address == null || within(image, Link.class)) {
      unwrap(image);
      return;
    }
    Link link = new Link(address, null);
    moveChildren(image, link);
    image.insertBefore(link);
    image.unlink();
  }

  private static void keepIfSafe(Link link) {
    String address = WebAddress.safe(link.getDestination());
    if (address == null) {
      unwrap(link);
    } else {
      link.setDestination(address);
      link.setTitle(null);
    }
  }

  private static boolean within(Node node, Class<? extends Node> type) {
    for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (type.isInstance(parent)) {
        return true;
      }
    }
    return false;
  }

  private static void unwrap(Node node) {
    while (node.getFirstChild() != null) {
      node.insertBefore(node.getFirstChild());
    }
    node.unlink();
  }

  private static void moveChildren(Node from, Node to) {
    while (from.getFirstChild() != null) {
      to.appendChild(from.getFirstChild());
    }
  }

  private static final class Gathered extends AbstractVisitor {
    private final List<Heading> headings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private final List<Node> html = new ArrayList<>();

    @Override
    public void visit(HtmlBlock block) {
      html.add(block);
    }

    @Override
    public void visit(HtmlInline inline) {
      html.add(inline);
    }

    @Override
    public void visit(Heading heading) {
      headings.add(heading);
      visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
      links.add(link);
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      images.add(image);
      visitChildren(image);
    }
  }
}
