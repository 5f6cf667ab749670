package world.kindness.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import world.kindness.intake.formats.notes.BreakoutNotesFile;
import world.kindness.intake.formats.notes.BreakoutNotesFile.Note;
import world.kindness.intake.formats.notes.BreakoutNotesParser;
import world.kindness.intake.formats.text.SourceText;

/** What holds for notes of rooms of any length and form; {@link FixturesTest} has the forms. */
class NotesOfRoomsTest {
  private static final int LONGEST = 10_000;

  static Stream<Path> notes() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/notes"))) {
      return files
          .filter(file -> !file.toString().endsWith(".expected"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static BreakoutNotesFile read(String text) {
    return new BreakoutNotesParser().parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String words(BreakoutNotesFile file) {
    return file.notes().stream().map(Note::text).collect(Collectors.joining(" "));
  }

  @Test
  @Timeout(5)
  void five_thousand_short_lines_are_five_thousand_notes() {
    List<String> lines = IntStream.rangeClosed(1, 5_000).mapToObj("Kettle %d"::formatted).toList();
    for (String sign : new String[] {"", "- ", "\t•\t"}) {
      BreakoutNotesFile file =
          read("Room 1\n" + lines.stream().map(sign::concat).collect(Collectors.joining("\n")));
      assertThat(file.notes()).extracting(Note::text).isEqualTo(lines);
      assertThat(file.notes().getLast().line()).isEqualTo(5_001);
    }
  }

  @Test
  @Timeout(5)
  void of_five_thousand_wrapped_lines_no_word_is_lost_and_no_note_is_too_long_to_edit() {
    String line = "and then we heard of another kindness that nobody had planned,\n";
    BreakoutNotesFile file = read("Room 1\nWe began late,\n" + line.repeat(5_000));
    assertThat(file.notes()).hasSizeBetween(30, 40);
    assertThat(file.notes())
        .allSatisfy(n -> assertThat(n.text()).hasSizeLessThanOrEqualTo(LONGEST));
    assertThat(words(file))
        .isEqualTo(("We began late,\n" + line.repeat(5_000)).strip().replace('\n', ' '));
  }

  @Test
  @Timeout(5)
  void a_line_longer_than_a_note_may_be_is_several_with_all_its_words() {
    String spoken = "kindness ".repeat(3_000).strip();
    assertThat(words(read("Room 1\n- " + spoken))).isEqualTo(spoken);
    String unbroken = "💛".repeat(12_345);
    BreakoutNotesFile file = read("Room 1\n- x" + unbroken);
    assertThat(file.notes())
        .allSatisfy(n -> assertThat(n.text()).hasSizeLessThanOrEqualTo(LONGEST));
    assertThat(words(file).replace(" ", "")).isEqualTo("x" + unbroken);
  }

  /** An intake without a day is read again from its copy once the day is known. */
  @ParameterizedTest
  @MethodSource("notes")
  void what_is_kept_reads_as_the_file_did(Path path) throws IOException {
    SourceText source = SourceText.of(Files.readAllBytes(path));
    BreakoutNotesFile file = new BreakoutNotesParser().parse(source);
    SourceText copy = SourceText.of(source.keeping(file.kept()::contains).copy());
    BreakoutNotesFile again = new BreakoutNotesParser().parse(copy);
    assertThat(again.notes()).isEqualTo(file.notes());
    assertThat(again.rooms()).isEqualTo(file.rooms());
    assertThat(again.questions()).isEqualTo(file.questions());
  }

  @ParameterizedTest
  @MethodSource("notes")
  void line_ends_and_blanks_at_the_end_change_nothing(Path path) throws IOException {
    String text = SourceText.of(Files.readAllBytes(path)).text();
    String spaced = Arrays.stream(text.split("\n", -1)).collect(Collectors.joining(" \t\r\n"));
    assertThat(read(spaced).notes()).isEqualTo(read(text).notes());
  }
}
