package world.kindness.intake.formats.board;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import world.kindness.intake.formats.text.ParsedFile.Unparsed;
import world.kindness.intake.formats.text.ParsedFile.Warning;
import world.kindness.platform.text.PlainLetters;

/**
 * Reads a board's export as XLSX, row by row and no further than a call's board goes. Sheets with
 * the same columns become one table with a column for the sheet's name.
 */
public class WorkbookReader {
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final int MOST_SHEETS = 50;

  static {
    // Beside POI's own limit of how much a part may inflate, which stays as it is.
    ZipSecureFile.setMaxEntrySize(60L * 1024 * 1024);
  }

  private record Sheet(String name, List<List<String>> rows) {
    List<List<String>> filled() {
      return rows.stream().filter(row -> !BoardTable.blank(row)).toList();
    }

    List<String> header() {
      return filled().isEmpty()
          ? List.of()
          : filled().getFirst().stream().map(PlainLetters::of).toList();
    }
  }

  /** Whether the bytes are a workbook as far as their directory tells. */
  public static boolean looksLike(byte[] bytes) {
    try {
      return ZipDirectory.of(bytes).names().contains(WORKBOOK);
    } catch (UnreadableTable none) {
      return false;
    }
  }

  /**
   * Parses a file.
   *
   * @param bytes of the file, whose directory is looked at first
   * @param file the same bytes on disk, where parts are read one by one
   * @throws UnreadableTable where it is no workbook, is damaged or hostile, or holds too much or
   *     nothing
   */
  public BoardTable parse(byte[] bytes, Path file) throws UnreadableTable {
    if (!ZipDirectory.of(bytes).names().contains(WORKBOOK)) {
      throw new UnreadableTable("it is a ZIP file but no workbook");
    }
    Caps caps = new Caps();
    BoardTable table = table(sheets(file, caps));
    caps.needed(table);
    return table;
  }

  private static List<Sheet> sheets(Path file, Caps caps) throws UnreadableTable {
    List<Sheet> sheets = new ArrayList<>();
    try {
      OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
      try {
        XSSFReader reader = new XSSFReader(workbook);
        ReadOnlySharedStringsTable words = new ReadOnlySharedStringsTable(workbook, false);
        XSSFReader.SheetIterator parts = reader.getSheetIterator();
        while (parts.hasNext()) {
          try (InputStream part = parts.next()) {
            if (sheets.size() == MOST_SHEETS) {
              throw new UnreadableTable("it has more than %d sheets".formatted(MOST_SHEETS));
            }
            sheets.add(new Sheet(parts.getSheetName(), rows(part, words, caps)));
          }
        }
      } finally {
        workbook.revert();
      }
    } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException e) {
      throw refused(e);
    } catch (RuntimeException e) {
      // POI answers damaged parts with many kinds of them.
      throw refused(e);
    }
    return sheets;
  }

  private static UnreadableTable refused(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof TooMuch much) {
        return new UnreadableTable(much.getMessage());
      }
    }
    return new UnreadableTable("its parts are damaged, or larger than they say");
  }

  private static List<List<String>> rows(
      InputStream part, ReadOnlySharedStringsTable words, Caps caps)
      throws SAXException, ParserConfigurationException, IOException {
    Rows rows = new Rows(caps);
    XMLReader reader = XMLHelper.newXMLReader();
    reader.setFeature(NO_DOCTYPE, true);
    // Without styles: a number is what it is, however it is shown.
    reader.setContentHandler(new XSSFSheetXMLHandler(null, words, rows, true));
    reader.parse(new InputSource(part));
    return rows.grid;
  }

  /** Stops the reading of a sheet. */
  private static class TooMuch extends RuntimeException {
    TooMuch(String why) {
      super(why);
    }
  }

  /** The rows of one sheet. */
  private static class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
    private final Caps caps;
    private final List<List<String>> grid = new ArrayList<>();
    private List<String> row = List.of();

    Rows(Caps caps) {
      this.caps = caps;
    }

    @Override
    public void startRow(int number) {
      row = new ArrayList<>();
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
      int column = reference == null ? row.size() : new CellReference(reference).getCol();
      if (value == null || value.isEmpty() || column < row.size()) {
        return;
      }
      if (column >= BoardTable.MOST_COLUMNS) {
        throw new TooMuch("it has more than %d columns".formatted(BoardTable.MOST_COLUMNS));
      }
      row.addAll(Collections.nCopies(column - row.size(), ""));
      row.add(value);
    }

    @Override
    public void endRow(int number) {
      if (row.isEmpty()) {
        return;
      }
      try {
        caps.row(number + 1, row);
      } catch (UnreadableTable much) {
        throw new TooMuch(much.getMessage());
      }
      while (grid.size() < number) {
        grid.add(List.of());
      }
      grid.add(List.copyOf(row));
    }
  }

  private static BoardTable table(List<Sheet> all) throws UnreadableTable {
    List<Sheet> sheets = all.stream().filter(sheet -> !sheet.header().isEmpty()).toList();
    if (sheets.isEmpty()) {
      throw new UnreadableTable("it has no row below a header");
    }
    if (sheets.size() == 1) {
      return new BoardTable(sheets.getFirst().rows(), List.of(), List.of());
    }
    Sheet first = sheets.getFirst();
    List<List<String>> grid = new ArrayList<>(named("Sheet", first.rows(), first.name()));
    List<Sheet> others = new ArrayList<>();
    for (Sheet sheet : sheets.subList(1, sheets.size())) {
      if (sheet.header().equals(first.header())) {
        grid.addAll(named(null, sheet.rows(), sheet.name()));
      } else {
        others.add(sheet);
      }
    }
    if (grid.size() > BoardTable.MOST_ROWS) {
      throw new UnreadableTable("it has more than %,d rows".formatted(BoardTable.MOST_ROWS));
    }
    List<Unparsed> aside = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    for (Sheet other : others) {
      warnings.add(
          new Warning(
              "sheet-not-read",
              "Sheet “%s” has other columns than “%s”: save it as a file of its own to read it."
                  .formatted(other.name(), first.name()),
              null));
      for (List<String> row : other.filled()) {
        aside.add(
            new Unparsed(
                grid.size() + aside.size() + 1,
                shown(row),
                "stands in sheet “%s”, which has other columns".formatted(other.name())));
      }
    }
    return new BoardTable(grid, aside, warnings);
  }

  /**
   * The rows with the sheet's name before their cells.
   *
   * @param heading of that column; null where the sheet's own header is left blank
   */
  private static List<List<String>> named(String heading, List<List<String>> rows, String name) {
    List<List<String>> named = new ArrayList<>();
    boolean header = true;
    for (List<String> row : rows) {
      if (BoardTable.blank(row)) {
        named.add(List.of());
      } else if (header) {
        header = false;
        named.add(heading == null ? List.of() : with(heading, row));
      } else {
        named.add(with(name, row));
      }
    }
    return named;
  }

  private static List<String> with(String first, List<String> row) {
    return Stream.concat(Stream.of(first), row.stream()).toList();
  }

  private static String shown(List<String> row) {
    String text = String.join(", ", row);
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
