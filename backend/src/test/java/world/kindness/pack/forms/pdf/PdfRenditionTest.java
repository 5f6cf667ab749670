package world.kindness.pack.forms.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.forms.SamplePack;

class PdfRenditionTest {

  private static final PdfRendition PDF = new PdfRendition();

  @BeforeAll
  static void prepareVeraPdf() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<Arguments> packsAndFlavours() {
    return Stream.of(SamplePack.rich(), SamplePack.minimal(), SamplePack.sparse())
        .flatMap(
            pack ->
                Stream.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)
                    .map(flavour -> Arguments.of(pack, flavour)));
  }

  @ParameterizedTest
  @MethodSource("packsAndFlavours")
  void is_valid_by_verapdf(PackContent pack, PDFAFlavour flavour) throws Exception {
    ValidationResult result = validate(PDF.render(pack), flavour);

    assertThat(result.getTestAssertions().stream().filter(PdfRenditionTest::failed).limit(10))
        .extracting(
            a ->
                a.getRuleId().getClause()
                    + "-"
                    + a.getRuleId().getTestNumber()
                    + " "
                    + a.getMessage()
                    + " "
                    + a.getLocation().getContext())
        .isEmpty();
    assertThat(result.isCompliant()).isTrue();
    assertThat(result.getTotalAssertions()).as("checks made").isGreaterThan(1_000);
  }

  @Test
  void the_check_can_fail() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(PDF.render(SamplePack.minimal()))) {
      pdf.getDocumentCatalog().setStructureTreeRoot(null);
      pdf.getDocumentCatalog().setLanguage(null);
      var bytes = new java.io.ByteArrayOutputStream();
      pdf.save(bytes);
      assertThat(validate(bytes.toByteArray(), PDFAFlavour.PDFUA_1).isCompliant()).isFalse();
    }
  }

  @Test
  void the_same_pack_gives_the_same_bytes() {
    assertThat(PDF.render(SamplePack.rich()))
        .isEqualTo(PDF.render(SamplePack.rich()))
        .isEqualTo(new PdfRendition().render(SamplePack.rich()));
  }

  @Test
  void packs_rendered_at_once_do_not_disturb_each_other() {
    byte[] alone = PDF.render(SamplePack.rich());
    assertThat(IntStream.range(0, 4).parallel().mapToObj(i -> PDF.render(SamplePack.rich())))
        .allSatisfy(bytes -> assertThat(bytes).isEqualTo(alone));
  }

  @Test
  void another_edition_gives_other_bytes() {
    PackContent rich = SamplePack.rich();
    PackContent corrected = SamplePack.of(3, rich.title(), rich.subtitle(), rich.sections());
    assertThat(PDF.render(corrected)).isNotEqualTo(PDF.render(rich));
  }

  @Test
  void tells_title_language_and_publisher_and_carries_bookmarks() throws Exception {
    try (PDDocument pdf = open(SamplePack.rich())) {
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Rest, and who is allowed it");
      assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Conversations for Kindness");
      assertThat(pdf.getDocumentInformation().getSubject()).startsWith("What people said about");
      assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2026-10-16T09:30:00Z");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().children())
          .extracting(item -> item.getTitle())
          .contains("Contents", "Our reach", "Glimpses of the chat", "Cite this pack");
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
      assertThat(pdf.getPage(0).getMediaBox().getHeight()).isBetween(841f, 842.5f);
    }
  }

  @Test
  void says_in_words_what_the_fonts_cannot_draw() throws Exception {
    PackContent rich = SamplePack.rich();
    String text = text(SamplePack.of(2, rich.title(), "Greetings: ᏣᎳᎩ", rich.sections()));

    assertThat(text)
        .contains("Greetings: [words in Cherokee script: see the web page]")
        .contains("Ελπίδα means hope, надежда too")
        .contains("-> onwards")
        .doesNotContain("\uFE0F", "variation selector", "fitzpatrick");
  }

  @Test
  void draws_words_of_other_scripts_and_keeps_them_as_their_text_equivalent() throws Exception {
    PackContent rich = SamplePack.rich();
    PackContent pack =
        SamplePack.of(2, rich.title(), "شكرا לכולם ขอบคุณ धन्यवाद 優しさ 고마워요", rich.sections());
    try (PDDocument pdf = Loader.loadPDF(PDF.render(pack))) {
      List<String> named = new ArrayList<>();
      alternatives(pdf.getDocumentCatalog().getStructureTreeRoot(), named);
      assertThat(named).contains("شكرا", "לכולם", "ขอบคุณ", "धन्यवाद", "優しさ 고마워요");
    }
  }

  @Test
  void draws_emoji_and_names_them_for_those_who_do_not_see_them() throws Exception {
    try (PDDocument pdf = open(SamplePack.rich())) {
      List<String> named = new ArrayList<>();
      alternatives(pdf.getDocumentCatalog().getStructureTreeRoot(), named);
      assertThat(named)
          .contains(
              "sun with face",
              "snowflake",
              "clapping hands",
              "woman health worker",
              "flag: Sweden",
              "flag: Scotland",
              "scallops on woad cloth",
              "Map of where people said hello from");
    }
  }

  private static void alternatives(PDStructureNode node, List<String> named) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getAlternateDescription() != null) {
          named.add(element.getAlternateDescription());
        }
        alternatives(element, named);
      }
    }
  }

  @Test
  void its_last_page_leads_a_phone_to_the_next_call() throws Exception {
    try (PDDocument pdf = open(SamplePack.rich())) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(pdf.getNumberOfPages() - 1, 150);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      String read =
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(
                      new HybridBinarizer(
                          new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))))
              .getText();
      assertThat(read).isEqualTo("https://kindness.example/join");
      PDFTextStripper last = new PDFTextStripper();
      last.setStartPage(pdf.getNumberOfPages());
      assertThat(last.getText(pdf).replaceAll("\\s+", " "))
          .contains("See you next month", "Thursday 19 November", "What helps people stay?");
    }
  }

  @Test
  void keeps_the_place_of_a_withdrawn_quote() throws Exception {
    assertThat(text(SamplePack.rich())).contains("withdrawn by the person who said it");
  }

  @Test
  void spells_out_links_and_numbers_pages() throws Exception {
    try (PDDocument pdf = open(SamplePack.rich())) {
      PDFTextStripper stripper = new PDFTextStripper();
      assertThat(stripper.getText(pdf).replaceAll("\\s+", ""))
          .contains("<https://books.example/the-ordinary-pause>")
          .contains("Contact:hello@kindness.example");
      PDFTextStripper visible = new PDFTextStripper();
      visible.setStartPage(2);
      visible.setEndPage(2);
      assertThat(visible.getText(pdf).replaceAll("[. ]+", " "))
          .contains("Context 3", "Our reach 4", "Edition 2".toLowerCase(java.util.Locale.ROOT));
      stripper.setStartPage(3);
      stripper.setEndPage(3);
      assertThat(stripper.getText(pdf)).contains("3 / " + pdf.getNumberOfPages());
      stripper.setStartPage(1);
      stripper.setEndPage(1);
      assertThat(stripper.getText(pdf)).doesNotContain("1 / ");
    }
  }

  @Test
  void markup_in_a_text_is_text() throws Exception {
    String hostile = "</p><bookmarks/>&nbsp;<script>alert(1)</script>]]>\u0000\uD800";
    PackContent pack =
        SamplePack.of(
            1,
            hostile,
            hostile,
            List.of(
                new PackContent.Section(
                    "x",
                    hostile,
                    hostile,
                    new PackContent.Quotes(
                        List.of(SamplePack.quote(hostile, "en\"><x", hostile, hostile, 1))))));

    assertThat(text(pack).replaceAll("\\s+", "")).contains("<script>alert(1)</script>]]>");
    assertThat(validate(PDF.render(pack), PDFAFlavour.PDFUA_1).isCompliant()).isTrue();
  }

  private static boolean failed(TestAssertion assertion) {
    return assertion.getStatus() == TestAssertion.Status.FAILED;
  }

  private static ValidationResult validate(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, true)) {
      return validator.validate(parser);
    }
  }

  private static PDDocument open(PackContent pack) throws IOException {
    byte[] bytes = PDF.render(pack);
    Files.createDirectories(Path.of("target/renditions"));
    Files.write(Path.of("target/renditions", "pack-" + pack.edition() + ".pdf"), bytes);
    return Loader.loadPDF(bytes);
  }

  private static String text(PackContent pack) throws IOException {
    try (PDDocument pdf = open(pack)) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }
}
