package world.kindness.pack.forms.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.content.PackContent.Section;
import world.kindness.pack.forms.SamplePack;

class DocxRenditionTest {
  private final DocxRendition rendition = new DocxRendition();

  static Stream<PackContent> packs() {
    return Stream.of(SamplePack.rich(), SamplePack.minimal(), SamplePack.sparse());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void it_opens_again_and_the_same_pack_gives_the_same_bytes(PackContent pack) throws IOException {
    byte[] bytes = rendition.render(pack);
    assertThat(rendition.render(pack)).isEqualTo(bytes);
    Files.write(Path.of("target", "sample-pack-" + pack.sections().size() + ".docx"), bytes);
    try (XWPFDocument word = opened(bytes)) {
      assertThat(word.getParagraphs())
          .filteredOn(p -> "Title".equals(p.getStyle()))
          .extracting(XWPFParagraph::getText)
          .containsExactly(pack.title());
    }
  }

  @Test
  void headings_have_words_own_styles_and_leave_out_no_level() throws IOException {
    try (XWPFDocument word = rich()) {
      List<Integer> levels =
          word.getParagraphs().stream()
              .map(XWPFParagraph::getStyle)
              .filter(style -> style != null && style.startsWith("Heading"))
              .map(style -> Integer.parseInt(style.substring("Heading".length())))
              .toList();
      assertThat(levels.getFirst()).isEqualTo(1);
      for (int level : levels) {
        assertThat(word.getStyles().getStyle("Heading" + level).getName())
            .isEqualTo("heading " + level);
      }
      assertThat(word.getParagraphs())
          .filteredOn(p -> "Heading1".equals(p.getStyle()))
          .extracting(XWPFParagraph::getText)
          .startsWith("Context", "On the day", "Our reach")
          .endsWith("Acknowledgements", "See you next month", "Cite this pack");
      assertThat(word.getParagraphs())
          .filteredOn(p -> "TOC1".equals(p.getStyle()))
          .as("the table of contents is filled in")
          .extracting(XWPFParagraph::getText)
          .startsWith("Context", "On the day", "Our reach")
          .endsWith("See you next month", "Cite this pack");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://example.org/a?b=c#d https://example.org/a?b=c#d",
        "https://example.org/été https://example.org/été",
        "https://example.org/100%25 https://example.org/100%25",
        "https://example.org/100% https://example.org/100%25",
        "https://example.org/a#b#c https://example.org/a#b%23c",
        "https://example.org/#{a|b}[c]^ https://example.org/#%7Ba%7Cb%7D%5Bc%5D%5E",
        "https://?a https://?a",
        "https://example.org/a\u00a0b -"
      },
      nullValues = "-")
  void a_link_that_is_no_uri_is_made_one_or_stands_as_its_text(String address, String target)
      throws Exception {
    try (XWPFDocument word = new XWPFDocument()) {
      WordDocument.link(word.createParagraph(), address, "Resting well");
      assertThat(word.getParagraphs().getFirst().getText()).isEqualTo("Resting well");
      List<String> targets = new ArrayList<>();
      word.getPackagePart()
          .getRelationshipsByType(XWPFRelation.HYPERLINK.getRelation())
          .forEach(link -> targets.add(link.getTargetURI().toString()));
      assertThat(targets).isEqualTo(target == null ? List.of() : List.of(target));
    }
  }

  @Test
  void every_picture_says_what_it_shows() throws IOException {
    try (XWPFDocument word = rich()) {
      List<String> said = new ArrayList<>();
      everyRun(word)
          .flatMap(run -> run.getCTR().getDrawingList().stream())
          .forEach(drawing -> said.add(drawing.getInlineArray(0).getDocPr().getDescr()));
      assertThat(said).first().asString().startsWith("Quilt patch of this call");
      assertThat(said)
          .contains(
              "Map of where people said hello from",
              "scallops on woad cloth",
              "QR code of https://kindness.example/join")
          .doesNotContainNull();
      assertThat(word.getAllPictures())
          .extracting(XWPFPictureData::suggestFileExtension)
          .containsOnly("png");
    }
  }

  @Test
  void tables_have_a_head_that_repeats() throws IOException {
    try (XWPFDocument word = rich()) {
      assertThat(word.getTables()).hasSize(5);
      for (XWPFTable table : word.getTables()) {
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).isRepeatHeader()).isFalse();
      }
    }
  }

  @Test
  void the_file_says_its_title_its_language_and_the_day_of_publication_alone() throws IOException {
    byte[] bytes = rendition.render(SamplePack.rich());
    Date published = Date.from(Instant.parse("2026-10-16T09:30:00Z"));
    try (XWPFDocument word = opened(bytes)) {
      var core = word.getProperties().getCoreProperties();
      assertThat(core.getTitle()).isEqualTo("Rest, and who is allowed it");
      assertThat(core.getCreator()).isEqualTo("Conversations for Kindness");
      assertThat(core.getCreated()).isEqualTo(published);
      assertThat(core.getModified()).isEqualTo(published);
      assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("en-GB");
    }
    assertThat(part(bytes, "word/styles.xml")).contains("<w:lang w:val=\"en-GB\"/>");
    assertThat(part(bytes, "word/document.xml")).contains("<w:lang w:val=\"sv\"/>");
  }

  @Test
  void what_xml_cannot_hold_is_left_out_and_markup_stays_text() throws IOException {
    String hostile = "<w:t>\u0000\u0007]]>&lt;\uD800\uFFFF\n<script>";
    byte[] bytes =
        rendition.render(
            SamplePack.of(
                1,
                hostile,
                hostile,
                List.of(
                    new Section(
                        "a",
                        hostile,
                        "<b>html</b> [link](javascript:alert(1)) **strong**\n\n" + hostile,
                        new PackContent.Quotes(
                            List.of(SamplePack.quote(hostile, "x", hostile, hostile, 1)))))));
    try (XWPFDocument word = opened(bytes)) {
      String text =
          String.join("\n", word.getParagraphs().stream().map(XWPFParagraph::getText).toList());
      assertThat(text).contains("<w:t>]]>&lt;", "<script>", "<b>html</b> link strong");
      assertThat(word.getHyperlinks())
          .allMatch(link -> link.getURL().startsWith("https://kindness.example/"));
    }
  }

  private XWPFDocument rich() throws IOException {
    return opened(rendition.render(SamplePack.rich()));
  }

  private static Stream<XWPFRun> everyRun(XWPFDocument word) {
    Stream<XWPFParagraph> inTables =
        word.getTables().stream()
            .flatMap(table -> table.getRows().stream())
            .flatMap(row -> row.getTableCells().stream())
            .flatMap(cell -> cell.getParagraphs().stream());
    return Stream.concat(word.getParagraphs().stream(), inTables)
        .flatMap(paragraph -> paragraph.getRuns().stream());
  }

  private static XWPFDocument opened(byte[] bytes) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes));
  }

  private static String part(byte[] docx, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no " + name);
  }
}
