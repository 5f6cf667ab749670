package world.kindness.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import world.kindness.contributor.Contributor;
import world.kindness.curation.Checklist;
import world.kindness.curation.DraftPack;
import world.kindness.curation.PublicationRules;
import world.kindness.curation.Quote;
import world.kindness.platform.Audit;
import world.kindness.platform.Problem;
import world.kindness.platform.ProblemType;
import world.kindness.platform.Sha256;
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

  /** {@code created} is false when the latest edition says what the draft says. */
  record Outcome(Edition edition, boolean created) {}

  /**
   * Publishes the draft as it is: the first edition, or a correction. Of two who publish at once,
   * and of a retry, one makes the edition and the other gets it.
   *
   * @throws Problem 409 with every blocker when something stands against it
   */
  @Transactional
  Outcome publish(String slug) {
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
    if (!first && nothingBesideTheContentChanged(draft)) {
      Optional<Edition> same = Edition.latest(slug).filter(e -> saysTheSame(content, e));
      if (same.isPresent()) {
        return new Outcome(same.get(), false);
      }
    }
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
    session.shownPeople = shown(draft);
    draft.appearances().forEach(a -> a.contributor.published |= isOfTheGroup(a.contributor));
    return new Outcome(edition, true);
  }

  /** What publishing makes public, or known, though no form of the pack says it. */
  private static boolean nothingBesideTheContentChanged(DraftPack draft) {
    Session session = draft.session();
    return draft.draft().correction == null
        && session.stage != Session.Stage.PLANNED
        && shown(draft).equals(session.shownPeople)
        && draft.appearances().stream()
            .map(appearance -> appearance.contributor)
            .allMatch(person -> person.published || !isOfTheGroup(person));
  }

  private static List<ShownPerson> shown(DraftPack draft) {
    return draft.appearances().stream().map(ShownPerson::of).toList();
  }

  private static boolean isOfTheGroup(Contributor person) {
    return person.founder || person.coreGroup;
  }

  /** Whether the content, published as that edition, would be that edition. */
  private boolean saysTheSame(PackContent content, Edition edition) {
    byte[] json = editions.json(content.asEdition(edition.editionNumber, edition.publishedAt));
    return Sha256.of(json).equals(edition.rendition(Format.JSON).sha256);
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
