package world.kindness.intake.findings.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import world.kindness.platform.text.PlainLetters;

/** What names may stand for: countries and nations, their regions, towns, codes of states. */
final class Gazetteer {
  /** How much a name says. */
  enum Kind {
    COUNTRY,
    REGION,
    TOWN,
    /** "IL", "NSW": says something behind a town only. */
    CODE
  }

  /**
   * A name.
   *
   * @param codes the countries and nations it may mean, most likely first
   * @param namesakes those it means only where something else says so
   * @param word whether it is an English word too
   * @param given whether people are called so
   */
  record Entry(
      Kind kind, List<String> codes, List<String> namesakes, boolean word, boolean given) {}

  static final List<String> UK = List.of("GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR");

  /** Countries after which people are called. */
  private static final Set<String> GIVEN = Set.of("jordan", "georgia", "chad");

  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("US", "us,u.s.,usa,u.s.a.,the states,america,estados unidos,etats unis"),
          Map.entry("BR", "brasil"),
          Map.entry("IT", "italia"),
          Map.entry("AT", "osterreich"),
          Map.entry("CH", "schweiz,suisse,svizzera"),
          Map.entry("BE", "belgique,belgie"),
          Map.entry("NL", "nederland,holanda"),
          Map.entry("PL", "polska"),
          Map.entry("FI", "suomi"),
          Map.entry("DE", "alemania,allemagne"),
          Map.entry("FR", "francia"),
          Map.entry("IE", "irlanda,irlande,eire"),
          Map.entry("GB-ENG", "inglaterra,angleterre"),
          Map.entry("GB-SCT", "escocia,ecosse,alba"),
          Map.entry("GB-WLS", "pays de galles"),
          Map.entry("GB-NIR", "n ireland"),
          Map.entry("TR", "turkiye"),
          Map.entry("HR", "hrvatska"),
          Map.entry("CZ", "cesko"),
          Map.entry("HU", "magyarorszag"),
          Map.entry("EE", "eesti"),
          Map.entry("JP", "japon,nippon"),
          Map.entry("MA", "maroc"),
          Map.entry("AE", "emirates,u.a.e."));

  private static final Map<String, List<String>> UNCLEAR =
      Map.ofEntries(
          Map.entry("uk", UK),
          Map.entry("u.k.", UK),
          Map.entry("united kingdom", UK),
          Map.entry("great britain", UK),
          Map.entry("britain", UK),
          Map.entry("gb", UK),
          Map.entry("reino unido", UK),
          Map.entry("royaume uni", UK),
          Map.entry("congo", List.of("CD", "CG")),
          Map.entry("the congo", List.of("CD", "CG")),
          Map.entry("north of england", List.of("GB-ENG")),
          Map.entry("east london", List.of("GB-ENG", "ZA")));

  private static final Map<String, String> CODES =
      Map.of(
          "US",
          "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY D.C. N.C. N.J. N.Y.",
          "CA",
          "AB BC MB NB NL NS NT NU ON PE QC SK YT PEI B.C.",
          "AU",
          "NSW QLD VIC TAS WA SA ACT NT");

  private static final Map<String, Entry> PLACES = places();
  private static final Map<String, Entry> STATES = states();

  private final Map<String, Entry> countries = new HashMap<>();

  /** Takes every name and alias of a country or nation, with its code. */
  Gazetteer(Map<String, String> countriesByName) {
    COUNTRIES.forEach(
        (code, names) -> Stream.of(names.split(",")).forEach(name -> country(name, List.of(code))));
    countriesByName.forEach((name, code) -> country(plain(name), List.of(code)));
    UNCLEAR.forEach(this::country);
  }

  private void country(String name, List<String> codes) {
    countries.put(name, new Entry(Kind.COUNTRY, codes, List.of(), false, GIVEN.contains(name)));
  }

  /** What it names; null for nothing. */
  Entry of(String name) {
    String plain = plain(name);
    Entry country = countries.get(plain);
    Entry place = PLACES.get(plain);
    boolean both =
        country != null
            && place != null
            && place.kind() == Kind.REGION
            && country.codes().size() == 1
            && place.codes().stream().anyMatch(code -> !country.codes().contains(code));
    if (both) {
      List<String> codes =
          Stream.concat(country.codes().stream(), place.codes().stream()).distinct().toList();
      return new Entry(Kind.COUNTRY, codes, place.namesakes(), place.word(), country.given());
    }
    return country != null ? country : place;
  }

  /** A state's or a country's code as it is written, in capitals; null for nothing. */
  Entry code(String code) {
    Entry state = STATES.get(code);
    boolean country = state == null && code.matches("[A-Z]{2}") && knows(code);
    return country ? new Entry(Kind.CODE, List.of(code), List.of(), false, false) : state;
  }

  static boolean isPlace(String name) {
    return PLACES.containsKey(plain(name));
  }

  boolean knows(String countryCode) {
    return countries.values().stream().anyMatch(entry -> entry.codes().contains(countryCode));
  }

  /** Names as they are compared: small plain letters, without hyphens. */
  static String plain(String name) {
    return PlainLetters.of(name)
        .replace("ø", "o")
        .replace("æ", "ae")
        .replace("ß", "ss")
        .replace("ł", "l")
        .replace("đ", "d")
        .replace("ð", "d")
        .replace("þ", "th")
        .replace("ı", "i")
        .replace("œ", "oe")
        .replace('’', '\'')
        .replace('-', ' ')
        .replaceAll("[\\s\\u00A0]+", " ")
        .replaceFirst("^st\\. ", "st ");
  }

  private static Map<String, Entry> states() {
    Map<String, Entry> states = new HashMap<>();
    CODES.forEach(
        (country, codes) ->
            Arrays.stream(codes.split(" "))
                .forEach(
                    code ->
                        states.merge(
                            code,
                            new Entry(Kind.CODE, List.of(country), List.of(), false, false),
                            Gazetteer::either)));
    return states;
  }

  private static Entry either(Entry one, Entry other) {
    return new Entry(
        one.kind(),
        Stream.concat(one.codes().stream(), other.codes().stream()).sorted().toList(),
        List.of(),
        false,
        false);
  }

  private static Map<String, Entry> places() {
    Map<String, Entry> places = new HashMap<>(65_536);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Gazetteer.class.getResourceAsStream("/places/places.tsv"),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .map(line -> line.split("\t"))
          .forEach(
              parts -> {
                Entry entry = entry(parts);
                places.putIfAbsent(parts[0].replace('-', ' '), entry);
                places.putIfAbsent(parts[0].replace('-', ' ').replace("'", ""), entry);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places;
  }

  private static Entry entry(String[] parts) {
    String flags = parts.length > 3 ? parts[3] : "";
    return new Entry(
        flags.contains("r") ? Kind.REGION : Kind.TOWN,
        codes(parts[1]),
        parts.length > 2 ? codes(parts[2]) : List.of(),
        flags.contains("w"),
        flags.contains("n"));
  }

  private static List<String> codes(String list) {
    return list.isEmpty() ? List.of() : Stream.of(list.split(",")).map(String::intern).toList();
  }
}
