package world.kindness.country;

import java.util.Locale;
import java.util.ResourceBundle;
import world.kindness.platform.text.Language;

/**
 * Names of countries and nations in our languages: in English as they are stored, in the others as
 * the Unicode CLDR of the Java runtime has them, but for those in {@code
 * places/names_<language>.properties}, which it lacks or names otherwise.
 */
final class CountryNames {
  private static final ResourceBundle.Control OWN_LANGUAGE_ONLY =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private CountryNames() {}

  static String in(Language language, Country country) {
    if (language == Language.EN) {
      return country.name;
    }
    ResourceBundle own =
        ResourceBundle.getBundle("places/names", Locale.of(language.code()), OWN_LANGUAGE_ONLY);
    return own.containsKey(country.code)
        ? own.getString(country.code)
        : Locale.of("", country.code).getDisplayCountry(language.locale());
  }
}
