package world.kindness.intake.findings.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import world.kindness.intake.findings.places.Gazetteer.Entry;
import world.kindness.intake.findings.places.Gazetteer.Kind;

/**
 * A place as a text names it, with what stands behind its comma: {@code "Birmingham, Alabama"}.
 *
 * @param codes the countries and nations it may mean; several where nothing tells which
 * @param name the first of its names, as written
 * @param narrowed whether what stands behind says where it is
 */
record Mention(int start, int end, String name, Entry entry, List<String> codes, boolean narrowed) {
  private static final Pattern WORD =
      Pattern.compile(
          "(?:\\p{L}\\.){2,5}|[\\p{L}\\p{M}\\p{N}]+(?:['’\\-][\\p{L}\\p{M}\\p{N}]+){0,6}");
  private static final int MOST_WORDS = 5;

  /** What may stand between a place and what it lies in. */
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?iu)(?: ?, ?|,? ?\\( ?| ?[-/] ?| (?:in|of) (?:the )?(?:(?:north|south|east|west|middle|heart|centre)(?: ?-?(?:east|west))? of )?| )");

  private record Word(int start, int end, String text) {
    boolean capital() {
      return Character.isUpperCase(text.codePointAt(0));
    }
  }

  /** Every place that a text names, in its order; linear in its length. */
  static List<Mention> in(String text, Gazetteer gazetteer) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(matcher.start(), matcher.end(), matcher.group()));
    }
    boolean shouted = text.chars().noneMatch(Character::isLowerCase);
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      Mention mention = longest(text, words, i, gazetteer, shouted);
      if (mention == null) {
        i++;
        continue;
      }
      Mention last = found.isEmpty() ? null : found.getLast();
      Mention whole = last == null ? null : last.within(mention, text);
      if (whole != null) {
        found.set(found.size() - 1, whole);
      } else if (mention.entry.kind() != Kind.CODE || alone(mention, text)) {
        found.add(mention);
      }
      while (i < words.size() && words.get(i).start() < mention.end) {
        i++;
      }
    }
    return found;
  }

  private static Mention longest(
      String text, List<Word> words, int from, Gazetteer gazetteer, boolean shouted) {
    Word first = words.get(from);
    for (int n = Math.min(MOST_WORDS, words.size() - from); n > 0; n--) {
      Word last = words.get(from + n - 1);
      if (!joined(text, words, from, n)) {
        continue;
      }
      String name = text.substring(first.start(), last.end());
      Entry entry = gazetteer.of(name);
      if (entry != null && written(entry, name, first, last, n, shouted)) {
        return new Mention(first.start(), last.end(), name, entry, entry.codes(), false);
      }
    }
    Entry code = gazetteer.code(first.text());
    return code == null || shouted
        ? null
        : new Mention(first.start(), first.end(), first.text(), code, code.codes(), false);
  }

  /** One blank between words, or "St. ". */
  private static boolean joined(String text, List<Word> words, int from, int n) {
    for (int i = from; i < from + n - 1; i++) {
      String gap = text.substring(words.get(i).end(), words.get(i + 1).start());
      boolean saint = gap.equals(". ") && words.get(i).text().equalsIgnoreCase("st");
      if (!gap.equals(" ") && !gap.equals("\u00A0") && !saint) {
        return false;
      }
    }
    return true;
  }

  /** Small letters are a place's where they can be nothing else. */
  private static boolean written(
      Entry entry, String name, Word first, Word last, int n, boolean shouted) {
    boolean capitals = first.capital() && last.capital() && !shouted;
    if (name.length() <= 2 || name.equalsIgnoreCase("u.s.")) {
      return name.equals(name.toUpperCase(Locale.ROOT)) && !shouted || name.equalsIgnoreCase("uk");
    }
    return capitals
        || entry.kind() == Kind.COUNTRY
        || !entry.word() && (n > 1 || !entry.given()) && name.length() > 3;
  }

  /** A code that stands by itself: "from NSW", not the "IN" of a shouted line. */
  private static boolean alone(Mention code, String text) {
    return code.start >= 5 && text.regionMatches(true, code.start - 5, "from ", 0, 5);
  }

  /** This place within another that directly follows; null where it does not lie in it. */
  private Mention within(Mention other, String text) {
    boolean wider =
        other.entry.kind().ordinal() < entry.kind().ordinal()
            || other.entry.kind() == Kind.CODE
            || other.entry.kind() == Kind.REGION && entry.kind() == Kind.REGION;
    boolean countrysCode = entry.kind() == Kind.COUNTRY && other.entry.kind() == Kind.CODE;
    if (!wider || entry.kind() == Kind.CODE || countrysCode) {
      return null;
    }
    String gap = text.substring(end, other.start);
    if (gap.length() > 40 || !WITHIN.matcher(gap).matches()) {
      return null;
    }
    boolean ofCountry = other.codes.equals(List.of(other.name));
    if (other.entry.kind() == Kind.CODE && (gap.isBlank() || ofCountry) && !both(other)) {
      return null;
    }
    return new Mention(start, other.end, name, entry, codes(other), true);
  }

  private boolean both(Mention other) {
    return other.codes.stream().anyMatch(c -> codes.contains(c) || entry.namesakes().contains(c));
  }

  /** What stands behind decides; where it cannot be so, both are asked about. */
  private List<String> codes(Mention other) {
    boolean code = other.entry.kind() == Kind.CODE;
    // "Berlin, DE" is no Delaware.
    List<String> most =
        codes.stream()
            .filter(c -> other.codes.contains(c) || code && c.equals(other.name))
            .toList();
    if (!most.isEmpty()) {
      return most;
    }
    // Northern Ireland is "Ireland" to many.
    boolean ireland = codes.equals(List.of("GB-NIR")) && other.codes.contains("IE");
    List<String> rare = entry.namesakes().stream().filter(other.codes::contains).toList();
    if (!rare.isEmpty() && !ireland) {
      return rare;
    }
    return Stream.concat(codes.stream(), other.codes.stream()).distinct().toList();
  }
}
