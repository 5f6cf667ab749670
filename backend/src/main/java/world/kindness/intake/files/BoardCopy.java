package world.kindness.intake.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import world.kindness.intake.absent.Absentees;
import world.kindness.intake.absent.Labels;
import world.kindness.intake.absent.Words;
import world.kindness.intake.formats.board.BoardParser;
import world.kindness.intake.formats.board.BoardTable;
import world.kindness.intake.formats.board.UnreadableTable;
import world.kindness.intake.formats.chat.ChatInText;
import world.kindness.intake.formats.notes.BreakoutNotesFile;
import world.kindness.intake.formats.notes.NotesTable;
import world.kindness.intake.formats.text.SourceText;

/** The copy of a board with sticky notes: its rows, its notes, and the same without somebody. */
public final class BoardCopy {
  private BoardCopy() {}

  public static Map<String, Integer> counts(BoardTable board) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("rows", board.rows().size());
    counts.put("columns", board.header().size());
    return counts;
  }

  /** The notes of a board whose columns are known. */
  public static BreakoutNotesFile notes(SourceFile file) {
    return NotesTable.read(table(file), places(file.columnMapping));
  }

  /**
   * The rows, from 1, that are somebody's: a cell is their name or begins with it as a label, they
   * said just this, or they are known to stand there.
   *
   * @param columns null while nobody told them apart
   */
  public static Set<Integer> rowsOf(
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
  public static String withoutChats(SourceFile file) {
    return table(file).with((cell, row) -> holdsChat(cell) ? "" : cell).csv();
  }

  /** Whether something in a cell may be a record of a chat. */
  public static boolean holdsChat(String cell) {
    return !ChatInText.in(SourceText.of(cell)).isEmpty();
  }

  /** A row of those shown to ask about columns, without somebody. */
  static List<String> without(List<String> cells, Absentees absentees) {
    return theirs(cells, absentees)
        ? cells.stream().map(cell -> "").toList()
        : cells.stream().map(absentees::without).toList();
  }

  public static BoardTable table(SourceFile file) {
    try {
      return new BoardParser().parse(SourceText.of(file.copy()));
    } catch (UnreadableTable impossible) {
      throw new IllegalStateException("the copy of a board cannot be read", impossible);
    }
  }

  public static NotesTable.Columns places(ColumnMapping columns) {
    return new NotesTable.Columns(
        columns.room(), columns.question(), columns.note(), columns.author());
  }
}
