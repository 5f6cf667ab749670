package world.kindness.pack.forms.slides;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.text.Bidi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.StrokeStyle;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTGeomGuide;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextField;
import org.openxmlformats.schemas.presentationml.x2006.main.CTBackgroundProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import world.kindness.pack.forms.OfficeFile;
import world.kindness.pack.forms.PackPage;
import world.kindness.pack.forms.Wording;

/**
 * A set of slides (ECMA-376) of 16 by 9, under construction: 960 by 540 points, each slide with a
 * title that no other has, pictures with their text equivalents, the language said.
 */
final class Deck {
  static final int WIDTH = 960;
  static final int HEIGHT = 540;
  static final int MARGIN = 48;
  static final Color INK = new Color(0x1B2B27);
  static final Color SOFT = new Color(0x4A5A55);
  static final Color PINE = new Color(0x0F4A3F);
  static final Color SAGE = new Color(0xE4EEE3);

  /** Where what a slide is about stands. */
  static final Rectangle BODY = new Rectangle(MARGIN, 132, WIDTH - 2 * MARGIN, 350);

  /** Of a bubble, between its line and its words. */
  static final int BUBBLE_SIDE = 24;

  static final int BUBBLE_TOP = 14;
  private static final int CORNER = 20;
  static final int DISC = 64;
  private static final Color LINE = new Color(0x7C8A84);

  private static final String SERIF = "Georgia";
  private static final String SANS = "Arial";
  private static final Rectangle TITLE = new Rectangle(MARGIN, 28, WIDTH - 2 * MARGIN, 84);
  private static final Rectangle COVER_TITLE = new Rectangle(MARGIN, 96, 560, 204);
  private static final double[] COVER_SIZES = {48, 40, 34, 28, 24, 20};
  private static final double[] TITLE_SIZES = {32, 28, 24};
  private static final int TITLE_LINES = 2;
  private static final double THEME_SIZE = 18;

  /** Of the line below a theme. */
  private static final int SPOKEN_HEIGHT = 20;

  private static final double FOOT = 12;

