package world.kindness.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import world.kindness.intake.IntakeReport.FileReport;
import world.kindness.intake.absent.Absentees;
import world.kindness.intake.absent.LeftOut;
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
 * @param leftOut how many records or lines were left out because somebody was erased
 */
record Reading(
    Upload upload,
    String sha256,
    FileKind kind,
    Redaction redaction,
    String redacted,
    ParsedFile parsed,
    int leftOut) {
  private static final int MOST_RECORDS = 100_000;
  private static final int MOST_LINES = 200_000;
  private static final int MOST_PARTICIPANTS = 50_000;
  private static final int MOST_ROOMS = 500;
  private static final int MOST_QUESTIONS = 100;
  private static final int MOST_NOTES = 10_000;

  /**
   * Reads a file as the kind a person says, or else as the kind its content shows.
   *
   * @param absentees people whose names and words must not be kept
   * @throws Problem 422 for a file of no known kind, or one that cannot be read as that
   */
  static Reading of(Upload upload, String sha256, Absentees absentees) {
    if (upload.kind() == null) {
      return of(upload, sha256, FileKind.detect(upload.name(), upload.bytes()), absentees);
    }
    SaidKind.check(upload);
    Reading reading = of(upload, sha256, upload.kind(), absentees);
    // Whoever was left out was found in it.
    if (reading.leftOut() == 0) {
      SaidKind.check(upload, reading.parsed());
    }
    return reading;
  }

  private static Reading of(Upload upload, String sha256, FileKind kind, Absentees absentees) {
    LeftOut leftOut = LeftOut.of(absentees);
    return switch (kind) {
      case UNKNOWN ->
          throw refused(
              upload,
              "is not a chat, an attendance file, breakout notes, a board's export or an insights pack as text",
              "not a kind of file that can be imported");
      case ZOOM_CHAT_CLOUD ->
          chat(upload, sha256, kind, new CloudChatParser(leftOut).parse(upload.bytes()), absentees);
      case ZOOM_CHAT_SAVED ->
          chat(upload, sha256, kind, new SavedChatParser(leftOut).parse(upload.bytes()), absentees);
      case BOARD_TABLE -> table(upload, sha256, absentees);
      default -> text(upload, sha256, kind, absentees);
    };
  }

  private static Reading text(Upload upload, String sha256, FileKind kind, Absentees absentees) {
    String text = text(upload);
    if (kind != FileKind.PACK_TEXT) {
      most(upload, "lines", text.lines().count(), MOST_LINES);
    }
    SourceCopy open =
        absentees.nobody()
            ? new SourceCopy(text, 0)
            : SourceCopy.without(kind, text, absentees, SourceCopy.Traces.NONE);
    Redaction redaction = new Redaction(absentees);
    if (kind == FileKind.ZOOM_ATTENDANCE) {
      AttendanceFile attendance =
          new AttendanceParser()
              .parse(open.text().equals(text) ? upload.bytes() : utf8(open.text()));
      if (attendance.unknownHeader() != null) {
        throw refused(
            upload,
            "is a list of participants whose header is not known%s. Write its words in English (Name, Email, Join time, Leave time, Duration) and import it again"
                .formatted(
                    attendance.unknownHeader().isEmpty()
                        ? ""
                        : ": “%s”".formatted(attendance.unknownHeader())),
            "its header's words are not known");
      }
      most(upload, "participants", attendance.rows().size(), MOST_PARTICIPANTS);
      return new Reading(
          upload, sha256, kind, redaction, redaction.mask(open.text()), attendance, open.leftOut());
    }
    String redacted = redaction.redact(open.text(), 1);
    if (kind == FileKind.PACK_TEXT) {
      PackDocument pack = new PackDocumentParser().parse(utf8(redacted));
      return new Reading(upload, sha256, kind, redaction, redacted, pack, open.leftOut());
    }
    BreakoutNotesFile notes = notes(redacted);
    most(upload, "rooms", notes.rooms().size(), MOST_ROOMS);
    most(upload, "questions", notes.questions().size(), MOST_QUESTIONS);
    most(upload, "notes", notes.notes().size(), MOST_NOTES);
    return new Reading(upload, sha256, kind, redaction, redacted, notes, open.leftOut());
  }

  private static Reading table(Upload upload, String sha256, Absentees absentees) {
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
    Set<Integer> theirs = Boards.rowsOf(board, null, absentees, SourceCopy.Traces.NONE);
    Redaction redaction = new Redaction(absentees);
    BoardTable redacted = board.withoutRows(theirs).with(redaction::redact);
    return new Reading(
        upload, sha256, FileKind.BOARD_TABLE, redaction, redacted.csv(), redacted, theirs.size());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
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

  private static Reading chat(
      Upload upload, String sha256, FileKind kind, ZoomChat chat, Absentees absentees) {
    most(upload, "messages and reactions", chat.records(), MOST_RECORDS);
    Redaction redaction = new Redaction(absentees);
    Set<Integer> emptied = new HashSet<>(chat.privateLines());
    chat.unparsed().stream()
        .filter(line -> absentees.standIn(line.text()))
        .forEach(line -> emptied.add(line.line()));
    String open = SourceCopy.withoutLines(text(upload), emptied);
    return new Reading(
        upload, sha256, kind, redaction, redaction.redact(open, 1), chat, chat.othersLeftOut());
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
        leftOut,
        redaction.held().size(),
        parsed.unparsed().stream()
            .map(u -> new ParsedFile.Unparsed(u.line(), shown(u.text(), u.line()), u.reason()))
            .toList(),
        parsed.warnings().stream()
            .map(w -> new ParsedFile.Warning(w.code(), shown(w.detail(), 1), w.line()))
            .toList(),
        null,
        null,
        StatedDay.of(upload.name(), parsed),
        null);
  }

  private String shown(String text, int line) {
    String shown =
        kind == FileKind.ZOOM_ATTENDANCE ? redaction.mask(text) : redaction.redact(text, line);
    return shown.contains(Absentees.NAME) ? Absentees.WORDS : shown;
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
