package world.kindness.intake.importing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.intake.absent.Absentees;
import world.kindness.intake.absent.LeftOut;
import world.kindness.intake.files.BoardCopy;
import world.kindness.intake.files.FileKind;
import world.kindness.intake.files.IntakeReport.FileReport;
import world.kindness.intake.files.NotesArchive;
import world.kindness.intake.files.Redaction;
import world.kindness.intake.files.SourceCopy;
import world.kindness.intake.files.StatedDay;
import world.kindness.intake.formats.attendance.AttendanceFile;
import world.kindness.intake.formats.attendance.AttendanceParser;
import world.kindness.intake.formats.board.BoardParser;
import world.kindness.intake.formats.board.BoardTable;
import world.kindness.intake.formats.board.UnreadableTable;
import world.kindness.intake.formats.board.WorkbookReader;
import world.kindness.intake.formats.chat.ChatInText;
import world.kindness.intake.formats.chat.CloudChatParser;
import world.kindness.intake.formats.chat.SavedChatParser;
import world.kindness.intake.formats.chat.ZoomChat;
import world.kindness.intake.formats.notes.BreakoutNotesFile;
import world.kindness.intake.formats.notes.BreakoutNotesParser;
import world.kindness.intake.formats.packdocument.PackDocument;
import world.kindness.intake.formats.packdocument.PackDocumentParser;
import world.kindness.intake.formats.text.ParsedFile;
import world.kindness.intake.formats.text.SourceText;
import world.kindness.intake.formats.text.TextLine;
import world.kindness.intake.records.AttendanceArchive;
import world.kindness.intake.records.ChatArchive;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;

