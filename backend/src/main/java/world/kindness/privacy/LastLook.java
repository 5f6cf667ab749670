package world.kindness.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.kindness.platform.text.PlainLetters;
import world.kindness.platform.text.WordEdge;

/**
 * Looks for whatever may be left of an erased person, in a way of its own: it shares nothing with
 * what found them before, and sees more. What it sees is a question to a person and no more.
 */
final class LastLook {
  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST_STEM = 4;
  private static final int LONGEST_ENDING = 2;
  private static final int TELLING_ALONE = 7;
  private static final int TELLING_TOGETHER = 8;
  private static final int WIDEST = 4;
  private static final int NUMBER = 9;
  private static final int AROUND = 3;
  private static final int SHOWN_AROUND = 60;
  private static final int LONGEST_WORD = 60;
  private static final int ASCII = 0x80;
  private static final Pattern BRACKETS = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’](?!s" + WordEdge.END + ")[\\p{L}\\p{M}]+)?");
  private static final Pattern TAG = Pattern.compile("<[^<>\n]{1,200}>");
  private static final Pattern PLACE_ENDS = Pattern.compile("[\n\r\t|]");
  private static final Pattern SENTENCE_BEGINS =
      Pattern.compile("(?:^|[.!?:\n\r\t]|[-*•>] )[^\\p{L}\\p{N}]{0,4}$");
  private static final Set<String> NO_PARTS =
      Set.of(
          "van", "von", "der", "den", "del", "dos", "das", "bin", "ibn", "abu", "the", "and", "she",
          "her", "him", "they", "them", "for", "ward", "nurse", "doctor", "prof", "iphone", "ipad",
          "guest", "host", "cohost", "room");

  /**
   * @param found the words as they stand
   * @param excerpt with some of what stands around them
   * @param context by which the same words are known again at another place
   */
  record Hit(int start, int end, String found, String excerpt, String context) {}

  private record Token(int start, int end, String plain, boolean capital) {}

  private final List<List<String>> names = new ArrayList<>();
  private final Set<String> parts = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();
  private final List<Pattern> numbers = new ArrayList<>();

  LastLook(Collection<String> names, Collection<String> addresses) {
    names.forEach(this::name);
    addresses.forEach(this::address);
  }

  private void name(String name) {
    List<String> words =
        tokens(BRACKETS.matcher(name).replaceAll(" ")).stream().map(Token::plain).toList();
    if (words.size() > 1 || words.size() == 1 && uncased(words.getFirst())) {
      names.add(words);
    }
    words.stream().filter(LastLook::tells).forEach(parts::add);
    Matcher nickname = BRACKETS.matcher(name);
    while (nickname.find()) {
      List<Token> inside = tokens(nickname.group());
      if (inside.size() == 1 && inside.getFirst().capital()) {
        parts.add(inside.getFirst().plain());
      }
    }
  }

  private void address(String address) {
    if (address.contains("@")) {
      addresses.add(address.strip().toLowerCase(Locale.ROOT));
      return;
    }
    String digits = address.replaceAll("\\D", "");
    String last = digits.substring(Math.max(0, digits.length() - NUMBER));
    // With whatever stands before it of the same number.
    numbers.add(
        Pattern.compile(
            "(?:\\+?\\(?\\d[\\d ()-]{0,8})?" + String.join("\\D{0,3}", last.split(""))));
  }

  /** What may be the person, in its order, nothing twice. */
  List<Hit> in(String text) {
    SortedMap<Integer, Integer> spans = new TreeMap<>();
    List<Token> tokens = tokens(text);
    together(text, spans);
    if (text.indexOf('<') >= 0) {
      together(TAG.matcher(text).replaceAll(tag -> " ".repeat(tag.group().length())), spans);
    }
    near(tokens, spans);
    parts(text, tokens, spans);
    addresses(text, spans);
    List<Hit> hits = new ArrayList<>();
    int end = 0;
    int token = 0;
    for (var span : spans.entrySet()) {
      if (span.getKey() >= end) {
        end = span.getValue();
        while (token < tokens.size() && tokens.get(token).end() <= span.getKey()) {
          token++;
        }
        hits.add(hit(text, tokens, token, span.getKey(), end));
      }
    }
    return hits;
  }

  /** A whole name, however its words are joined, broken or marked, in either order. */
  private void together(String text, SortedMap<Integer, Integer> spans) {
    StringBuilder letters = new StringBuilder(text.length());
    int[] places = new int[text.length() + 16];
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        int from = letters.length();
        letters.append(c < ASCII ? Character.toString(Character.toLowerCase(c)) : plain(c));
        if (letters.length() > places.length) {
          places = Arrays.copyOf(places, 2 * letters.length());
        }
        Arrays.fill(places, from, letters.length(), i);
      }
      i += Character.charCount(c);
    }
    for (List<String> name : names) {
      for (List<String> order : List.of(name, turned(name))) {
        String wanted = String.join("", order);
        for (int at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
          int start = places[at];
          int last = places[at + wanted.length() - 1];
          int end = last + Character.charCount(text.codePointAt(last));
          if (standsFor(text, start, end, wanted)) {
            spans.merge(start, end, Math::max);
          }
        }
      }
    }
  }

  /** Whether letters in a row are the name: of a short one nothing else may touch them. */
  private static boolean standsFor(String text, int start, int end, String wanted) {
    boolean begins = start == 0 || !Character.isLetterOrDigit(text.codePointBefore(start));
    boolean ends = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
    return uncased(wanted)
        || begins && ends
        || (begins || ends) && wanted.length() >= TELLING_TOGETHER;
  }

  /** The first and the last word of a name with a few others between them. */
  private void near(List<Token> tokens, SortedMap<Integer, Integer> spans) {
    for (List<String> name : names) {
      Set<String> ends = new HashSet<>(List.of(name.getFirst(), name.getLast()));
      int before = -1;
      for (int i = 0; i < tokens.size(); i++) {
        if (ends.contains(tokens.get(i).plain())) {
          if (before >= 0
              && i - before <= WIDEST
              && !tokens.get(before).plain().equals(tokens.get(i).plain())) {
            spans.merge(tokens.get(before).start(), tokens.get(i).end(), Math::max);
          }
          before = i;
        }
      }
    }
  }

  /** A part of a name alone, or a short form of one, unless it is in another's name. */
  private void parts(String text, List<Token> tokens, SortedMap<Integer, Integer> spans) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (isPart(token) && !anothers(text, tokens, i)) {
        spans.merge(token.start(), token.end(), Math::max);
      }
    }
  }

  private boolean isPart(Token token) {
    String word = token.plain();
    if (parts.contains(word)) {
      return token.capital() || word.length() >= TELLING_ALONE;
    }
    return token.capital()
        && word.length() >= SHORTEST_PART
        && parts.stream().anyMatch(part -> shortened(word, part));
  }

  /** Pat of Patricia, Quilla of Quillfeather. */
  private static boolean shortened(String word, String part) {
    int shorter = Math.min(word.length(), part.length());
    int same = 0;
    while (same < shorter && word.charAt(same) == part.charAt(same)) {
      same++;
    }
    return same == word.length() && word.length() < part.length()
        || same >= SHORTEST_STEM && same < part.length() && word.length() - same <= LONGEST_ENDING;
  }

  /** Whether a word with a capital that is none of theirs stands beside it as in one name. */
  private boolean anothers(String text, List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (!token.capital()) {
      return false;
    }
    if (at + 1 < tokens.size()
        && other(tokens.get(at + 1))
        && inOneName(text, token, tokens.get(at + 1))) {
      return true;
    }
    if (at == 0 || !other(tokens.get(at - 1)) || !inOneName(text, tokens.get(at - 1), token)) {
      return false;
    }
    int before = tokens.get(at - 1).start();
    return !SENTENCE_BEGINS.matcher(text.substring(Math.max(0, before - WIDEST), before)).find();
  }

  private boolean other(Token token) {
    return token.capital() && token.plain().length() > 1 && !isPart(token);
  }

  private static boolean inOneName(String text, Token one, Token next) {
    String gap = text.substring(one.end(), next.start());
    return gap.equals(" ") || gap.equals("-");
  }

  private void addresses(String text, SortedMap<Integer, Integer> spans) {
    for (String address : addresses) {
      Matcher found =
          Pattern.compile(Pattern.quote(address), Pattern.CASE_INSENSITIVE).matcher(text);
      while (found.find()) {
        spans.merge(found.start(), found.end(), Math::max);
      }
    }
    for (Pattern number : numbers) {
      Matcher found = number.matcher(text);
      while (found.find()) {
        spans.merge(found.start(), found.end(), Math::max);
      }
    }
  }

  private static Hit hit(String text, List<Token> tokens, int first, int start, int end) {
    int last = first;
    while (last + 1 < tokens.size() && tokens.get(last + 1).start() < end) {
      last++;
    }
    int from = first;
    while (from > 0 && first - from < AROUND && goesOn(text, tokens, from - 1)) {
      from--;
    }
    int to = last;
    while (to + 1 < tokens.size() && to - last < AROUND && goesOn(text, tokens, to)) {
      to++;
    }
    StringBuilder context = new StringBuilder();
    for (int i = from; i <= to && i < tokens.size(); i++) {
      String word = tokens.get(i).plain();
      context.append(i == first ? "[" : "").append(word, 0, Math.min(word.length(), LONGEST_WORD));
      context.append(i == last ? "] " : " ");
    }
    String shown =
        text.substring(
            Math.max(0, start - SHOWN_AROUND), Math.min(text.length(), end + SHOWN_AROUND));
    return new Hit(
        start,
        end,
        text.substring(start, end),
        shown.replaceAll("\\s+", " ").strip(),
        context.toString().strip());
  }

  private static boolean goesOn(String text, List<Token> tokens, int before) {
    String gap = text.substring(tokens.get(before).end(), tokens.get(before + 1).start());
    return !PLACE_ENDS.matcher(gap).find();
  }

  private static List<String> turned(List<String> name) {
    List<String> turned = new ArrayList<>(List.of(name.getLast()));
    turned.addAll(name.subList(0, name.size() - 1));
    return turned;
  }

  private static boolean tells(String word) {
    return word.length() >= SHORTEST_PART
        && !NO_PARTS.contains(word)
        && !word.chars().allMatch(Character::isDigit);
  }

  /** Of a script without capitals, and often without blanks. */
  private static boolean uncased(String word) {
    int c = word.codePointAt(0);
    return Character.isLetter(c) && !Character.isLowerCase(c) && !Character.isUpperCase(c);
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      tokens.add(
          new Token(
              word.start(),
              word.end(),
              plain(word.group()),
              Character.isUpperCase(text.codePointAt(word.start()))));
    }
    return tokens;
  }

  private static String plain(int c) {
    return plain(Character.toString(c));
  }

  private static String plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= ASCII) {
        return PlainLetters.withoutMarks(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
      }
    }
    return word.toLowerCase(Locale.ROOT);
  }
}
