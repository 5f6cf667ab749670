package world.kindness.platform.text;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A list as CSV (RFC 4180) in UTF-8, with a line of names first.
 *
 * <p>Spreadsheets calculate cells that begin with {@code = + - @}, a tab or a line break. Such a
 * cell gets an apostrophe in front, which they take for "this is text".
 *
 * @param <R> what a row is made from
 */
public final class CsvTable<R> {
  public static final String MEDIA_TYPE = "text/csv";

  private static final String CALCULATED = "=+-@\t\r\n";

  private record Column<R>(String name, Function<R, ?> value) {}

  private final List<Column<R>> columns = new ArrayList<>();

  /** Adds a column; where its value is null, the cell is empty. */
  public CsvTable<R> column(String name, Function<R, ?> value) {
    columns.add(new Column<>(name, value));
    return this;
  }

  /** Writes row by row, so that a long list needs no memory; leaves the stream open. */
  public void write(Stream<R> rows, OutputStream out) {
    try (rows) {
      Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180);
      table.printRecord(columns.stream().map(Column::name));
      for (Iterator<R> each = rows.iterator(); each.hasNext(); ) {
        R row = each.next();
        table.printRecord(columns.stream().map(column -> cell(column.value.apply(row))));
      }
      table.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All rows at once. */
  public String text(List<R> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(rows.stream(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String cell(Object value) {
    String text = Objects.toString(value, "");
    return !text.isEmpty() && CALCULATED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
