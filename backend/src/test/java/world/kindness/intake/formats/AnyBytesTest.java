package world.kindness.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import world.kindness.intake.files.FileKind;
import world.kindness.intake.formats.attendance.AttendanceParser;
import world.kindness.intake.formats.board.BoardParser;
import world.kindness.intake.formats.board.BoardTable;
import world.kindness.intake.formats.board.UnreadableTable;
import world.kindness.intake.formats.chat.CloudChatParser;
import world.kindness.intake.formats.chat.SavedChatParser;
import world.kindness.intake.formats.chat.ZoomChat;
import world.kindness.intake.formats.notes.BreakoutNotesFile;
import world.kindness.intake.formats.notes.BreakoutNotesParser;
import world.kindness.intake.formats.notes.NotesTable;
import world.kindness.intake.formats.packdocument.PackDocumentParser;
import world.kindness.intake.formats.text.ParsedFile;
import world.kindness.intake.formats.text.SourceText;

/** Whatever bytes come: no parser fails, and every line of the file is in exactly one account. */
class AnyBytesTest {
  /** Pieces of real formats, so that generated files come near to being one. */
  private static final String[] PIECES = {
    "\r\n",
    "\n",
    "\r",
    "\r\r\n",
    "\t",
    "  ",
    " : ",
    ":",
    ",",
    ";",
    "\"",
    "(",
    ")",
    "\uFEFF",
    "\0",
    "18:03:25",
    "2026-03-16 17:11:42",
    "00:13:46\t",
    " From ",
    " to ",
    "To Everyone:",
    "De ",
    "Todos",
    "Porter, Cardiff",
    "Baker's iPhone",
    "(Privately)",
    "(direct message)",
    "Replying to \"",
    "Reacted to \"tea...\" with 👍",
    "Removed a ",
    "👩🏽‍⚕️",
    "…",
    "...",
    "Ann, Bo:👍",
    "Name (Original Name)",
    "User Email",
    "Join Time",
    "Leave Time",
    "Duration (Minutes)",
    "Guest",
    "Meeting ID,Topic,Participants",
    "05/09/2022 06:00 PM",
    "Mar 22, 2025 19:28:32",
    "40",
    "Yes",
    "# ",
    "## ",
    "**",
    "Room 1",
    "Question 1: ",
    "- ",
    "1. ",
    "Insights pack",
    "On the day",
    "Measuring kindness",
    "Conversations for Kindness",
    "tea",
    "TK",
    "ä",
    "\\n\\n"
  };

  @Provide
  Arbitrary<byte[]> files() {
    Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(400);
    Arbitrary<byte[]> nearly =
        Arbitraries.of(PIECES)
            .array(String[].class)
            .ofMaxSize(60)
            .map(pieces -> String.join("", pieces).getBytes(StandardCharsets.UTF_8));
    return Arbitraries.oneOf(noise, nearly, nearly, nearly);
  }

  @Property(tries = 3_000, shrinking = ShrinkingMode.BOUNDED)
  void every_line_is_read_blank_or_listed(@ForAll("files") byte[] file) {
    parsers()
        .forEach(
            parser -> {
              ParsedFile read = parser.apply(file);
              ParsedFile.Lines lines = read.lines();
              assertThat(lines.parsed() + lines.blank() + lines.unparsed())
                  .isEqualTo(lines.total());
              assertThat(read.unparsed()).hasSize(lines.unparsed());
              assertThat(read.unparsed())
                  .allSatisfy(u -> assertThat(u.line()).isBetween(1, lines.total()));
            });
  }

