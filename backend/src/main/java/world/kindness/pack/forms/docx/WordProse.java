package world.kindness.pack.forms.docx;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import world.kindness.pack.content.Prose;

/** CommonMark, made safe by {@link Prose}, as paragraphs, headings and lists of Word. */
final class WordProse extends AbstractVisitor {
  private final WordDocument word;
  private XWPFParagraph paragraph;
  private BigInteger numbering;
  private String address;
  private int depth;
  private boolean strong;
  private boolean emphasised;

  private WordProse(WordDocument word) {
    this.word = word;
  }

  /** Writes the nodes, if there are any. */
  static void write(WordDocument word, Node nodes) {
    if (nodes != null) {
      nodes.accept(new WordProse(word));
    }
  }

  @Override
  public void visit(Heading heading) {
    // Sections carry heading 1, and Prose has put their text's headings from level 3 on.
    paragraph = word.heading(heading.getLevel() - 1, "");
    visitChildren(heading);
    paragraph = null;
  }

  @Override
  public void visit(Paragraph text) {
    if (paragraph == null) {
      paragraph =
          word.paragraph(text.getParent() instanceof BlockQuote ? WordDocument.QUOTE : null);
    }
    visitChildren(text);
    paragraph = null;
  }

  @Override
  public void visit(BulletList list) {
    list(list, null);
  }

  @Override
  public void visit(OrderedList list) {
    list(list, word.numbering());
  }

  @Override
  public void visit(ListItem item) {
    paragraph = word.listItem(numbering, depth - 1);
    visitChildren(item);
    paragraph = null;
  }

  @Override
  public void visit(Text text) {
    add(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    add(code.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock code) {
    word.text(null, code.getLiteral().stripTrailing());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    word.text(null, code.getLiteral().stripTrailing());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    add(" ");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    add("\n");
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    boolean before = strong;
    strong = true;
    visitChildren(emphasis);
    strong = before;
  }

  @Override
  public void visit(Emphasis emphasis) {
    boolean before = emphasised;
    emphasised = true;
    visitChildren(emphasis);
    emphasised = before;
  }

  @Override
  public void visit(Link link) {
    String before = address;
    address = link.getDestination();
    visitChildren(link);
    address = before;
  }

  private void list(Node list, BigInteger of) {
    BigInteger before = numbering;
    numbering = of;
    depth++;
    visitChildren(list);
    depth--;
    numbering = before;
  }

  private void add(String text) {
    XWPFRun run =
        address == null
            ? WordDocument.run(paragraph, text)
            : WordDocument.link(paragraph, address, text);
    run.setBold(strong);
    run.setItalic(emphasised);
  }
}
