package world.kindness.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import world.kindness.intake.IntakeReport.FileReport;
import world.kindness.intake.IntakeReport.Question;
import world.kindness.intake.absent.Absentees;
import world.kindness.intake.absent.Labels;
import world.kindness.intake.absent.Words;
import world.kindness.intake.formats.board.BoardParser;
import world.kindness.intake.formats.board.BoardTable;
import world.kindness.intake.formats.board.UnreadableTable;
import world.kindness.intake.formats.chat.ChatInText;
import world.kindness.intake.formats.notes.BreakoutNotesFile;
import world.kindness.intake.formats.notes.NotesTable;
import world.kindness.intake.formats.text.ParsedFile;
import world.kindness.intake.formats.text.SourceText;
import world.kindness.platform.problems.Problem;

/** Boards with sticky notes: asks which column holds what, and reads notes as it is answered. */
final class Boards {
  static final String QUESTION = "columns";
  private static final int SAMPLE_ROWS = 3;
  private static final int SAMPLE_LETTERS = 200;

  private Boards() {}

  static Map<String, Integer> counts(BoardTable board) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("rows", board.rows().size());
    counts.put("columns", board.header().size());
    return counts;
  }

  static Question whichColumns(String file, String sha256, BoardTable board) {
    return new Question(
        QUESTION,
        "Which column of '%s' holds the notes, and which the room and the question?"
            .formatted(file),
        List.of(),
        sha256,
        board.header(),
        board.rows().stream()
            .limit(SAMPLE_ROWS)
            .map(row -> row.cells().stream().map(Boards::sample).toList())
            .toList());
  }

  /**
   * Takes over which column holds what.
   *
   * @param before what the report said of the file
   * @return what it says now
   * @throws Problem 422 for a column that the board has not, or one that is said to be two things
   */
  static FileReport map(SourceFile file, ColumnMapping columns, FileReport before) {
    BoardTable board = table(file);
    check(columns, board);
    file.columnMapping = columns;
    int leftOut = leaveErasedWritersOut(file, board, columns);
    forgetWhatIsNotShown(file, table(file), columns);
    // Rows of other sheets were never part of the copy; they stay listed behind it.
    List<ParsedFile.Unparsed> aside =
        before.unparsed().stream().filter(u -> u.line() > board.grid().size()).toList();
    BoardTable kept = table(file);
    return before.with(
        columns,
        NotesTable.read(new BoardTable(kept.grid(), aside, kept.warnings()), places(columns)),
        before.erased() + leftOut,
        (int) HeldItem.count("sourceFile", file));
  }

  /** The notes of a board whose columns are known. */
  static BreakoutNotesFile notes(SourceFile file) {
    return NotesTable.read(table(file), places(file.columnMapping));
  }

  /**
   * The rows, from 1, that are somebody's: a cell is their name or begins with it as a label, they
   * said just this, or they are known to stand there.
   *
   * @param columns null while nobody told them apart
   */
  static Set<Integer> rowsOf(
      BoardTable board,
      ColumnMapping columns,
      Absentees absentees,
      SourceCopy.Occurrences occurrences) {
    Integer author = columns == null ? null : columns.author();
    return board.rows().stream()
        .filter(
            row ->
                occurrences.lines().contains(row.number())
                    || theirs(row.cells(), absentees)
                    || author != null
                        && author < row.cells().size()
                        && absentees.isName(row.cells().get(author)))
        .map(BoardTable.Row::number)
        .collect(Collectors.toSet());
  }

  private static boolean theirs(List<String> cells, Absentees absentees) {
    return cells.stream()
        .anyMatch(
            cell ->
                Labels.labels(cell, absentees)
                    || absentees.said(cell)
                    || Words.in(cell).size() == 1 && absentees.isName(cell));
  }

  /** A board's copy without somebody. */
  static String without(SourceFile file, Absentees absentees, SourceCopy.Occurrences occurrences) {
    BoardTable board = table(file);
    return board
        .withoutRows(rowsOf(board, file.columnMapping, absentees, occurrences))
        .with((cell, row) -> absentees.without(cell))
        .csv();
  }

  /** A board's copy without cells in which records of a chat may stand. */
  static String withoutChats(SourceFile file) {
    return table(file).with((cell, row) -> holdsChat(cell) ? "" : cell).csv();
  }

  /** Whether something in a cell may be a record of a chat. */
  static boolean holdsChat(String cell) {
    return !ChatInText.in(SourceText.of(cell)).isEmpty();
  }

  /** A row of those shown to ask about columns, without somebody. */
  static List<String> without(List<String> cells, Absentees absentees) {
    return theirs(cells, absentees)
        ? cells.stream().map(cell -> "").toList()
        : cells.stream().map(absentees::without).toList();
  }

  /** Where the column of writers was not known yet, a mark tells that one of them was erased. */
  private static int leaveErasedWritersOut(
      SourceFile file, BoardTable board, ColumnMapping columns) {
    if (columns.author() == null) {
      return 0;
    }
    Set<Integer> theirs =
        board.rows().stream()
            .filter(row -> row.cells().get(columns.author()).contains(Absentees.NAME))
            .map(BoardTable.Row::number)
            .collect(Collectors.toSet());
    if (!theirs.isEmpty()) {
      file.redactedCopy = board.withoutRows(theirs).csv().getBytes(StandardCharsets.UTF_8);
    }
    return theirs.size();
  }

  private static void check(ColumnMapping columns, BoardTable board) {
    List<Integer> said = columns.all().toList();
    int most = board.header().size();
    if (said.stream().anyMatch(column -> column >= most)) {
      throw Problem.rule(
          "/columns", "The board has %d columns, from 0 to %d.".formatted(most, most - 1));
    }
    if (said.stream().distinct().count() < said.size()) {
      throw Problem.rule("/columns", "A column holds one thing.");
    }
  }

  /** Personal data in columns that no note shows waits for no decision: it leaves at once. */
  private static void forgetWhatIsNotShown(
      SourceFile file, BoardTable board, ColumnMapping columns) {
    String shown =
        board.rows().stream()
            .flatMap(row -> columns.shown().map(row.cells()::get))
            .collect(Collectors.joining("\n"));
    for (HeldItem item : HeldItem.<HeldItem>list("sourceFile = ?1 and decision is null", file)) {
      if (!shown.contains(item.token)) {
        file.replace(item.token, "[removed]");
        item.delete();
      }
    }
    HeldItem.flush();
  }

  private static BoardTable table(SourceFile file) {
    try {
      return new BoardParser().parse(SourceText.of(file.copy()));
    } catch (UnreadableTable impossible) {
      throw new IllegalStateException("the copy of a board cannot be read", impossible);
    }
  }

  private static NotesTable.Columns places(ColumnMapping columns) {
    return new NotesTable.Columns(
        columns.room(), columns.question(), columns.note(), columns.author());
  }

  private static String sample(String cell) {
    return cell.length() <= SAMPLE_LETTERS ? cell : cell.substring(0, SAMPLE_LETTERS) + "…";
  }
}
