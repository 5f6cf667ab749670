package world.kindness.intake.findings.names;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.platform.text.WordEdge;

/**
 * Looks for people named inside a text: greetings introduce their writers, messages address each
 * other. Leans towards finding too much, since a person decides about each find.
 */
public final class NamesInText {
  private static final String CAPITALISED =
      "(\\p{Lu}\\p{Ll}[\\p{L}'’-]{0,30}(?: \\p{Lu}\\p{Ll}[\\p{L}'’-]{0,30})?)";
  private static final Pattern ADDRESSED = Pattern.compile("@" + CAPITALISED);
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?:" + WordEdge.START + "(?:I['’]m|I am)|[Mm]y name is|[Tt]his is) " + CAPITALISED);
  private static final Pattern HERE =
      Pattern.compile(CAPITALISED + "(?: here| from)" + WordEdge.END);
  private static final Pattern FRIENDS =
      Pattern.compile(
          WordEdge.START
              + "(?:friends|colleagues|like|hi|hello|thanks|thank you)"
              + WordEdge.END
              + "[ .,:…-]{0,6}"
              + CAPITALISED);

  /** Capitalised words that open sentences and greetings, and are nobody. */
  private static final Set<String> NOBODY =
      Set.of(
          "hi",
          "hello",
          "hej",
          "hey",
          "dear",
          "good",
          "great",
          "greetings",
          "all",
          "everyone",
          "evening",
          "morning",
          "afternoon",
          "waving",
          "feeling",
          "getting",
          "joining",
          "looking",
          "welcome",
          "thanks",
          "thank",
          "please",
          "kindness",
          "the",
          "this",
          "and",
          "from",
          "coming",
          "listening",
          "reading",
          "calling",
          "here",
          "nurse",
          "porter",
          "doctor",
          "patient",
          "midwife",
          "carer",
          "manager",
          "student",
          "consultant",
          "gp",
          "still",
          "just",
          "also",
          "sunny",
          "happy",
          "lovely",
          "being",
          "what",
          "we",
          "it");

  /** A name, and why it is taken for one. */
  public record Name(String name, String because) {}

  private NamesInText() {}

  /**
   * @param initials of the writer; null when not known
   * @param known full names of everybody who could be named
   */
  public static List<Name> find(String text, String initials, Collection<String> known) {
    Map<String, String> found = new LinkedHashMap<>();
    take(found, ADDRESSED, text, "somebody is addressed");
    take(found, INTRODUCED, text, "the writer introduces themselves");
    take(found, HERE, text, "the writer says where they are");
    take(found, FRIENDS, text, "somebody is greeted");
    if (initials != null) {
      opening(found, text, initials);
    }
    for (String name : known) {
      known(found, text, name);
    }
    return found.entrySet().stream()
        .filter(
            name ->
                found.keySet().stream()
                    .noneMatch(
                        other ->
                            !other.equals(name.getKey()) && other.startsWith(name.getKey() + " ")))
        .map(name -> new Name(name.getKey(), name.getValue()))
        .toList();
  }

  private static void take(
      Map<String, String> found, Pattern pattern, String text, String because) {
    Matcher names = pattern.matcher(text);
    while (names.find()) {
      String name =
          Stream.of(names.group(1).split(" "))
              .dropWhile(word -> NOBODY.contains(word.toLowerCase(Locale.ROOT)))
              .collect(Collectors.joining(" "));
      if (!name.isEmpty()
          && Stream.of(name.split(" "))
              .noneMatch(word -> NOBODY.contains(word.toLowerCase(Locale.ROOT)))) {
        found.putIfAbsent(name, because);
      }
    }
  }

  /** Opening words whose first letters are the writer's initials. */
  private static void opening(Map<String, String> found, String text, String initials) {
    String[] words = text.strip().split("[\\s,.!]+", initials.length() + 1);
    if (words.length <= initials.length()) {
      return;
    }
    StringBuilder letters = new StringBuilder();
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < initials.length(); i++) {
      if (words[i].length() < 2 || NOBODY.contains(words[i].toLowerCase(Locale.ROOT))) {
        return;
      }
      letters.append(words[i].charAt(0));
      name.append(i == 0 ? "" : " ").append(words[i]);
    }
    if (letters.toString().equals(initials)) {
      found.putIfAbsent(name.toString(), "the words begin with the writer's initials");
    }
  }

  private static void known(Map<String, String> found, String text, String fullName) {
    String given = fullName.strip().split("[\\s,(]+", 2)[0];
    for (String name : List.of(fullName.strip(), given)) {
      if (name.length() >= 3
          && Character.isUpperCase(name.codePointAt(0))
          && !NOBODY.contains(name.toLowerCase(Locale.ROOT))
          && Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
              .matcher(text)
              .find()) {
        found.putIfAbsent(name, "a person of that name is known");
        return;
      }
    }
  }
}
