package world.kindness.country;

import java.util.List;

/** A country or nation to choose from. */
public record CountryChoice(String code, String name) {

  /** All, by name. */
  public static List<CountryChoice> all() {
    return Country.<Country>list("order by name").stream()
        .map(country -> new CountryChoice(country.code, country.name))
        .toList();
  }
}
