package world.kindness.pack.forms.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import world.kindness.pack.forms.OfficeFile;
import world.kindness.pack.forms.PackPage;
import world.kindness.pack.forms.Wording;

/** An A4 Word document (ECMA-376) with the pack's styles, under construction. */
final class WordDocument {
  static final String TITLE = "Title";
  static final String SUBTITLE = "Subtitle";
  static final String QUOTE = "Quote";
  static final String QUOTE_SOURCE = "QuoteSource";
  static final String REPLY = "Reply";
  static final String REPLY_SOURCE = "ReplySource";
  static final String CAPTION = "Caption";
  private static final String CONTENTS = "TOC1";
  private static final String CONTENTS_HEADING = "TOCHeading";
  static final String SMALL = "Small";

  private static final int TWIPS_PER_MM = 57;
  static final int WIDTH_MM = 166;
  private static final long WIDTH = (long) WIDTH_MM * TWIPS_PER_MM;
  private static final int LINK = 0x9B2A48;

  private final XWPFDocument document = new XWPFDocument();
  private BigInteger bullets;

  WordDocument(String language) {
    WordStyles.in(document, language);
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz page = section.addNewPgSz();
    page.setW(BigInteger.valueOf(11906));
    page.setH(BigInteger.valueOf(16838));
    CTPageMar margins = section.addNewPgMar();
    BigInteger margin = BigInteger.valueOf(22L * TWIPS_PER_MM);
    margins.setTop(margin);
    margins.setBottom(margin);
    margins.setLeft(margin);
    margins.setRight(margin);
    margins.setHeader(BigInteger.valueOf(12L * TWIPS_PER_MM));
    margins.setFooter(BigInteger.valueOf(12L * TWIPS_PER_MM));
  }

  /** A paragraph of a style, empty so far. */
  XWPFParagraph paragraph(String style) {
    XWPFParagraph paragraph = document.createParagraph();
    if (style != null) {
      paragraph.setStyle(style);
    }
    return paragraph;
  }

  XWPFParagraph text(String style, String text) {
    XWPFParagraph paragraph = paragraph(style);
    run(paragraph, text);
    return paragraph;
  }

  /** A heading that Word's navigation and screen readers know; level from 1. */
  XWPFParagraph heading(int level, String text) {
    return text("Heading" + Math.min(level, WordStyles.HEADINGS), text);
  }

