package world.kindness.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for: alternatives ({@code or}), each of which wants all of its clauses. In
 * quotation marks words stand in this order; after a hyphen, what is not to be there.
 */
record Asked(List<List<Clause>> alternatives) {
  private static final Pattern CLAUSE = Pattern.compile("(-?)\"([^\"]*)\"?|(\\S+)");
  private static final Pattern AROUND_WORDS =
      Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{3,40}");
  private static final int MOST_CLAUSES = 24;

  /**
   * Words that are looked for together.
   *
   * @param inOrder whether they stand beside one another
   */
  record Phrase(String words, boolean inOrder) {
    static Phrase of(String name) {
      return new Phrase(name, Lexicon.wordsOf(name).size() > 1);
    }

    /** Whether others like it are looked for where nothing has it: one word of letters. */
    boolean mayBeMisspelt() {
      return !inOrder && LETTERS.matcher(words).matches();
    }
  }

  /**
   * One thing that is wanted, or is not.
   *
   * @param spellings how it may be written
   * @param synonyms what else means the same
   * @param strict whether it must be met however much else is
   */
  record Clause(List<Phrase> spellings, List<Phrase> synonyms, boolean strict, boolean excluded) {}

  static Asked of(String search, Lexicon lexicon) {
    List<List<Clause>> alternatives = new ArrayList<>();
    List<Clause> clauses = new ArrayList<>();
    List<String> words = new ArrayList<>();
    Matcher matcher = CLAUSE.matcher(search);
    for (int n = 0; n < MOST_CLAUSES && matcher.find(); n++) {
      String word = matcher.group(3);
      if (word == null) {
        endRun(words, clauses, lexicon);
        clauses.add(strict(matcher.group(2), !matcher.group(1).isEmpty(), lexicon));
      } else if (word.equalsIgnoreCase("or")) {
        endRun(words, clauses, lexicon);
        alternatives.add(clauses);
        clauses = new ArrayList<>();
      } else if (word.startsWith("-")) {
        endRun(words, clauses, lexicon);
        clauses.add(strict(bare(word), true, lexicon));
      } else if (!bare(word).isEmpty()) {
        words.add(bare(word));
      }
    }
    endRun(words, clauses, lexicon);
    alternatives.add(clauses);
    return new Asked(alternatives);
  }

  private static String bare(String word) {
    return AROUND_WORDS.matcher(word).replaceAll("");
  }

  private static Clause strict(String words, boolean excluded, Lexicon lexicon) {
    return new Clause(spellings(words, lexicon), List.of(), true, excluded);
  }

  /** Words beside one another, of which some are one thing together. */
  private static void endRun(List<String> words, List<Clause> clauses, Lexicon lexicon) {
    for (int at = 0, next; at < words.size(); at = next) {
      next = at + 1;
      for (int end = Math.min(words.size(), at + lexicon.longest); end > next; end--) {
        if (lexicon.knows(Lexicon.wordsOf(String.join(" ", words.subList(at, end))))) {
          next = end;
          break;
        }
      }
      String name = String.join(" ", words.subList(at, next));
      clauses.add(
          new Clause(
              spellings(name, lexicon),
              lexicon.synonyms(name).stream()
                  .flatMap(synonym -> spellings(synonym, lexicon).stream())
                  .toList(),
              false,
              false));
    }
    words.clear();
  }

  private static List<Phrase> spellings(String name, Lexicon lexicon) {
    return lexicon.spellings(name).stream().map(Phrase::of).toList();
  }

  /** What may be a typing error: single words as they were typed. */
  Set<Phrase> guessed() {
    return alternatives.stream()
        .flatMap(List::stream)
        .filter(clause -> !clause.strict)
        .map(clause -> clause.spellings.getFirst())
        .filter(Phrase::mayBeMisspelt)
        .collect(Collectors.toSet());
  }

  /** Everything that is to be looked up. */
  List<Phrase> phrases() {
    return alternatives.stream()
        .flatMap(List::stream)
        .flatMap(clause -> Stream.concat(clause.spellings.stream(), clause.synonyms.stream()))
        .distinct()
        .toList();
  }
}
