package world.kindness.intake.formats.notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import world.kindness.intake.formats.board.BoardTable;
import world.kindness.intake.formats.notes.BreakoutNotesFile.Note;
import world.kindness.intake.formats.notes.BreakoutNotesFile.Question;
import world.kindness.intake.formats.notes.BreakoutNotesFile.Room;
import world.kindness.intake.formats.text.ParsedFile.Lines;
import world.kindness.intake.formats.text.ParsedFile.Unparsed;
import world.kindness.intake.formats.text.ParsedFile.Warning;

/** Notes from the rows of a board, whose columns a person told apart. */
public final class NotesTable {
  private static final int LONGEST_NOTE = 10_000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_QUESTION = 1_000;

  /** Where a row keeps what, from 0; null for what the table has not. */
  public record Columns(Integer room, Integer question, int note, Integer author) {}

  private final Columns columns;
  private final List<Unparsed> unparsed;
  private final TreeMap<Integer, Question> questions = new TreeMap<>();
  private final Map<String, Integer> byWording = new HashMap<>();
  private final Map<String, Room> rooms = new LinkedHashMap<>();
  private final List<Note> notes = new ArrayList<>();

  private NotesTable(Columns columns, List<Unparsed> aside) {
    this.columns = columns;
    this.unparsed = new ArrayList<>(aside);
  }

  /** Every row is a note, names a room, or is listed with the reason why it is neither. */
  public static BreakoutNotesFile read(BoardTable table, Columns columns) {
    NotesTable reading = new NotesTable(columns, table.aside());
    table.rows().forEach(reading::place);
    return reading.file(table);
  }

  private void place(BoardTable.Row row) {
    String note = cell(row, columns.note);
    String room = roomName(cell(row, columns.room));
    String question = cell(row, columns.question);
    if (room.length() > LONGEST_NAME) {
      list(row, "its room's name is longer than %d characters".formatted(LONGEST_NAME));
    } else if (question.length() > LONGEST_QUESTION) {
      list(row, "its question is longer than %,d characters".formatted(LONGEST_QUESTION));
    } else if (note.length() > LONGEST_NOTE) {
      list(row, "its note is longer than %,d characters".formatted(LONGEST_NOTE));
    } else if (note.isEmpty() && room.isEmpty()) {
      list(row, "holds neither a note nor a room");
    } else {
      if (!room.isEmpty()) {
        rooms.putIfAbsent(room, new Room(room, row.number()));
      }
      int number = question.isEmpty() ? 0 : number(question, row.number());
      if (!note.isEmpty()) {
        String author = cell(row, columns.author);
        notes.add(
            new Note(
                room.isEmpty() ? null : room,
                number,
                note,
                row.number(),
                author.isEmpty() ? null : author));
      }
    }
  }

  private static String cell(BoardTable.Row row, Integer column) {
    // A column that was the last one is none any more once its only words were taken out.
    return column == null || column >= row.cells().size() ? "" : row.cells().get(column);
  }

  private static String roomName(String cell) {
    return cell.matches("\\d{1,3}") ? "Room " + cell : cell;
  }

  /** A question by its number, with its wording where the cell has it; else by its wording. */
  private int number(String cell, int line) {
    if (cell.matches("[1-9]\\d?")) {
      int number = Integer.parseInt(cell);
      questions.putIfAbsent(number, new Question(number, null, line, true));
      return number;
    }
    NotesLine read = NotesLine.of(cell);
    boolean numbered = read.kind() == NotesLine.Kind.QUESTION && read.number() > 0;
    String wording = numbered ? read.text() : cell;
    int number = numbered ? read.number() : sameQuestion(wording);
    if (!wording.isEmpty()) {
      byWording.putIfAbsent(QuestionWording.key(wording), number);
    }
    Question known = questions.get(number);
    if (known == null || known.text() == null || wording.length() > known.text().length()) {
      questions.put(
          number,
          new Question(
              number,
              wording.isEmpty() ? (known == null ? null : known.text()) : wording,
              known == null ? line : known.line(),
              numbered || known != null && known.stated()));
    }
    return number;
  }

  private int sameQuestion(String wording) {
    return byWording.computeIfAbsent(
        QuestionWording.key(wording), w -> questions.isEmpty() ? 1 : questions.lastKey() + 1);
  }

  private void list(BoardTable.Row row, String reason) {
    String text =
        row.cells().stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(", "));
    unparsed.add(
        new Unparsed(
            row.number(), text.length() <= 200 ? text : text.substring(0, 200) + "…", reason));
  }

  private BreakoutNotesFile file(BoardTable table) {
    List<Warning> warnings = new ArrayList<>(table.warnings());
    Set<String> heard = notes.stream().map(Note::room).collect(Collectors.toSet());
    for (Room empty : rooms.values()) {
      if (!heard.contains(empty.name())) {
        warnings.add(
            new Warning("empty-room", "%s wrote nothing.".formatted(empty.name()), empty.line()));
      }
    }
    Lines lines = table.lines();
    return new BreakoutNotesFile(
        List.copyOf(questions.values()),
        List.copyOf(rooms.values()),
        List.copyOf(notes),
        table.kept(),
        new Lines(
            lines.total(),
            lines.total() - lines.blank() - unparsed.size(),
            lines.blank(),
            unparsed.size()),
        List.copyOf(unparsed),
        List.copyOf(warnings));
  }
}
