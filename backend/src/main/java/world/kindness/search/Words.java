package world.kindness.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import world.kindness.platform.text.PlainLetters;

/**
 * Words to look for, as PostgreSQL's full text search understands them.
 *
 * @param query SQL of a tsquery
 * @param values of its parameters, in order
 */
record Words(String query, List<Object> values) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int SHORTEST_ALIKE = 3;
  private static final int MOST_ALIKE = 6;

  /** As somebody wrote them: in any form, with "…", - and or. */
  static Words of(String search) {
    return new Words("websearch_to_tsquery('kindness', ?)", List.of(search));
  }

  /** All of some words, each of them in any of several spellings. */
  static Words anyOf(List<List<String>> spellings) {
    return new Words(
        spellings.stream()
            .map(
                word ->
                    word.stream()
                        .map(spelling -> "plainto_tsquery('kindness', ?)")
                        .collect(Collectors.joining(" || ", "(", ")")))
            .collect(Collectors.joining(" && ")),
        spellings.stream().flatMap(List::stream).map(Object.class::cast).toList());
  }

  /** The words of a search that are long enough to look for others like them. */
  static List<String> longEnough(String search) {
    return WORD.matcher(PlainLetters.of(search))
        .results()
        .map(match -> match.group())
        .filter(word -> word.length() >= SHORTEST_ALIKE)
        .distinct()
        .limit(MOST_ALIKE)
        .toList();
  }
}
