package world.kindness.intake.formats.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.intake.formats.chat.ZoomChat.Message;
import world.kindness.intake.formats.chat.ZoomChat.Reaction;
import world.kindness.intake.formats.text.ParsedFile.Warning;

/**
 * However much of a message a client quotes, in whatever language, a reaction counts for it, a
 * reply answers it, and the reply's words are its own.
 */
class QuotationsTest {
  private static final String TEA = "A cup of tea before the round";

  /** Far longer than anything clients quoted when they still cut. */
  private static final String STORY =
      "The night porter walked as slowly as she wanted to be pushed. ".repeat(12)
          + "He said \"no hurry\"\nand meant it 👩🏽‍⚕️ – so we gave him the biscuits.";

  @ParameterizedTest
  @ValueSource(ints = {40, 121, 301, 501, 812})
  void a_whole_message_may_be_quoted_be_it_as_long_as_it_may(int length) {
    String message = STORY.substring(0, Math.min(length, STORY.length())).strip();
    ZoomChat chat =
        cloud(
            message,
            "Reacted to \"" + message + "\" with 👍",
            "Replying to \"" + message + "\"\n\nWe have one like him.");
    assertThat(chat.reactions()).extracting(Reaction::target).containsExactly(0);
    assertThat(chat.messages())
        .extracting(Message::text)
        .containsExactly(message, "We have one like him.");
    assertThat(chat.messages().get(1).replyTo().target()).isZero();
    assertThat(chat.warnings()).isEmpty();
  }

  @Test
  void of_two_long_messages_that_begin_alike_each_has_its_own() {
    ZoomChat chat =
        cloud(
            STORY,
            STORY + " And tea.",
            "Reacted to \"" + STORY + "\" with 👍",
            "Reacted to \"" + STORY + " And tea.\" with 👍");
    assertThat(chat.reactions()).extracting(Reaction::target).containsExactly(0, 1);
    assertThat(chat.reactions()).noneMatch(Reaction::ambiguous);
  }

  @Test
  void a_message_is_found_wherever_a_client_cuts_it_be_it_within_an_emoji() {
    for (int cut = 1; cut < STORY.length(); cut++) {
      // Half a character comes as a question mark of its own from one client, and not at all from
      // another; both are what UTF-16 leaves of it.
      String quote = STORY.substring(0, cut) + "…";
      byte[] file =
          (said(STORY) + said("Reacted to \"" + quote + "\" with 👍"))
              .getBytes(StandardCharsets.UTF_16LE);
      assertThat(new CloudChatParser().parse(file).reactions())
          .as(quote)
          .extracting(Reaction::target)
          .containsExactly(0);
    }
  }

  @Test
  void a_client_without_coloured_emoji_quotes_the_same_message() {
    assertThat(cloud("❤️ for all", "Reacted to \"❤ for all\" with ❤").reactions())
        .extracting(Reaction::target)
        .containsExactly(0);
  }

  static Stream<ChatPhrase> phrases() {
    return ChatPhrase.KNOWN.stream();
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void every_language_is_read_with_a_long_quotation_and_with_a_blank_before_it(ChatPhrase phrase) {
    for (String quote : List.of("\"" + STORY + "\"", " \"" + TEA.substring(0, 17) + "...\"")) {
      ZoomChat chat = cloud(STORY, TEA, body(phrase, quote));
      int target = quote.contains(STORY) ? 0 : 1;
      if (phrase.kind() == ChatPhrase.Kind.REPLY) {
        assertThat(chat.messages()).hasSize(3);
        assertThat(chat.messages().get(2).replyTo().target()).isEqualTo(target);
        assertThat(chat.messages().get(2).text()).isEqualTo("My own words");
      } else {
        assertThat(chat.reactions()).hasSize(1);
        assertThat(chat.reactions().getFirst().target()).isEqualTo(target);
        assertThat(chat.reactions().getFirst().emoji()).isEqualTo("👍🏽");
        assertThat(chat.reactions().getFirst().removed())
            .isEqualTo(phrase.kind() == ChatPhrase.Kind.REMOVAL);
      }
      assertThat(chat.warnings()).isEmpty();
    }
  }

  private static String body(ChatPhrase phrase, String quote) {
    String first = phrase.beginning() + (phrase.glued() ? "" : " ");
    if (phrase.kind() == ChatPhrase.Kind.REPLY) {
      return first.stripLeading() + quote + phrase.ending() + "\n\nMy own words";
    }
    String rest =
        phrase.quoteFirst() ? quote + phrase.between() + "👍🏽" : "👍🏽" + phrase.between() + quote;
    return first.stripLeading() + rest + phrase.ending();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Replying to \"A cup of tea before the round\" Yes please",
        "Replying to \"A cup of tea befo...\" Yes please",
        "Replying to \"A cup of tea befo…\": Yes please"
      })
  void a_reply_in_one_line_is_known_by_the_message_it_quotes(String body) {
    Message reply = cloud(TEA, body).messages().get(1);
    assertThat(reply.text()).isEqualTo("Yes please");
    assertThat(reply.replyTo().target()).isZero();
  }

