package world.kindness.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.patterns.CountedText.TooManySteps;
import world.kindness.patterns.PatternInCode.Way;

/**
 * Whatever stands in a text, a pattern looks at its characters about four times as often when it is
 * four times as long, and needs no deeper stack. Counted, so a slow machine changes nothing.
 */
class LinearPatternsTest {
  /** From a look that tells nearly all apart to one that lets long but bounded repetition pass. */
  private static final List<Integer> LENGTHS = List.of(100, 500, 4_000);

  private static final int TIMES = 4;
  private static final int ABOUT_FOUR = 6;
  private static final int MOST_LOOKS = 3_000;
  private static final int SMALL_STACK = 256 * 1024;

  private static final Pattern REPEATS_A_GROUP = Pattern.compile("\\)(?:[*+]|\\{\\d+,})(?!\\+)");
  private static final Pattern WORD_BOUNDARY = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\[bB]");

  @Test
  void every_pattern_is_linear_in_every_text() throws Exception {
    List<PatternInCode> patterns = PatternInCode.all();
    assertThat(patterns).hasSizeGreaterThan(200);
    assertThat(failures(patterns)).isEmpty();
  }

  @Test
  void no_pattern_asks_java_for_word_boundaries() {
    assertThat(PatternInCode.all())
        .filteredOn(code -> WORD_BOUNDARY.matcher(code.pattern()).find())
        .extracting(PatternInCode::place)
        .as("use WordEdge")
        .isEmpty();
  }

  @Test
  void every_pattern_is_a_constant_or_a_literal() {
    assertThat(PatternInCode.hidden()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\bhello",
        "\\s+$",
        "\\s*,\\s*",
        "\\([^)]*\\)",
        "hello.*world",
        "[^@]+@[^@]+\\.[^@]+",
        "(?:\\p{L}+ ?)*!",
        "a\\s*b?\\s*c",
        "(?:a|bc)*+(?:-[a-z]+)*",
      })
  void what_is_not_would_be_found(String pattern) throws Exception {
    assertThat(failures(List.of(code(pattern)))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hello", "(?<!\\s)\\s+$", "\\([^)]{0,200}+\\)", "^hello.*world", "(?:-[a-z]++)*+"})
  void what_is_passes(String pattern) throws Exception {
    assertThat(failures(List.of(code(pattern)))).isEmpty();
  }

  private static PatternInCode code(String pattern) {
    return new PatternInCode("here", pattern, 0, EnumSet.allOf(Way.class));
  }

  private static List<String> failures(List<PatternInCode> patterns) throws Exception {
    FutureTask<List<String>> audit =
        new FutureTask<>(() -> patterns.stream().flatMap(LinearPatternsTest::failures).toList());
    new Thread(null, audit, "patterns", SMALL_STACK).start();
    return audit.get();
  }

  private static Stream<String> failures(PatternInCode code) {
    List<HostileText> texts = HostileText.of(code.compiled());
    return code.ways().stream().flatMap(way -> failure(code, way, texts).stream());
  }

  private static Optional<String> failure(PatternInCode code, Way way, List<HostileText> texts) {
    Pattern pattern = code.compiled();
    return texts.stream()
        .flatMap(
            text ->
                fault(pattern, way, text)
                    .map(
                        fault ->
                            "%s, %s: %s for %s — %s"
                                .formatted(code.place(), way, fault, text, code.pattern()))
                    .stream())
        .findFirst();
  }

  /** What is wrong at each length; a text that is bearable at one of them is bearable. */
  private static Optional<String> fault(Pattern pattern, Way way, HostileText text) {
    Optional<String> fault = Optional.empty();
    for (int length : LENGTHS) {
      fault = fault(pattern, way, text, length);
      if (fault.isEmpty()) {
        break;
      }
    }
    return fault.isEmpty() && REPEATS_A_GROUP.matcher(pattern.pattern()).find()
        ? fault(pattern, way, text, LENGTHS.getLast())
        : fault;
  }

  private static Optional<String> fault(Pattern pattern, Way way, HostileText text, int length) {
    long most = (long) MOST_LOOKS * length;
    try {
      long steps = steps(pattern, way, text.ofLength(length), most);
      most = ABOUT_FOUR * Math.max(steps, length);
      steps(pattern, way, text.ofLength(TIMES * length), most);
      return Optional.empty();
    } catch (TooManySteps e) {
      return Optional.of("more than %,d steps".formatted(most));
    } catch (StackOverflowError e) {
      return Optional.of("a stack that grows with the text");
    }
  }

  private static long steps(Pattern pattern, Way way, String text, long most) {
    CountedText counted = new CountedText(text, most);
    way.ask(pattern.matcher(counted));
    return counted.steps();
  }
}
