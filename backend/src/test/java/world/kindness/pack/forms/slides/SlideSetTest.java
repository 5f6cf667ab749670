package world.kindness.pack.forms.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.forms.SamplePack;

/** A pack as slides, as somebody finds it who opens them. */
class SlideSetTest {
  private final SlideSet slides = new SlideSet();

  static Stream<PackContent> packs() {
    return Stream.of(SamplePack.rich(), SamplePack.minimal(), SamplePack.sparse());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void they_open_again_and_the_same_pack_gives_the_same_bytes(PackContent pack) throws IOException {
    byte[] bytes = slides.render(pack);
    assertThat(slides.render(pack)).isEqualTo(bytes);
    Files.write(Path.of("target", "sample-pack-" + pack.sections().size() + ".pptx"), bytes);
    try (XMLSlideShow show = opened(bytes)) {
      assertThat(show.getSlides().getFirst().getTitle()).isEqualTo(pack.title());
      assertThat(show.getSlides().getLast().getTitle()).isEqualTo("Read and cite the whole pack");
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void each_slide_has_a_title_of_its_own(PackContent pack) throws IOException {
    try (XMLSlideShow show = opened(slides.render(pack))) {
      List<String> titles = show.getSlides().stream().map(XSLFSlide::getTitle).toList();
      assertThat(titles).doesNotContainNull().doesNotHaveDuplicates().noneMatch(String::isBlank);
    }
  }

  @Test
  void they_tell_the_pack_one_idea_after_the_other() throws IOException {
    try (XMLSlideShow show = rich()) {
      assertThat(show.getSlides().stream().map(XSLFSlide::getTitle))
          .containsSubsequence(
              "Rest, and who is allowed it",
              "Hello from 8 countries and nations",
              "More than 1,400 people from 34 countries and nations have taken part so far.",
              "Themes that have emerged",
              "Question 1: Who on your team may stop without asking?",
              "Question 2: What would it take to make rest ordinary?",
              "Insights 1 of 4: Reflection",
              "Glimpses of the chat (1 of 12)",
              "See you next month",
              "Read and cite the whole pack");
    }
  }

  @Test
  void what_rooms_wrote_stands_below_their_question_and_their_name() throws IOException {
    try (XMLSlideShow show = rich()) {
      assertThat(words(slide(show, "Question 1: Who on your team may stop without asking?")))
          .containsSubsequence(
              "Room 1",
              "The consultant may. The health care assistant asks twice.",
              "Room 2",
              "Nobody, said four of us. Then we noticed that all four were team leaders.");
    }
  }

  @Test
  void of_many_glimpses_those_are_shown_that_most_people_reacted_to() throws IOException {
    try (XMLSlideShow show = rich()) {
      List<XSLFSlide> glimpses =
          show.getSlides().stream()
              .filter(slide -> slide.getTitle().startsWith("Glimpses of the chat ("))
              .toList();
      assertThat(notes(glimpses.getLast())).contains("18 more stand in the pack.");
      assertThat(notes(glimpses.getFirst()))
          .contains("https://kindness.example/sessions/2026-10-15#quote-");
    }
  }

  @Test
  void figures_stand_in_the_notes_with_their_sources() throws IOException {
    try (XMLSlideShow show = rich()) {
      assertThat(
              notes(
                  slide(
                      show,
                      "More than 1,400 people from 34 countries and nations have taken part so far.")))
          .contains("As reported, each with its source:")
          .contains("Countries and nations listed: ");
    }
  }

  @Test
  void every_picture_says_what_it_shows() throws IOException {
    try (XMLSlideShow show = rich()) {
      List<String> said = new ArrayList<>();
      for (XSLFSlide slide : show.getSlides()) {
        for (XSLFShape shape : slide.getShapes()) {
          if (shape instanceof XSLFPictureShape picture) {
            said.add(((CTPicture) picture.getXmlObject()).getNvPicPr().getCNvPr().getDescr());
          }
        }
      }
      assertThat(said).first().asString().startsWith("Quilt patch of this call");
      assertThat(said)
          .contains(
              "Map of where people said hello from",
              "scallops on woad cloth",
              "QR code of https://kindness.example/join",
              "QR code of https://kindness.example/sessions/2026-10-15")
          .noneMatch(String::isBlank);
    }
  }

  @Test
  void each_text_says_its_language() throws IOException {
    try (XMLSlideShow show = rich()) {
      Set<String> languages = new HashSet<>();
      for (XSLFSlide slide : show.getSlides()) {
        for (XSLFShape shape : slide.getShapes()) {
          if (shape instanceof XSLFTextShape text) {
            for (XSLFTextParagraph paragraph : text.getTextParagraphs()) {
              for (XSLFTextRun run : paragraph.getTextRuns()) {
                if (run.getXmlObject() instanceof CTRegularTextRun said) {
                  languages.add(said.getRPr().getLang());
                }
              }
            }
          }
        }
      }
      assertThat(languages).contains("en-GB").doesNotContainNull();
    }
  }

  @Test
  void what_is_too_long_for_a_title_is_said_in_full_in_the_notes() throws IOException {
    String question = "What would help? ".repeat(40).strip();
    Deck deck = new Deck(world.kindness.pack.forms.PackPage.of(SamplePack.minimal()));
    deck.slide(question, " (1 of 2)");
    try (XMLSlideShow show = opened(deck.bytes(SamplePack.minimal().publishedAt()))) {
      XSLFSlide slide = show.getSlides().getFirst();
      assertThat(slide.getTitle()).startsWith("What would help?").endsWith("… (1 of 2)");
      assertThat(notes(slide)).isEqualTo(question);
    }
  }

  /** Every word of a text that no slide holds is on one of several, in its order. */
  @ParameterizedTest
  @MethodSource("longTexts")
  void what_does_not_fit_goes_on_and_loses_nothing(String text) {
    List<Words> words =
        List.of(
            Words.of(Words.As.HEADING, "Room 1"),
            Words.of(Words.As.SAID, text),
            Words.of(Words.As.SOURCE, "Ward nurse"));
    List<Words.Page> pages = Words.pages(words, 800, 300);
    String all =
        String.join(
            "", pages.stream().flatMap(page -> page.words().stream()).map(Words::text).toList());
    assertThat(all.replaceAll("\\s", ""))
        .isEqualTo(("Room 1" + text + "Ward nurse").replaceAll("\\s", ""));
    for (Words.Page page : pages) {
      assertThat(Words.height(page.words(), page.size(), 800)).isLessThanOrEqualTo(300);
      assertThat(page.words().getFirst().as()).isNotEqualTo(Words.As.SOURCE);
      assertThat(page.words().getLast().as()).isNotEqualTo(Words.As.HEADING);
    }
  }

  static Stream<String> longTexts() {
    return Stream.of(
        "one two three ".repeat(700).strip(),
        "x".repeat(5_000),
        "親切".repeat(1_500),
        "👩‍⚕️".repeat(800),
        "line\n".repeat(90).strip(),
        "short");
  }

  /** What has one box stays in it, whatever its length. */
  @ParameterizedTest
  @MethodSource("longTexts")
  void what_has_one_box_is_set_smaller_and_at_last_shortened(String text) {
    for (double height : new double[] {30, 80, 240}) {
      Words.Page page = Words.within(Words.of(Words.As.SAID, text), 560, height);
      assertThat(page.words()).hasSize(1);
      assertThat(Words.height(page.words(), page.size(), 560)).isLessThanOrEqualTo(height);
      assertThat(page.words().getFirst().text()).doesNotContainPattern("\\p{Cs}");
    }
  }

  @ParameterizedTest
  @MethodSource("longTexts")
  void a_pack_with_texts_without_end_has_slides(String text) throws IOException {
    PackContent rich = SamplePack.rich();
    byte[] bytes = slides.render(SamplePack.of(2, text, text, rich.sections()));
    try (XMLSlideShow show = opened(bytes)) {
      assertThat(show.getSlides()).hasSizeGreaterThan(10);
      for (XSLFSlide slide : show.getSlides()) {
        for (XSLFShape shape : slide.getShapes()) {
          if (shape instanceof XSLFTextShape box
              && box.getTextType() != Placeholder.TITLE
              && !box.getText().isBlank()) {
            assertThat(written(box))
                .as(box.getText())
                .isLessThanOrEqualTo(box.getAnchor().getHeight() + 1);
          }
        }
      }
    }
  }

  /** How high the text of a box is, by the measure of the slides themselves. */
  private static double written(XSLFTextShape box) {
    double width = box.getAnchor().getWidth() - box.getLeftInset() - box.getRightInset();
    double height = box.getTopInset() + box.getBottomInset();
    for (XSLFTextParagraph paragraph : box.getTextParagraphs()) {
      if (!paragraph.getTextRuns().isEmpty()) {
        double size = paragraph.getTextRuns().getFirst().getFontSize();
        height +=
            1.25
                * size
                * Words.lines(
                    paragraph.getText(), size, width - (paragraph.isBullet() ? Words.INDENT : 0));
      }
    }
    return height;
  }

  private XMLSlideShow rich() throws IOException {
    return opened(slides.render(SamplePack.rich()));
  }

  private static XMLSlideShow opened(byte[] bytes) throws IOException {
    return new XMLSlideShow(new ByteArrayInputStream(bytes));
  }

  private static XSLFSlide slide(XMLSlideShow show, String title) {
    return show.getSlides().stream()
        .filter(slide -> slide.getTitle().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(XSLFSlide slide) {
    return slide.getShapes().stream()
        .filter(XSLFTextShape.class::isInstance)
        .flatMap(shape -> ((XSLFTextShape) shape).getText().lines())
        .toList();
  }

  private static String notes(XSLFSlide slide) {
    return java.util.Arrays.stream(slide.getNotes().getPlaceholders())
        .filter(shape -> shape.getTextType() == Placeholder.BODY)
        .map(XSLFTextShape::getText)
        .findFirst()
        .orElseThrow();
  }
}
