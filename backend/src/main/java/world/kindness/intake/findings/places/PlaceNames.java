package world.kindness.intake.findings.places;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether words are the name of a place, as people write it beside their own. */
public final class PlaceNames {
  private static final Set<String> COUNTRIES =
      Stream.concat(
              Arrays.stream(Locale.getISOCountries())
                  .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH)),
              Stream.of("England", "Scotland", "Wales", "UK", "USA", "UAE", "Kosovo", "Sverige"))
          .map(Gazetteer::plain)
          .collect(Collectors.toUnmodifiableSet());

  private PlaceNames() {}

  public static boolean isCountry(String name) {
    return COUNTRIES.contains(Gazetteer.plain(name));
  }

  /** A country, a region or a town. */
  public static boolean isPlace(String name) {
    return isCountry(name) || Gazetteer.isPlace(name);
  }
}
