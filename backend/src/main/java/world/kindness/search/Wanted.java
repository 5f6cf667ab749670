package world.kindness.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import world.kindness.search.Asked.Clause;
import world.kindness.search.Asked.Phrase;

/**
 * What to look for, as PostgreSQL's full text search has it (tsquery, in its own writing).
 *
 * @param said all that was asked, as it was asked
 * @param meant all of it, also by other names for the same
 * @param most most of it: of three or four words one may be missing, of more two
 * @param any whatever of it
 * @param clauses each of the things that were asked for
 * @param corrected words that nothing has, with those that were looked for in their place
 * @param synonyms other names for the same that something has
 */
record Wanted(
    String said,
    String meant,
    String most,
    String any,
    List<Thing> clauses,
    List<Corrected> corrected,
    List<String> synonyms) {
  private static final int MOST_OPTIONAL = 6;

  /** A word that nothing has, and words like it that were looked for instead. */
  @Schema(name = "CorrectedWord")
  public record Corrected(String word, List<String> words) {}

  /**
   * One thing that was asked for.
   *
   * @param said as it was asked
   * @param meant also by other names for the same
   * @param words how many words it was asked in
   */
  record Thing(String said, String meant, int words) {}

  static Wanted of(Asked asked, Map<Phrase, LookedUp> known) {
    List<Alternative> alternatives =
        asked.alternatives().stream()
            .map(clauses -> new Alternative(clauses, known))
            .filter(Alternative::wantsSomething)
            .toList();
    return new Wanted(
        anyOf(alternatives.stream().map(Alternative::said).toList()),
        anyOf(alternatives.stream().map(Alternative::meant).toList()),
        anyOf(alternatives.stream().map(Alternative::most).toList()),
        anyOf(alternatives.stream().map(Alternative::any).toList()),
        alternatives.stream().flatMap(a -> a.things.stream()).toList(),
        alternatives.stream().flatMap(a -> a.corrected.stream()).distinct().toList(),
        alternatives.stream().flatMap(a -> a.synonyms.stream()).distinct().toList());
  }

  boolean isNothing() {
    return said.isEmpty();
  }

  /** Clauses of which all are wanted, or most. */
  private static final class Alternative {
    /** What must be met, and what must not. */
    private final List<String> strict = new ArrayList<>();

    private final List<Thing> things = new ArrayList<>();
    private final List<Corrected> corrected = new ArrayList<>();
    private final Set<String> synonyms = new LinkedHashSet<>();
    private boolean excludesOnly = true;

    Alternative(List<Clause> clauses, Map<Phrase, LookedUp> known) {
      for (Clause clause : clauses) {
        if (clause.strict()) {
          String query = anyOf(queries(clause.spellings(), known));
          if (!query.isEmpty()) {
            strict.add(clause.excluded() ? "!(" + query + ")" : query);
            excludesOnly &= clause.excluded();
          }
        } else if (things.size() < MOST_OPTIONAL) {
          take(clause, known);
        }
      }
    }

    private void take(Clause clause, Map<Phrase, LookedUp> known) {
      List<String> own = new ArrayList<>(queries(clause.spellings(), known));
      boolean stands = clause.spellings().stream().map(known::get).anyMatch(LookedUp::known);
      List<Phrase> others =
          clause.synonyms().stream().filter(synonym -> known.get(synonym).known()).toList();
      if (!stands) {
        if (clause.spellings().stream().map(known::get).anyMatch(LookedUp::stop)) {
          return;
        }
        LookedUp looked = known.get(clause.spellings().getFirst());
        if (others.isEmpty() && !looked.alike().isEmpty()) {
          corrected.add(new Corrected(clause.spellings().getFirst().words(), looked.alike()));
          own.addAll(looked.alikeQueries());
        }
      }
      if (own.isEmpty()) {
        return;
      }
      excludesOnly = false;
      others.forEach(synonym -> synonyms.add(synonym.words()));
      things.add(
          new Thing(
              anyOf(own),
              anyOf(Stream.concat(own.stream(), queries(others, known).stream()).toList()),
              Lexicon.wordsOf(clause.spellings().getFirst().words()).size()));
    }

    private static List<String> queries(List<Phrase> phrases, Map<Phrase, LookedUp> known) {
      return phrases.stream()
          .map(phrase -> known.get(phrase).query())
          .filter(query -> !query.isEmpty())
          .distinct()
          .toList();
    }

    boolean wantsSomething() {
      return !excludesOnly;
    }

    String said() {
      return allOf(with(things.stream().map(Thing::said).toList()));
    }

    String meant() {
      return allOf(with(each()));
    }

    String most() {
      int missing = things.size() < 3 ? 0 : things.size() < 5 ? 1 : 2;
      return missing == 0
          ? meant()
          : allOf(with(List.of(anyOf(without(missing).map(Wanted::allOf).toList()))));
    }

    String any() {
      return things.isEmpty() ? allOf(strict) : allOf(with(List.of(anyOf(each()))));
    }

    private List<String> each() {
      return things.stream().map(Thing::meant).toList();
    }

    private List<String> with(List<String> wanted) {
      return Stream.concat(strict.stream(), wanted.stream()).toList();
    }

    /** All ways to leave so many of what is meant out. */
    private Stream<List<String>> without(int missing) {
      List<String> each = each();
      int size = each.size();
      return IntStream.range(0, 1 << size)
          .filter(taken -> Integer.bitCount(taken) == size - missing)
          .mapToObj(
              taken ->
                  IntStream.range(0, size)
                      .filter(n -> (taken & 1 << n) != 0)
                      .mapToObj(each::get)
                      .toList());
    }
  }

  private static String anyOf(List<String> queries) {
    return joined(queries, " | ");
  }

  private static String allOf(List<String> queries) {
    return joined(queries, " & ");
  }

  private static String joined(List<String> queries, String operator) {
    return queries.size() == 1
        ? queries.getFirst()
        : queries.stream().map(q -> "(" + q + ")").collect(Collectors.joining(operator));
  }
}
