package world.kindness.intake.findings.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.kindness.platform.text.PlainLetters;

/** The names of people, told apart from roles and devices, ready to be looked for in texts. */
public final class KnownPeople {
  private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^)\\]]{0,200}+)[)\\]]");
  private static final Pattern AFTER_THE_NAME = Pattern.compile("\\s[-–—|/]\\s|[|/@#:;]|\\d");
  private static final Pattern COMMA = Pattern.compile("(?:(?<!\\s)\\s++)?,\\s*+");
  private static final Pattern TITLE =
      Pattern.compile("^(?:Dr|Prof|Professor|Mr|Mrs|Ms|Mx|Miss|Sir|Dame|Rev)\\.?\\s+");
  private static final Set<String> PRONOUNS = Set.of("he", "him", "his", "she", "her", "they");
  private static final int MOST_WORDS = 5;
  private static final int SHORTEST_GIVEN = 2;

  /** Names of several words by their first one. */
  private final Map<String, List<List<String>>> whole = new HashMap<>();

  private final Set<String> given = new HashSet<>();
  private final Set<String> family = new HashSet<>();

  /** Names in scripts without capitals, as they are written. */
  private final Set<String> withoutCase = new HashSet<>();

  public KnownPeople(Collection<String> names) {
    names.forEach(this::add);
  }

  private void add(String written) {
    Matcher brackets = BRACKETS.matcher(written);
    while (brackets.find()) {
      List<ProseWord> nick = ProseWord.in(brackets.group(1));
      if (nick.size() == 1 && !PRONOUNS.contains(nick.getFirst().plain())) {
        given(nick.getFirst());
      }
    }
    String name = BRACKETS.matcher(written).replaceAll(" ").strip();
    name = TITLE.matcher(AFTER_THE_NAME.split(name + " ", 2)[0].strip()).replaceFirst("");
    String[] parts = COMMA.split(name);
    if (parts.length == 2
        && ProseWord.in(parts[0]).size() == 1
        && parts[0].equals(parts[0].toUpperCase())) {
      name = parts[1] + " " + parts[0];
    } else {
      name = parts.length == 0 ? "" : parts[0];
    }
    List<ProseWord> words = ProseWord.in(name);
    if (words.isEmpty() || words.size() > MOST_WORDS || !people(words)) {
      return;
    }
    if (name.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c))) {
      if (name.codePointCount(0, name.length()) > 1) {
        withoutCase.add(name);
      }
      return;
    }
    given(words.getFirst());
    if (words.size() > 1) {
      family.add(words.getLast().plain());
      List<String> plain = words.stream().map(ProseWord::plain).toList();
      whole.computeIfAbsent(plain.getFirst(), first -> new ArrayList<>()).add(plain);
    }
  }

  private void given(ProseWord word) {
    if (word.text().length() >= SHORTEST_GIVEN
        && Character.isUpperCase(word.text().charAt(0))
        && (!NoNames.WORDS.contains(word.plain()) || NoNames.ALSO_WORDS.contains(word.plain()))) {
      given.add(word.plain());
    }
  }

  /** "Ward nurse" and "iPhone" are nobody's names. */
  private static boolean people(List<ProseWord> words) {
    return words.stream()
        .map(ProseWord::plain)
        .noneMatch(
            word ->
                !NoNames.ALSO_WORDS.contains(word)
                    && (NoNames.WORDS.contains(word)
                        || NoNames.DEVICES.contains(word)
                        || NoNames.ORGANISATIONS.contains(word)));
  }

  /** How many words from one on are somebody's whole name, middle names aside; 0 for none. */
  int wholeAt(List<ProseWord> words, int from) {
    int longest = 0;
    for (List<String> name : whole.getOrDefault(words.get(from).plain(), List.of())) {
      longest = Math.max(longest, length(words, from, name));
    }
    return longest;
  }

  private static int length(List<ProseWord> words, int from, List<String> name) {
    int at = from + 1;
    int skipped = 0;
    for (int part = 1; part < name.size(); ) {
      if (at >= words.size() || !words.get(at).joined()) {
        return 0;
      }
      ProseWord word = words.get(at);
      if (word.plain().equals(name.get(part))) {
        part++;
      } else if (skipped++ == 2 || !word.capitalised() && !word.initial()) {
        return 0;
      }
      at++;
    }
    return at - from;
  }

  boolean given(String plain) {
    return given.contains(plain);
  }

  boolean family(String plain) {
    return family.contains(plain);
  }

  /** Names in scripts without capitals that a text holds. */
  List<String> withoutCaseIn(String text) {
    return withoutCase.stream().filter(text::contains).sorted().toList();
  }

  /** A name as one key, however it is written. */
  public static String key(String name) {
    return String.join(" ", Arrays.stream(PlainLetters.of(name).split("[\\s.]+")).toList());
  }
}
