package world.kindness.pack.forms.docx;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import world.kindness.pack.forms.PackFiles;

/** The styles of a pack in Word, by the names Word itself gives them where it knows them. */
final class WordStyles {
  /** How many levels of headings there are. */
  static final int HEADINGS = 5;

  private WordStyles() {}

  static void in(XWPFDocument document, String language) {
    try {
      CTStyles styles =
          StylesDocument.Factory.parse(
                  PackFiles.text("word-styles.xml").replace("LANGUAGE", language))
              .getStyles();
      document.createStyles().setStyles(styles);
    } catch (XmlException damaged) {
      throw new IllegalStateException("word-styles.xml is no list of styles", damaged);
    }
  }
}
