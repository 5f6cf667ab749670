package world.kindness.intake.formats.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.intake.formats.chat.ZoomChat.Message;
import world.kindness.intake.formats.chat.ZoomChat.Reaction;
import world.kindness.intake.formats.chat.ZoomChat.Reply;
import world.kindness.intake.formats.text.ParsedFile.Lines;
import world.kindness.intake.formats.text.ParsedFile.Unparsed;
import world.kindness.intake.formats.text.ParsedFile.Warning;

class CloudChatParserTest {
  private static final String TEA = "A cup of tea before the round";

  @Test
  void a_record_has_an_offset_a_sender_and_a_text() {
    ZoomChat chat = parse("01:13:46\tPorter, Cardiff :\tHello all \r\n");
    assertThat(chat.messages())
        .containsExactly(
            new Message(
                0, 1, Duration.parse("PT1H13M46S"), null, "Porter, Cardiff", "Hello all", null));
    assertThat(chat.senders()).isOne();
    assertThat(chat.lines()).isEqualTo(new Lines(1, 1, 0, 0));
  }

  @Test
  void names_may_hold_colons_brackets_and_slashes() {
    ZoomChat chat = parse("00:00:01\tGP: Malmö (she/her) to all:\tHi: there\r\n");
    assertThat(chat.messages().getFirst().sender()).isEqualTo("GP: Malmö (she/her) to all");
    assertThat(chat.messages().getFirst().text()).isEqualTo("Hi: there");
  }

  @Test
  void bare_line_feeds_belong_to_the_message_even_before_pasted_chat_lines() {
    ZoomChat chat = parse("00:00:01\tA:\tone\n\n00:00:00\tZ:\tpasted\r\n00:00:02\tB:\ttwo\r\n");
    assertThat(chat.messages())
        .extracting(Message::text)
        .containsExactly("one\n\n00:00:00\tZ:\tpasted", "two");
    assertThat(chat.lines()).isEqualTo(new Lines(4, 3, 1, 0));
    assertThat(chat.warnings())
        .extracting(Warning::code)
        .containsExactly("chat-lines-inside-message");
  }

  @Test
  void a_file_that_lost_its_carriage_returns_reads_the_same() {
    String file = said("1") + "00:00:02\tB:\tReplying to \"1\"\n\ntwo\nlines\r\n";
    assertThat(parse(file.replace("\r", "")).messages()).isEqualTo(parse(file).messages());
  }

  @Test
  void utf_16_reads_the_same() {
    String file = said("hälsa 👩🏽‍⚕️");
    assertThat(new CloudChatParser().parse(file.getBytes(StandardCharsets.UTF_16LE)).messages())
        .isEqualTo(parse(file).messages());
  }

