package world.kindness.intake.findings.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import world.kindness.intake.findings.places.Gazetteer.Kind;

/**
 * Understands where somebody greets from. The longest name counts and what stands behind its comma
 * decides; a person's name is no place, and somebody else's place is not the writer's. What is not
 * clear is asked: then it says which places it may be.
 */
public class PlaceFinder {
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?:\\G|(?<![.!?;\\n…]))[.!?;\\n…]+(?=\\s|$)|\\n|\\s[-–—|]+\\s|[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}]+");
  private static final Pattern GREETING =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:hello|hi|hey|hej|hei|hiya|greetings|good (?:morning|afternoon|evening|day)|hola|bonjour|ciao"
              + "|waving|joining|calling|dialling|here|love|warmth|all|everyone|everybody|evening|morning|afternoon|night|from|to|you|x+)(?!\\p{L})");
  private static final int LONGEST = 400;

  private static final double ASKED = 0.5;

  private final Gazetteer gazetteer;

  /**
   * @param countryCode as the community counts: ISO 3166-1 alpha-2 or a UK nation; null where a
   *     person is asked
   * @param choices what it may be, most likely first; one where it is known or likely
   * @param phrase the words it was understood from
   * @param confidence 0 to 1; below 0.7 where a person is asked
   */
  public record Place(
      String countryCode,
      List<String> choices,
      String placeName,
      String phrase,
      double confidence) {
    /** Whether a person has to say which. */
    public boolean asked() {
      return countryCode == null;
    }

    private static Place of(List<String> codes, String name, String phrase, double confidence) {
      boolean clear = codes.size() == 1 && confidence > ASKED;
      return new Place(
          clear ? codes.getFirst() : null, codes, name, phrase, clear ? confidence : ASKED);
    }
  }

  private record Said(Mention mention, Whose whose, boolean doubtful) {}

  /** Takes every name and alias of a country or nation, lower-case, with its code. */
  public PlaceFinder(Map<String, String> countriesByName) {
    this.gazetteer = new Gazetteer(countriesByName);
  }

  /** Whether these words are the name of a place, and not what people are called as well. */
  public boolean isPlace(String words) {
    Gazetteer.Entry entry = gazetteer.of(words);
    return entry != null && !entry.given();
  }

  /** Where the writer of a text says they are; empty where they do not say so. */
  public Optional<Place> find(String text) {
    return find(text, "");
  }

  /**
   * Where the writer of a text says they are; empty where they do not say so.
   *
   * @param writer their name, by which "Ana from Malta" is known to be about themselves
   */
  public Optional<Place> find(String text, String writer) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String own = OwnWords.of(text);
    List<Said> said = said(own, writer);
    Optional<Place> flag = flag(own);
    List<Said> theirs = said.stream().filter(s -> s.whose() == Whose.WRITERS).toList();
    // Of "Georgia" and "Leeds" the one that is nobody's name is the place.
    List<Said> clear = theirs.stream().filter(s -> !s.doubtful()).toList();
    boolean moved = Whose.ORIGINALLY.matcher(Gazetteer.plain(own)).find();
    List<Said> chosen = moved ? said : !clear.isEmpty() ? clear : !theirs.isEmpty() ? theirs : said;
    if (chosen.isEmpty()) {
      return flag;
    }
    Set<String> codes = new LinkedHashSet<>();
    chosen.forEach(s -> codes.addAll(codes(s.mention())));
    boolean agreed = chosen.stream().map(s -> codes(s.mention())).distinct().count() == 1;
    flag.ifPresent(f -> codes.addAll(f.choices()));
    Mention first = chosen.getFirst().mention();
    boolean sure = !theirs.isEmpty() && agreed && (!clear.isEmpty() || chosen != theirs);
    return Optional.of(
        Place.of(
            List.copyOf(codes),
            first.name(),
            own.substring(first.start(), first.end()),
            sure ? confidence(first) : ASKED));
  }

  /** Every country or nation that a text may name, whoever is there. */
  public List<String> named(String text) {
    String own = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return Stream.concat(
            Mention.in(own, gazetteer).stream()
                .filter(m -> Character.isUpperCase(own.codePointAt(m.start())))
                .filter(m -> m.entry().kind() != Kind.CODE)
                .filter(m -> !Doubt.isWord(m))
                .flatMap(m -> m.codes().stream()),
            Flags.in(own, gazetteer).stream())
        .distinct()
        .toList();
  }

  private List<Said> said(String own, String writer) {
    List<String> names =
        Arrays.stream(Gazetteer.plain(writer).split("[^\\p{L}\\p{N}]+"))
            .filter(name -> !name.isEmpty())
            .toList();
    List<Said> said = new ArrayList<>();
    Said last = null;
    for (Mention mention : Mention.in(own, gazetteer)) {
      int from = Math.max(clauseStart(own, mention.start()), 0);
      int to = clauseEnd(own, mention.end());
      boolean follows = last != null && last.mention().end() > from;
      String before =
          Gazetteer.plain(
                  " " + own.substring(follows ? last.mention().end() : from, mention.start()))
              + " ";
      boolean doubtful = Doubt.isName(mention, own, names);
      String after = Gazetteer.plain("·" + own.substring(mention.end(), to)).substring(1);
      Whose whose =
          follows && before.strip().matches("|,|and|or|&|/|,? ?and (?:also )?(?:in|from)|then")
              ? last.whose()
              : Whose.of(
                  before,
                  after,
                  !doubtful && !Doubt.isWord(mention),
                  mention.narrowed() || mention.entry().kind() == Kind.COUNTRY,
                  greeting(own.substring(0, from)),
                  names);
      if (whose == Whose.WRITERS && bareAmongOthers(before, own, mention, from, to)) {
        whose = Whose.NOBODYS;
      }
      boolean word = Doubt.isWord(mention) && !Whose.GOES_ON.matcher(after).matches();
      if (whose == Whose.WRITERS && (word || organisation(after, own, mention))) {
        whose = Whose.UNCLEAR;
      }
      Said one = new Said(mention, whose, doubtful);
      if (whose != Whose.NOBODYS) {
        said.add(one);
      }
      // A name is no place for others to follow.
      last = whose == Whose.NOBODYS && doubtful ? last : one;
    }
    return said;
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean greeting(String text) {
    return !text.isBlank() && !hasLetters(GREETING.matcher(text).replaceAll(" "));
  }

  /** A place that stands alone between greetings is an answer; between other words it is not. */
  private static boolean bareAmongOthers(
      String before, String own, Mention mention, int from, int to) {
    String clause = own.substring(from, mention.start()) + own.substring(mention.end(), to);
    boolean bare = !hasLetters(before) && !hasLetters(clause);
    String rest = own.substring(0, from) + " " + own.substring(to);
    return bare && !rest.isBlank() && !greeting(rest);
  }

  /** {@code "Leeds Teaching Hospitals"}: the name of something that is called after a place. */
  private static boolean organisation(String after, String own, Mention mention) {
    String behind = own.substring(mention.end());
    return behind.length() > 1
        && behind.charAt(0) == ' '
        && Character.isUpperCase(behind.codePointAt(1))
        && !after.isBlank();
  }

  private List<String> codes(Mention mention) {
    boolean code = mention.entry().kind() == Kind.CODE && gazetteer.knows(mention.name());
    return code
        ? Stream.concat(mention.codes().stream(), Stream.of(mention.name())).distinct().toList()
        : mention.codes();
  }

  private static double confidence(Mention mention) {
    return switch (mention.entry().kind()) {
      case COUNTRY -> 0.9;
      case REGION -> 0.85;
      case TOWN -> mention.narrowed() ? 0.85 : 0.75;
      case CODE -> ASKED;
    };
  }

  private static int clauseStart(String text, int at) {
    Matcher ends = CLAUSE.matcher(text).region(0, at);
    int start = 0;
    while (ends.find()) {
      start = ends.end();
    }
    return start;
  }

  private static int clauseEnd(String text, int from) {
    Matcher ends = CLAUSE.matcher(text).region(from, text.length());
    // A question mark stays with its clause: nobody answers with one.
    return !ends.find() ? text.length() : ends.group().contains("?") ? ends.end() : ends.start();
  }

  /** The flags of a text; 🇬🇧 is asked about, and so are several. */
  private Optional<Place> flag(String text) {
    List<String> codes = Flags.in(text, gazetteer);
    if (codes.isEmpty()) {
      return Optional.empty();
    }
    String shown = Flags.first(text);
    String rest = Flags.without(text);
    boolean greets = GREETING.matcher(rest).find();
    boolean bare = !hasLetters(rest);
    boolean few = rest.strip().split("\\s+").length <= 4;
    if (!greets && !few) {
      return Optional.empty();
    }
    return Optional.of(Place.of(codes, shown, shown, greets || bare ? 0.85 : ASKED));
  }
}