  /** A heading of the first level to which the table of contents leads. */
  void section(int number, String text) {
    XWPFParagraph heading = paragraph("Heading1");
    CTBookmark mark = heading.getCTP().addNewBookmarkStart();
    mark.setId(BigInteger.valueOf(number));
    mark.setName(bookmark(number));
    run(heading, text);
    heading.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(number));
  }

  /** A table of contents as Word makes it, filled in, so that a reader need not update it. */
  void contents(String heading, List<String> sections) {
    text(CONTENTS_HEADING, heading);
    for (int i = 0; i < sections.size(); i++) {
      XWPFParagraph line = paragraph(CONTENTS);
      if (i == 0) {
        line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        line.createRun().getCTR().addNewInstrText().setStringValue(" TOC \\o \"1-1\" \\h \\z \\u ");
        line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
      }
      CTHyperlink link = line.getCTP().addNewHyperlink();
      link.setAnchor(bookmark(i));
      link.addNewR().addNewT().setStringValue(Wording.plain(sections.get(i)));
      if (i == sections.size() - 1) {
        line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
      }
    }
  }

  private static String bookmark(int number) {
    return "_Toc%08d".formatted(number);
  }

  XWPFParagraph bullet(String text) {
    XWPFParagraph paragraph = listItem(null, 0);
    run(paragraph, text);
    return paragraph;
  }

  /** An item of a list; {@code numbering} is null for bullets. */
  XWPFParagraph listItem(BigInteger numbering, int level) {
    if (numbering == null && bullets == null) {
      bullets = numbering(false);
    }
    XWPFParagraph paragraph = paragraph("ListParagraph");
    paragraph.setNumID(numbering == null ? bullets : numbering);
    paragraph.setNumILvl(BigInteger.valueOf(Math.min(level, 3)));
    return paragraph;
  }

  /** One more paragraph of a table's cell, below those it has. */
  static XWPFParagraph below(XWPFParagraph first) {
    return ((XWPFTableCell) first.getBody()).addParagraph();
  }

  /** A list that counts from 1. */
  BigInteger numbering() {
    return numbering(true);
  }

  private BigInteger numbering(boolean counted) {
    XWPFNumbering numbering =
        document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
    CTAbstractNum list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
    for (int level = 0; level < 4; level++) {
      CTLvl at = list.addNewLvl();
      at.setIlvl(BigInteger.valueOf(level));
      at.addNewStart().setVal(BigInteger.ONE);
      at.addNewNumFmt().setVal(counted ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
      at.addNewLvlText().setVal(counted ? "%" + (level + 1) + "." : "•");
      var indent = at.addNewPPr().addNewInd();
      indent.setLeft(BigInteger.valueOf(400L * (level + 1)));
      indent.setHanging(BigInteger.valueOf(400));
    }
    return numbering.addNum(
        numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list)));
  }

  /** Text as it stands, without what XML cannot hold; line feeds become line breaks. */
  static XWPFRun run(XWPFParagraph paragraph, String text) {
    XWPFRun run = paragraph.createRun();
    String[] lines = Wording.plain(text).split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i], i);
    }
    return run;
  }

  /** Words set apart, and what follows them. */
  static void strong(XWPFParagraph paragraph, String strong, String rest) {
    run(paragraph, strong).setBold(true);
    run(paragraph, rest);
  }

  /** A link; an address that is none stands as its text. */
  static XWPFRun link(XWPFParagraph paragraph, String address, String text) {
    Optional<String> uri = OfficeFile.uri(address);
    if (uri.isEmpty()) {
      return run(paragraph, text);
    }
    XWPFHyperlinkRun run = paragraph.createHyperlinkRun(uri.get());
    run.setText(Wording.plain(text));
    run.setColor("%06X".formatted(LINK));
    run.setUnderline(org.apache.poi.xwpf.usermodel.UnderlinePatterns.SINGLE);
    return run;
  }

  /** A picture with its text equivalent; size in millimetres. */
  static void picture(
      XWPFParagraph paragraph, byte[] png, double width, double height, String alt) {
    try {
      XWPFPicture picture =
          paragraph
              .createRun()
              .addPicture(
                  new ByteArrayInputStream(png),
                  Document.PICTURE_TYPE_PNG,
                  "picture.png",
                  Units.toEMU(width * 72 / 25.4),
                  Units.toEMU(height * 72 / 25.4));
      picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(alt);
      paragraph
          .getRuns()
          .getLast()
          .getCTR()
          .getDrawingArray(0)
          .getInlineArray(0)
          .getDocPr()
          .setDescr(alt);
    } catch (InvalidFormatException | IOException impossible) {
      throw new IllegalStateException("a picture of the pack cannot be placed", impossible);
    }
  }

  /** A table whose first row repeats on every page; columns in percent of the page. */
  XWPFTable table(List<String> head, int... columns) {
    XWPFTable table = document.createTable(1, head.size());
    // The library draws borders of its own over the style's.
    table.getCTTbl().getTblPr().unsetTblBorders();
    table.setStyleID("TableGrid");
    table.setWidth("100%");
    var grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    for (int column : columns) {
      grid.addNewGridCol().setW(BigInteger.valueOf(WIDTH * column / 100));
    }
    XWPFTableRow first = table.getRow(0);
    first.setRepeatHeader(true);
    for (int i = 0; i < head.size(); i++) {
      XWPFTableCell cell = first.getCell(i);
      run(cell.getParagraphs().getFirst(), head.get(i)).setBold(true);
    }
    return table;
  }

  /** The paragraphs of a new row's cells. */
  static List<XWPFParagraph> row(XWPFTable table) {
    XWPFTableRow row = table.createRow();
    row.setCantSplitRow(true);
    return row.getTableCells().stream().map(cell -> cell.getParagraphs().getFirst()).toList();
  }

  void footer(String text) {
    XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    foot.setStyle(SMALL);
    run(foot, text + " · ");
    foot.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  void describe(PackPage page) {
    OfficeFile.describe(document, page);
  }

  byte[] bytes(Instant published) {
    List<IBodyElement> elements = document.getBodyElements();
    if (elements.getLast() instanceof XWPFTable) {
      // Word wants a paragraph behind a table.
      document.createParagraph();
    }
    return OfficeFile.bytes(document, published);
  }
}