  /** Any identifier will do, and the same file for the same pack asks for the same one. */
  private static final String NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}";

  private final XMLSlideShow show = new XMLSlideShow();
  private final XSLFSlideLayout layout;
  private final PackPage page;
  private final String foot;

  Deck(PackPage page) {
    this.page = page;
    foot = page.pack().community().name() + " · " + page.pack().title();
    show.setPageSize(new java.awt.Dimension(WIDTH, HEIGHT));
    XSLFSlideMaster master = show.getSlideMasters().getFirst();
    layout = master.getLayout(SlideLayout.TITLE_ONLY);
    for (XSLFSlideLayout narrow : master.getSlideLayouts()) {
      widen(narrow.getPlaceholders());
    }
    widen(master.getPlaceholders());
    move((XSLFTextShape) layout.getPlaceholder(Placeholder.TITLE), TITLE);
    OfficeFile.describe(show, page);
  }

  /** The library's own sheets are of 4 by 3. */
  private static void widen(XSLFTextShape[] placeholders) {
    double wider = WIDTH / 720.0;
    for (XSLFTextShape shape : placeholders) {
      if (properties(shape).isSetXfrm()) {
        Rectangle2D at = shape.getAnchor();
        shape.setAnchor(
            new Rectangle2D.Double(
                at.getX() * wider, at.getY(), at.getWidth() * wider, at.getHeight()));
      }
    }
  }

  /** Without a place of its own a placeholder would move the one it inherits from. */
  private static void move(XSLFTextShape placeholder, Rectangle at) {
    if (!properties(placeholder).isSetXfrm()) {
      properties(placeholder).addNewXfrm();
    }
    placeholder.setAnchor(at);
  }

  private static CTShapeProperties properties(XSLFShape shape) {
    return ((CTShape) shape.getXmlObject()).getSpPr();
  }

  byte[] bytes(Instant published) {
    return OfficeFile.bytes(show, published);
  }

  /** One more slide. */
  Slide slide(String title) {
    return slide(title, "");
  }

  /**
   * One of several slides. What is too long for a title is shortened, and said in full in the
   * notes.
   *
   * @param part which of them, behind the title; empty for the only one
   */
  Slide slide(String title, String part) {
    Slide slide = new Slide();
    String plain = Wording.plain(title).strip();
    double size = fitting(plain + part);
    String shown = Words.shortened(plain, text -> fits(text + part, size));
    if (!shown.equals(plain)) {
      slide.note(plain);
    }
    slide.title(shown + part, size, PINE, TITLE);
    slide.seam(new Rectangle(MARGIN, 120, WIDTH - 2 * MARGIN, 0), 1.5);
    slide.foot();
    return slide;
  }

  /** The largest size in which a title fits, or the smallest. */
  private static double fitting(String title) {
    for (double size : TITLE_SIZES) {
      if (fits(title, size)) {
        return size;
      }
    }
    return TITLE_SIZES[TITLE_SIZES.length - 1];
  }

  private static boolean fits(String title, double size) {
    return Words.lines(title, size, TITLE.width) <= TITLE_LINES;
  }

  /** The first slide, on the cloth of the pack's patch. */
  Slide cover(String title, Color cloth, Color thread) {
    Slide slide = new Slide();
    slide.background(cloth);
    slide.title(title, coverSize(title), thread, COVER_TITLE);
    return slide;
  }

  private static double coverSize(String title) {
    for (double size : COVER_SIZES) {
      if (size * 1.25 * Words.lines(title, size, COVER_TITLE.width) <= COVER_TITLE.height) {
        return size;
      }
    }
    return COVER_SIZES[COVER_SIZES.length - 1];
  }

  /** Paragraphs over as many slides as they need; gives the last. */
  Slide slides(String title, List<Words> words) {
    return slides(title, words, BODY, Slide::words);
  }

  /** One thing that was said, over as many slides as it needs; gives the last. */
  Slide statement(String title, List<Words> words) {
    Rectangle beside = new Rectangle(BODY.x + 32, BODY.y, BODY.width - 32, BODY.height);
    return slides(title, words, beside, Slide::stitched);
  }

  private interface Writing {
    void write(Slide slide, Words.Page page, Rectangle at);
  }

  private Slide slides(String title, List<Words> words, Rectangle at, Writing writing) {
    List<Words.Page> pages = Words.pages(words, at.width, at.height);
    Slide last = null;
    for (int i = 0; i < pages.size(); i++) {
      last = slide(title, part(i, pages.size()));
      writing.write(last, pages.get(i), at);
    }
    return last;
  }

  /** Behind the title of one of several slides. */
  static String part(int place, int of) {
    return of == 1 ? "" : " (%d of %d)".formatted(place + 1, of);
  }

  /** A slide that is being laid out. */
  final class Slide {
    private final XSLFSlide drawn = show.createSlide(layout);
    private final List<String> notes = new ArrayList<>();

    /** Of this slide alone. */
    private void background(Color colour) {
      CTBackgroundProperties background = drawn.getXmlObject().getCSld().addNewBg().addNewBgPr();
      background
          .addNewSolidFill()
          .addNewSrgbClr()
          .setVal(
              new byte[] {
                (byte) colour.getRed(), (byte) colour.getGreen(), (byte) colour.getBlue()
              });
      background.addNewEffectLst();
    }

    private void title(String text, double size, Color colour, Rectangle at) {
      XSLFTextShape shape = (XSLFTextShape) drawn.getPlaceholder(Placeholder.TITLE);
      move(shape, at);
      shape.clearText();
      shape.setVerticalAlignment(VerticalAlignment.BOTTOM);
      inset(shape);
      XSLFTextParagraph paragraph = shape.addNewTextParagraph();
      paragraph.setTextAlign(TextAlign.LEFT);
      run(paragraph, text, SERIF, size, colour).setBold(true);
    }

    /** A stitched line. */
    private void seam(Rectangle at, double width) {
      XSLFAutoShape line = drawn.createAutoShape();
      line.setShapeType(ShapeType.LINE);
      line.setAnchor(at);
      line.setLineColor(PINE);
      line.setLineWidth(width);
      line.setLineDash(StrokeStyle.LineDash.DASH);
    }

    private void foot() {
      line(foot, FOOT, SOFT, new Rectangle(MARGIN, 504, 780, 22));
      XSLFTextParagraph number =
          box(new Rectangle(WIDTH - MARGIN - 60, 504, 60, 22)).addNewTextParagraph();
      number.setTextAlign(TextAlign.RIGHT);
      CTTextField field = number.getXmlObject().addNewFld();
      field.setId(NUMBER_FIELD);
      field.setType("slidenum");
      field.setT(String.valueOf(drawn.getSlideNumber()));
      field.addNewRPr().setSz((int) (FOOT * 100));
      field.getRPr().setLang(page.lang());
    }

    /** One line, or one paragraph, in the pack's own voice. */
    XSLFTextRun text(String text, double size, Color colour, Rectangle at) {
      return run(box(at).addNewTextParagraph(), text, SANS, size, colour);
    }

    /** Words that have a place of their own: smaller if need be, and at last shortened. */
    void line(String text, double largest, Color colour, Rectangle at) {
      Words.Page fitted = Words.within(Words.of(Words.As.POINT, text), at.width, at.height);
      text(fitted.words().getFirst().text(), Math.min(largest, fitted.size()), colour, at);
    }

    /** Large, in the letters of titles. */
    void large(String text, double size, Color colour, Rectangle at) {
      run(box(at).addNewTextParagraph(), text, SERIF, size, colour).setBold(true);
    }

    /** What was said stands in the middle, points begin at the top. */
    void words(Words.Page words, Rectangle at) {
      XSLFTextBox box = box(at);
      if (words.words().stream().allMatch(each -> each.as() == Words.As.SAID)) {
        box.setVerticalAlignment(VerticalAlignment.MIDDLE);
      }
      write(box, words);
    }

    /** Words beside a stitched line, in the middle. */
    void stitched(Words.Page words, Rectangle at) {
      int height = (int) Words.height(words.words(), words.size(), at.width);
      int top = at.y + (at.height - height) / 2;
      seam(new Rectangle(MARGIN, top, 0, height), 4);
      words(words, at);
    }

    /**
     * Words in a bubble, which is as high as they need and stands in the middle.
     *
     * @param initials of who said it; null for nobody
     */
    void bubble(Words.Page words, Rectangle within, @Nullable String initials) {
      int needed =
          (int) Words.height(words.words(), words.size(), within.width - 2 * BUBBLE_SIDE)
              + 2 * BUBBLE_TOP;
      int height = Math.clamp(needed, DISC, within.height);
      int top = within.y + (within.height - height) / 2;
      if (initials != null) {
        disc(initials, BODY.x, top);
      }
      XSLFAutoShape bubble = drawn.createAutoShape();
      bubble.setShapeType(ShapeType.ROUND_RECT);
      bubble.setAnchor(new Rectangle(within.x, top, within.width, height));
      CTGeomGuide corner = properties(bubble).getPrstGeom().addNewAvLst().addNewGd();
      corner.setName("adj");
      corner.setFmla("val " + 100_000 * CORNER / height);
      bubble.setFillColor(Color.WHITE);
      bubble.setLineColor(LINE);
      bubble.setLineWidth(1.5);
      bubble.setVerticalAlignment(VerticalAlignment.MIDDLE);
      bubble.setLeftInset(BUBBLE_SIDE);
      bubble.setRightInset(BUBBLE_SIDE);
      bubble.setTopInset(BUBBLE_TOP);
      bubble.setBottomInset(BUBBLE_TOP);
      bubble.clearText();
      write(bubble, words);
    }

    /** The initials of who says something. */
    private void disc(String initials, int x, int y) {
      XSLFAutoShape disc = drawn.createAutoShape();
      disc.setShapeType(ShapeType.ELLIPSE);
      disc.setAnchor(new Rectangle(x, y, DISC, DISC));
      disc.setFillColor(PINE);
      disc.setVerticalAlignment(VerticalAlignment.MIDDLE);
      inset(disc);
      disc.clearText();
      XSLFTextParagraph paragraph = disc.addNewTextParagraph();
      paragraph.setTextAlign(TextAlign.CENTER);
      run(paragraph, initials, SANS, 22, Color.WHITE).setBold(true);
    }

    private void write(XSLFTextShape shape, Words.Page page) {
      for (Words each : page.words()) {
        XSLFTextParagraph paragraph = shape.addNewTextParagraph();
        paragraph.setTextAlign(TextAlign.LEFT);
        paragraph.setSpaceAfter(-page.size() * Words.BEHIND);
        if (!new Bidi(each.text(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()) {
          paragraph.setTextAlign(TextAlign.RIGHT);
          paragraph.getXmlObject().getPPr().setRtl(true);
        }
        double size = page.size() * each.as().scale;
        switch (each.as()) {
          case SAID -> run(paragraph, each, SERIF, size, INK);
          case POINT -> {
            paragraph.setBullet(true);
            paragraph.setBulletCharacter("•");
            paragraph.setLeftMargin(Words.INDENT);
            paragraph.setIndent(-Words.INDENT);
            run(paragraph, each, SANS, size, INK);
          }
          case HEADING -> run(paragraph, each, SANS, size, PINE).setBold(true);
          case SOURCE -> run(paragraph, each, SANS, size, SOFT);
        }
      }
    }

    /**
     * @param spoken how much of the call spoke to it; null for none
     */
    void theme(String statement, @Nullable String spoken, Rectangle at) {
      Words.Page fitted =
          Words.within(Words.of(Words.As.SAID, statement), at.width, at.height - SPOKEN_HEIGHT);
      XSLFTextBox box = box(at);
      run(
              box.addNewTextParagraph(),
              fitted.words().getFirst().text(),
              SERIF,
              Math.min(THEME_SIZE, fitted.size()),
              INK)
          .setBold(true);
      if (!fitted.words().getFirst().text().equals(statement)) {
        note(statement);
      }
      if (spoken != null) {
        run(box.addNewTextParagraph(), spoken, SANS, 14, SOFT);
      }
    }

    void picture(byte[] png, Rectangle at, String inWords) {
      XSLFPictureShape picture =
          drawn.createPicture(show.addPicture(png, PictureData.PictureType.PNG));
      picture.setAnchor(at);
      ((CTPicture) picture.getXmlObject()).getNvPicPr().getCNvPr().setDescr(Wording.plain(inWords));
    }

    void link(String address, double size, Rectangle at) {
      XSLFTextRun text = text(address, size, PINE, at);
      OfficeFile.uri(address).ifPresent(uri -> text.createHyperlink().setAddress(uri));
    }

    /** What is said about the slide, and where it comes from. */
    void note(String line) {
      notes.add(Wording.plain(line));
      XSLFNotes sheet = show.getNotesSlide(drawn);
      for (XSLFTextShape shape : sheet.getPlaceholders()) {
        if (shape.getTextType() == Placeholder.BODY) {
          shape.setText(String.join("\n", notes));
        }
      }
    }

    private XSLFTextBox box(Rectangle at) {
      XSLFTextBox box = drawn.createTextBox();
      box.setAnchor(at);
      box.setWordWrap(true);
      box.setTextAutofit(TextShape.TextAutofit.NONE);
      inset(box);
      box.clearText();
      return box;
    }

    private void inset(XSLFTextShape shape) {
      shape.setLeftInset(0);
      shape.setRightInset(0);
      shape.setTopInset(0);
      shape.setBottomInset(0);
    }

    private XSLFTextRun run(
        XSLFTextParagraph paragraph, Words words, String font, double size, Color colour) {
      XSLFTextRun run = run(paragraph, words.text(), font, size, colour);
      if (words.language() != null) {
        language(run, words.language());
      }
      return run;
    }

    /** Text as it stands, without what XML cannot hold; line feeds become line breaks. */
    private XSLFTextRun run(
        XSLFTextParagraph paragraph, String text, String font, double size, Color colour) {
      XSLFTextRun run = null;
      for (String line : Wording.plain(text).split("\\R", -1)) {
        if (run != null) {
          paragraph.addLineBreak();
        }
        run = paragraph.addNewTextRun();
        run.setText(line);
        run.setFontFamily(font);
        run.setFontSize(size);
        run.setFontColor(colour);
        language(run, page.lang());
      }
      return run;
    }

    private void language(XSLFTextRun run, String tag) {
      ((CTRegularTextRun) run.getXmlObject()).getRPr().setLang(tag);
    }
  }
}
