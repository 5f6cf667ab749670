package world.kindness.intake.formats.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.intake.formats.chat.ZoomChat.Message;
import world.kindness.intake.formats.text.ParsedFile.Warning;

/**
 * No public record carries what a private one says, however long the quotation; and nobody's words
 * are lost because they share one with it.
 */
class PrivateQuotationsTest {
  private static final String LONG_SECRET =
      "I have been ill since the spring and nobody at work knows of it. ".repeat(8) + "zinnia";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Saying \"thanks\" costs nothing and it changes a ward",
        "\"Thanks\" is what she said",
        "He wrote \"thank you\" on the board",
        "\"congratulations!\" to all",
        "thanks"
      })
  void a_word_that_also_stands_in_a_private_message_hides_no_public_one(String text) {
    for (String secret : new String[] {"thanks", "Thank you", "Congratulations!"}) {
      ZoomChat chat = chat(secret, text);
      assertThat(chat.messages()).extracting(Message::text).containsExactly(text);
      assertThat(chat.privateDropped()).isOne();
      assertThat(chat.warnings()).isEmpty();
    }
  }

  @Test
  void words_that_only_begin_like_a_private_message_hide_no_public_one() {
    assertThat(
            chat("I think that we should tell her", "\"I think that tea helps\", he said")
                .messages())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bo told me \"zinnia is my secret\" and I cried",
        "Bo told me “Zinnia is my…” and I cried",
        "Bo told me: \"zinnia is my secret.\"",
        "Vastaus viestiin \"zinnia is my...\"\n\nKyllä",
        "A long way into a message there may still be a quotation of somebody, and it may be of"
            + " several words, so that it would be wrong to look at its beginning alone, which is"
            + " what was done before: \"zinnia is my secret\""
      })
  void several_words_of_a_private_message_are_left_out_and_the_line_is_shown(String text) {
    ZoomChat chat = chat("zinnia is my secret and yours", text);
    assertThat(chat.messages()).isEmpty();
    assertThat(chat.warnings())
        .extracting(Warning::code, Warning::line)
        .containsExactly(tuple("quotes-private-message", 3));
    assertThat(chat.toString()).doesNotContainIgnoringCase("zinnia");
  }

  @Test
  void all_of_a_long_message_counts_whatever_follows() {
    String secret = "https://files.example.org/zinnia/of-the-family/and-of-nobody-else";
    assertThat(chat(secret, "See \"" + secret + " which Bo sent\"").messages()).isEmpty();
  }

  @Test
  void some_characters_make_several_words_where_no_blanks_are_set() {
    assertThat(chat("谢谢大家", "她说“谢谢大家”").messages()).hasSize(1);
    assertThat(chat("我得了一种很重的病", "她说“我得了一种很重的病”").messages()).isEmpty();
    assertThat(chat("ありがとうございます", "「ありがとうございます」と言った").messages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Replying to \"%s\"\n\n%s", "Replying to \"%s\"\n%s", "Replying to \"%s\" %s"})
  void a_reply_to_a_long_private_message_keeps_its_own_words_alone(String pattern) {
    ZoomChat chat =
        chat(LONG_SECRET, pattern.formatted(LONG_SECRET, "All the best, \"dear\"\nto you"));
    assertThat(chat.messages())
        .extracting(Message::text)
        .containsExactly("All the best, \"dear\"\nto you");
    assertThat(chat.messages().getFirst().replyTo().quoted()).isEmpty();
    assertThat(chat.toString()).doesNotContain("zinnia", "ill since");
  }

  @Test
  void a_reaction_to_a_long_private_message_says_no_word_of_it() {
    ZoomChat chat = chat(LONG_SECRET, "Reacted to \"" + LONG_SECRET + "\" with 👍");
    assertThat(chat.messages()).isEmpty();
    assertThat(chat.reactions()).hasSize(1);
    assertThat(chat.toString()).doesNotContain("zinnia", "ill since");
  }

  @Test
  void the_words_of_a_private_reply_are_private_too() {
    ZoomChat chat =
        chat("Replying to \"Lunch?\"\n\nzinnia petals fall", "She wrote \"zinnia petals fall\"");
    assertThat(chat.messages()).isEmpty();
  }

  private static ZoomChat chat(String secret, String text) {
    return new CloudChatParser()
        .parse(
            ("00:00:01\tBo to Ann (Direct Message):\t"
                    + secret.replace("\n\n", "\n")
                    + (secret.contains("\n") ? "" : "\n")
                    + "\r\n00:00:02\tAnn:\t"
                    + text
                    + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
  }
}
