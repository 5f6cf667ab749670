package world.kindness.intake.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands where somebody greets from. Countries and nations come first, then British counties,
 * then towns; what it finds is a suggestion for a person. "UK" alone is no nation and gives
 * nothing.
 */
public class PlaceFinder {
  /** A run of capitalised words, as place names are written. */
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’-]{1,30}(?: (?:(?:of|upon|on|and|the) )?\\p{Lu}[\\p{L}'’-]{1,30}){0,3}");

  /** Words before a name that say it is a place. */
  private static final Pattern TRIGGER =
      Pattern.compile(
          "(?:\\bfrom|\\bin|\\bnear|\\boutside|\\bof) (?:\\p{Ll}+ ){0,2}$|(?:,|\\bhere in) $");

  private static final Pattern FLAG =
      Pattern.compile("[\\x{1F1E6}-\\x{1F1FF}]{2}|\\x{1F3F4}[\\x{E0061}-\\x{E007A}]{5}\\x{E007F}");

  /** Places that are words or names too: they need a trigger. */
  private static final Set<String> ALSO_WORDS =
      Set.of(
          "nice",
          "reading",
          "bath",
          "hope",
          "rugby",
          "deal",
          "ware",
          "bury",
          "march",
          "hull",
          "wells",
          "mobile",
          "georgia",
          "jersey",
          "chad",
          "jordan",
          "turkey",
          "us",
          "america",
          "hello",
          "lincoln",
          "sandy",
          "rain",
          "man",
          "hash",
          "best",
          "most",
          "kent",
          "victoria",
          "florence",
          "sydney",
          "charlotte",
          "paris",
          "holland",
          "israel");

  private static final Map<String, String> REGIONS = regions();
  private static final Map<String, String> TOWNS = towns();

  private final Map<String, String> countries;

  /**
   * @param countryCode as the community counts: ISO 3166-1 alpha-2 or a UK nation
   * @param phrase the words it was understood from
   * @param confidence 0 to 1
   */
  public record Place(String countryCode, String placeName, String phrase, double confidence) {}

  /** Takes every name and alias of a country or nation, lower-case, with its code. */
  public PlaceFinder(Map<String, String> countriesByName) {
    this.countries = countriesByName;
  }

  /** The most likely place that a text names; empty when it names none. */
  public Optional<Place> find(String text) {
    return find(text, countries, 0.9)
        .or(() -> find(text, REGIONS, 0.8))
        .or(() -> find(text, TOWNS, 0.7));
  }

  /** The first flag in a text whose country or nation is known; 🇬🇧 alone is no nation. */
  public Optional<Place> flag(String text) {
    Matcher flags = FLAG.matcher(text);
    while (flags.find()) {
      String code = code(flags.group());
      if (countries.containsValue(code)) {
        return Optional.of(new Place(code, flags.group(), flags.group(), 0.85));
      }
    }
    return Optional.empty();
  }

  /** Regional indicators spell a code; the nations' flags carry theirs as tags (UTS 51). */
  private static String code(String flag) {
    StringBuilder code = new StringBuilder();
    flag.codePoints()
        .forEach(
            point -> {
              if (point >= 0x1F1E6 && point <= 0x1F1FF) {
                code.append((char) ('A' + point - 0x1F1E6));
              } else if (point >= 0xE0061 && point <= 0xE007A) {
                code.append((char) ('A' + point - 0xE0061));
              }
            });
    return code.length() > 2 ? code.insert(2, '-').toString() : code.toString();
  }

  private static Optional<Place> find(String text, Map<String, String> places, double confidence) {
    Matcher names = NAME.matcher(text);
    Place best = null;
    while (names.find()) {
      MatchResult name = names.toMatchResult();
      boolean triggered =
          TRIGGER.matcher(text.substring(Math.max(0, name.start() - 40), name.start())).find();
      Place place =
          among(name.group(), places, triggered ? confidence : confidence - 0.3, triggered);
      if (place != null && (best == null || place.confidence() > best.confidence())) {
        best = place;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The longest run of the words that is a place. */
  private static Place among(
      String words, Map<String, String> places, double confidence, boolean triggered) {
    String[] parts = words.split(" ");
    for (int length = parts.length; length > 0; length--) {
      for (int from = 0; from + length <= parts.length; from++) {
        String name =
            String.join(" ", java.util.Arrays.copyOfRange(parts, from, from + length))
                .replaceFirst("['’-]+$", "");
        String lower = name.toLowerCase(Locale.ROOT);
        String code = places.get(lower);
        if (code != null && (triggered && from == 0 || !ALSO_WORDS.contains(lower))) {
          return new Place(code, name, words, confidence);
        }
      }
    }
    return null;
  }

  private static Map<String, String> regions() {
    Map<String, String> regions = new HashMap<>();
    Map.of(
            "GB-ENG",
            "Bedfordshire,Berkshire,Buckinghamshire,Cambridgeshire,Cheshire,Cornwall,Cumbria,Derbyshire,Devon,Dorset,Durham,East Sussex,Essex,Gloucestershire,Hampshire,Herefordshire,Hertfordshire,Isle of Wight,Kent,Lancashire,Leicestershire,Lincolnshire,Merseyside,Norfolk,North Yorkshire,Northamptonshire,Northumberland,Nottinghamshire,Oxfordshire,Rutland,Shropshire,Somerset,Staffordshire,Suffolk,Surrey,Sussex,Tyneside,Warwickshire,West Midlands,West Sussex,West Yorkshire,Wiltshire,Worcestershire,Yorkshire",
            "GB-SCT",
            "Aberdeenshire,Angus,Argyll,Ayrshire,Fife,Highlands,Lanarkshire,Lothian,Moray,Orkney,Perthshire,Shetland,Tayside",
            "GB-WLS",
            "Anglesey,Carmarthenshire,Ceredigion,Conwy,Denbighshire,Flintshire,Glamorgan,Gwent,Gwynedd,Monmouthshire,Pembrokeshire,Powys",
            "GB-NIR",
            "County Antrim,County Armagh,County Down,County Fermanagh,County Londonderry,County Tyrone")
        .forEach(
            (code, names) -> {
              for (String name : names.split(",")) {
                regions.put(name.toLowerCase(Locale.ROOT), code);
              }
            });
    return regions;
  }

  private static Map<String, String> towns() {
    Map<String, String> towns = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PlaceFinder.class.getResourceAsStream("/places/places.tsv"),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .map(line -> line.split("\t"))
          .forEach(town -> towns.put(town[0].toLowerCase(Locale.ROOT), town[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return towns;
  }
}
