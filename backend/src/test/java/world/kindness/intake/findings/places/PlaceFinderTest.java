package world.kindness.intake.findings.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.kindness.intake.findings.places.PlaceFinder.Place;

/**
 * Where people say they are. What is said must be right; where it is not clear, a person is asked,
 * which is never wrong.
 */
class PlaceFinderTest {
  private static final Path GREETINGS = Path.of("src/test/resources/places/greetings.tsv");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final double SAID = 0.7;

  private record Line(String text, String right) {}

  private final PlaceFinder places = new PlaceFinder(countries());

  /** Names and aliases as the migrations list them. */
  private static Map<String, String> countries() {
    Map<String, String> countries = new TreeMap<>();
    Pattern country =
        Pattern.compile("\\('([A-Z-]{2,6})', '((?:[^']|'')+)', '(?:COUNTRY|NATION|TERRITORY)'\\)");
    Pattern alias = Pattern.compile("\\('((?:[^']|'')+)', '([A-Z-]{2,6})'\\)");
    for (String file : List.of("V002__List_countries_and_nations.sql", "V044__Count_Kosovo.sql")) {
      String sql = read(MIGRATIONS.resolve(file));
      Matcher named = country.matcher(sql);
      while (named.find()) {
        countries.put(named.group(2).replace("''", "'").toLowerCase(), named.group(1));
      }
      Matcher also = alias.matcher(sql);
      while (also.find()) {
        countries.put(also.group(1).replace("''", "'"), also.group(2));
      }
    }
    assertThat(countries)
        .containsEntry("malta", "MT")
        .containsEntry("eire", "IE")
        .hasSizeGreaterThan(250);
    return countries;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Line> greetings() {
    return read(GREETINGS)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split("\t"))
        .map(parts -> new Line(parts[0].replace("\\n", "\n"), parts[1]))
        .toList();
  }

  @Test
  void what_is_said_is_right_and_what_is_unclear_is_asked() {
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    int said = 0;
    int right = 0;
    int stated = 0;
    for (Line line : greetings()) {
      Optional<Place> found = places.find(line.text());
      boolean sure = found.filter(place -> place.confidence() >= SAID).isPresent();
      String outcome =
          found
              .map(p -> sure ? p.countryCode() : "ask " + String.join(",", p.choices()))
              .orElse("nothing");
      boolean clear = !line.right().equals("nothing") && !line.right().startsWith("ask");
      stated += clear ? 1 : 0;
      said += sure ? 1 : 0;
      right += sure && outcome.equals(line.right()) ? 1 : 0;
      if (sure && !outcome.equals(line.right())) {
        wrong.add(line.text() + " → " + outcome + ", not " + line.right());
      } else if (!outcome.equals(line.right()) && !same(outcome, line.right())) {
        missed.add(line.text() + " → " + outcome + ", not " + line.right());
      }
    }
    System.out.printf(
        "Places: %d greetings, %d state a place; said %d, right %d: precision %.3f, recall %.3f%n",
        greetings().size(), stated, said, right, (double) right / said, (double) right / stated);
    missed.forEach(line -> System.out.println("  " + line));
    assertThat(greetings()).hasSizeGreaterThan(120);
    assertThat(wrong).isEmpty();
    assertThat((double) right / stated).isGreaterThan(0.9);
  }

  /** The same choices in another order. */
  private static boolean same(String one, String other) {
    return one.startsWith("ask ")
        && other.startsWith("ask ")
        && List.of(one.substring(4).split(",")).stream()
            .sorted()
            .toList()
            .equals(List.of(other.substring(4).split(",")).stream().sorted().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello from Christchurch | NZ",
        "Good morning from Perth | AU",
        "Good morning from Perth | GB-SCT",
        "Hello from the UK | GB-NIR",
        "Good evening 🇬🇧 | GB-WLS",
        "Hello from Georgia | US",
        "Hello from Malta and Cork | IE"
      })
  void where_it_is_asked_the_choices_are_named(String text, String choice) {
    assertThat(places.find(text))
        .hasValueSatisfying(
            place -> {
              assertThat(place.asked()).isTrue();
              assertThat(place.confidence()).isLessThan(SAID);
              assertThat(place.choices()).contains(choice);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wren from Malta | Wren Warden | MT",
        "Florence here | Florence Finch | nothing",
        "Lotta from Malta | Wren Warden | ask",
        "Chester from Malta | Chester Finch | MT"
      })
  void who_writes_tells_whose_place_it_is(String text, String writer, String right) {
    String found =
        places.find(text, writer).map(p -> p.asked() ? "ask" : p.countryCode()).orElse("nothing");
    assertThat(found).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello from Malta, sunny | Malta | Malta",
        "Hi from Portland, Oregon, it rains | Portland | Portland, Oregon",
        "Greetings from New South Wales | New South Wales | New South Wales"
      })
  void the_words_it_was_understood_from_are_shown(String text, String name, String phrase) {
    assertThat(places.find(text))
        .hasValueSatisfying(
            place -> {
              assertThat(place.placeName()).isEqualTo(name);
              assertThat(place.phrase()).isEqualTo(phrase);
            });
  }

  @Test
  void every_place_may_be_counted() {
    List<String> unknown =
        read(Path.of("src/main/resources/places/places.tsv"))
            .lines()
            .map(line -> line.split("\t"))
            .flatMap(
                parts ->
                    List.of((parts[1] + "," + (parts.length > 2 ? parts[2] : "")).split(","))
                        .stream())
            .filter(code -> !code.isEmpty())
            .distinct()
            .filter(code -> !countries().containsValue(code))
            .toList();
    assertThat(unknown).isEmpty();
  }

  @Test
  void words_that_may_tell_who_somebody_is_are_found_wherever_they_stand() {
    assertThat(places.named("The garden in Malta is quiet")).containsExactly("MT");
    assertThat(places.named("What a nice idea")).isEmpty();
  }

  @Test
  void a_line_of_a_million_characters_is_read_in_passing() {
    assertThat(places.find("a from X ".repeat(120_000))).isEmpty();
    assertThat(places.find("from ".repeat(80))).isEmpty();
    assertThat(places.find("“".repeat(400))).isEmpty();
    assertThat(places.find("of the ".repeat(57))).isEmpty();
  }
}
