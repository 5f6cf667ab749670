package world.kindness.search;

import java.util.List;
import java.util.stream.Collectors;
import world.kindness.pack.citing.Citation;

/** What was found for reference managers, as RIS. */
record ReferenceList(List<Hit> hits, Citing citing) {
  String text() {
    return hits.stream().map(citing::citation).map(Citation::ris).collect(Collectors.joining());
  }
}
