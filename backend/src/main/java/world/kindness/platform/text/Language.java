package world.kindness.platform.text;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import world.kindness.platform.problems.Problem;

/**
 * A language in which the community itself speaks to people: in its forms, its mails and on its
 * site, where every one but the first has a folder. Packs stay in the language they were written
 * in.
 */
public enum Language {
  EN("EEEE d MMMM yyyy", "d MMMM yyyy", Locale.UK),
  ES("EEEE d 'de' MMMM 'de' yyyy", "d 'de' MMMM 'de' yyyy", Locale.of("es")),
  SV("EEEE d MMMM yyyy", "d MMMM yyyy", Locale.of("sv", "SE"));

  /** As a pattern: what {@link #code} gives for each. */
  public static final String CODES = "en|es|sv";

  private final DateTimeFormatter dayOfWeek;
  private final DateTimeFormatter day;
  private final Locale locale;

  Language(String dayOfWeek, String day, Locale locale) {
    this.locale = locale;
    this.dayOfWeek = DateTimeFormatter.ofPattern(dayOfWeek, locale);
    this.day = DateTimeFormatter.ofPattern(day, locale);
  }

  /** As BCP 47 writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return locale;
  }

  /** What a bundle of messages says in it: {@code messages/<bundle>_<language>.properties}. */
  public <T> T words(Class<T> bundle) {
    return MessageBundles.get(bundle, Localized.Literal.of(code()));
  }

  /** Where its pages begin on the site: nothing, or such as {@code /sv}. */
  public String folder() {
    return this == EN ? "" : "/" + code();
  }

  /** Such as "15 October 2026". */
  public String date(LocalDate date) {
    return day.format(date);
  }

  /** Such as "Thursday 15 October 2026". */
  public String weekdayAndDate(LocalDate date) {
    return dayOfWeek.format(date);
  }

  /** The language of a code that was checked before; English for none. */
  public static Language of(String code) {
    return code == null ? EN : valueOf(code.toUpperCase(Locale.ROOT));
  }

  /**
   * The language of the parameter {@code language}; English for none.
   *
   * @throws Problem 400 for a code that is none of ours
   */
  public static Language asked(String code) {
    if (code != null && Arrays.stream(values()).noneMatch(known -> known.code().equals(code))) {
      throw Problem.parameter(
          "language",
          "'%s' is no language here; there are: %s."
              .formatted(
                  code,
                  Arrays.stream(values()).map(Language::code).collect(Collectors.joining(", "))));
    }
    return of(code);
  }
}
