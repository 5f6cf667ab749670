package world.kindness.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import world.kindness.curation.Checklist;
import world.kindness.curation.DraftPack;
import world.kindness.curation.PublicationRules;
import world.kindness.curation.Quote;
import world.kindness.platform.Audit;
import world.kindness.platform.Problem;
import world.kindness.platform.ProblemType;
import world.kindness.platform.SiteSettings;
import world.kindness.session.Appearance;
import world.kindness.session.Session;
import world.kindness.session.ShownPerson;

/** Publishes the next edition of a session's pack from its draft, whole or not at all. */
@ApplicationScoped
public class PackPublisher {
  private final PublicationRules rules;
  private final Editions editions;
  private final Withdrawals withdrawals;
  private final Audit audit;
  private final SiteSettings site;
  private final Clock clock;

  PackPublisher(
      PublicationRules rules,
      Editions editions,
      Withdrawals withdrawals,
      Audit audit,
      SiteSettings site,
      Clock clock) {
    this.rules = rules;
    this.editions = editions;
    this.withdrawals = withdrawals;
    this.audit = audit;
    this.site = site;
    this.clock = clock;
  }

  /**
   * Publishes the draft as it is: the first edition, or a correction.
   *
   * @throws Problem 409 with every blocker when something stands against it
   */
  @Transactional
  public Edition publish(String slug) {
    Session session = Session.locked(slug);
    withdrawals.publishPending(session);
    Appearance.holdPeople(session);
    DraftPack draft = DraftPack.of(session);
    Checklist checklist = rules.check(draft);
    if (!checklist.publishable()) {
      throw new Problem(
          ProblemType.NOT_PUBLISHABLE,
          "%d things block publication.".formatted(checklist.blockers().size()),
          checklist.blockers().stream()
              .map(b -> new Problem.Fault(b.target(), b.code() + ": " + b.detail()))
              .toList());
    }
    boolean first = session.latestEdition == null;
    PackContent content = content(draft, next(session));
    Edition edition =
        editions.store(
            session,
            content,
            first ? Edition.Reason.FIRST : Edition.Reason.CORRECTION,
            first ? null : draft.draft().correction,
            content.leadingTheme());
    if (draft.draft().correction != null) {
      draft.draft().correction = null;
      audit.record("published", "/drafts/" + slug, List.of("correction"));
    }
    Quote.published(draft.quotes());
    draft.themes().forEach(theme -> theme.on(session.day()).published = true);
    session.shownPeople = draft.appearances().stream().map(ShownPerson::of).toList();
    draft
        .appearances()
        .forEach(a -> a.contributor.published |= a.contributor.founder || a.contributor.coreGroup);
    return edition;
  }

  /** What the next edition would say if the draft were published as it is; nothing is stored. */
  public PackContent preview(String slug) {
    Session session = Session.required(slug);
    boolean withdrawalFirst = PendingEdition.of(session).isPresent();
    return content(DraftPack.of(session), next(session) + (withdrawalFirst ? 1 : 0));
  }

  private PackContent content(DraftPack draft, int edition) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new PackAssembly(draft, edition, now, site).content();
  }

  private static int next(Session session) {
    return session.latestEdition == null ? 1 : session.latestEdition + 1;
  }
}