  @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
  void every_row_of_a_board_is_accounted_for_or_the_file_is_refused(@ForAll("files") byte[] file) {
    try {
      BoardTable board = new BoardParser().parse(file);
      ParsedFile notes =
          NotesTable.read(
              board,
              new NotesTable.Columns(
                  board.header().size() > 1 ? 1 : null,
                  board.header().size() > 2 ? 2 : null,
                  0,
                  null));
      assertThat(notes.lines().total()).isEqualTo(board.grid().size());
      assertThat(notes.unparsed()).hasSize(notes.lines().unparsed());
      BoardTable again = new BoardParser().parse(board.csv().getBytes(StandardCharsets.UTF_8));
      assertThat(again.rows()).as("what is kept reads the same").isEqualTo(board.rows());
      assertThat(again.header()).isEqualTo(board.header());
    } catch (UnreadableTable refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
  void any_file_has_a_kind_and_can_be_read_as_it(@ForAll("files") byte[] file) {
    assertThat(FileKind.detect("file", file)).isNotNull();
  }

  /** The word stands only in private messages; nothing that is kept may hold it. */
  @Property(tries = 3_000, shrinking = ShrinkingMode.BOUNDED)
  void a_private_message_amid_anything_is_left_out(
      @ForAll("files") byte[] before,
      @ForAll("files") byte[] after,
      @ForAll("withinLines") String within,
      @ForAll("ends") String end) {
    SourceText file =
        SourceText.of(
            ("18:00:00 From Porter to Everyone:\n\t"
                    + text(before).replaceAll("[\\r\\n]", within)
                    + "\n18:00:10 From Porter to Baker (direct message):\n\tzinnia"
                    + within
                    + "zinnia\n18:00:20 From Porter to Everyone:\n\t"
                    + text(after).replaceAll("[\\r\\n]", within)
                    + "\n")
                .replace("\n", end));
    ZoomChat chat = new SavedChatParser().parse(file);
    assertThat(chat.toString()).doesNotContain("zinnia");
    assertThat(file.keeping(chat.kept()::contains).copy()).doesNotContain("zinnia");
  }

  /** Whoever reads the stored copy again, to erase somebody, finds what was found at first. */
  @Property(tries = 3_000, shrinking = ShrinkingMode.BOUNDED)
  void what_is_kept_of_a_file_reads_as_the_file_did(@ForAll("files") byte[] bytes) {
    SourceText file = SourceText.of(bytes);
    for (Function<SourceText, ZoomChat> parser : chatParsers()) {
      ZoomChat first = parser.apply(file);
      SourceText copy = SourceText.of(file.keeping(first.kept()::contains).copy());
      ZoomChat again = parser.apply(copy);
      assertThat(kept(again)).isEqualTo(kept(first));
      assertThat(again.privateDropped()).isZero();
    }
    BreakoutNotesFile notes = new BreakoutNotesParser().parse(file);
    SourceText copy = SourceText.of(file.keeping(notes.kept()::contains).copy());
    assertThat(new BreakoutNotesParser().parse(copy).notes()).isEqualTo(notes.notes());
  }

  private static List<Function<SourceText, ZoomChat>> chatParsers() {
    return List.of(new CloudChatParser()::parse, new SavedChatParser()::parse);
  }

  /** Of a reply whose quotation may be private, only its own words are kept, in the table alone. */
  private static List<List<Object>> kept(ZoomChat chat) {
    return chat.messages().stream()
        .filter(m -> chat.kept().contains(m.line()))
        .map(m -> List.<Object>of(m.line(), m.sender(), m.text()))
        .toList();
  }

  @Provide
  Arbitrary<String> withinLines() {
    return Arbitraries.of(" ", "\r", "\u2028", "\f", "\u0085", "\u000B", "\0");
  }

  @Provide
  Arbitrary<String> ends() {
    return Arbitraries.of("\n", "\r\n", "\r\r\n", "\r", "\u2028", "\u0085", "\f");
  }

  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void a_line_of_a_megabyte_is_read_like_any_other(@ForAll("files") byte[] file) {
    String long0 = (text(file).replaceAll("[\\r\\n]", " ") + "x").repeat(1_000_000);
    String line = long0.substring(0, Math.min(long0.length(), 1_000_000));
    for (String before :
        new String[] {
          "",
          "18:00:00 From Porter to Everyone:\n\t",
          "18:00:00\t From  Porter : ",
          "# Room 1\n- ",
          "Name (Original Name),User Email,Guest\n",
          "00:00:01\tPorter:\t"
        }) {
      byte[] bytes = (before + line).getBytes(StandardCharsets.UTF_8);
      parsers().forEach(parser -> assertThat(parser.apply(bytes).lines().total()).isPositive());
    }
  }

  private static Stream<Function<byte[], ParsedFile>> parsers() {
    return Stream.of(
        new CloudChatParser()::parse,
        new SavedChatParser()::parse,
        new AttendanceParser()::parse,
        new BreakoutNotesParser()::parse,
        new PackDocumentParser()::parse);
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }
}