  @Test
  void what_stands_before_the_first_message_is_listed() {
    ZoomChat chat = parse("Saved chat\r\n\r\n" + said("one"));
    assertThat(chat.unparsed())
        .containsExactly(new Unparsed(1, "Saved chat", "stands before the first message"));
    assertThat(chat.lines()).isEqualTo(new Lines(3, 1, 1, 1));
    assertThat(chat.messages().getFirst().line()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Replying to \"A cup of tea befo...\"\n\nYes",
        "Replying to \"A cup of tea before …\"\nYes",
        "Replying to \"A cup of tea b...\" \\n\\n Yes",
        "Replying to “A cup of tea befo…”:\n\nYes",
        "Replying to A cup of tea befo...\n\nYes",
        "Antwoord verzenden naar \"A cup of tea befo...\"\n\nYes",
        "Antworten auf \"A cup of tea befo...\"\n\nYes",
        "Répondre à \"A cup of tea befo...\"\n\nYes",
        "Respondiendo a \"A cup of tea befo...\"\n\nYes",
        "正在回复\"A cup of tea befo...\"\n\nYes",
        "Replying to \"A cup of tea before the round\"\n\nYes"
      })
  void a_reply_is_known_in_many_languages_and_shapes(String body) {
    Message reply = second(TEA, body);
    assertThat(reply.text()).isEqualTo("Yes");
    assertThat(reply.replyTo().target()).isZero();
    assertThat(reply.replyTo().ambiguous()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reacted to \"A cup of tea befo...\" with 👍",
        "Reacted to \"A cup of tea befo…\" with \"👍\"",
        "Reacted to A cup of tea befo... with \"👍\"",
        "Heeft gereageerd op \"A cup of tea befo...\" met 👍",
        "Hat auf \"A cup of tea befo...\" mit 👍 reagiert",
        "A réagi à « A cup of tea befo... » avec 👍",
        "Se ha reaccionado a \"A cup of tea befo...\" con 👍",
        "已使用👍回应\"A cup of tea befo...\"",
      })
  void a_reaction_is_known_in_many_languages_and_shapes(String body) {
    ZoomChat chat = parse(said(TEA) + said(body));
    assertThat(chat.reactions())
        .containsExactly(
            new Reaction(
                1, 2, Duration.ofSeconds(1), "Sender", "👍", false, "A cup of tea befo", 0, false));
    assertThat(chat.messages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Removed a 👍 reaction from \"A cup of tea befo...\"",
        "Heeft een 👍 reactie verwijderd van \"A cup of tea befo...\""
      })
  void a_removed_reaction_says_so(String body) {
    Reaction removal = parse(said(TEA) + said(body)).reactions().getFirst();
    assertThat(removal.removed()).isTrue();
    assertThat(removal.emoji()).isEqualTo("👍");
    assertThat(removal.target()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"👩🏽‍⚕️", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "❤️", "1️⃣", "➕"})
  void an_emoji_stays_whole(String emoji) {
    assertThat(parse(said(TEA) + said("Reacted to \"" + TEA + "\" with " + emoji)).reactions())
        .extracting(Reaction::emoji)
        .containsExactly(emoji);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reacted to the news with joy",
        "Replying to the question about tea, yes",
        "Replying to \"tea\" as a joke is fine",
        "Reacted to \"tea\" with 👍 and went home"
      })
  void a_persons_own_words_are_no_report(String body) {
    Message message = second(TEA, body);
    assertThat(message.replyTo()).isNull();
    assertThat(message.text()).isEqualTo(body);
  }

  @Test
  void a_quote_is_searched_in_earlier_messages_only() {
    assertThat(parse(said("Reacted to \"A cup of t...\" with 👍") + said(TEA)).reactions())
        .extracting(Reaction::target)
        .containsOnlyNulls();
  }

  @Test
  void of_several_messages_that_fit_the_latest_is_taken_and_marked() {
    Reaction reaction =
        parse(said(TEA + " 1") + said(TEA + " 2") + said("Reacted to \"A cup of t...\" with 👍"))
            .reactions()
            .getFirst();
    assertThat(reaction.target()).isOne();
    assertThat(reaction.ambiguous()).isTrue();
  }

  @Test
  void an_uncut_quote_is_the_whole_message() {
    Reaction reaction =
        parse(said("Tea") + said("Tea for all") + said("Reacted to \"Tea\" with 👍"))
            .reactions()
            .getFirst();
    assertThat(reaction.target()).isZero();
    assertThat(reaction.ambiguous()).isFalse();
  }

  @Test
  void a_message_that_itself_ends_in_dots_is_found() {
    ZoomChat chat =
        parse(said("Well...") + said("Well done all") + said("Reacted to \"Well...\" with 👍"));
    assertThat(chat.reactions().getFirst().target()).isZero();
  }

  @Test
  void a_reply_is_quoted_by_its_own_words() {
    ZoomChat chat =
        parse(
            said(TEA)
                + said("Replying to \"A cup of tea befo...\"\n\nWith biscuits too")
                + said("Reacted to \"With biscuits too\" with 🍪"));
    assertThat(chat.reactions().getFirst().target()).isOne();
  }

  @Test
  void quotes_may_nest_and_span_lines() {
    ZoomChat chat =
        parse(
            said("She said \"tea\"\nand smiled at everyone")
                + said(
                    "Replying to \"She said \"tea\"\nand s...\"\n\nHe said \"cake...\"\nand left")
                + said("Reacted to \"She said \"tea\" and s...\" with 👍"));
    assertThat(chat.messages().get(1).text()).isEqualTo("He said \"cake...\"\nand left");
    assertThat(chat.messages().get(1).replyTo().target()).isZero();
    assertThat(chat.reactions().getFirst().target()).isZero();
  }

  @Test
  void a_quote_cut_through_an_emoji_is_found() {
    Reaction reaction =
        parse(
                said("Kind words 👩🏽‍⚕️ for all")
                    + said("Reacted to \"Kind words \uFFFD...\" with 👍"))
            .reactions()
            .getFirst();
    assertThat(reaction.target()).isZero();
  }

  @Test
  void a_picture_that_was_quoted_leaves_the_reply_without_target() {
    assertThat(second(TEA, "Replying to \"Screenshot 12….jpg\"\n\nLovely").replyTo())
        .isEqualTo(new Reply("Screenshot 12….jpg", null, false));
  }

  @Test
  void private_records_are_dropped_and_counted() {
    ZoomChat chat = parse("00:00:01\tA to B (Direct Message):\tsecret\nstill\r\n" + said("open"));
    assertThat(chat.privateDropped()).isOne();
    assertThat(chat.messages()).extracting(Message::text).containsExactly("open");
    assertThat(chat.toString()).doesNotContain("secret", "still");
  }

  @Test
  void two_recordings_in_one_file_keep_their_order_with_a_warning() {
    ZoomChat chat = parse("01:00:00\tA:\tone\r\n00:00:05\tA:\ttwo\r\n");
    assertThat(chat.messages()).extracting(Message::text).containsExactly("one", "two");
    assertThat(chat.warnings()).extracting(Warning::code).containsExactly("time-goes-back");
  }

  @Test
  @Timeout(60)
  void hostile_files_neither_fail_nor_hang() {
    byte[] noise = new byte[1_000_000];
    new Random(3).nextBytes(noise);
    for (byte[] bytes :
        List.of(
            new byte[0],
            new byte[1_000_000],
            noise,
            "\n".repeat(500_000).getBytes(StandardCharsets.UTF_8),
            "x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8),
            said("Replying to \"" + "\"...\" ".repeat(150_000)).getBytes(StandardCharsets.UTF_8),
            said("Replying to \"" + "\"\n".repeat(30_000)).getBytes(StandardCharsets.UTF_8),
            said("Replying to \"" + "\\n\"".repeat(30_000)).getBytes(StandardCharsets.UTF_8),
            ("00:00:01\tA to B (Direct Message):\t" + "\"a ".repeat(30_000) + "\r\n")
                .concat(said("\"a ".repeat(30_000) + "b"))
                .getBytes(StandardCharsets.UTF_8),
            said("Reacted to " + " with ".repeat(150_000)).getBytes(StandardCharsets.UTF_8))) {
      ZoomChat chat = new CloudChatParser().parse(bytes);
      assertThat(chat.reactions()).isEmpty();
    }
  }

  @Test
  @Timeout(60)
  void many_messages_that_begin_alike_stay_quick() {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      file.append(said("Good morning to all of ward " + i));
      file.append(said("Reacted to \"Good morning to a...\" with 👍"));
    }
    ZoomChat chat = parse(file.toString());
    assertThat(chat.reactions()).hasSize(20_000);
    assertThat(chat.reactions().getLast().target()).isEqualTo(39_998);
  }

  /** As many lengths as a file of this size can have, over messages that all begin alike. */
  @Test
  @Timeout(60)
  void quotations_of_many_lengths_stay_quick() {
    StringBuilder file = new StringBuilder();
    String alike = "kind ".repeat(600);
    for (int i = 0; i < 2_500; i++) {
      file.append(said(alike + i));
      file.append(said("Reacted to \"" + alike.substring(0, 1 + i) + "…\" with 👍"));
    }
    assertThat(parse(file.toString()).reactions()).allMatch(r -> r.target() == r.index() - 1);
  }

  private static Message second(String first, String body) {
    return parse(said(first) + said(body)).messages().get(1);
  }

  private static String said(String body) {
    return "00:00:01\tSender:\t" + body + "\r\n";
  }

  private static ZoomChat parse(String text) {
    return new CloudChatParser().parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
