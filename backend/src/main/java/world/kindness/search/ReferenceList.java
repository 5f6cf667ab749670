package world.kindness.search;

import java.util.List;
import java.util.Locale;

/**
 * What was found for reference managers, as RIS: a pack is a report, what it says a chapter of it.
 * Who said something stands in a note and not among the authors: people agreed to be quoted as they
 * are, and "porter, Wales" is nobody's family name.
 */
record ReferenceList(List<Hit> hits, Citation citation) {
  static final String MEDIA_TYPE = "application/x-research-info-systems";

  private static final int LONGEST_TITLE = 160;

  String text() {
    StringBuilder out = new StringBuilder();
    hits.forEach(hit -> append(out, hit));
    return out.toString();
  }

  private void append(StringBuilder out, Hit hit) {
    boolean pack = hit.kind() == Findable.PACK;
    line(out, "TY", pack ? "RPRT" : "CHAP");
    line(out, "TI", pack ? hit.plain() : shortened(hit.plain()));
    line(out, "T2", pack ? null : hit.title());
    line(out, "AU", citation.publisher());
    line(out, "PB", citation.publisher());
    line(out, "PY", String.valueOf(hit.date().getYear()));
    line(out, "DA", "%tY/%<tm/%<td/".formatted(hit.date()));
    line(out, "ET", String.valueOf(hit.edition()));
    line(out, "AB", pack ? null : hit.plain());
    line(out, "N1", hit.attribution() == null ? null : "Said by: " + hit.attribution());
    line(out, "N1", hit.country() == null ? null : "Said from: " + hit.country());
    line(out, "KW", hit.kind().name().toLowerCase(Locale.ROOT));
    hit.themes().forEach(theme -> line(out, "KW", theme));
    line(out, "UR", citation.address(hit));
    line(out, "ER", "");
  }

  /** A tag and its value on one line, whatever the value brings. */
  private static void line(StringBuilder out, String tag, String value) {
    if (value != null) {
      out.append(tag)
          .append("  - ")
          .append(value.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip())
          .append("\r\n");
    }
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_TITLE) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST_TITLE);
    return text.substring(0, space > 0 ? space : LONGEST_TITLE).strip() + " …";
  }
}
