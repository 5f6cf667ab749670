package world.kindness.pack.forms.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import world.kindness.pack.forms.EmojiFont;
import world.kindness.pack.forms.Glyphs;
import world.kindness.pack.forms.OtherScripts;

/**
 * The filled print template as a document fit for paper: links spelt out, every character drawn.
 */
final class PrintedPage {
  /** Each takes its time; a pack with more says the others in words. */
  private static final int MOST_PICTURES = 1_000;

  private static final String INK = "#1B2B27";
  private static final String SVG = "http://www.w3.org/2000/svg";

  private final Document document;
  private final Glyphs glyphs;
  private final EmojiFont emoji;
  private final OtherScripts scripts;
  private int drawn;

  private PrintedPage(Document document, Glyphs glyphs, EmojiFont emoji, OtherScripts scripts) {
    this.document = document;
    this.glyphs = glyphs;
    this.emoji = emoji;
    this.scripts = scripts;
  }

  static Document of(String xhtml, Glyphs glyphs, EmojiFont emoji, OtherScripts scripts) {
    PrintedPage page = new PrintedPage(parse(xhtml), glyphs, emoji, scripts);
    page.spellOutLinks();
    page.draw(page.document.getDocumentElement(), true);
    return page.document;
  }

  /** On paper nobody can follow a link; in PDF/UA each needs a description (7.18.5). */
  private void spellOutLinks() {
    NodeList found = document.getElementsByTagName("a");
    List<Element> links = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      links.add((Element) found.item(i));
    }
    for (Element link : links) {
      String address = link.getAttribute("href");
      String words = link.getTextContent().strip();
      if (address.startsWith("#")) {
        link.setAttribute("title", "Go to " + words);
      } else {
        link.setAttribute("title", words.equals(address) ? address : words + ", " + address);
        String spelt = address.replaceFirst("^mailto:", "");
        if (!spelt.equals(words)) {
          insertAfter(link, spelt);
        }
      }
    }
  }

  private void insertAfter(Element link, String address) {
    Element url = document.createElement("span");
    url.setAttribute("class", "url");
    url.setTextContent(" <" + address + ">");
    link.getParentNode().insertBefore(url, link.getNextSibling());
  }

  /**
   * @param pictures false where none may stand: a running foot is no part of what is read
   */
  private void draw(Node node, boolean pictures) {
    if (node instanceof Text text) {
      draw(text, pictures);
      return;
    }
    if ("head".equals(node.getNodeName())) {
      return;
    }
    boolean within =
        pictures && !(node instanceof Element e && "foot".equals(e.getAttribute("class")));
    for (Node child = node.getFirstChild(); child != null; ) {
      Node next = child.getNextSibling();
      draw(child, within);
      child = next;
    }
  }

  private void draw(Text text, boolean pictures) {
    if (!pictures || glyphs.draws(text.getData())) {
      text.setData(glyphs.inWords(text.getData()));
      return;
    }
    Node parent = text.getParentNode();
    for (EmojiFont.Part part : emoji.parts(text.getData())) {
      if (part.sign() != null && drawn < MOST_PICTURES) {
        parent.insertBefore(picture(part.sign()), text);
      } else {
        words(parent, part.text(), text);
      }
    }
    parent.removeChild(text);
  }

  private void words(Node parent, String text, Node before) {
    if (drawn >= MOST_PICTURES) {
      parent.insertBefore(document.createTextNode(glyphs.inWords(text)), before);
      return;
    }
    for (OtherScripts.Part part : scripts.parts(text)) {
      if (part.drawing() != null
          && part.drawing().fromTheRight()
          && parent instanceof Element whole
          && parent.getFirstChild() == before) {
        whole.setAttribute("class", (whole.getAttribute("class") + " from-the-right").strip());
      }
      parent.insertBefore(
          part.drawing() == null
              ? document.createTextNode(glyphs.inWords(part.text()))
              : picture(part.text(), part.drawing(), colour(parent)),
          before);
    }
  }

  private Element picture(EmojiFont.Sign sign) {
    Element svg = picture(emoji.viewBox(), sign.name(), emoji.outline(sign));
    svg.setAttribute("class", "emoji");
    return svg;
  }

  /** On the discs of initials, that of their letters. */
  private static String colour(Node around) {
    return around instanceof Element e && e.getAttribute("class").startsWith("disc")
        ? "#FFFFFF"
        : INK;
  }

  private Element picture(String words, OtherScripts.Drawing drawing, String colour) {
    int height = drawing.ascent() + drawing.descent();
    Element svg = picture("0 0 %d %d".formatted(drawing.width(), height), words, drawing.path());
    svg.setAttribute("class", "script");
    svg.setAttribute(
        "style",
        "width:%sem;height:%sem;vertical-align:-%sem"
            .formatted(ems(drawing.width()), ems(height), ems(drawing.descent())));
    return svg;
  }

  private static double ems(int units) {
    return units / (double) OtherScripts.EM;
  }

  private Element picture(String viewBox, String inWords, String outline) {
    drawn++;
    Element svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", viewBox);
    svg.setAttribute("alt", inWords);
    Element path = document.createElementNS(SVG, "path");
    path.setAttribute("d", outline);
    path.setAttribute("fill", INK);
    svg.appendChild(path);
    return svg;
  }

  private static Document parse(String xhtml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
    } catch (ParserConfigurationException | SAXException | IOException malformed) {
      throw new IllegalStateException("the print template did not give well-formed XML", malformed);
    }
  }
}
