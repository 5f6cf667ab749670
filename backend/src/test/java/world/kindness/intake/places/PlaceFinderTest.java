package world.kindness.intake.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceFinderTest {
  private final PlaceFinder places =
      new PlaceFinder(
          Map.of(
              "malta",
              "MT",
              "wales",
              "GB-WLS",
              "faroe islands",
              "FO",
              "georgia",
              "GE",
              "england",
              "GB-ENG"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello from Malta, sunny and warm | MT | Malta",
        "Greetings from the Faroe Islands | FO | Faroe Islands",
        "Evening from a ward in Leeds | GB-ENG | Leeds",
        "Nurse in Cardiff, on my break | GB-WLS | Cardiff",
        "Waving from Somerset | GB-ENG | Somerset",
        "Good morning from Melbourne | AU | Melbourne",
        "Hej from Malmö | SE | Malmö",
        "Joining from Reading today | GB-ENG | Reading"
      })
  void a_greeting_says_where_it_comes_from(String text, String code, String name) {
    assertThat(places.find(text))
        .hasValueSatisfying(
            place -> {
              assertThat(place.countryCode()).isEqualTo(code);
              assertThat(place.placeName()).isEqualTo(name);
              assertThat(place.confidence()).isBetween(0.5, 1.0);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello! Great to be here",
        "Nice to see you all",
        "Reading your notes with joy",
        "Hi from the UK",
        "Kindness is free",
        "Best wishes all"
      })
  void words_that_are_also_towns_and_uk_alone_give_nothing(String text) {
    assertThat(places.find(text)).isEmpty();
  }

  @Test
  void a_line_of_a_million_characters_is_read_in_passing() {
    assertThat(places.find("a from X ".repeat(120_000))).isEmpty();
  }
}
