package world.kindness.platform;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A word of a closed list, given as a query parameter. */
public final class ClosedWord {
  private ClosedWord() {}

  /**
   * The constant of that name; null where nothing is given.
   *
   * @throws Problem 400 for another word, with those there are
   */
  public static <E extends Enum<E>> E of(List<E> words, String parameter, String given) {
    if (given == null) {
      return null;
    }
    return words.stream()
        .filter(word -> word.name().equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    ProblemType.MALFORMED_REQUEST,
                    "'%s' is no %s here; there are: %s."
                        .formatted(
                            given,
                            parameter,
                            words.stream().map(Enum::name).collect(Collectors.joining(", "))),
                    List.of(new Problem.Fault(parameter, "not one of the words there are"))));
  }

  /**
   * {@code true} or {@code false}; null where nothing is given.
   *
   * @throws Problem 400 for anything else
   */
  public static Boolean yesOrNo(String parameter, String given) {
    if (given == null || given.equals("true") || given.equals("false")) {
      return given == null ? null : Boolean.valueOf(given);
    }
    throw new Problem(
        ProblemType.MALFORMED_REQUEST,
        "'%s' is true or false.".formatted(parameter),
        List.of(new Problem.Fault(parameter, "neither true nor false")));
  }

  /** As {@link #of(List, String, String)}, from all words of the list. */
  public static <E extends Enum<E>> E of(Class<E> words, String parameter, String given) {
    return of(Arrays.asList(words.getEnumConstants()), parameter, given);
  }
}
