package world.kindness.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;

/** The words of a pack in each of its forms, white space folded. */
public final class Forms {
  public static final List<String> ALL = List.of("json", "html", "pdf", "docx", "md");

  private Forms() {}

  public static String words(String form, byte[] bytes) {
    return plain(form, bytes).replaceAll("\\s+", " ");
  }

  private static String plain(String form, byte[] bytes) {
    try {
      return switch (form) {
        case "pdf" -> {
          try (PDDocument pdf = Loader.loadPDF(bytes)) {
            yield new PDFTextStripper().getText(pdf);
          }
        }
        case "docx" -> {
          try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(bytes));
              XWPFWordExtractor words = new XWPFWordExtractor(docx)) {
            yield words.getText();
          }
        }
        case "pptx" -> {
          try (XMLSlideShow slides = new XMLSlideShow(new ByteArrayInputStream(bytes));
              SlideShowExtractor<XSLFShape, XSLFTextParagraph> words =
                  new SlideShowExtractor<>(slides)) {
            words.setNotesByDefault(true);
            yield words.getText();
          }
        }
        case "html" -> Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).text();
        default -> new String(bytes, StandardCharsets.UTF_8);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
