package world.kindness.curation.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import world.kindness.curation.quotes.Consent;
import world.kindness.curation.quotes.Quote;
import world.kindness.mail.Outbox;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.security.LinkToken;
import world.kindness.session.Session;

/** Asks one person about their words, in one mail. */
@ApplicationScoped
class ConsentAsking {
  private final Outbox outbox;
  private final ConsentMail mail;
  private final Audit audit;
  private final Clock clock;

  ConsentAsking(Outbox outbox, ConsentMail mail, Audit audit, Clock clock) {
    this.outbox = outbox;
    this.mail = mail;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Sends the mail; the quotes are ASKED then. Whoever was asked before and has not answered reads
   * that this is a second mail.
   *
   * @param session of the quotes, locked
   * @param quotes of one writer, in their order
   * @param earlier the requests of before about each, by the quote
   * @return a request for each quote
   * @throws Problem 409 where one of them is cleared or taken back
   */
  List<ConsentRequest> ask(
      Session session,
      List<Quote> quotes,
      Map<UUID, List<ConsentRequest>> earlier,
      ConsentMail.Addressee to) {
    for (Quote quote : quotes) {
      if (quote.consent.cleared() || quote.consent == Consent.WITHDRAWN) {
        throw new Problem(
            ProblemType.CONFLICT, "The quote %s is %s already.".formatted(quote.id, quote.consent));
      }
    }
    Optional<LocalDate> before = lastAsked(session, quotes, earlier);
    Instant now = clock.instant();
    List<ConsentRequest> requests = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    for (Quote quote : quotes) {
      String token = LinkToken.fresh();
      ConsentRequest request = new ConsentRequest();
      request.quoteId = quote.id;
      request.session = session;
      request.tokenSha256 = LinkToken.digest(token);
      request.askedAt = now;
      request.askedBy = audit.actor();
      request.wordingVersion = ConsentWording.VERSION;
      request.persist();
      quote.consent = Consent.ASKED;
      requests.add(request);
      tokens.add(token);
      audit.record("asked", "/quotes/" + quote.id + "/consent-requests/" + request.id);
    }
    outbox.send(mail.asking(to, quotes, session, tokens, before));
    return requests;
  }

  /** The day of the last mail, where the call took place, if all were asked and none answered. */
  private static Optional<LocalDate> lastAsked(
      Session session, List<Quote> quotes, Map<UUID, List<ConsentRequest>> earlier) {
    List<List<ConsentRequest>> asked =
        quotes.stream().map(quote -> earlier.getOrDefault(quote.id, List.of())).toList();
    boolean silent =
        asked.stream()
            .allMatch(
                requests ->
                    !requests.isEmpty() && requests.stream().allMatch(r -> r.answer == null));
    return !silent
        ? Optional.empty()
        : asked.stream()
            .flatMap(List::stream)
            .map(request -> request.askedAt)
            .max(Instant::compareTo)
            .map(at -> LocalDate.ofInstant(at, ZoneId.of(session.timeZone)));
  }
}
