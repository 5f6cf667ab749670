package world.kindness.intake.formats.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.intake.formats.chat.ZoomChat.Message;
import world.kindness.intake.formats.text.ParsedFile.Warning;

/** Whose computer saved a chat changes the words of its headers, and nothing else. */
class HeaderLanguagesTest {

  /** The words before, between and behind the names. */
  record Language(String from, String to, String everyone) {}

  static Stream<Language> languages() {
    return HeaderWords.KNOWN.stream()
        .flatMap(
            words ->
                words.to().stream()
                    .flatMap(
                        to ->
                            words.everyone().stream()
                                .map(all -> new Language(words.from(), to, all))));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_language_is_read_in_every_generation(Language words) {
    String from = words.from().isEmpty() ? "" : words.from() + " ";
    for (String pattern :
        List.of(
            "18:00:00 %s%s %s %s : %s\n",
            "18:00:00 %s%s %s %s:\n\t%s\n",
            "18:00:00 %s%s  %s  %s:\n    %s\n",
            "2026-03-16 18:00:00 %s%s %s %s:\n\t%s\n")) {
      String file =
          pattern.formatted(from, "Ann Able", words.to(), words.everyone(), "Good morning")
              + pattern.formatted(from, "Ann Able", words.to(), "Bo Best", "zinnia")
              + pattern.formatted(from, "Bo Best", words.to(), "Ann Able(Privately)", "zinnia")
              + pattern.formatted(from, "Bo Best", words.to(), words.everyone(), "Tea?");
      ZoomChat chat = parse(file);
      assertThat(chat.messages())
          .as(file)
          .extracting(Message::sender)
          .containsExactly("Ann Able", "Bo Best");
      assertThat(chat.messages()).extracting(Message::text).containsExactly("Good morning", "Tea?");
      assertThat(chat.privateDropped()).isEqualTo(2);
      assertThat(chat.toString()).doesNotContain("zinnia");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "18:00:00 From Ann ajaksi Everyone : zinnia",
        "18:00:00 From Ann ajaksi Everyone:\n\tzinnia",
        "18:00:00 From Ann ajaksi Bo : zinnia",
        "18:00:00\t From  Ann  ajaksi  Bo : zinnia",
        "18:00:00\t From  Ann  ajaksi  Kaikki : zinnia",
        "18:00:00 開始 山田 花子 へ 佐藤 太郎 : zinnia",
        "18:00:00 開始 山田 花子 へ 全員 : zinnia",
        "18:00:00 Lähettäjä Ann vastaanottaja Kaikki:\n\tzinnia",
        "18:00:00 From Ann to Kaikki:\n\tzinnia",
        "2026-03-16 18:00:00 From Ann ajaksi Everyone:\n\tzinnia",
        "18:00:00 From Bo to Alla:\n\tzinnia"
      })
  void words_that_no_table_knows_are_never_glued_to_a_name_and_never_public(String record) {
    ZoomChat chat = parse("17:59:00 From Cy to Everyone:\n\tHello\n" + record + "\n");
    assertThat(chat.messages()).extracting(Message::sender).containsExactly("Cy");
    assertThat(chat.privateDropped()).isOne();
    assertThat(chat.toString()).doesNotContain("zinnia");
  }

  @Test
  void a_chat_in_which_nothing_is_known_to_be_public_says_so() {
    ZoomChat chat =
        parse("18:00:00 From Ann to Kaikki:\n\tone\n18:00:01 From Bo to Kaikki:\n\ttwo\n");
    assertThat(chat.messages()).isEmpty();
    assertThat(chat.privateDropped()).isEqualTo(2);
    assertThat(chat.warnings()).extracting(Warning::code).containsExactly("nothing-public");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Maria do Carmo", "Pieter aan de Brugh", "Joan a Beckett", "Ann till Sunday"})
  void names_may_hold_words_of_other_languages(String name) {
    for (String pattern :
        List.of("18:00:00\t From  %s : Hello\n", "18:00:00 From %s to Everyone:\n\tHello\n")) {
      assertThat(parse(pattern.formatted(name)).messages())
          .extracting(Message::sender)
          .containsExactly(name);
    }
  }

  private static ZoomChat parse(String text) {
    return new SavedChatParser().parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
