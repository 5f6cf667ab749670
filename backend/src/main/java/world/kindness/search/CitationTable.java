package world.kindness.search;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * What was found as a table (RFC 4180), a row for each with its call to cite. Spreadsheets run
 * cells that begin as a formula does; such a cell gets an apostrophe before it, which they take for
 * "text".
 */
record CitationTable(List<Hit> hits, Citation citation) {
  static final String MEDIA_TYPE = "text/csv";

  private static final String FORMULA = "=+-@\t\r";
  private static final String[] HEADER = {
    "kind", "text", "attribution", "country", "themes", "call", "date", "edition", "address"
  };

  String text() {
    StringWriter out = new StringWriter();
    try (CSVPrinter table =
        new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader(HEADER).get())) {
      for (Hit hit : hits) {
        table.printRecord(
            hit.kind(),
            safe(hit.plain()),
            safe(hit.attribution()),
            safe(hit.country()),
            safe(String.join("; ", hit.themes())),
            safe(hit.title()),
            hit.date(),
            hit.edition(),
            citation.address(hit));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String safe(String cell) {
    return cell != null && !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0
        ? "'" + cell
        : cell;
  }
}
