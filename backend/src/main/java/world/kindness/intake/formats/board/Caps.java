package world.kindness.intake.formats.board;

import java.util.List;

/** No call's board is larger; a file that is stops being read. */
final class Caps {
  private long cells;
  private long letters;

  void row(int number, List<String> row) throws UnreadableTable {
    if (number > BoardTable.MOST_ROWS) {
      throw new UnreadableTable("it has more than %,d rows".formatted(BoardTable.MOST_ROWS));
    }
    if (row.size() > BoardTable.MOST_COLUMNS) {
      throw new UnreadableTable("it has more than %d columns".formatted(BoardTable.MOST_COLUMNS));
    }
    cells += row.size();
    letters += row.stream().mapToLong(String::length).sum();
    if (cells > BoardTable.MOST_CELLS || letters > BoardTable.MOST_LETTERS) {
      throw new UnreadableTable("it holds more than any call's board does");
    }
  }

  /** A table is a header and something below it. */
  void needed(BoardTable table) throws UnreadableTable {
    if (table.rows().isEmpty()) {
      throw new UnreadableTable("it has no row below a header");
    }
  }
}
