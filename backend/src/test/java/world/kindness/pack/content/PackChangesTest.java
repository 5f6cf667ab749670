package world.kindness.pack.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import world.kindness.pack.content.PackContent.Insights;
import world.kindness.pack.content.PackContent.NextCall;
import world.kindness.pack.content.PackContent.Quote;
import world.kindness.pack.content.PackContent.Quotes;
import world.kindness.pack.content.PackContent.Section;
import world.kindness.pack.forms.SamplePack;

/** What readers are told of a correction where nobody said it in words of their own. */
class PackChangesTest {
  private static final PackContent BEFORE = SamplePack.rich();

  private static PackContent with(List<Section> sections) {
    return SamplePack.of(2, BEFORE.title(), BEFORE.subtitle(), sections);
  }

  /** The same pack with one section changed. */
  private static PackContent section(String key, UnaryOperator<Section> change) {
    return with(
        BEFORE.sections().stream().map(s -> s.key().equals(key) ? change.apply(s) : s).toList());
  }

  private static UnaryOperator<Section> quotes(UnaryOperator<List<Quote>> change) {
    return s ->
        new Section(
            s.key(),
            s.heading(),
            s.body(),
            new Quotes(change.apply(new ArrayList<>(((Quotes) s.content()).items()))));
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of(BEFORE, List.of()),
        Arguments.of(
            SamplePack.of(2, "Rest", BEFORE.subtitle(), BEFORE.sections()), List.of("The title.")),
        Arguments.of(
            SamplePack.of(2, BEFORE.title(), null, BEFORE.sections()),
            List.of("The sentence below the title.")),
        Arguments.of(
            section("context", s -> new Section(s.key(), "Why we met", "Other words.", null)),
            List.of("Why we met: its heading, its text.")),
        Arguments.of(
            section("glimpses", quotes(all -> all.subList(2, all.size()))),
            List.of("Glimpses of the chat: 2 taken out.")),
        Arguments.of(
            section(
                "glimpses",
                quotes(
                    all -> {
                      all.add(SamplePack.quote("Added later.", "en", "A nurse", null, 0));
                      Quote first = all.getFirst();
                      all.set(0, Quote.tombstone(first.id()));
                      return all;
                    })),
            List.of("Glimpses of the chat: 1 added, 1 changed.")),
        Arguments.of(
            section("glimpses", quotes(List::reversed)),
            List.of("Glimpses of the chat: another order.")),
        Arguments.of(
            section(
                "insights",
                s -> new Section(s.key(), s.heading(), s.body(), new Insights(List.of()))),
            List.of("Insights: 4 taken out.")),
        Arguments.of(
            with(BEFORE.sections().stream().filter(s -> !s.key().equals("insights")).toList()),
            List.of("Insights from the group discussion: left out.")),
        Arguments.of(
            with(BEFORE.sections().stream().filter(s -> !s.key().equals("glimpses")).toList()),
            List.of("A glimpse into the chat: left out.")),
        Arguments.of(
            with(
                Stream.concat(
                        BEFORE.sections().stream(),
                        Stream.of(new Section("more", "One more thing", "Words.", null)))
                    .toList()),
            List.of("One more thing: new.")),
        Arguments.of(with(BEFORE.sections().reversed()), List.of("The order of the sections.")));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void it_says_where_and_how_much(PackContent after, List<String> said) {
    assertThat(PackChanges.between(BEFORE, after)).isEqualTo(said);
  }

  @Test
  void what_was_taken_out_is_not_quoted() {
    PackContent after = section("glimpses", quotes(all -> List.of()));
    List<Quote> gone =
        BEFORE.contents(Quotes.class).flatMap(quotes -> quotes.items().stream()).toList();
    String said = String.join(" ", PackChanges.between(BEFORE, after));
    assertThat(gone)
        .filteredOn(quote -> quote.text() != null)
        .allSatisfy(quote -> assertThat(said).doesNotContain(quote.text()));
  }

  @Test
  void another_call_to_come_is_no_change_of_this_pack() {
    NextCall next = BEFORE.next();
    PackContent later =
        BEFORE.asEdition(3, next.endsAt().plusSeconds(1)); // That call has ended by then.
    assertThat(later.next()).isNull();
    assertThat(PackChanges.between(BEFORE, later)).isEmpty();
  }
}