  @Test
  void a_reply_keeps_the_quotations_of_its_own() {
    Message reply =
        cloud(TEA, "Replying to \"A cup of tea befo...\"\n\nShe said \"tea\"\nand left")
            .messages()
            .get(1);
    assertThat(reply.text()).isEqualTo("She said \"tea\"\nand left");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Svar på \"hur var natten\"\n\nLugn",
        "回复\"明天见\"\n\n好的",
        "add sugar 👍",
        "Replying to \"tea\" as a joke is fine",
        "Reacted tomorrow with 👍",
        "\"tea\" 👍"
      })
  void what_a_person_may_have_written_stays_whole(String body) {
    Message message = cloud(TEA, body).messages().get(1);
    assertThat(message.text()).isEqualTo(body);
    assertThat(message.replyTo()).isNull();
  }

  @Test
  void the_earliest_clients_add_an_emoji_to_what_somebody_else_said_last() {
    ZoomChat chat =
        new CloudChatParser()
            .parse(
                """
                00:00:01\tPorter:\tKettle is on
                00:00:02\tBaker:\tGood
                00:00:03\tBaker:\tadd 👍
                00:00:04\tPorter:\tadd ❤️
                """
                    .getBytes(StandardCharsets.UTF_8));
    assertThat(chat.messages()).hasSize(2);
    assertThat(chat.reactions())
        .extracting(Reaction::sender, Reaction::emoji, Reaction::target)
        .containsExactly(tuple("Baker", "👍", 0), tuple("Porter", "❤️", 1));
    assertThat(chat.warnings())
        .as("they do not say to what")
        .extracting(Warning::code, Warning::line)
        .containsExactly(
            tuple("reaction-to-one-of-several", 3), tuple("reaction-to-one-of-several", 4));
  }

  @Test
  void a_report_in_a_language_without_a_row_stays_a_message_and_is_shown() {
    ZoomChat chat =
        cloud(
            TEA,
            "Reagoi viestiin \"A cup of tea befo...\" 👍",
            "Vastaus viestiin \"A cup of tea befo...\"\n\nKyllä",
            "I like \"A cup of tea\" as a start");
    assertThat(chat.messages()).hasSize(4);
    assertThat(chat.warnings())
        .extracting(Warning::code, Warning::line)
        .containsExactly(tuple("unknown-phrase", 2), tuple("unknown-phrase", 3));
  }

  @Test
  void what_finds_no_message_or_several_is_shown_with_its_line_and_without_its_words() {
    ZoomChat chat =
        cloud(
            TEA + " 1",
            TEA + " 2",
            "Reacted to \"A cup of tea...\" with 👍",
            "Reacted to \"A deleted message\" with 👍",
            "Replying to \"A cup of tea...\"\n\nYes",
            "Replying to \"Picture 12.jpg\"\n\nLovely");
    assertThat(chat.warnings())
        .extracting(Warning::code, Warning::line)
        .containsExactlyInAnyOrder(
            tuple("reaction-to-one-of-several", 3),
            tuple("reaction-without-message", 4),
            tuple("reply-to-one-of-several", 5),
            tuple("reply-without-message", 8));
    assertThat(chat.warnings().toString()).doesNotContain("tea", "deleted", "Picture", "Sender");
  }

  @Test
  void of_a_long_list_the_first_lines_and_the_number_of_the_others_are_shown() {
    ZoomChat chat =
        cloud(
            IntStream.range(0, 33)
                .mapToObj(i -> "Reacted to \"deleted " + i + "\" with 👍")
                .toArray(String[]::new));
    assertThat(chat.warnings()).hasSize(21);
    assertThat(chat.warnings().getLast().line()).isNull();
    assertThat(chat.warnings().getLast().detail()).endsWith(": 13.");
  }

  private static ZoomChat cloud(String... bodies) {
    return new CloudChatParser()
        .parse(
            Stream.of(bodies)
                .map(QuotationsTest::said)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
  }

  private static String said(String body) {
    return "00:00:01\tSender:\t" + body + "\r\n";
  }
}
