package world.kindness.country;

import static java.util.Comparator.comparing;

import java.text.Collator;
import java.util.List;
import world.kindness.platform.text.Language;

/** A country or nation to choose from. */
public record CountryChoice(String code, String name) {

  /** All by their names in a language, in its alphabet's order. */
  public static List<CountryChoice> all(Language language) {
    Collator alphabet = Collator.getInstance(language.locale());
    return Country.<Country>listAll().stream()
        .map(country -> new CountryChoice(country.code, CountryNames.in(language, country)))
        .sorted(comparing(CountryChoice::name, alphabet))
        .toList();
  }
}
