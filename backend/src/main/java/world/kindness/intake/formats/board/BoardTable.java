package world.kindness.intake.formats.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import world.kindness.intake.formats.text.LineNumbers;
import world.kindness.intake.formats.text.ParsedFile;

/**
 * The export of a board with sticky notes: rows under a header, whose columns a person tells apart.
 * Its lines are rows, numbered from 1 with the header and blank ones.
 *
 * @param grid every row with its cells, also blank ones
 * @param aside rows that stand in other sheets and do not fit; numbered behind the grid
 */
public record BoardTable(List<List<String>> grid, List<Unparsed> aside, List<Warning> warnings)
    implements ParsedFile {
  static final int MOST_ROWS = 10_000;
  static final int MOST_COLUMNS = 50;
  static final int MOST_CELLS = 200_000;
  static final int MOST_LETTERS = 10_000_000;

  /**
   * A row below the header.
   *
   * @param number from 1, of the header
   * @param cells without blanks at their ends, as many as the table has columns
   */
  public record Row(int number, List<String> cells) {}

  /** What the columns are called, by the first row that is not blank; nameless ones by number. */
  public List<String> header() {
    int top = top();
    List<String> named = top < 0 ? List.of() : grid.get(top);
    return IntStream.range(0, columns())
        .mapToObj(
            i ->
                i < named.size() && !named.get(i).isBlank()
                    ? named.get(i).strip()
                    : "Column " + (i + 1))
        .toList();
  }

  /** The rows below the header that are not blank. */
  public List<Row> rows() {
    int columns = columns();
    List<Row> rows = new ArrayList<>();
    for (int i = top() + 1; i < grid.size(); i++) {
      List<String> cells = grid.get(i);
      if (!blank(cells)) {
        rows.add(
            new Row(
                i + 1,
                IntStream.range(0, columns)
                    .mapToObj(c -> c < cells.size() ? cells.get(c).strip() : "")
                    .toList()));
      }
    }
    return rows;
  }

  @Override
  public Lines lines() {
    int blank = (int) grid.stream().filter(BoardTable::blank).count();
    return new Lines(grid.size() + aside.size(), grid.size() - blank, blank, aside.size());
  }

  /** Every row of the grid; what stands in other sheets is not. */
  @Override
  public LineNumbers kept() {
    LineNumbers rows = new LineNumbers();
    rows.add(1, grid.size());
    return rows;
  }

  @Override
  public List<Unparsed> unparsed() {
    return aside;
  }

  /** The numbers of the rows with such a cell. */
  public List<Integer> rowsWith(Predicate<String> cell) {
    return IntStream.range(0, grid.size())
        .filter(i -> grid.get(i).stream().anyMatch(cell))
        .map(i -> i + 1)
        .boxed()
        .toList();
  }

  /** The same table with other words; the function is given each cell and the number of its row. */
  public BoardTable with(BiFunction<String, Integer, String> words) {
    List<List<String>> changed = new ArrayList<>();
    for (int i = 0; i < grid.size(); i++) {
      int number = i + 1;
      changed.add(grid.get(i).stream().map(cell -> words.apply(cell, number)).toList());
    }
    return new BoardTable(changed, aside, warnings);
  }

  /** The same table with nothing in these rows, numbered from 1; all others keep their numbers. */
  public BoardTable withoutRows(Set<Integer> emptied) {
    return emptied.isEmpty() ? this : with((cell, row) -> emptied.contains(row) ? "" : cell);
  }

  /** As CSV (RFC 4180), every cell in quotation marks; {@link BoardParser} reads the same again. */
  public String csv() {
    StringBuilder csv = new StringBuilder();
    CSVFormat format =
        CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).setRecordSeparator('\n').get();
    try (CSVPrinter printer = new CSVPrinter(csv, format)) {
      for (List<String> row : grid) {
        printer.printRecord(row);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return csv.toString();
  }

  static boolean blank(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }

  /** Where the header stands; -1 where there is none. */
  private int top() {
    return IntStream.range(0, grid.size()).filter(i -> !blank(grid.get(i))).findFirst().orElse(-1);
  }

  private int columns() {
    return grid.stream()
        .flatMap(BoardTable::filledUpTo)
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  private static Stream<Integer> filledUpTo(List<String> cells) {
    return IntStream.rangeClosed(1, cells.size()).filter(i -> !cells.get(i - 1).isBlank()).boxed();
  }
}
