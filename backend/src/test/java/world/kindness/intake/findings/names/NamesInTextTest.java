package world.kindness.intake.findings.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesInTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hi all. Vera here from Leeds | VK | Vera",
        "Hi, I'm Oskar, a porter | OL | Oskar",
        "Vera Kind GP in Harlow | VK | Vera Kind",
        "@Oskar, I agree | VK | Oskar",
        "Great to see friends ... Mina and others | VK | Mina",
        "Good evening! Oskar from Malmö | OL | Oskar"
      })
  void people_who_introduce_themselves_or_are_addressed_are_found(
      String text, String initials, String name) {
    assertThat(NamesInText.find(text, initials, List.of()))
        .extracting(NamesInText.Name::name)
        .containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Evening all, from a quiet corner of a ward in Leeds",
        "Hello from Belfast, first time here",
        "Greetings from Tórshavn in the Faroe Islands",
        "Kindness is free",
        "Thanks all, Good evening",
        "Feeling more autumnal here"
      })
  void places_greetings_and_sentence_openings_are_nobody(String text) {
    assertThat(NamesInText.find(text, "WN", List.of())).isEmpty();
  }

  @Test
  void known_people_are_found_by_full_or_given_name_as_whole_words() {
    List<String> known = List.of("Vera Kind", "Al Brook");
    assertThat(NamesInText.find("What Vera said", null, known))
        .extracting(NamesInText.Name::name)
        .containsExactly("Vera");
    assertThat(NamesInText.find("What Vera Kind said", null, known))
        .extracting(NamesInText.Name::name)
        .containsExactly("Vera Kind");
    assertThat(NamesInText.find("Veranda and Also", null, known)).isEmpty();
  }
}
