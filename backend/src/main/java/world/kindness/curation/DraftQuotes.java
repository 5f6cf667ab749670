package world.kindness.curation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Quotes with what a facilitator must know before they are published. */
@ApplicationScoped
class DraftQuotes {
  private final NamesInQuotes names;

  DraftQuotes(NamesInQuotes names) {
    this.names = names;
  }

  DraftQuote of(Quote quote) {
    return DraftQuote.of(
        quote,
        names.in(quote),
        SmallGroups.of(quote.sessionId).in(quote).orElse(null),
        StandingAgreements.of(quote.sessionId).covering(quote).orElse(null));
  }

  /** Those of one session. */
  List<DraftQuote> of(UUID sessionId, List<Quote> quotes) {
    NamesInQuotes.People known = names.known(sessionId);
    SmallGroups groups = SmallGroups.of(sessionId);
    StandingAgreements agreements = StandingAgreements.of(sessionId);
    return quotes.stream()
        .map(
            q ->
                DraftQuote.of(
                    q,
                    names.in(q, known),
                    groups.in(q).orElse(null),
                    agreements.covering(q).orElse(null)))
        .toList();
  }
}
