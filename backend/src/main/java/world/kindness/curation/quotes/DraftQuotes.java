package world.kindness.curation.quotes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import world.kindness.contributor.Contributor;

/** Quotes with what a facilitator must know before they are published. */
@ApplicationScoped
public class DraftQuotes {
  private final NamesInQuotes names;

  DraftQuotes(NamesInQuotes names) {
    this.names = names;
  }

  DraftQuote of(Quote quote) {
    return of(quote.sessionId, List.of(quote)).getFirst();
  }

  /** Those of one session. */
  public List<DraftQuote> of(UUID sessionId, List<Quote> quotes) {
    List<Contributor> contributors = Contributor.listAll();
    NamesInQuotes.People known = names.known(sessionId, contributors);
    SmallGroups groups = SmallGroups.of(sessionId, contributors);
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
