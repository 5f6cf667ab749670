package world.kindness.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import world.kindness.intake.IntakeReport.FileReport;
import world.kindness.intake.attendance.AttendanceFile;
import world.kindness.intake.attendance.AttendanceParser;
import world.kindness.intake.board.BoardParser;
import world.kindness.intake.board.BoardTable;
import world.kindness.intake.board.UnreadableTable;
import world.kindness.intake.board.WorkbookReader;
import world.kindness.intake.chat.ChatTraces;
import world.kindness.intake.chat.CloudChatParser;
import world.kindness.intake.chat.SavedChatParser;
import world.kindness.intake.chat.ZoomChat;
import world.kindness.intake.notes.BreakoutNotesFile;
import world.kindness.intake.notes.BreakoutNotesParser;
import world.kindness.intake.packdocument.PackDocument;
import world.kindness.intake.packdocument.PackDocumentParser;
import world.kindness.platform.Problem;
import world.kindness.platform.ProblemType;

/**
 * A file nobody brought before: read, not stored.
 *
 * @param redacted its text without personal data, private messages and meeting links
 * @param parsed what its parser made of it
 */
record Reading(
    Upload upload,
    String sha256,
    FileKind kind,
    Redaction redaction,
    String redacted,
    ParsedFile parsed) {
  private static final int MOST_RECORDS = 100_000;
  private static final int MOST_LINES = 200_000;
  private static final int MOST_PARTICIPANTS = 50_000;
  private static final int MOST_ROOMS = 500;
  private static final int MOST_QUESTIONS = 100;
  private static final int MOST_NOTES = 10_000;

  /**
   * Reads a file as the kind a person says, or else as the kind its content shows.
   *
   * @throws Problem 422 for a file of no known kind, or one that cannot be read as that
   */
  static Reading of(Upload upload, String sha256) {
    if (upload.kind() == null) {
      return of(upload, sha256, FileKind.detect(upload.name(), upload.bytes()));
    }
    SaidKind.check(upload);
    Reading reading = of(upload, sha256, upload.kind());
    SaidKind.check(upload, reading.parsed());
    return reading;
  }

  private static Reading of(Upload upload, String sha256, FileKind kind) {
    Redaction redaction = new Redaction();
    return switch (kind) {
      case UNKNOWN ->
          throw refused(
              upload,
              "is not a chat, an attendance file, breakout notes, a board's export or an insights pack as text",
              "not a kind of file that can be imported");
      case ZOOM_CHAT_CLOUD ->
          chat(upload, sha256, kind, new CloudChatParser().parse(upload.bytes()));
      case ZOOM_CHAT_SAVED ->
          chat(upload, sha256, kind, new SavedChatParser().parse(upload.bytes()));
      case ZOOM_ATTENDANCE -> {
        most(upload, "lines", text(upload).lines().count(), MOST_LINES);
        AttendanceFile attendance = new AttendanceParser().parse(upload.bytes());
        most(upload, "participants", attendance.rows().size(), MOST_PARTICIPANTS);
        yield new Reading(
            upload, sha256, kind, redaction, redaction.mask(text(upload)), attendance);
      }
      case BREAKOUT_NOTES -> {
        most(upload, "lines", text(upload).lines().count(), MOST_LINES);
        String redacted = redaction.redact(text(upload), 1);
        BreakoutNotesFile notes = notes(redacted);
        most(upload, "rooms", notes.rooms().size(), MOST_ROOMS);
        most(upload, "questions", notes.questions().size(), MOST_QUESTIONS);
        most(upload, "notes", notes.notes().size(), MOST_NOTES);
        yield new Reading(upload, sha256, kind, redaction, redacted, notes);
      }
      case BOARD_TABLE -> {
        BoardTable board = board(upload);
        board.grid().stream()
            .flatMap(List::stream)
            .filter(ChatTraces::ofAny)
            .findFirst()
            .ifPresent(
                cell -> {
                  throw refused(
                      upload,
                      "holds records of a chat, some of which may be private: import the chat itself",
                      "records of a chat in a table");
                });
        BoardTable redacted = board.with(redaction::redact);
        yield new Reading(upload, sha256, kind, redaction, redacted.csv(), redacted);
      }
      case PACK_TEXT -> {
        String redacted = redaction.redact(text(upload), 1);
        PackDocument pack =
            new PackDocumentParser().parse(redacted.getBytes(StandardCharsets.UTF_8));
        yield new Reading(upload, sha256, kind, redaction, redacted, pack);
      }
    };
  }

  /** More than any call has is no call's file. */
  private static void most(Upload upload, String what, long found, long most) {
    if (found > most) {
      throw refused(
          upload,
          "has %,d %s; a call's file has at most %,d".formatted(found, what, most),
          "too many " + what);
    }
  }

  /**
   * A file that cannot be taken.
   *
   * @param why what stands against it, as the rest of a sentence about it
   */
  static Problem refused(Upload upload, String why, String fault) {
    return new Problem(
        ProblemType.UNREADABLE_FILE,
        "'%s' %s.".formatted(upload.name(), why),
        List.of(new Problem.Fault(upload.name(), fault)));
  }

  private static BoardTable board(Upload upload) {
    try {
      return FileKind.isZip(upload.bytes())
          ? new WorkbookReader().parse(upload.bytes(), upload.file())
          : new BoardParser().parse(upload.bytes());
    } catch (UnreadableTable e) {
      throw refused(
          upload, "cannot be read as a board's export: " + e.getMessage(), e.getMessage());
    }
  }

  static BreakoutNotesFile notes(String redacted) {
    return new BreakoutNotesParser().parse(redacted.getBytes(StandardCharsets.UTF_8));
  }

  private static Reading chat(Upload upload, String sha256, FileKind kind, ZoomChat chat) {
    most(upload, "messages and reactions", chat.records(), MOST_RECORDS);
    Redaction redaction = new Redaction();
    String open = withoutLines(text(upload), chat.privateLines());
    return new Reading(upload, sha256, kind, redaction, redaction.redact(open, 1), chat);
  }

  /** The text with these lines emptied, so that all others keep their numbers. */
  private static String withoutLines(String text, Set<Integer> emptied) {
    if (emptied.isEmpty()) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int number = 1;
    for (int from = 0; from < text.length(); number++) {
      int feed = text.indexOf('\n', from);
      int end = feed < 0 ? text.length() : feed + 1;
      kept.append(emptied.contains(number) ? "\n" : text.substring(from, end));
      from = end;
    }
    return kept.toString();
  }

  private static String text(Upload upload) {
    return Decoding.decode(upload.bytes()).text();
  }

  /** Null unless it is a pack. */
  PackDocument pack() {
    return parsed instanceof PackDocument pack ? pack : null;
  }

  /** The days the file speaks of: several where one can be read in several ways. */
  Stream<LocalDate> days() {
    return switch (parsed) {
      case AttendanceFile attendance -> attendance.days().stream();
      case ZoomChat chat ->
          chat.messages().stream().map(ZoomChat.Message::date).filter(Objects::nonNull).distinct();
      default -> Stream.of();
    };
  }

  FileReport report() {
    return new FileReport(
        upload.name(),
        sha256,
        kind.name(),
        parsed instanceof ZoomChat chat ? chat.generation().name() : null,
        null,
        parsed.lines(),
        counts(),
        parsed instanceof ZoomChat chat ? chat.privateDropped() : 0,
        redaction.held().size(),
        parsed.unparsed().stream()
            .map(u -> new ParsedFile.Unparsed(u.line(), shown(u.text(), u.line()), u.reason()))
            .toList(),
        parsed.warnings().stream()
            .map(w -> new ParsedFile.Warning(w.code(), shown(w.detail(), 1), w.line()))
            .toList(),
        null,
        null);
  }

  private String shown(String text, int line) {
    return kind == FileKind.ZOOM_ATTENDANCE ? redaction.mask(text) : redaction.redact(text, line);
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    switch (parsed) {
      case ZoomChat chat -> counts.putAll(ChatArchive.counts(chat));
      case AttendanceFile attendance -> counts.putAll(AttendanceArchive.counts(attendance));
      case BreakoutNotesFile notes -> counts.putAll(NotesArchive.counts(notes));
      case BoardTable board -> counts.putAll(Boards.counts(board));
      case PackDocument pack -> {
        counts.put("greetings", pack.greetings().size());
        counts.put("glimpses", pack.glimpses().size());
        counts.put("insights", pack.insights().size());
        counts.put("themes", pack.themes().size());
        counts.put("questions", pack.questions().size());
        counts.put("heardBack", pack.heardBack().size());
        counts.put("purposes", pack.purposes().size());
        counts.put("people", pack.people().size());
        counts.put("reachStatements", pack.reach().size());
        counts.put("listedPlaces", pack.listedPlaces().size());
        counts.put("resources", pack.resources().size());
      }
      default -> {}
    }
    return counts;
  }
}
