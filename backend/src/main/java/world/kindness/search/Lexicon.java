package world.kindness.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.platform.text.PlainLetters;

/**
 * What else a word is spelled like, and what else people of this field call the same: {@code
 * spellings.txt} and {@code thesaurus.txt} beside this package's resources.
 */
final class Lexicon {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");
  private static final Pattern BETWEEN_SPELLINGS = Pattern.compile("=");
  private static final Pattern BETWEEN_SYNONYMS = Pattern.compile(",");

  /** Words that begin with either are one word. */
  private record Family(String one, String other) {
    /** The word as the other spells it; null for one that is none of them. */
    String other(String word) {
      // The longer first, as one may begin with the other.
      return one.length() >= other.length() ? either(one, other, word) : either(other, one, word);
    }

    private static String either(String longer, String shorter, String word) {
      if (word.startsWith(longer)) {
        return shorter + word.substring(longer.length());
      }
      return word.startsWith(shorter) ? longer + word.substring(shorter.length()) : null;
    }
  }

  private final List<Family> families = new ArrayList<>();
  private final Map<List<String>, Set<String>> spellings = new HashMap<>();
  private final Map<List<String>, Set<String>> synonyms = new HashMap<>();

  /** How many words the longest thing has that it knows. */
  final int longest;

  Lexicon() {
    for (List<String> names : lines("spellings.txt", BETWEEN_SPELLINGS)) {
      if (names.size() == 2 && names.stream().noneMatch(n -> wordsOf(n).size() > 1)) {
        families.add(new Family(names.getFirst(), names.getLast()));
      } else {
        names.forEach(name -> add(spellings, name, names));
      }
    }
    for (List<String> names : lines("thesaurus.txt", BETWEEN_SYNONYMS)) {
      names.forEach(name -> add(synonyms, name, names));
    }
    longest =
        Stream.concat(spellings.keySet().stream(), synonyms.keySet().stream())
            .mapToInt(List::size)
            .max()
            .orElse(1);
  }

  private static void add(Map<List<String>, Set<String>> known, String name, List<String> names) {
    known.computeIfAbsent(wordsOf(name), n -> new LinkedHashSet<>()).addAll(names);
  }

  /** Whether it knows these words as one thing. */
  boolean knows(List<String> words) {
    return spellings.containsKey(words) || synonyms.containsKey(words);
  }

  /** All ways in which to spell this; none but its own for most. */
  Set<String> spellings(String name) {
    Set<String> all = new LinkedHashSet<>(spellings.getOrDefault(wordsOf(name), Set.of(name)));
    List<String> words = wordsOf(name);
    String other =
        words.stream()
            .map(
                word ->
                    families.stream()
                        .map(family -> family.other(word))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(word))
            .collect(Collectors.joining(" "));
    if (!other.equals(String.join(" ", words))) {
      all.add(other);
    }
    return all;
  }

  /** What else means the same. */
  Set<String> synonyms(String name) {
    List<String> words = wordsOf(name);
    return synonyms.getOrDefault(words, Set.of()).stream()
        .filter(other -> !wordsOf(other).equals(words))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The words of a name, without case, accents and hyphens. */
  static List<String> wordsOf(String name) {
    return BETWEEN_WORDS
        .splitAsStream(PlainLetters.of(name))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static List<List<String>> lines(String file, Pattern between) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Lexicon.class.getResourceAsStream("/search/" + file), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> between.splitAsStream(line).map(String::strip).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
