package world.kindness.search;

import java.util.List;
import world.kindness.platform.text.CsvTable;

/** What was found as a table, a row for each with its call to cite. */
record CitationTable(List<Hit> hits, Citing citing) {
  String text() {
    return new CsvTable<Hit>()
        .column("kind", Hit::kind)
        .column("text", Hit::plain)
        .column("attribution", Hit::attribution)
        .column("country", Hit::country)
        .column("themes", hit -> String.join("; ", hit.themes()))
        .column("call", Hit::title)
        .column("date", Hit::date)
        .column("edition", Hit::edition)
        .column("address", hit -> citing.citation(hit).address())
        .text(hits);
  }
}
