package world.kindness.intake.formats.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import world.kindness.intake.formats.chat.ChatPhrase.Kind;

/** Whatever a message holds, however much of it is quoted, and in whatever words. */
class QuotationPropertiesTest {
  /** A message, and a record that quotes all of it or its beginning. */
  record Quotation(String message, ChatPhrase phrase, String body, String own) {}

  private static final String[] PIECES = {
    "\"",
    "\" ",
    "“",
    "”",
    "\n",
    "\n\n",
    "...",
    "…",
    " ",
    "\\n",
    "tea",
    "no hurry",
    " to ",
    " with ",
    " met ",
    "👍",
    "👩🏽‍⚕️",
    "❤️",
    "茶",
    "に",
    ".",
    ":",
    "Replying to \"",
    "Reacted to \"",
    "-",
    "a".repeat(400)
  };

  @Provide
  Arbitrary<Quotation> quotations() {
    Arbitrary<String> text =
        Arbitraries.of(PIECES).list().ofMaxSize(30).map(l -> String.join("", l));
    return Combinators.combine(
            text,
            text,
            Arbitraries.of(ChatPhrase.KNOWN),
            Arbitraries.integers().between(0, 10_000),
            Arbitraries.of("…", "..."))
        .as(
            (middle, own, phrase, cut, dots) -> {
              String message = "zinnia " + middle + " marzipan";
              String quote =
                  cut < 7 || cut > message.length() ? message : message.substring(0, cut) + dots;
              return new Quotation(
                  message,
                  phrase,
                  body(phrase, quote, "my " + own + " words"),
                  "my " + own + " words");
            });
  }

  @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
  void a_message_is_found_by_any_quotation_of_it(@ForAll("quotations") Quotation quotation) {
    ZoomChat chat =
        parse(
            "00:00:01\tAnn:\t"
                + quotation.message
                + "\r\n00:00:02\tBo:\t"
                + quotation.body
                + "\r\n");
    if (quotation.phrase.kind() == Kind.REPLY) {
      assertThat(chat.messages()).hasSize(2);
      assertThat(chat.messages().get(1).replyTo().target()).isZero();
      assertThat(QuotedText.fold(chat.messages().get(1).text()))
          .isEqualTo(QuotedText.fold(quotation.own));
    } else {
      assertThat(chat.reactions()).hasSize(1);
      assertThat(chat.reactions().getFirst().target()).isZero();
    }
  }

  @Property(tries = 2_000, shrinking = ShrinkingMode.BOUNDED)
  void no_quotation_brings_a_private_message_out(@ForAll("quotations") Quotation quotation) {
    for (String before : new String[] {"", "00:00:00\tCy:\tzinn\r\n"}) {
      ZoomChat chat =
          parse(
              before
                  + "00:00:01\tAnn to Bo (Direct Message):\t"
                  + quotation.message
                  + "\r\n00:00:02\tBo:\t"
                  + quotation.body
                  + "\r\n");
      assertThat(chat.toString()).doesNotContain("zinnia", "marzipan");
    }
  }

  private static String body(ChatPhrase phrase, String quoted, String own) {
    String quote = "\"" + quoted + "\"";
    String first = (phrase.beginning() + (phrase.glued() ? "" : " ")).stripLeading();
    return phrase.kind() == Kind.REPLY
        ? first + quote + phrase.ending() + "\n\n" + own
        : first
            + (phrase.quoteFirst()
                ? quote + phrase.between() + "👍"
                : "👍" + phrase.between() + quote)
            + phrase.ending();
  }

  private static ZoomChat parse(String text) {
    return new CloudChatParser().parse(text.getBytes(StandardCharsets.UTF_16LE));
  }
}
