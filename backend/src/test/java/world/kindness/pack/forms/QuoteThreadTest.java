package world.kindness.pack.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.kindness.intake.records.ReactionCount;
import world.kindness.pack.content.PackContent.Quote;

class QuoteThreadTest {
  private static UUID id(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Quote quote(String text, String answers) {
    return new Quote(
        id(text),
        text,
        null,
        null,
        null,
        null,
        0,
        null,
        answers == null ? null : id(answers),
        false);
  }

  /** Each thread as the text of its quote and those of its replies. */
  private static List<String> threads(Quote... quotes) {
    return QuoteThread.of(List.of(quotes)).stream()
        .map(
            thread ->
                String.join(
                    " ",
                    Stream.concat(Stream.of(thread.said()), thread.replies().stream())
                        .map(line -> line.withdrawn() ? "-" : line.paragraphs().getFirst())
                        .toList()))
        .toList();
  }

  @Test
  void replies_stand_under_what_they_answer_also_where_they_come_before_it() {
    assertThat(threads(quote("c", "a"), quote("a", null), quote("x", null), quote("b", "a")))
        .containsExactly("a c b", "x");
  }

  @Test
  void the_answer_to_an_answer_stands_beside_it() {
    assertThat(threads(quote("a", null), quote("b", "a"), quote("c", "b")))
        .containsExactly("a b c");
  }

  @Test
  void a_reply_stands_for_itself_where_what_it_answers_is_withdrawn_or_not_shown() {
    assertThat(
            threads(
                quote("a", "elsewhere"),
                Quote.tombstone(id("gone")),
                quote("b", "gone"),
                quote("c", "b")))
        .containsExactly("a", "-", "b c");
  }

  @Test
  void a_reply_says_so_in_words() {
    QuoteThread thread = QuoteThread.of(List.of(quote("a", null), quote("b", "a"))).getFirst();
    assertThat(thread.said().source()).isEqualTo("Somebody on the call");
    assertThat(thread.replies().getFirst().source()).isEqualTo("In reply · Somebody on the call");
  }

  @Test
  void those_that_answer_each_other_are_all_there() {
    assertThat(threads(quote("a", "b"), quote("b", "a"), quote("c", "c")))
        .containsExactly("a", "b", "c");
  }

  @Test
  void paper_sets_short_ones_two_by_two_and_threads_by_themselves() {
    List<QuoteThread> threads =
        QuoteThread.of(
            List.of(
                quote("a", null),
                quote("b", null),
                quote("c", null),
                quote("d", null),
                quote("e", "d"),
                quote("long ".repeat(60), null)));
    assertThat(QuoteThread.rows(threads))
        .extracting(row -> row.quotes().size() + (row.reply() ? " reply" : ""))
        .containsExactly("2", "1", "1", "1 reply", "1");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      quoteCharacter = '`',
      value = {
        "`Ward nurse, Leeds`, WN",
        "`Porter, Cardiff`, P",
        "`GP, Malmö`, GP",
        "PP, PP",
        "M. B., MB",
        "`Daughter of a patient, Leicester`, DP",
        "éva örn, ÉÖ",
        "护士, 护士",
        "`  `, ×",
        "-, ×"
      })
  void beside_a_quote_stand_the_initials_of_a_role_or_a_name(String attribution, String initials) {
    assertThat(QuoteLine.initials(attribution)).isEqualTo(initials);
  }

  @Test
  void reactions_are_said_by_emoji_where_they_are_known_and_counted_where_not() {
    List<ReactionCount> known = List.of(new ReactionCount("👏", 4), new ReactionCount("❤️", 1));
    Quote quote = new Quote(id("q"), "q", null, "Nurse", null, null, 5, known, null, false);
    assertThat(QuoteLine.of(quote).sourceLine()).isEqualTo("Nurse · 👏 4 · ❤️ 1");
    Quote old = new Quote(id("q"), "q", null, "Nurse", null, null, 5, null, null, false);
    assertThat(QuoteLine.of(old).sourceLine()).isEqualTo("Nurse · 5 reactions");
  }
}
