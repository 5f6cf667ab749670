package world.kindness.pack.forms.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.RawString;
import jakarta.inject.Singleton;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.forms.EmojiFont;
import world.kindness.pack.forms.Glyphs;
import world.kindness.pack.forms.Lettering;
import world.kindness.pack.forms.OtherScripts;
import world.kindness.pack.forms.PackFiles;
import world.kindness.pack.forms.html.PackTemplates;

/**
 * The pack as a tagged A4 PDF that claims PDF/UA-1 and PDF/A-2a. The same pack gives the same
 * bytes: the file's dates are those of publication and its identifier follows from its content.
 */
@Singleton
public class PdfRendition {

  private static final String PRODUCER = "Conversations for Kindness";

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private final List<Face> faces =
      List.of(
          Face.read("Literata", 400, FontStyle.NORMAL, "literata-regular"),
          Face.read("Literata", 400, FontStyle.ITALIC, "literata-italic"),
          Face.read("Literata", 600, FontStyle.NORMAL, "literata-semibold"),
          Face.read("Pack Sans", 400, FontStyle.NORMAL, "pack-sans-regular"),
          Face.read("Pack Sans", 400, FontStyle.ITALIC, "pack-sans-italic"),
          Face.read("Pack Sans", 600, FontStyle.NORMAL, "pack-sans-semibold"));
  private final Glyphs glyphs = Glyphs.common(faces.stream().map(Face::characters).toList());
  private final EmojiFont emoji = new EmojiFont();
  private final OtherScripts scripts = new OtherScripts(glyphs);
  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private final RawString styles = new RawString(PackFiles.text("print.css"));

  public byte[] render(PackContent pack) {
    String xhtml = PackTemplates.print(pack, styles);
    Document page = PrintedPage.of(xhtml, glyphs, emoji, scripts);
    try (BatikSVGDrawer drawings = new BatikSVGDrawer();
        PdfBoxRenderer renderer = builder(page, drawings).buildPdfRenderer();
        PDDocument pdf = renderer.createPDFKeepOpen()) {
      date(pdf, pack.publishedAt());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private PdfRendererBuilder builder(Document page, BatikSVGDrawer drawings) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
    builder.useColorProfile(colours);
    builder.useSVGDrawer(drawings);
    builder.withProducer(PRODUCER);
    builder.useExternalResourceAccessControl(
        (uri, type) -> false,
        com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority
            .RUN_BEFORE_RESOLVING_URI);
    for (Face face : faces) {
      builder.useFont(face, face.family(), face.weight(), face.style(), true);
    }
    builder.withW3cDocument(page, "");
    return builder;
  }

  /** The engine stamps the current time; the description and the dictionary must agree. */
  private static void date(PDDocument pdf, Instant published) throws IOException {
    ZonedDateTime day = published.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC);
    pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(day));
    pdf.getDocumentInformation().setModificationDate(GregorianCalendar.from(day));
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String dated =
        xmp.replaceAll(
            "<xmp:CreateDate>[^<]*</xmp:CreateDate>",
            "<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>"
                .formatted(day.toInstant(), day.toInstant()));
    metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    pdf.setDocumentId(published.toEpochMilli());
  }

  /** One embedded font file and the characters it draws. */
  private record Face(String family, int weight, FontStyle style, byte[] file, BitSet characters)
      implements FSSupplier<InputStream> {

    static Face read(String family, int weight, FontStyle style, String name) {
      byte[] file = PackFiles.bytes("/pack/fonts/" + name + ".ttf");
      return new Face(family, weight, style, file, Lettering.of(name).characters());
    }

    @Override
    public InputStream supply() {
      return new ByteArrayInputStream(file);
    }
  }
}
