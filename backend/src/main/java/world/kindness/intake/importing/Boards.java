package world.kindness.intake.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import world.kindness.intake.absent.Absentees;
import world.kindness.intake.files.BoardCopy;
import world.kindness.intake.files.ColumnMapping;
import world.kindness.intake.files.IntakeReport.FileReport;
import world.kindness.intake.files.IntakeReport.Question;
import world.kindness.intake.files.SourceFile;
import world.kindness.intake.formats.board.BoardTable;
import world.kindness.intake.formats.notes.NotesTable;
import world.kindness.intake.formats.text.ParsedFile;
import world.kindness.intake.held.HeldItem;
import world.kindness.platform.problems.Problem;

/** Boards with sticky notes: asks which column holds what, and reads notes as it is answered. */
final class Boards {
  static final String QUESTION = "columns";
  private static final int SAMPLE_ROWS = 3;
  private static final int SAMPLE_LETTERS = 200;

  private Boards() {}

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
    BoardTable board = BoardCopy.table(file);
    check(columns, board);
    file.columnMapping = columns;
    int leftOut = leaveErasedWritersOut(file, board, columns);
    forgetWhatIsNotShown(file, BoardCopy.table(file), columns);
    // Rows of other sheets were never part of the copy; they stay listed behind it.
    List<ParsedFile.Unparsed> aside =
        before.unparsed().stream().filter(u -> u.line() > board.grid().size()).toList();
    BoardTable kept = BoardCopy.table(file);
    return before.with(
        columns,
        NotesTable.read(
            new BoardTable(kept.grid(), aside, kept.warnings()), BoardCopy.places(columns)),
        before.erased() + leftOut,
        (int) HeldItem.count("sourceFile", file));
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

  private static String sample(String cell) {
    return cell.length() <= SAMPLE_LETTERS ? cell : cell.substring(0, SAMPLE_LETTERS) + "…";
  }
}
