package world.kindness.intake.formats.packdocument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.kindness.intake.formats.packdocument.PackDocument.Person;
import world.kindness.intake.formats.text.ParsedFile.Warning;
import world.kindness.platform.text.PlainLetters;

/**
 * Collects the people a pack names: one person each, however often and however spelt. Founders are
 * in the core group too.
 */
class PeopleReader {
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]{0,30}(?: \\p{Lu}[\\p{L}'’.-]{0,30}){1,3}");
  private static final Pattern FOUNDED =
      Pattern.compile("(?:set up|founded|started)[^:]{0,400}:(.{1,1000})");
  private static final Pattern LED =
      Pattern.compile("\\*\\*([^*]{3,80})\\*\\* (?:led|hosted|chaired|facilitated)");
  private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]{2,120})\\*\\*(.*)");

  private final List<Person> people = new ArrayList<>();
  private final Map<String, Set<Integer>> bySpelling = new HashMap<>();
  private final List<Warning> warnings = new ArrayList<>();

  List<Person> people() {
    return people;
  }

  List<Warning> warnings() {
    return warnings;
  }

  /** {@code **Name**, affiliation; country}, with or without the country. */
  boolean coreGroup(Paragraph paragraph) {
    Matcher bold = BOLD.matcher(paragraph.item());
    if (!bold.matches()) {
      return false;
    }
    String rest = bold.group(2).replaceFirst("^[,;: ]+", "").strip();
    String country = null;
    int split = rest.lastIndexOf(';') >= 0 ? rest.lastIndexOf(';') : rest.lastIndexOf(',');
    if (split > 0 && looksLikePlace(rest.substring(split + 1).strip())) {
      country = rest.substring(split + 1).strip();
      rest = rest.substring(0, split).strip();
    }
    meet(
        new Person(
            bold.group(1).strip(),
            List.of(),
            rest.isEmpty() ? null : rest,
            country,
            false,
            true,
            false,
            false,
            paragraph.line()));
    return true;
  }

  /** A sentence that says who set the movement up. */
  void founders(Paragraph paragraph) {
    Matcher founded = FOUNDED.matcher(paragraph.plain());
    if (founded.find()) {
      String list = founded.group(1);
      int end = list.indexOf(". ");
      for (String part : (end < 0 ? list : list.substring(0, end)).split(",| and ")) {
        String name = part.strip().replaceFirst("\\.$", "");
        if (NAME.matcher(name).matches()) {
          meet(
              new Person(name, List.of(), null, null, true, false, false, false, paragraph.line()));
        }
      }
    }
  }

  /** A sentence that says who led the call. */
  void leader(Paragraph paragraph) {
    Matcher led = LED.matcher(paragraph.text());
    if (led.find()) {
      meet(
          new Person(
              led.group(1).strip(),
              List.of(),
              null,
              null,
              false,
              false,
              true,
              false,
              paragraph.line()));
    }
  }

  /** A person thanked; whatever is no name is left alone. */
  boolean acknowledged(String name, int line) {
    boolean isName = marked(name) || NAME.matcher(name).matches();
    if (isName) {
      meet(new Person(name, List.of(), null, null, false, false, false, true, line));
    }
    return isName;
  }

  /** Somebody was erased, and a mark stands in their place. */
  private static boolean marked(String name) {
    return name.startsWith("[");
  }

  private void meet(Person person) {
    if (marked(person.name())) {
      return;
    }
    Set<String> spellings = spellings(person.name());
    OptionalInt known =
        spellings.stream()
            .flatMap(spelling -> bySpelling.getOrDefault(spelling, Set.of()).stream())
            .mapToInt(Integer::intValue)
            .filter(i -> samePerson(people.get(i).name(), person.name()))
            .min();
    known.ifPresentOrElse(
        i -> people.set(i, merged(people.get(i), person)), () -> people.add(person));
    int place = known.orElse(people.size() - 1);
    spellings.forEach(
        spelling -> bySpelling.computeIfAbsent(spelling, key -> new TreeSet<>()).add(place));
  }

  /** One of these at least two names of one person have in common. */
  private static Set<String> spellings(String name) {
    String plain = PlainLetters.of(name);
    Set<String> spellings = new HashSet<>(Set.of(plain));
    int surname = plain.lastIndexOf(' ') + 1;
    if (surname > 3) {
      String begins = plain.substring(0, 3);
      for (int i = surname; i <= plain.length(); i++) {
        int next = Math.min(i + 1, plain.length());
        spellings.add(begins + " " + plain.substring(surname, i) + plain.substring(next));
      }
    }
    return spellings;
  }

  /** The core group's spelling is the name; the other one is kept as a variant. */
  private Person merged(Person known, Person again) {
    Person named = again.coreGroup() ? again : known;
    Person other = named == known ? again : known;
    List<String> variants = new ArrayList<>(known.nameVariants());
    if (!named.name().equals(other.name()) && !variants.contains(other.name())) {
      variants.add(other.name());
      warnings.add(
          new Warning(
              "name-spelt-two-ways",
              "“%s” and “%s” are taken for one person.".formatted(named.name(), other.name()),
              again.line()));
    }
    return new Person(
        named.name(),
        List.copyOf(variants),
        known.affiliation() != null ? known.affiliation() : again.affiliation(),
        known.country() != null ? known.country() : again.country(),
        known.founder() || again.founder(),
        known.coreGroup() || again.coreGroup(),
        known.leader() || again.leader(),
        known.acknowledged() || again.acknowledged(),
        named.line());
  }

  /** Alike but for accents; or nearly the same surname with a given name that starts alike. */
  static boolean samePerson(String one, String other) {
    String a = PlainLetters.of(one);
    String b = PlainLetters.of(other);
    if (a.equals(b)) {
      return true;
    }
    int i = a.lastIndexOf(' ');
    int j = b.lastIndexOf(' ');
    return i >= 3
        && j >= 3
        && a.regionMatches(0, b, 0, 3)
        && distanceAtMostOne(a.substring(i + 1), b.substring(j + 1));
  }

  private static boolean distanceAtMostOne(String a, String b) {
    if (a.length() > b.length()) {
      return distanceAtMostOne(b, a);
    }
    if (b.length() - a.length() > 1) {
      return false;
    }
    int i = 0;
    while (i < a.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    String restOfA = a.substring(Math.min(a.length(), a.length() == b.length() ? i + 1 : i));
    return i == b.length() || restOfA.equals(b.substring(i + 1));
  }

  private static boolean looksLikePlace(String words) {
    return words.matches("\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,2}");
  }
}
