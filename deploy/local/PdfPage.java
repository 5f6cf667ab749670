import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Draws a page of a PDF as PNG: {@code PdfPage.java pack.pdf page.png [words]}, the first one, or
 * the last one that has the words.
 */
public class PdfPage {
  private static final float DOTS_PER_INCH = 110;

  public static void main(String[] given) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(new File(given[0]))) {
      int page = given.length > 2 ? lastWith(given[2], pdf) : 0;
      ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(page, DOTS_PER_INCH), "png", new File(given[1]));
    }
  }

  private static int lastWith(String words, PDDocument pdf) throws IOException {
    PDFTextStripper text = new PDFTextStripper();
    for (int page = pdf.getNumberOfPages(); page > 0; page--) {
      text.setStartPage(page);
      text.setEndPage(page);
      if (text.getText(pdf).contains(words)) {
        return page - 1;
      }
    }
    throw new IllegalArgumentException("No page has “" + words + "”.");
  }
}
