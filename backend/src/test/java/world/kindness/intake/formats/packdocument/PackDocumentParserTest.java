package world.kindness.intake.formats.packdocument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import world.kindness.intake.formats.packdocument.PackDocument.Found;
import world.kindness.intake.formats.packdocument.PackDocument.Person;
import world.kindness.intake.formats.packdocument.PackDocument.Quote;
import world.kindness.intake.formats.packdocument.PackDocument.ReachStatement;
import world.kindness.testing.World;

/** An existing pack, read line by line: every find points at its line, and no line is lost. */
class PackDocumentParserTest {

  private static PackDocument parse(String text) {
    return new PackDocumentParser().parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static PackDocument real() throws IOException {
    return new PackDocumentParser()
        .parse(Files.readAllBytes(World.real("insights-pack-2023-10-26.txt")));
  }

  @Test
  void the_real_pack_points_at_its_lines() throws IOException {
    PackDocument pack = real();
    assertThat(pack.date().value()).isEqualTo("2023-10-26");
    assertThat(pack.date().line()).isEqualTo(7);
    assertThat(pack.starts()).isEqualTo(LocalTime.of(18, 0));
    assertThat(pack.ends()).isEqualTo(LocalTime.of(19, 0));
    assertThat(pack.timeZone()).isEqualTo("Europe/London");
    assertThat(pack.unparsed()).isEmpty();
    assertThat(pack.lines().total()).isEqualTo(pack.lines().parsed() + pack.lines().blank());
    assertThat(pack.greetings()).extracting(Quote::line).isSorted().doesNotHaveDuplicates();
    assertThat(pack.resources())
        .extracting(PackDocument.Resource::kind)
        .containsExactly("BOOK", "WEBSITE", "OTHER", "VIDEO");
    assertThat(pack.resources())
        .extracting(PackDocument.Resource::authors)
        .containsExactly("Amy C. Edmondson", null, null, "Manoj Krishna");
    assertThat(pack.insights())
        .extracting(PackDocument.GroupInsight::from)
        .containsExactly("GROUP", "PERSON", "GROUP", "GROUP");
  }

  @Test
  void the_real_pack_names_ten_people_once_each() throws IOException {
    PackDocument pack = real();
    assertThat(pack.people()).hasSize(10);
    assertThat(pack.people()).filteredOn(Person::founder).hasSize(8).allMatch(Person::coreGroup);
    assertThat(pack.people()).filteredOn(p -> !p.nameVariants().isEmpty()).hasSize(2);
    assertThat(pack.people()).filteredOn(Person::leader).hasSize(1);
    assertThat(pack.people()).filteredOn(Person::acknowledged).hasSize(1);
    assertThat(pack.warnings())
        .extracting(w -> w.code())
        .containsExactlyInAnyOrder(
            "time-zone-words",
            "off-rule-date",
            "reach-differs",
            "name-spelt-two-ways",
            "name-spelt-two-ways");
  }

  @Test
  void the_sample_pack_gives_what_its_author_put_in() throws IOException {
    PackDocument pack =
        new PackDocumentParser().parse(Files.readAllBytes(World.sample("insights-pack.txt")));
    assertThat(pack.date().value()).isEqualTo("2026-10-15");
    assertThat(pack.greetings())
        .extracting(Quote::initials)
        .containsExactly("WN", "GP", "PC", "MW", "PH", "SN");
    assertThat(pack.glimpses()).extracting(Quote::reactions).containsExactly(0, 4, 7, 2, 11);
    assertThat(pack.themes()).hasSize(6);
    assertThat(pack.purposes()).hasSize(6);
    assertThat(pack.questions()).hasSize(2);
    assertThat(pack.heardBack()).hasSize(5);
    assertThat(pack.insights()).hasSize(4);
    assertThat(pack.listedPlaces()).hasSize(23);
    assertThat(pack.resources())
        .extracting(PackDocument.Resource::link)
        .filteredOn(link -> link != null)
        .hasSize(3);
    assertThat(pack.acknowledgedTeams())
        .extracting(Found::value)
        .containsExactly("The sample ward");
    assertThat(pack.people()).isEmpty();
    assertThat(pack.unparsed()).isEmpty();
    assertThat(pack.warnings()).extracting(w -> w.code()).containsExactly("reach-differs");
  }

  @Test
  void a_line_that_finds_no_place_is_listed_with_its_reason() {
    PackDocument pack =
        parse(
            "Title\n\nSubtitle\n\n1 May 2025\n\nA stray line\n\nA glimpse into the chat\n\nno initials here\n");
    assertThat(pack.unparsed()).extracting(u -> u.line()).containsExactly(7, 11);
    assertThat(pack.unparsed()).allSatisfy(u -> assertThat(u.reason()).isNotBlank());
    assertThat(pack.lines().unparsed()).isEqualTo(2);
  }

  @Test
  void figures_keep_how_the_source_put_them() {
    PackDocument pack =
        parse("T\n\nOur reach\n\nAlmost 1,200 contributors, more than 30 countries, 28 nations\n");
    assertThat(pack.reach())
        .extracting(ReachStatement::measures, ReachStatement::qualifier, ReachStatement::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("CONTRIBUTORS", "AROUND", 1200),
            org.assertj.core.groups.Tuple.tuple("COUNTRIES", "OVER", 30),
            org.assertj.core.groups.Tuple.tuple("COUNTRIES", "EXACTLY", 28));
  }

  @Test
  void commas_in_brackets_do_not_part_ideas() {
    PackDocument pack =
        parse(
            "T\n\nBreakout discussion\n\nWe heard some ideas: tea (black, or green), rest, and thanks...\n");
    assertThat(pack.heardBack())
        .extracting(Found::value)
        .containsExactly("tea (black, or green)", "rest", "thanks");
  }

  @Test
  void dead_links_keep_their_words_and_live_ones_their_address() {
    PackDocument pack =
        parse("T\n\nOn the day\n\nSee [the site](#) and [this](https://example.org/x).\n");
    assertThat(pack.texts().getFirst().markdown())
        .isEqualTo("See the site and [this](https://example.org/x).");
  }

  @Test
  void people_are_matched_across_accents_and_slips_of_spelling_only() {
    assertThat(PeopleReader.samePerson("Goran Larsson", "Göran Larsson")).isTrue();
    assertThat(PeopleReader.samePerson("Gabby Mathews", "Gabrielle Matthews")).isTrue();
    assertThat(PeopleReader.samePerson("Anna Smith", "Annette Smyth")).isTrue();
    assertThat(PeopleReader.samePerson("Anna Smith", "Bella Smith")).isFalse();
    assertThat(PeopleReader.samePerson("Anna Smith", "Anna Jones")).isFalse();
  }

  @Test
  void hostile_bytes_are_accounted_for_and_nothing_else() {
    byte[] noise = new byte[200_000];
    new Random(7).nextBytes(noise);
    for (byte[] bytes :
        new byte[][] {
          {},
          noise,
          "x".repeat(1_000_000).getBytes(),
          "[".repeat(1_000_000).getBytes(),
          "A B ".repeat(250_000).getBytes(),
          "**".repeat(500_000).getBytes(),
          "Contents\n\n1, 2, ".repeat(50_000).getBytes()
        }) {
      PackDocument pack = new PackDocumentParser().parse(bytes);
      assertThat(pack.lines().total())
          .isEqualTo(pack.lines().parsed() + pack.lines().blank() + pack.lines().unparsed());
    }
  }
}
