package world.kindness.intake.formats.board;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import world.kindness.intake.formats.text.SourceText;
import world.kindness.platform.text.PlainLetters;

/** Reads a board's export as CSV, with commas, semicolons or tabs between the cells. */
public class BoardParser {
  private static final char[] DELIMITERS = {',', ';', '\t'};
  private static final int LONGEST_HEADER = 5_000;

  /** What boards call the column with the notes. A new language is a new word. */
  private static final Set<String> NOTES =
      Set.of(
          "note",
          "notes",
          "note text",
          "sticky note",
          "sticky note text",
          "sticky",
          "text",
          "content",
          "body",
          "comment",
          "comments",
          "idea",
          "card",
          "card text",
          "answer",
          "response",
          "contribution",
          "post",
          "notiz",
          "nota",
          "texto",
          "inhalt");

  /** Whether the text begins with a header of several columns, one of them for notes. */
  public static boolean looksLike(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (first.length() > LONGEST_HEADER
        || text.lines().filter(l -> !l.isBlank()).limit(2).count() < 2) {
      return false;
    }
    List<String> header = cells(first, delimiter(first));
    return header.size() > 1 && header.stream().map(PlainLetters::of).anyMatch(NOTES::contains);
  }

  /**
   * Parses a file's bytes.
   *
   * @throws UnreadableTable where quotation marks do not close, or there is too much or nothing
   */
  public BoardTable parse(byte[] bytes) throws UnreadableTable {
    return parse(SourceText.of(bytes));
  }

  /**
   * Parses a file's text.
   *
   * @throws UnreadableTable as for its bytes
   */
  public BoardTable parse(SourceText source) throws UnreadableTable {
    String text = source.text();
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    List<List<String>> grid = new ArrayList<>();
    Caps caps = new Caps();
    CSVFormat format = format(delimiter(first));
    try (CSVParser parser = format.parse(new StringReader(text))) {
      for (CSVRecord row : parser) {
        List<String> cells = row.toList();
        caps.row(grid.size() + 1, cells);
        grid.add(cells);
      }
    } catch (IOException | UncheckedIOException quotesDoNotClose) {
      throw new UnreadableTable(
          "its quotation marks do not close in row %d or before".formatted(grid.size() + 1));
    }
    BoardTable table = new BoardTable(grid, List.of(), source.warnings());
    caps.needed(table);
    return table;
  }

  /** The one that makes most cells of the header. */
  private static char delimiter(String header) {
    String head = header.substring(0, Math.min(header.length(), LONGEST_HEADER));
    char best = DELIMITERS[0];
    int most = 0;
    for (char delimiter : DELIMITERS) {
      int cells = cells(head, delimiter).size();
      if (cells > most) {
        best = delimiter;
        most = cells;
      }
    }
    return best;
  }

  private static List<String> cells(String line, char delimiter) {
    try (CSVParser parser = format(delimiter).parse(new StringReader(line))) {
      return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
    } catch (IOException | UncheckedIOException quotesDoNotClose) {
      return List.of();
    }
  }

  private static CSVFormat format(char delimiter) {
    return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
  }
}
