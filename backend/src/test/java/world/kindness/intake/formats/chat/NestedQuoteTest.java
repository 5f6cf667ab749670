package world.kindness.intake.formats.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Quotes may hold quotation marks, and break off inside them. */
class NestedQuoteTest {
  private static ZoomChat parse(String... records) {
    return new CloudChatParser()
        .parse((String.join("\r\n", records) + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_inner_mark_does_not_end_a_quote() {
    ZoomChat chat =
        parse(
            "00:00:05\tNurse, Leeds:\tshe said \"well\"\nand sat down for the first time",
            "00:00:09\tGP, Malmö:\tReplying to \"she said \"well\"\nand s...\"\n\nGood for her",
            "00:00:12\tPorter, Cardiff:\tReacted to \"she said \"well\"\nand s...\" with 👍");
    assertThat(chat.messages().get(1).text()).isEqualTo("Good for her");
    assertThat(chat.messages().get(1).replyTo().target()).isZero();
    assertThat(chat.reactions().getFirst().target()).isZero();
    assertThat(chat.reactions().getFirst().emoji()).isEqualTo("👍");
  }
}