/**
 * A file nobody brought before: read, not stored.
 *
 * @param redacted its text as it is kept: what its reader vouches for, without personal data and
 *     meeting links
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

  /** Characters: what nobody wrote is not read. */
  private static final int LONGEST_LINE = 1_000_000;

  private static final int MOST_PARTICIPANTS = 50_000;
  private static final int MOST_ROOMS = 500;
  private static final int MOST_QUESTIONS = 100;
  private static final int MOST_NOTES = 10_000;
  private static final int SHOWN_PLACES = 5;

  /**
   * Reads a file as the kind a person says, or else as the kind its content shows.
   *
   * @param absentees people whose names and words must not be kept
   * @throws Problem 422 for a file of no known kind, or one that cannot be read as that
   */
  static Reading of(Upload upload, String sha256, Absentees absentees) {
    boolean binary = FileKind.isBinary(upload.bytes());
    SourceText text = binary ? SourceText.of("") : text(upload);
    if (upload.kind() == null) {
      FileKind kind =
          binary ? FileKind.detect(upload.name(), upload.bytes()) : FileKind.detect(text);
      return of(upload, sha256, kind, text, absentees);
    }
    DeclaredKind.check(upload, text);
    Reading reading = of(upload, sha256, upload.kind(), text, absentees);
    // Whoever was left out was found in it.
    if (reading.leftOut() == 0) {
      DeclaredKind.check(upload, reading.parsed());
    }
    return reading;
  }

  private static Reading of(
      Upload upload, String sha256, FileKind kind, SourceText text, Absentees absentees) {
    LeftOut leftOut = LeftOut.of(absentees);
    return switch (kind) {
      case UNKNOWN ->
          throw refused(
              upload,
              "is not a chat, an attendance file, breakout notes, a board's export or an insights pack as text",
              "not a kind of file that can be imported");
      case ZOOM_CHAT_CLOUD ->
          chat(upload, sha256, kind, text, new CloudChatParser(leftOut).parse(text), absentees);
      case ZOOM_CHAT_SAVED ->
          chat(upload, sha256, kind, text, new SavedChatParser(leftOut).parse(text), absentees);
      case BOARD_TABLE -> table(upload, sha256, text, absentees);
      default -> text(upload, sha256, kind, text, absentees);
    };
  }

  private static Reading text(
      Upload upload, String sha256, FileKind kind, SourceText text, Absentees absentees) {
    if (kind != FileKind.PACK_TEXT) {
      most(upload, "lines", text.lines().size(), MOST_LINES);
    }
    noChat(
        upload,
        "line",
        kind == FileKind.ZOOM_ATTENDANCE ? ChatInText.certainIn(text) : ChatInText.in(text));
    SourceCopy open =
        absentees.nobody()
            ? new SourceCopy(text, 0)
            : SourceCopy.without(kind, text, absentees, SourceCopy.Occurrences.NONE);
    Redaction redaction = new Redaction(absentees);
    if (kind == FileKind.ZOOM_ATTENDANCE) {
      // Its addresses are read to tell people apart; what is kept has none.
      AttendanceFile attendance = new AttendanceParser().parse(open.text());
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
      String kept = copy(redaction.mask(open.text()), attendance);
      return new Reading(upload, sha256, kind, redaction, kept, attendance, open.leftOut());
    }
    SourceText redacted = redaction.redact(open.text());
    if (kind == FileKind.PACK_TEXT) {
      PackDocument pack = new PackDocumentParser().parse(redacted);
      String kept = copy(redacted, pack);
      return new Reading(upload, sha256, kind, redaction, kept, pack, open.leftOut());
    }
    BreakoutNotesFile notes = new BreakoutNotesParser().parse(redacted);
    most(upload, "rooms", notes.rooms().size(), MOST_ROOMS);
    most(upload, "questions", notes.questions().size(), MOST_QUESTIONS);
    most(upload, "notes", notes.notes().size(), MOST_NOTES);
    String kept = copy(redacted, notes);
    return new Reading(upload, sha256, kind, redaction, kept, notes, open.leftOut());
  }

  private static Reading table(Upload upload, String sha256, SourceText text, Absentees absentees) {
    BoardTable board = board(upload, text);
    noChat(upload, "row", board.rowsWith(BoardCopy::holdsChat));
    Set<Integer> theirs = BoardCopy.rowsOf(board, null, absentees, SourceCopy.Occurrences.NONE);
    Redaction redaction = new Redaction(absentees);
    BoardTable redacted = board.withoutRows(theirs).with(redaction::redact);
    return new Reading(
        upload, sha256, FileKind.BOARD_TABLE, redaction, redacted.csv(), redacted, theirs.size());
  }

  /** The words that a parser vouches for, on the lines it read. */
  private static String copy(SourceText redacted, ParsedFile parsed) {
    return redacted.keeping(parsed.kept()::contains).copy();
  }

  /** Only a chat's own reader tells which of its records are private. */
  private static void noChat(Upload upload, String where, List<Integer> found) {
    if (!found.isEmpty()) {
      String places =
          found.stream().limit(SHOWN_PLACES).map(String::valueOf).collect(Collectors.joining(", "))
              + (found.size() > SHOWN_PLACES ? ", …" : "");
      throw refused(
          upload,
          "holds what may be records of a chat, some of which may be private (%s %s): import the chat itself, or take them out"
              .formatted(where, places),
          "what may be records of a chat, in %s %s".formatted(where, places));
    }
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

  private static BoardTable board(Upload upload, SourceText text) {
    try {
      return FileKind.isZip(upload.bytes())
          ? new WorkbookReader().parse(upload.bytes(), upload.file())
          : new BoardParser().parse(text);
    } catch (UnreadableTable e) {
      throw refused(
          upload, "cannot be read as a board's export: " + e.getMessage(), e.getMessage());
    }
  }

  static BreakoutNotesFile notes(String copy) {
    return new BreakoutNotesParser().parse(SourceText.of(copy));
  }

  private static Reading chat(
      Upload upload,
      String sha256,
      FileKind kind,
      SourceText text,
      ZoomChat chat,
      Absentees absentees) {
    most(upload, "messages and reactions", chat.records(), MOST_RECORDS);
    Redaction redaction = new Redaction(absentees);
    String kept = redaction.redact(text.keeping(chat.kept()::contains)).copy();
    return new Reading(upload, sha256, kind, redaction, kept, chat, chat.othersLeftOut());
  }

  private static SourceText text(Upload upload) {
    try {
      SourceText text = SourceText.of(upload.bytes());
      text.lines().stream()
          .filter(line -> line.text().length() > LONGEST_LINE)
          .findFirst()
          .ifPresent(line -> refuse(upload, line));
      return text;
    } catch (SourceText.TooManyLines e) {
      throw refused(upload, "has " + e.getMessage(), e.getMessage());
    }
  }

  private static void refuse(Upload upload, TextLine endless) {
    throw refused(
        upload,
        "has more than %,d characters in line %d. Take out pictures, and whatever else is no text"
            .formatted(LONGEST_LINE, endless.number()),
        "line %d is too long".formatted(endless.number()));
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
      case BoardTable board -> counts.putAll(BoardCopy.counts(board));
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
