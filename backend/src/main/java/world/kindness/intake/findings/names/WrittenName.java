package world.kindness.intake.findings.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.intake.findings.places.PlaceNames;
import world.kindness.platform.text.PlainLetters;

/**
 * A name as somebody shows it in a meeting: {@code "Prof. Dr. Uwe Ott (he/him) | Region Jämtland"}.
 * What belongs to no name is dropped; where it is not clear whose name it is, it has none.
 */
public final class WrittenName {
  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 5;
  private static final int MOST_LETTERS = 6;

  private static final Pattern BRACKETS = Pattern.compile("[(\\[（【{][^)\\]）】}]{0,200}[)\\]）】}]?");

  private static final Pattern PRONOUNS =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}{1,8}(?:\\s?[/|∕]\\s?\\p{L}{1,8}){1,3}(?!\\p{L})");

  /** What stands behind it is a place of work, a place, a role. */
  private static final Pattern ASIDE =
      Pattern.compile("(?<!\\s)\\s++[-–—]++\\s++|(?:(?<!\\s)\\s++)?[|•·@~:;/\\\\–—]\\s*|_{2,}");

  private static final Pattern ROLE_BEFORE =
      Pattern.compile(
          "(?iu)^\\s*(?:co-?host|host|facilitator|moderator|speaker|rn|dr)\\s*[-–—:|]+\\s*");

  private WrittenName() {}

  /**
   * The words of the name, given names first: {@code "ØRSTED, Liv"} is Liv ØRSTED. Empty where none
   * is left, and where they may be somebody else's or nobody's.
   */
  public static List<String> words(String written) {
    if (written.length() > LONGEST) {
      return List.of();
    }
    String name = ROLE_BEFORE.matcher(withoutPronouns(written)).replaceFirst("");
    name = BRACKETS.matcher(name).replaceAll(" ");
    String own =
        Stream.of(ASIDE.split(name)).filter(part -> !bare(part).isEmpty()).findFirst().orElse("");
    List<String> words = inOrder(own);
    boolean clear =
        !words.isEmpty()
            && words.size() <= MOST_WORDS
            && words.stream().noneMatch(word -> unclear(word, words))
            && (words.size() < 2
                || !PlaceNames.isPlace(String.join(" ", words))
                    && !PlaceNames.isCountry(words.getLast()));
    return clear ? words : List.of();
  }

  /**
   * The initials under which somebody may be quoted; empty where a person has to be asked: a single
   * name, a device, an organisation, a script that knows no initials.
   */
  public static Optional<String> initials(String written) {
    List<String> words = words(written);
    if (words.size() < 2) {
      return Optional.empty();
    }
    String letters =
        words.stream()
            .flatMap(word -> Stream.of(word.split("[-‐‑.]+")))
            .filter(part -> !part.isEmpty())
            .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
            .collect(Collectors.joining())
            .toUpperCase(Locale.ROOT);
    return letters.length() <= MOST_LETTERS ? Optional.of(letters) : Optional.empty();
  }

  /** Whether it is a device's, such as {@code "Dana's iPad"}. */
  public static boolean isDevice(String written) {
    return plainWords(written).anyMatch(NameWords.DEVICES::contains);
  }

  /** Whether it could be anybody's: {@code "iPhone"}, {@code "Guest 2"}, a telephone number. */
  public static boolean isNobodys(String written) {
    List<String> words =
        plainWords(written).filter(w -> w.chars().anyMatch(Character::isLetter)).toList();
    return ofOwner(written).isEmpty()
        && (words.isEmpty()
            || words.stream()
                .anyMatch(w -> NameWords.DEVICES.contains(w) || NameWords.NOBODY.contains(w)));
  }

  /** What it tells about a device's owner: all words but those that devices are called by. */
  public static List<String> ofOwner(String written) {
    Set<String> anybodys =
        Stream.of(NameWords.DEVICES, NameWords.NOBODY, NameWords.FILLERS)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    return plainWords(written)
        .filter(word -> !anybodys.contains(word) && word.chars().anyMatch(Character::isLetter))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> plainWords(String written) {
    return Stream.of(PlainLetters.of(written).split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty());
  }

  private static String withoutPronouns(String written) {
    return PRONOUNS
        .matcher(written)
        .replaceAll(
            found ->
                Stream.of(found.group().split("[\\s/|∕]+"))
                        .allMatch(word -> NameWords.PRONOUNS.contains(PlainLetters.of(word)))
                    ? " "
                    : Matcher.quoteReplacement(found.group()));
  }

  /** Turns a family name with a comma behind it round, and drops what stands beside a name. */
  private static List<String> inOrder(String own) {
    String[] parts = own.split("[,，、]");
    List<String> first = named(parts[0]);
    for (int i = 1; i < parts.length && !first.isEmpty(); i++) {
      List<String> second = named(parts[i]);
      if (second.isEmpty()) {
        continue;
      }
      boolean aside =
          second.stream().anyMatch(word -> !capital(word) && !small(second) || organisation(word))
              || PlaceNames.isPlace(String.join(" ", second));
      if (first.size() > 1 && !family(first)) {
        // "Ana Silva, Region Jämtland", but "García Márquez, Ana" may be either way round.
        if (aside || small(second)) {
          continue;
        }
        return List.of();
      }
      if (aside) {
        // "Kirsten, Denmark" is not Denmark Kirsten.
        continue;
      }
      List<String> turned = new ArrayList<>(second);
      turned.addAll(first);
      return turned;
    }
    return first;
  }

  private static boolean capital(String word) {
    return !Character.isLowerCase(word.codePointAt(0));
  }

  private static boolean small(List<String> words) {
    return words.stream().noneMatch(WrittenName::capital);
  }

  private static boolean organisation(String word) {
    return NameWords.ORGANISATIONS.contains(plain(word));
  }

  /** {@code "de la CRUZ"}: small words before one that is not. */
  private static boolean family(List<String> words) {
    return words.stream().limit(words.size() - 1L).noneMatch(WrittenName::capital);
  }

  /** The words that begin with a letter, without titles before and letters of honour behind. */
  private static List<String> named(String part) {
    List<String> words =
        new ArrayList<>(
            Arrays.stream(part.strip().split("[\\s_]+"))
                .flatMap(word -> Stream.of(word.split("(?<=\\p{L}{2}\\.)(?=\\p{L})")))
                .map(WrittenName::bare)
                .filter(word -> !word.isEmpty())
                .toList());
    while (words.size() > 1 && NameWords.TITLES.contains(plain(words.getFirst()))) {
      words.removeFirst();
    }
    if (words.size() == 1 && NameWords.TITLES.contains(plain(words.getFirst()))) {
      words.clear();
    }
    while (!words.isEmpty() && dropped(words.getLast(), words.size(), small(words))) {
      words.removeLast();
    }
    return words;
  }

  /** "Ma" is a family name, "MA" a degree. */
  private static boolean dropped(String word, int of, boolean small) {
    String plain = plain(word);
    boolean written = word.chars().filter(Character::isUpperCase).count() > 1;
    boolean honour =
        NameWords.SUFFIXES.contains(plain)
            && (written || NameWords.YOUNGER.contains(plain) || small && of > 2);
    boolean pronoun = NameWords.PRONOUNS.contains(plain) && !capital(word);
    return honour || pronoun && of > 1;
  }

  /** From its first letter on, without signs behind; {@code "&"} stays, since it means two. */
  private static String bare(String word) {
    if (word.equals("&") || word.equals("+")) {
      return word;
    }
    return word.replaceFirst("^[^\\p{L}\\p{N}]+", "")
        .replaceFirst("(?<![^\\p{L}\\p{M}\\p{N}.])[^\\p{L}\\p{M}\\p{N}.]+$", "")
        .replaceFirst("^\\d+$", "");
  }

  private static String plain(String word) {
    return PlainLetters.of(word.replaceAll("[.'’-]", ""));
  }

  private static boolean unclear(String word, List<String> all) {
    String plain = plain(word);
    int first = word.codePointAt(0);
    boolean noName =
        NameWords.DEVICES.contains(plain)
            || organisation(word)
            || NameWords.BOTH.contains(plain)
            || NameWords.NOBODY.contains(plain)
            || NoteTakers.is(String.join(" ", all));
    // A letter without a capital form is of a script in which names have no initials.
    boolean initial = Character.isUpperCase(first) || Character.isLowerCase(first);
    boolean digits = word.chars().anyMatch(Character::isDigit);
    return noName || !initial || digits || unknownCapitals(word, all);
  }

  /** {@code "Ana Silva UHBW"}: letters behind a name that may be anything. */
  private static boolean unknownCapitals(String word, List<String> all) {
    return all.size() > 2
        && word == all.getLast()
        && word.length() >= 2
        && word.length() <= 4
        && word.chars().allMatch(Character::isUpperCase)
        && all.stream().limit(2).noneMatch(w -> w.chars().allMatch(Character::isUpperCase));
  }
}
