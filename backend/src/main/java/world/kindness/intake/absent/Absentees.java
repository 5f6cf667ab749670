package world.kindness.intake.absent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import world.kindness.intake.absent.Words.Word;
import world.kindness.intake.findings.personaldata.PersonalData;

/** People who must not appear: finds them in names and texts, and puts a mark in their place. */
public final class Absentees {
  /** Stands where a name stood. */
  public static final String NAME = "[name removed]";

  /** Stands where somebody's own words stood. */
  public static final String WORDS = "[words removed]";

  /** Everybody may appear. */
  public static final Absentees NOBODY = new Absentees(null);

  /** Stands in addresses of web pages and of themes, where brackets cannot. */
  private static final String IN_A_SLUG = "name-removed";

  /** Shorter passages are said by many. */
  private static final int SHORTEST_PASSAGE = 4;

  private static final int NUMBER = 9;

  private final Known known;

  /** A piece of a text, and what is put in its place. */
  private record Span(int start, int end, String mark, boolean slug, int words) {}

  public Absentees(Known known) {
    this.known = known;
  }

  public boolean nobody() {
    return known == null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Absentees others && Objects.equals(known, others.known);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(known);
  }

  /**
   * Whether somebody shown under this name is one of them: by the whole of it, also with the family
   * name and a comma before, or because a full name of theirs stands in it.
   */
  public boolean isName(String shown) {
    if (nobody() || shown == null) {
      return false;
    }
    return known.name(Words.plain(shown))
        || known.name(Words.plain(turned(shown)))
        || names(shown).stream().anyMatch(span -> span.words() > 1 && !span.slug());
  }

  /** "Porter, Pat" as Pat Porter; what stands in brackets aside. */
  private static String turned(String shown) {
    String[] halves = shown.replaceAll("[(\\[][^()\\[\\]]*[)\\]]", "").split(",", -1);
    return halves.length == 2 ? halves[1] + " " + halves[0] : shown;
  }

  /** Whether an e-mail address, a phone number or an NHS number is one of theirs. */
  public boolean isAddress(String value) {
    return !nobody() && value != null && known.address(fold(value));
  }

  /** Whether they said or wrote exactly this; a few words are nobody's own. */
  public boolean said(String passage) {
    if (nobody() || passage == null) {
      return false;
    }
    List<Word> words = Words.in(passage);
    return words.size() >= SHORTEST_PASSAGE && known.passage(plain(words));
  }

  /** The plain words by which a passage is known again; null for one that is too short. */
  public static String passage(String text) {
    List<Word> words = Words.in(text);
    return words.size() < SHORTEST_PASSAGE ? null : plain(words);
  }

  /** Whether a text names them or holds an address of theirs. */
  public boolean standIn(String text) {
    return !nobody() && text != null && (!names(text).isEmpty() || !addresses(text).isEmpty());
  }

  /** The text with marks in place of their names and addresses. */
  public String without(String text) {
    if (nobody() || text == null) {
      return text;
    }
    return withoutNames(replaced(text, addresses(text)));
  }

  /** The text with marks in place of their names alone. */
  public String withoutNames(String text) {
    return nobody() || text == null ? text : replaced(text, names(text));
  }

  /** Where a name of theirs ends with which the text begins; 0 when it begins with none. */
  int endOfLeadingName(String text) {
    return nobody()
        ? 0
        : names(text).stream()
            .findFirst()
            .filter(span -> Compound.leads(text.substring(0, span.start())))
            .map(Span::end)
            .orElse(0);
  }

  /** As it is compared: an address in lower case, of a number the last digits. */
  public static String fold(String value) {
    if (value.contains("@")) {
      return value.strip().toLowerCase(Locale.ROOT);
    }
    String digits = value.replaceAll("\\D", "");
    return digits.substring(Math.max(0, digits.length() - NUMBER));
  }

  private List<Span> addresses(String text) {
    return PersonalData.find(text).stream()
        .filter(found -> known.address(fold(found.value())))
        .map(found -> new Span(found.start(), found.end(), found.kind().mark, false, 1))
        .toList();
  }

  private List<Span> names(String text) {
    Set<Integer> lengths = known.lengths();
    int longest = lengths.stream().mapToInt(n -> n).max().orElse(0);
    List<Word> words = Words.shown(text);
    List<Span> found = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      Span span = null;
      for (int n = Math.min(longest, words.size() - i); n > 1 && span == null; n--) {
        span = lengths.contains(n) ? fullName(text, words, i, n) : null;
      }
      span = span == null ? givenName(text, words.get(i)) : span;
      if (span != null) {
        found.add(span);
      }
      i += span == null ? 1 : span.words();
    }
    return found;
  }

  /** A name of so many words that begins with a word. */
  private Span fullName(String text, List<Word> words, int from, int length) {
    for (NameInText name : NameInText.from(text, words, from, length)) {
      boolean compound = Compound.isPartOfOne(text, name.start(), name.end());
      if ((!compound || name.slug()) && known.name(name.plain())) {
        String mark = name.slug() ? IN_A_SLUG : NAME;
        return new Span(name.start(), name.end(), mark, name.slug(), name.words());
      }
    }
    return null;
  }

  private Span givenName(String text, Word word) {
    return !Compound.hyphenated(text, word.start(), word.end())
            && known.givenName(text.substring(word.start(), word.end()))
        ? new Span(word.start(), word.end(), NAME, false, 1)
        : null;
  }

  private static String replaced(String text, List<Span> spans) {
    if (spans.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    for (Span span : spans) {
      out.append(text, from, span.start()).append(span.mark());
      // A name may end in the next line; the lines stay as many as they were.
      text.substring(span.start(), span.end())
          .chars()
          .filter(c -> c == '\n')
          .forEach(feed -> out.append('\n'));
      from = span.end();
    }
    return out.append(text, from, text.length()).toString();
  }

  private static String plain(List<Word> words) {
    return words.stream().map(Word::plain).collect(Collectors.joining(" "));
  }
}
