package world.kindness.intake.findings.names;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Looks for people in what curators and rooms write: those whom the call knows, and words that look
 * like somebody's name though nobody knows them. A person decides about each, so that it would
 * rather ask once too often. Linear in the text's length.
 */
public final class PeopleInProse {
  private static final Pattern MARKUP = Pattern.compile("[*_`~]+");
  private static final Pattern LINK = Pattern.compile("]\\((?:[^)\\s\\]]|](?!\\())*+\\)");
  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

  /** Before a name; what follows is somebody's whoever it is. */
  private static final Set<String> TITLES =
      Set.of(
          "dr",
          "prof",
          "professor",
          "mr",
          "mrs",
          "ms",
          "mx",
          "miss",
          "sir",
          "dame",
          "rev",
          "reverend");

  /** Before a name, or words of their own. */
  private static final Set<String> ROLES =
      Set.of(
          "sister", "nurse", "matron", "doctor", "father", "midwife", "nanny", "auntie", "uncle");

  private static final Set<String> WHOSE = Set.of("his", "her", "their", "my", "our");

  private static final Set<String> RELATED =
      Set.of(
          "manager",
          "boss",
          "supervisor",
          "consultant",
          "matron",
          "director",
          "husband",
          "wife",
          "partner",
          "son",
          "daughter",
          "mother",
          "father",
          "mum",
          "dad",
          "sister",
          "brother",
          "colleague",
          "mentor",
          "patient",
          "friend",
          "registrar",
          "nurse",
          "chief",
          "leader");

  private static final Set<String> SPEAKS =
      Set.of(
          "said",
          "says",
          "told",
          "tells",
          "asked",
          "asks",
          "shared",
          "explained",
          "suggested",
          "mentioned",
          "reminded",
          "spoke",
          "described",
          "felt",
          "thinks",
          "thought",
          "cried",
          "wept",
          "replied",
          "answered",
          "wrote",
          "wants",
          "wanted",
          "knows");

