package world.kindness.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import world.kindness.intake.absent.Absentees;
import world.kindness.intake.absent.Words;

/** LIKE patterns for {@code person_words}: they find at least what the words themselves do. */
final class Patterns {
  private Patterns() {}

  /** Each word of a query somewhere; an address as it is. */
  static String[] everyWord(String query) {
    return query.contains("@")
        ? new String[] {"%" + escaped(Absentees.fold(query)) + "%"}
        : Words.in(query).stream()
            .map(word -> "%" + escaped(word.plain()) + "%")
            .toArray(String[]::new);
  }

  /** One for each name and address: its words in their order, or its digits. */
  static String[] of(Collection<String> names, Collection<String> addresses) {
    List<String> patterns = new ArrayList<>();
    names.stream()
        .flatMap(name -> Words.spellings(name).stream())
        .map(name -> Arrays.stream(name.split(" ")).map(Patterns::escaped).toList())
        .forEach(
            words -> {
              patterns.add(words.stream().collect(Collectors.joining("%", "%", "%")));
              // The family name first.
              patterns.add(
                  "%"
                      + words.getLast()
                      + words.stream()
                          .limit(words.size() - 1L)
                          .collect(Collectors.joining("%", "%", "%")));
            });
    addresses.forEach(
        address -> {
          String folded = Absentees.fold(address);
          patterns.add(
              folded.contains("@")
                  ? "%" + escaped(folded) + "%"
                  : folded
                      .chars()
                      .mapToObj(Character::toString)
                      .collect(Collectors.joining("%", "%", "%")));
        });
    return patterns.toArray(String[]::new);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
