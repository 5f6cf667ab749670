package world.kindness.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import world.kindness.intake.files.FileKind;
import world.kindness.intake.formats.attendance.AttendanceFile;
import world.kindness.intake.formats.attendance.AttendanceParser;
import world.kindness.intake.formats.attendance.Attendees;
import world.kindness.intake.formats.attendance.MergeSuggestions;
import world.kindness.intake.formats.chat.SavedChatParser;
import world.kindness.intake.formats.chat.ZoomChat;
import world.kindness.intake.formats.notes.BreakoutNotesFile;
import world.kindness.intake.formats.notes.BreakoutNotesParser;
import world.kindness.intake.formats.text.ParsedFile;

/**
 * Small files of each kind and each trap, every one with what a person expects of it beside it, as
 * {@code name.expected}. To add a case, add a file, write its expectation, and run this.
 */
class FixturesTest {
  private static final Path FIXTURES = Path.of("src/test/resources");

  static Stream<Path> chats() throws IOException {
    return inputs("chats");
  }

  static Stream<Path> attendance() throws IOException {
    return inputs("attendance");
  }

  static Stream<Path> notes() throws IOException {
    return inputs("notes");
  }

  @ParameterizedTest
  @MethodSource("chats")
  void a_chat_saved_on_a_computer_reads_as_expected(Path file) throws IOException {
    assertThat(kind(file)).isEqualTo(FileKind.ZOOM_CHAT_SAVED);
    ZoomChat chat = new SavedChatParser().parse(Files.readAllBytes(file));
    assertThat(text(chat)).isEqualTo(expected(file));
    assertThat(chat.toString()).as("the word of every private message").doesNotContain("zinnia");
  }

  @ParameterizedTest
  @MethodSource("attendance")
  void a_list_of_participants_reads_as_expected(Path file) throws IOException {
    assertThat(kind(file)).isEqualTo(FileKind.ZOOM_ATTENDANCE);
    AttendanceFile read = new AttendanceParser().parse(Files.readAllBytes(file));
    assertThat(text(read)).isEqualTo(expected(file));
  }

  @ParameterizedTest
  @MethodSource("notes")
  void breakout_notes_read_as_expected(Path file) throws IOException {
    assertThat(kind(file)).isEqualTo(FileKind.BREAKOUT_NOTES);
    BreakoutNotesFile read = new BreakoutNotesParser().parse(Files.readAllBytes(file));
    assertThat(text(read)).isEqualTo(expected(file));
  }

  private static Stream<Path> inputs(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES.resolve(folder))) {
      List<Path> inputs =
          files.filter(file -> file.toString().matches(".*\\.(txt|csv|md)")).sorted().toList();
      assertThat(inputs).isNotEmpty();
      return inputs.stream();
    }
  }

  private static FileKind kind(Path file) throws IOException {
    return FileKind.detect("file", Files.readAllBytes(file));
  }

  private static String expected(Path file) throws IOException {
    String name = file.getFileName().toString();
    return Files.readString(
        file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected"));
  }

  private static String text(ZoomChat chat) {
    List<String> out = new ArrayList<>();
    out.add(
        "%s, %d senders, %d private left out"
            .formatted(chat.generation(), chat.senders(), chat.privateDropped()));
    record Placed(int index, String text) {}
    Stream.concat(
            chat.messages().stream().map(m -> new Placed(m.index(), text(m))),
            chat.reactions().stream().map(r -> new Placed(r.index(), text(r))))
        .sorted(Comparator.comparingInt(Placed::index))
        .map(Placed::text)
        .forEach(out::add);
    return text(out, chat);
  }

  private static String text(ZoomChat.Message message) {
    String when = message.date() == null ? "" : message.date() + " ";
    String reply =
        message.replyTo() == null
            ? ""
            : " [answers %s \"%s\"]"
                .formatted(message.replyTo().target(), message.replyTo().quoted());
    return "%d. line %d, %s%s, %s: %s%s"
        .formatted(
            message.index(),
            message.line(),
            when,
            message.offset(),
            message.sender(),
            message.text().replace("\n", " / "),
            reply);
  }

  private static String text(ZoomChat.Reaction reaction) {
    return "%d. line %d, %s %s %s of %s"
        .formatted(
            reaction.index(),
            reaction.line(),
            reaction.sender(),
            reaction.removed() ? "takes back" : "reacts with",
            reaction.emoji(),
            reaction.target());
  }

  private static String text(AttendanceFile file) {
    List<String> out = new ArrayList<>();
    out.add("states %s, days %s".formatted(file.statedRows(), file.days()));
    file.rows().stream()
        .map(
            row ->
                "line %d, %s, %s, %s, %s min"
                    .formatted(
                        row.line(),
                        row.name(),
                        row.email() == null ? "no address" : row.email(),
                        row.interval() == null
                            ? "no times"
                            : row.interval().fromSecond() + "-" + row.interval().toSecond() + " s",
                        row.minutes()))
        .forEach(out::add);
    List<Attendees.Attendee> people = Attendees.of(file.rows());
    out.add("people: " + people.stream().map(p -> p.name() + p.otherNames()).toList());
    MergeSuggestions.among(people).stream()
        .map(
            merge ->
                "%s may be %s (%s): %s"
                    .formatted(
                        name(people, merge.mergeKey()),
                        name(people, merge.keepKey()),
                        merge.confidence(),
                        merge.because()))
        .forEach(out::add);
    return text(out, file);
  }

  private static String name(List<Attendees.Attendee> people, String key) {
    return people.stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow().name();
  }

  private static String text(BreakoutNotesFile file) {
    List<String> out = new ArrayList<>();
    file.questions().forEach(q -> out.add("question %d: %s".formatted(q.number(), q.text())));
    out.add("rooms: " + file.rooms().stream().map(BreakoutNotesFile.Room::name).toList());
    file.notes().stream()
        .map(
            n ->
                "line %d, %s, question %d: %s"
                    .formatted(n.line(), n.room(), n.question(), n.text()))
        .forEach(out::add);
    return text(out, file);
  }

  private static String text(List<String> out, ParsedFile file) {
    file.unparsed()
        .forEach(u -> out.add("? line %d %s: %s".formatted(u.line(), u.reason(), u.text())));
    file.warnings()
        .forEach(w -> out.add("! %s, line %s: %s".formatted(w.code(), w.line(), w.detail())));
    ParsedFile.Lines lines = file.lines();
    out.add(
        "%d lines = %d + %d blank + %d unparsed"
            .formatted(lines.total(), lines.parsed(), lines.blank(), lines.unparsed()));
    return String.join("\n", out) + "\n";
  }
}