  private static final Set<String> CALLED =
      Set.of("thanks", "hello", "hi", "dear", "called", "named");

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "ten", "al", "el",
          "bin", "ibn", "af", "av", "y", "e");

  private static final int MOST_WORDS = 4;
  private static final int FEWEST_OF_A_HEADLINE = 6;
  private static final double CAPITALS_OF_A_HEADLINE = 0.75;

  private final KnownPeople known;
  private final Predicate<String> place;

  /**
   * Somebody a text seems to name.
   *
   * @param known whether it is somebody the call knows
   * @param because why it is taken for a name
   * @param start where in the text without markup
   */
  public record Named(String name, boolean known, String because, int start) {}

  /**
   * @param place whether lower-case words name a place
   */
  public PeopleInProse(KnownPeople known, Predicate<String> place) {
    this.known = known;
    this.place = place;
  }

  /** The text without Markdown and without addresses of the web, in which names are looked for. */
  public static String plain(String text) {
    String open = ADDRESS.matcher(LINK.matcher(text).replaceAll("]")).replaceAll("…");
    return MARKUP.matcher(open).replaceAll("");
  }

  /** Each name once, in the text's order. */
  public List<Named> in(String text) {
    String plain = plain(text);
    List<ProseWord> words = ProseWord.in(plain);
    boolean headline = headline(words);
    Map<String, Named> found = new LinkedHashMap<>();
    known
        .withoutCaseIn(plain)
        .forEach(
            name ->
                put(
                    found,
                    new Named(name, true, "somebody of this name is known", plain.indexOf(name))));
    for (int i = 0; i < words.size(); ) {
      int length = known.wholeAt(words, i);
      if (length > 0) {
        put(found, named(words, plain, i, i + length, true, "somebody of this name is known"));
        i += length;
        continue;
      }
      i = unknown(found, words, plain, i, headline);
    }
    return List.copyOf(found.values());
  }

  /** Looks at the capitalised words from one on; answers where to go on. */
  private int unknown(
      Map<String, Named> found, List<ProseWord> words, String plain, int from, boolean headline) {
    ProseWord first = words.get(from);
    if (TITLES.contains(first.plain()) || ROLES.contains(first.plain())) {
      int end = run(words, from + 1);
      boolean title = TITLES.contains(first.plain()) && first.capitalised();
      boolean role = first.capitalised() && end > from + 1 && couldBeName(words.get(from + 1));
      if (end > from + 1 && words.get(from + 1).joined() && (title || role)) {
        end = Math.min(end, from + 1 + MOST_WORDS);
        boolean of = words.subList(from + 1, end).stream().anyMatch(w -> known.family(w.plain()));
        put(found, named(words, plain, from, end, of, "a title stands before it"));
        return end;
      }
    }
    if (!first.capitalised()) {
      return from + 1;
    }
    int end = run(words, from);
    List<ProseWord> run = words.subList(from, end);
    int open = 0;
    while (open < run.size() && word(run.get(open))) {
      open++;
    }
    int close = run.size();
    while (close > open
        && word(run.get(close - 1))
        && !(close > open + 1 && NoNames.FAMILY_NAMES.contains(run.get(close - 1).plain()))) {
      close--;
    }
    run = run.subList(open, close);
    if (run.isEmpty()) {
      return end;
    }
    int start = from + open;
    if (run.size() == 1) {
      alone(found, words, plain, start);
    } else if (!headline && looksLikeName(run)) {
      put(
          found,
          named(words, plain, start, start + run.size(), false, "it looks like a person’s name"));
    } else {
      for (int i = start; i < start + run.size(); i++) {
        if (known.given(words.get(i).plain())
            && !NoNames.ALSO_WORDS.contains(words.get(i).plain())) {
          put(found, named(words, plain, i, i + 1, true, "somebody of this name is known"));
        }
      }
    }
    return end;
  }

  private void alone(Map<String, Named> found, List<ProseWord> words, String plain, int at) {
    ProseWord word = words.get(at);
    boolean alsoWord = NoNames.ALSO_WORDS.contains(word.plain());
    if (known.given(word.plain()) && !(alsoWord && word.opens())) {
      put(found, named(words, plain, at, at + 1, true, "somebody of this name is known"));
      return;
    }
    if (!couldBeName(word)) {
      return;
    }
    boolean speaks =
        at + 1 < words.size()
            && words.get(at + 1).joined()
            && SPEAKS.contains(words.get(at + 1).text())
            && !(word.opens() && word.plain().endsWith("s"));
    boolean addressed = word.start() > 0 && plain.charAt(word.start() - 1) == '@';
    if (speaks || addressed || at > 0 && introduced(words, at)) {
      put(found, named(words, plain, at, at + 1, false, "somebody seems to be spoken of"));
    }
  }

  /** After {@code his manager}, {@code I'm}, {@code my name is}, {@code thanks}, {@code called}. */
  private static boolean introduced(List<ProseWord> words, int at) {
    ProseWord before = words.get(at - 1);
    if (words.get(at).opens()) {
      return false;
    }
    if (CALLED.contains(before.plain()) || before.plain().equals("i'm")) {
      return true;
    }
    String earlier = at > 1 ? words.get(at - 2).plain() : "";
    String earliest = at > 2 ? words.get(at - 3).plain() : "";
    return RELATED.contains(before.plain()) && (WHOSE.contains(earlier) || WHOSE.contains(earliest))
        || before.plain().equals("is") && earlier.equals("name")
        || before.plain().equals("to") && earlier.equals("thanks")
        || before.plain().equals("am") && earlier.equals("i");
  }

  /** Where capitalised words that belong together end, particles and initials among them. */
  private int run(List<ProseWord> words, int from) {
    int end = from;
    for (int i = from; i < words.size(); i++) {
      ProseWord word = words.get(i);
      if (i > from && (!word.joined() || word.opens() || known.wholeAt(words, i) > 0)) {
        break;
      }
      if (word.capitalised() || word.initial() && !word.plain().equals("i")) {
        end = i + 1;
      } else if (i == from || !PARTICLES.contains(word.text())) {
        break;
      }
    }
    return end;
  }

  private boolean looksLikeName(List<ProseWord> run) {
    long whole = run.stream().filter(ProseWord::capitalised).count();
    String all = String.join(" ", run.stream().map(ProseWord::text).toList());
    return whole >= 2
        && run.size() <= MOST_WORDS + 1
        && run.stream()
            .limit(
                NoNames.FAMILY_NAMES.contains(run.getLast().plain()) ? run.size() - 1 : run.size())
            .noneMatch(w -> word(w) || NoNames.ORGANISATIONS.contains(w.plain()))
        && !place(all)
        && !run.stream().allMatch(w -> place(w.text()));
  }

  private boolean couldBeName(ProseWord word) {
    return word.capitalised()
        && word.text().length() > 2
        && !word(word)
        && !NoNames.ORGANISATIONS.contains(word.plain())
        && !place(word.text());
  }

  private boolean place(String words) {
    return place.test(words.toLowerCase(Locale.ROOT));
  }

  private static boolean word(ProseWord word) {
    return NoNames.WORDS.contains(word.plain()) && !NoNames.ALSO_WORDS.contains(word.plain())
        || word.opens()
            && NoNames.ALSO_WORDS.contains(word.plain())
            && NoNames.WORDS.contains(word.plain());
  }

  /** Where nearly every word has a capital, capitals tell nothing. */
  private static boolean headline(List<ProseWord> words) {
    return words.size() >= FEWEST_OF_A_HEADLINE
        && words.stream().filter(ProseWord::capitalised).count()
            >= CAPITALS_OF_A_HEADLINE * words.size();
  }

  private static Named named(
      List<ProseWord> words, String plain, int from, int to, boolean known, String because) {
    int start = words.get(from).start();
    return new Named(plain.substring(start, words.get(to - 1).end()), known, because, start);
  }

  private static void put(Map<String, Named> found, Named named) {
    found.putIfAbsent(KnownPeople.key(named.name()), named);
  }
}
