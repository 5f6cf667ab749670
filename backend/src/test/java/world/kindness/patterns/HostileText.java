package world.kindness.patterns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text of any length that is hard on a pattern: a beginning, much of the same, and an end. */
record HostileText(String beginning, String repeated, String end) {
  private static final int BEGINNINGS = 24;
  private static final int BRANCHES = 4;
  private static final int REPETITIONS = 16;

  private static final List<String> ENDS =
      List.of("", "\u0001", "a", "1", " ", "\n", "@", ")", ":", "\"", "—", "🙏");

  private static final List<String> REPEATED =
      Stream.of(
              "\u0301 a\u0301 é م 你 \u0301\u0316 a A Aa a- A- a. A. a' a’ a\" a/ a| a, A, 1 0 1- 1. 12: 12/ 1, 000,",
              "@ a@ @a . .. , - – — \" “ ” ‘ ’ ' « » „ ( (( () (a) ) [ [a [] ]( [a](b) { < <a > | / // :// www.",
              "https:// * ** **a _ ` ~ # : ; ! ? + +1 = % & \\ … • \u200d \ufe0f 🙏 🙏🏽 🇬🇧 ❤\ufe0f x1")
          .flatMap(units -> Stream.of(units.split(" ")))
          .flatMap(unit -> Stream.of(unit, unit + " "))
          .collect(
              () ->
                  new LinkedHashSet<>(List.of(" ", "\t", "\n", "\r\n", "\u00a0", "\u2028", " \n")),
              Set::add,
              Set::addAll)
          .stream()
          .toList();

  /** What stands in a pattern and is none of its words. */
  private static final Pattern SYNTAX =
      Pattern.compile(
          "\\\\[pPxX]\\{\\w+}|\\[(?:[^]\\\\]|\\\\.)*+]|\\\\[a-zA-Z]|\\(\\?\\w++\\)|\\{[\\d,]++}|\\(\\?(?::|<?[=!])|[()|?*+^$]");

  String ofLength(int length) {
    return beginning + repeated.repeat(length / repeated.length()) + end;
  }

  @Override
  public String toString() {
    return "“%s”, “%s” again and again, “%s”"
        .formatted(shown(beginning), shown(repeated), shown(end));
  }

  private static String shown(String text) {
    return text.codePoints()
        .mapToObj(c -> c < ' ' || c > '~' ? "\\x{%X}".formatted(c) : Character.toString(c))
        .reduce("", String::concat);
  }

  /** Many of what is hard on all patterns, and what begins as the pattern does. */
  static List<HostileText> of(Pattern pattern) {
    List<String> units = Stream.concat(REPEATED.stream(), words(pattern)).distinct().toList();
    List<HostileText> texts = new ArrayList<>();
    for (String unit : units) {
      texts.add(new HostileText("", unit, ""));
      texts.add(new HostileText("", unit, "\u0001"));
    }
    Random random = new Random(pattern.pattern().hashCode());
    List<String> beginnings = new ArrayList<>(List.of(""));
    for (int at = 0; at < beginnings.size(); at++) {
      String beginning = beginnings.get(at);
      List<String> fitting = fitting(pattern, beginning, 1, units, random);
      fitting.stream()
          .limit(Math.max(0, Math.min(BRANCHES, BEGINNINGS - beginnings.size())))
          .map(beginning::concat)
          .forEach(beginnings::add);
      fitting(pattern, beginning, 3, fitting, random).stream()
          .limit(REPETITIONS)
          .map(unit -> new HostileText(beginning, unit, ENDS.get(random.nextInt(ENDS.size()))))
          .forEach(texts::add);
    }
    return texts;
  }

  /** After what of all this the pattern may still fit, in any order. */
  private static List<String> fitting(
      Pattern pattern, String beginning, int times, List<String> units, Random random) {
    List<String> fitting =
        new ArrayList<>(
            units.stream()
                .filter(unit -> mayFit(pattern.matcher(beginning + unit.repeat(times))))
                .toList());
    Collections.shuffle(fitting, random);
    return fitting;
  }

  private static boolean mayFit(Matcher matcher) {
    return matcher.matches() || matcher.hitEnd();
  }

  private static Stream<String> words(Pattern pattern) {
    return SYNTAX
        .splitAsStream(pattern.pattern())
        .map(word -> word.replace("\\", ""))
        .filter(word -> !word.isEmpty())
        .flatMap(word -> Stream.of(word, word + " ", word + "1"));
  }
}
