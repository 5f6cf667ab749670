package world.kindness.pack.withdrawals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import world.kindness.country.Country;
import world.kindness.curation.consent.ConsentRequest;
import world.kindness.curation.quotes.Consent;
import world.kindness.curation.quotes.ConsentLowered;
import world.kindness.curation.quotes.Quote;
import world.kindness.curation.quotes.QuoteEdit;
import world.kindness.curation.quotes.TakenBack;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.editions.Edition;
import world.kindness.pack.editions.Editions;
import world.kindness.pack.editions.PublishedItem;
import world.kindness.pack.editions.RenditionBytes;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.session.Session;

/**
 * Takes a quote back. The hiding commits first: the quote leaves the public lists, and every
 * edition that carries it loses its bytes. Then the next edition is made from the last published
 * content, never from the draft, with a tombstone in the quote's place.
 */
@ApplicationScoped
public class Withdrawals {
  private static final Logger LOG = Logger.getLogger(Withdrawals.class);

  private final Editions editions;
  private final Audit audit;
  private final Clock clock;
  private final Instance<PendingEditions> unfinished;

  Withdrawals(Editions editions, Audit audit, Clock clock, Instance<PendingEditions> unfinished) {
    this.unfinished = unfinished;
    this.editions = editions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Hides a quote everywhere and publishes the edition without it. Doing it twice changes nothing.
   *
   * @param slug the session whose quote it is
   * @return the edition that carries the tombstone, whoever made it; empty when the latest one did
   *     not have the quote, or when it could not be made yet and is tried again
   */
  public Optional<Edition> withdraw(String slug, UUID quote) {
    boolean awaited =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Session session = Session.locked(slug);
                  recordWithdrawal(quote);
                  return hideQuote(session, quote);
                });
    return awaited ? publishedWithout(slug) : Optional.empty();
  }

  /** As {@link #withdraw}, for words that were refused: those that may stand again since, do. */
  void withdrawRefused(UUID quoteId) {
    QuarkusTransaction.requiringNew()
        .call(
            () ->
                Quote.lockedIfThere(quoteId)
                    .filter(quote -> quote.consent == Consent.REFUSED)
                    .map(
                        quote -> {
                          Session session = Session.findById(quote.sessionId);
                          audit.recordBySystem(
                              "withdrawn", "/quotes/" + quoteId, List.of("consent"));
                          hideQuote(session, quoteId);
                          return session.slug;
                        }))
        .ifPresent(this::publishPending);
  }

  /**
   * Shows less of a quote's writer from now on: hides what is public at once, then publishes the
   * next edition from the last one.
   *
   * @return as for {@link #withdraw}
   */
  Optional<Edition> lower(String slug, UUID quoteId, QuoteEdit.ConsentGiven given) {
    boolean awaited =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Session session = Session.locked(slug);
                  Quote quote = Quote.required(quoteId);
                  quote.lower(given, clock.instant());
                  quote.persistAndFlush();
                  audit.record("lowered", "/quotes/" + quoteId, List.of("consent"));
                  return hide(session, quoteId, quote.stillShown());
                });
    return awaited ? publishedWithout(slug) : Optional.empty();
  }

  /**
   * What is public and may not be shown any more is hidden in the same transaction, and the edition
   * without it follows; where nobody decided that, the change is refused.
   */
  void lowered(@Observes ConsentLowered lowered) {
    UUID id = lowered.quote();
    UnaryOperator<PackContent> less = less(id, lowered.left());
    if (lowered.decided()) {
      hide(lowered.session(), id, lowered.left());
      unfinished.get().makeSoon(lowered.session());
    } else if (shows(lowered.session(), less)) {
      throw new Problem(
          ProblemType.CONFLICT,
          lowered.left() == null
              ? "These words are public. Take them back at /quotes/%s/withdrawal, which hides them at once and for good."
                  .formatted(id)
              : "This is public. Show less of the writer at /quotes/%s/lowered-consent, which hides the rest at once."
                  .formatted(id));
    }
  }

  private boolean hide(Session session, UUID quote, ConsentLowered.StillShown left) {
    if (left == null) {
      recordWithdrawal(quote);
      return hideQuote(session, quote);
    }
    UnaryOperator<PackContent> less = less(quote, left);
    if (shows(session, less)) {
      PublishedItem.delete("kind = ?1 and itemId = ?2", PublishedItem.Kind.QUOTE, quote);
    }
    return hide(session, less);
  }

  private static UnaryOperator<PackContent> less(UUID quote, ConsentLowered.StillShown left) {
    return left == null
        ? content -> content.withoutWordsOf(quote)
        : content ->
            content.withLessAbout(quote, left.attribution(), Country.nameOf(left.country()));
  }

  /** Makes the edition that a session waits for, if it does; what fails is tried again later. */
  public void publishPending(String slug) {
    publishedWithout(slug);
  }

  /**
   * The edition that a session waits for. Where it waits no longer, the job that looks after what
   * crashed was faster, and the latest edition is the one.
   */
  private Optional<Edition> publishedWithout(String slug) {
    try {
      return makePending(slug)
          .or(() -> QuarkusTransaction.requiringNew().call(() -> Edition.latest(slug)));
    } catch (RuntimeException e) {
      // Hidden it is; the edition is tried again.
      LOG.errorf("The edition of %s after a withdrawal could not be made: %s", slug, e);
      return Optional.empty();
    }
  }

  /**
   * Makes the edition that a session waits for: its forms without a transaction, then anew where
   * more was taken out meanwhile.
   *
   * @return empty when it waits for none
   */
  public Optional<Edition> makePending(String slug) {
    while (true) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      Optional<PackContent> waiting =
          QuarkusTransaction.requiringNew().call(() -> pending(Session.required(slug), now));
      if (waiting.isEmpty()) {
        return Optional.empty();
      }
      Editions.Made made = editions.make(waiting.get());
      Optional<Edition> stored =
          QuarkusTransaction.requiringNew().call(() -> storePending(slug, made));
      if (stored.isPresent()) {
        return stored;
      }
    }
  }

  /** What the edition says that a session waits for. */
  private Optional<PackContent> pending(Session session, Instant publishedAt) {
    return PendingEdition.of(session)
        .map(
            pending ->
                content(pending)
                    .asEdition(session.latestEdition + 1, publishedAt)
                    .wearing(session.look()));
  }

  private Optional<Edition> storePending(String slug, Editions.Made made) {
    Session session = Session.locked(slug);
    if (!pending(session, made.content().publishedAt()).equals(Optional.of(made.content()))) {
      return Optional.empty();
    }
    Edition last = Edition.latest(slug).orElseThrow();
    PendingEdition.of(session).orElseThrow().delete();
    return Optional.of(
        editions.store(session, made, Edition.Reason.WITHDRAWAL, null, last.leadingTheme));
  }

  private void recordWithdrawal(UUID quoteId) {
    audit.record("withdrawn", "/quotes/" + quoteId, List.of("consent"));
  }

  /** As {@link #hide(Session, UnaryOperator)}, for all that is said of a quote. */
  private boolean hideQuote(Session session, UUID quoteId) {
    Instant now = clock.instant();
    TakenBack.withdrawn(quoteId, now);
    Quote quote = Quote.findById(quoteId);
    if (quote != null) {
      quote.withdraw();
    }
    ConsentRequest.withdrawn(quoteId, now);
    PublishedItem.delete("kind = ?1 and itemId = ?2", PublishedItem.Kind.QUOTE, quoteId);
    return hide(session, content -> content.withoutWordsOf(quoteId));
  }

  /**
   * Takes something out of all that is published of a session, in the caller's transaction, with
   * the session locked: every edition that carries it gives up its bytes, and if the latest does,
   * an edition without it is made from the last published content.
   *
   * @param without what is left of a pack; the same pack where nothing is to go
   * @return whether an edition is to come
   */
  public boolean hide(Session session, UnaryOperator<PackContent> without) {
    Optional<PendingEdition> waiting = PendingEdition.of(session);
    for (Edition edition : Edition.of(session)) {
      Optional<PackContent> content = editions.content(edition);
      Optional<PackContent> left = content.map(without);
      if (!left.equals(content)) {
        RenditionBytes.delete(
            "rendition.id in ?1", edition.renditions.stream().map(r -> r.id).toList());
        if (edition.latest && waiting.isEmpty()) {
          await(session, left.orElseThrow(), clock.instant());
        }
      }
    }
    waiting.ifPresent(pending -> pending.content = json(without.apply(content(pending))));
    return PendingEdition.of(session).isPresent();
  }

  /** How many editions of a session, that have their bytes, something would be taken out of. */
  public long carrying(Session session, UnaryOperator<PackContent> without) {
    return Edition.of(session).stream()
        .map(editions::content)
        .filter(content -> !content.map(without).equals(content))
        .count();
  }

  /** Whether something would be taken out of an edition, or of the one that is to come. */
  private boolean shows(Session session, UnaryOperator<PackContent> without) {
    return carrying(session, without) > 0
        || PendingEdition.of(session)
            .map(this::content)
            .filter(content -> !without.apply(content).equals(content))
            .isPresent();
  }

  private void await(Session session, PackContent content, Instant now) {
    PendingEdition pending = new PendingEdition();
    pending.sessionId = session.id;
    pending.content = json(content);
    pending.hiddenAt = now;
    pending.persist();
    unfinished.get().lookAfter(session);
  }

  private PackContent content(PendingEdition pending) {
    return editions.content(pending.content.getBytes(StandardCharsets.UTF_8));
  }

  private String json(PackContent content) {
    return new String(editions.json(content), StandardCharsets.UTF_8);
  }
}
