package world.kindness.pack.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import world.kindness.pack.content.PackContent.Quote;

/** One or two quotes that stand side by side in print; a long one has the row to itself. */
public record QuoteRow(List<Line> quotes) {

  /** Up to this many characters a quote reads well in half the measure. */
  private static final int HALF_MEASURE = 280;

  /**
   * A quote ready to print.
   *
   * @param paragraphs lines of the text; empty for a withdrawn quote
   * @param language BCP 47 tag or null
   * @param source who said it, as far as they agreed
   * @param reactions such as "3 reactions"; null when none
   */
  public record Line(
      String anchor,
      List<String> paragraphs,
      String language,
      String source,
      String reactions,
      boolean withdrawn) {

    static Line of(Quote quote) {
      boolean withdrawn = quote.withdrawn() || quote.text() == null;
      return new Line(
          "quote-" + quote.id(),
          withdrawn ? List.of() : QuoteRow.paragraphs(quote.text()),
          PackPage.language(quote.language(), null),
          source(quote),
          reactions(quote.reactions()),
          withdrawn);
    }

    /** Who said it and how many reacted, as one line. */
    public String sourceLine() {
      return source + (reactions == null ? "" : " · " + reactions);
    }

    /** What stands in the place of a withdrawn quote. */
    public String tombstone() {
      return Wording.WITHDRAWN;
    }

    private boolean isLong() {
      return paragraphs.stream().mapToInt(String::length).sum() > HALF_MEASURE;
    }

    private static String source(Quote quote) {
      String by = quote.attribution() == null ? "" : quote.attribution().strip();
      String country = quote.country() == null ? "" : quote.country().strip();
      if (by.isEmpty()) {
        return country.isEmpty() ? "Somebody on the call" : country;
      }
      boolean said = by.toLowerCase(Locale.ROOT).contains(country.toLowerCase(Locale.ROOT));
      return said ? by : by + ", " + country;
    }

    private static String reactions(int count) {
      return switch (count) {
        case 0 -> null;
        case 1 -> "1 reaction";
        default -> count + " reactions";
      };
    }
  }

  static List<QuoteRow> of(List<Quote> quotes) {
    List<QuoteRow> rows = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    for (Quote quote : quotes) {
      Line line = Line.of(quote);
      if (line.isLong() && !open.isEmpty()) {
        rows.add(new QuoteRow(List.copyOf(open)));
        open.clear();
      }
      open.add(line);
      if (line.isLong() || open.size() == 2) {
        rows.add(new QuoteRow(List.copyOf(open)));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      rows.add(new QuoteRow(List.copyOf(open)));
    }
    return List.copyOf(rows);
  }

  /** True for a long quote, which takes the whole measure. */
  public boolean wide() {
    return quotes.size() == 1 && quotes.getFirst().isLong();
  }

  static List<String> paragraphs(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
