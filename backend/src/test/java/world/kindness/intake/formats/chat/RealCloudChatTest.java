package world.kindness.intake.formats.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import world.kindness.intake.RealInput;
import world.kindness.intake.formats.text.ParsedFile.Warning;

class RealCloudChatTest {

  @Test
  void a_public_call_of_two_hours_is_read_in_full() {
    ZoomChat chat = new CloudChatParser().parse(RealInput.bytes("zoom-chat-cloud-acde232.txt"));
    assertThat(chat.messages().size() + chat.reactions().size()).isEqualTo(474);
    assertThat(chat.senders()).isEqualTo(69);
    assertThat(chat.replies()).isEqualTo(132);
    assertThat(chat.messages().size() - chat.replies()).isEqualTo(124);
    assertThat(chat.reactions()).hasSize(218);
    assertThat(chat.unparsed()).isEmpty();
    assertThat(chat.warnings())
        .as("what they quote was deleted, or fits two messages")
        .extracting(Warning::code, Warning::line)
        .containsExactly(
            tuple("reaction-to-one-of-several", 276),
            tuple("reaction-to-one-of-several", 277),
            tuple("reaction-to-one-of-several", 281),
            tuple("reaction-without-message", 428),
            tuple("reaction-without-message", 429),
            tuple("reaction-without-message", 433),
            tuple("reaction-without-message", 434),
            tuple("reaction-without-message", 526),
            tuple("reaction-without-message", 765),
            tuple("reaction-without-message", 766),
            tuple("reply-without-message", 628));
  }

  @Test
  void its_reactions_nearly_all_find_their_one_message() {
    ZoomChat chat = new CloudChatParser().parse(RealInput.bytes("zoom-chat-cloud-acde232.txt"));
    long unique =
        chat.reactions().stream().filter(r -> r.target() != null && !r.ambiguous()).count();
    long several = chat.reactions().stream().filter(ZoomChat.Reaction::ambiguous).count();
    System.out.printf(
        "%d of %d reactions match one message (%.1f %%), %d several.%n",
        unique, chat.reactions().size(), 100.0 * unique / chat.reactions().size(), several);
    assertThat(unique).isGreaterThanOrEqualTo(208);
    assertThat(several).isLessThanOrEqualTo(3);
  }

  @Test
  void a_small_meeting_is_read_in_full() {
    ZoomChat chat = new CloudChatParser().parse(RealInput.bytes("zoom-chat-cloud-reunion.txt"));
    assertThat(chat.messages()).hasSize(10).allMatch(message -> message.replyTo() == null);
    assertThat(chat.senders()).isEqualTo(5);
    assertThat(chat.reactions()).isEmpty();
    assertThat(chat.lines().parsed()).isEqualTo(10);
  }
}
