package world.kindness.pack.forms;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import world.kindness.intake.records.ReactionCount;
import world.kindness.pack.content.PackContent.Quote;

/**
 * A quote ready to print.
 *
 * @param paragraphs lines of the text; empty for a withdrawn quote
 * @param language BCP 47 tag or null
 * @param initials one to three letters that stand for who said it, of a name or a role; {@link
 *     #NOBODY} where nothing is shown of them
 * @param source who said it, as far as they agreed
 * @param reactedWith the reactions by emoji; empty where only their number is known
 * @param reactions how many there were
 */
public record QuoteLine(
    String anchor,
    List<String> paragraphs,
    String language,
    String initials,
    String source,
    List<ReactionCount> reactedWith,
    int reactions,
    boolean withdrawn) {
  /** Up to this many characters a quote reads well in half the measure. */
  private static final int HALF_MEASURE = 240;

  /** A stitch. */
  public static final String NOBODY = "×";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Set<String> SMALL_WORDS = Set.of("of", "the", "a", "an", "and", "in", "for");
  private static final int LONGEST_INITIALS = 3;

  static QuoteLine of(Quote quote) {
    boolean withdrawn = quote.withdrawn() || quote.text() == null;
    return new QuoteLine(
        "quote-" + quote.id(),
        withdrawn ? List.of() : paragraphs(quote.text()),
        PackPage.language(quote.language(), null),
        initials(quote.attribution()),
        source(quote),
        quote.reactedWith(),
        quote.reactions(),
        withdrawn);
  }

  /** The same, said to answer what stands above it. */
  QuoteLine asReply() {
    return new QuoteLine(
        anchor,
        paragraphs,
        language,
        initials,
        "In reply · " + source,
        reactedWith,
        reactions,
        withdrawn);
  }

  /** Who said it and what others reacted with, as one line. */
  public String sourceLine() {
    String reacted = reacted();
    return source + (reacted == null ? "" : " · " + reacted);
  }

  /** The reactions as one line, such as "👏 4 · ❤️ 2" or "6 reactions"; null when none. */
  public String reacted() {
    return reactedWith.isEmpty()
        ? counted()
        : String.join(
            " · ", reactedWith.stream().map(one -> one.emoji() + " " + one.count()).toList());
  }

  /** Their number, such as "3 reactions", where no more is known; null otherwise. */
  public String counted() {
    if (!reactedWith.isEmpty()) {
      return null;
    }
    return switch (reactions) {
      case 0 -> null;
      case 1 -> "1 reaction";
      default -> reactions + " reactions";
    };
  }

  /** What stands in the place of a withdrawn quote. */
  public String tombstone() {
    return Wording.WITHDRAWN;
  }

  /** Whether it takes the whole measure. */
  public boolean isLong() {
    return paragraphs.stream().mapToInt(String::length).sum() > HALF_MEASURE;
  }

  static List<String> paragraphs(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /**
   * Of the words of a role or a name before its place: "Ward nurse, Leeds" is WN. Initials as they
   * were agreed stay what they are.
   */
  static String initials(String attribution) {
    if (attribution == null) {
      return NOBODY;
    }
    List<String> words =
        WORD.matcher(attribution.split(",", 2)[0])
            .results()
            .map(MatchResult::group)
            .filter(word -> !SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT)))
            .limit(2)
            .toList();
    return switch (words.size()) {
      case 0 -> NOBODY;
      case 1 ->
          words.getFirst().codePointCount(0, words.getFirst().length()) <= LONGEST_INITIALS
              ? words.getFirst().toUpperCase(Locale.ROOT)
              : firstLetter(words.getFirst());
      default -> firstLetter(words.get(0)) + firstLetter(words.get(1));
    };
  }

  private static String firstLetter(String word) {
    return Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT);
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
}
