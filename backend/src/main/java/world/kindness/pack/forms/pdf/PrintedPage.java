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
import world.kindness.pack.forms.Glyphs;

/**
 * The filled print template as a document fit for paper: links spelt out, every character drawn.
 */
final class PrintedPage {

  private final Document document;

  private PrintedPage(Document document) {
    this.document = document;
  }

  static Document of(String xhtml, Glyphs glyphs) {
    PrintedPage page = new PrintedPage(parse(xhtml));
    page.spellOutLinks();
    page.draw(page.document.getDocumentElement(), glyphs);
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

  private void draw(Node node, Glyphs glyphs) {
    if (node instanceof Text text) {
      text.setData(glyphs.inWords(text.getData()));
      return;
    }
    String name = node.getNodeName();
    if ("head".equals(name)) {
      return;
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      draw(child, glyphs);
    }
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
