package world.kindness.platform.text;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A language is a folder: of mails and words here, of the site's words beside it. */
class LanguagesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path MAILS = RESOURCES.resolve("templates/mail");
  private static final Path WORDS = RESOURCES.resolve("messages");
  private static final Path SITE = Path.of("../frontend/src/lib/i18n");
  private static final Pattern ENTRY = Pattern.compile("\\{\\w+}");

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(toSet());
    }
  }

  private static Set<String> entries(String text) {
    return ENTRY.matcher(text).results().map(MatchResult::group).collect(toSet());
  }

  private static Properties words(String bundle, Language language) throws IOException {
    Properties words = new Properties();
    try (Reader file =
        Files.newBufferedReader(WORDS.resolve(bundle + "_" + language.code() + ".properties"))) {
      words.load(file);
    }
    return words;
  }

  @Test
  void the_site_and_the_mails_speak_the_same_languages() throws IOException {
    Set<String> codes = Arrays.stream(Language.values()).map(Language::code).collect(toSet());
    assertThat(names(MAILS)).isEqualTo(codes);
    assertThat(names(SITE)).isEqualTo(codes);
    assertThat(Set.of(Language.CODES.split("\\|"))).isEqualTo(codes);
  }

  @ParameterizedTest
  @EnumSource
  void every_language_has_every_letter_with_the_same_entries(Language language) throws IOException {
    Path english = MAILS.resolve("en");
    Path own = MAILS.resolve(language.code());
    assertThat(names(own)).isEqualTo(names(english));
    for (String letter : names(english)) {
      assertThat(entries(Files.readString(own.resolve(letter))))
          .as(letter)
          .isEqualTo(entries(Files.readString(english.resolve(letter))));
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_language_has_all_words_with_the_same_entries(Language language) throws IOException {
    for (String bundle : Set.of("consent", "joining", "plain")) {
      Properties english = words(bundle, Language.EN);
      Properties own = words(bundle, language);
      assertThat(new TreeSet<>(own.stringPropertyNames()))
          .as(bundle)
          .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
      for (String key : english.stringPropertyNames()) {
        assertThat(own.getProperty(key)).as(key).isNotBlank();
        assertThat(entries(own.getProperty(key)))
            .as(key)
            .isEqualTo(entries(english.getProperty(key)));
      }
    }
  }
}
