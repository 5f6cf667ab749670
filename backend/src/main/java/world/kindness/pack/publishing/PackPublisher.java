package world.kindness.pack.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import world.kindness.contributor.Contributor;
import world.kindness.curation.checklist.Checklist;
import world.kindness.curation.checklist.PublicationRules;
import world.kindness.curation.drafts.DraftPack;
import world.kindness.curation.quotes.Quote;
import world.kindness.pack.content.PackChanges;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.editions.Edition;
import world.kindness.pack.editions.Editions;
import world.kindness.pack.editions.Format;
import world.kindness.pack.published.ThemesOverTime;
import world.kindness.pack.withdrawals.PendingEdition;
import world.kindness.pack.withdrawals.Withdrawals;
import world.kindness.platform.SiteSettings;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.security.Sha256;
import world.kindness.session.Appearance;
import world.kindness.session.Session;
import world.kindness.session.ShownPerson;

/** Publishes the next edition of a session's pack from its draft, whole or not at all. */
@ApplicationScoped
public class PackPublisher {
  /** Of the parameter {@code clearedQuotesOnly}. */
  static final String CLEARED_ONLY =
      "Whether to go without the quotes whose writers were not asked, have not answered or said no. False where it is left out.";

  /** How often the forms are made of a draft that changes meanwhile. */
  private static final int ATTEMPTS = 5;

  private final PublicationRules rules;
  private final Editions editions;
  private final Withdrawals withdrawals;
  private final Audit audit;
  private final SiteSettings site;
  private final Clock clock;
  private final EntityManager database;

  PackPublisher(
      PublicationRules rules,
      Editions editions,
      Withdrawals withdrawals,
      Audit audit,
      SiteSettings site,
      Clock clock,
      EntityManager database) {
    this.rules = rules;
    this.editions = editions;
    this.withdrawals = withdrawals;
    this.audit = audit;
    this.site = site;
    this.clock = clock;
    this.database = database;
  }

  /** {@code created} is false when the latest edition says what the draft says. */
  record Outcome(Edition edition, boolean created) {}

  /** What is to be published, or the edition that says it already. */
  private record Plan(PackContent content, Optional<Edition> same) {}

  /**
   * Publishes the draft as it is: the first edition, or a correction. Of two who publish at once,
   * and of a retry, one makes the edition and the other gets it. The forms are made without a
   * transaction, and anew where the draft changed meanwhile.
   *
   * @param clearedQuotesOnly without the quotes that have no consent, instead of not at all
   * @throws Problem 409 with every blocker when something stands against it, and when the draft
   *     does not rest
   */
  Outcome publish(String slug, boolean clearedQuotesOnly) {
    for (int turn = 0; turn < ATTEMPTS; turn++) {
      withdrawals.makePending(slug);
      Plan plan = QuarkusTransaction.requiringNew().call(() -> plan(slug, clearedQuotesOnly));
      if (plan.same().isPresent()) {
        return new Outcome(plan.same().get(), false);
      }
      Editions.Made made = editions.make(plan.content());
      Optional<Edition> edition =
          QuarkusTransaction.requiringNew().call(() -> store(slug, clearedQuotesOnly, made));
      if (edition.isPresent()) {
        return new Outcome(edition.get(), true);
      }
    }
    throw new Problem(
        ProblemType.CONFLICT, "The draft changes all the time: publish again when it rests.");
  }

  private Plan plan(String slug, boolean clearedQuotesOnly) {
    Session session = Session.required(slug);
    DraftPack draft = draft(session, clearedQuotesOnly);
    check(draft);
    PackContent content = content(draft, next(session), now());
    return new Plan(
        content,
        Optional.of(session)
            .filter(s -> s.latestEdition != null && nothingBesideTheContentChanged(draft))
            .flatMap(s -> Edition.latest(slug))
            .filter(edition -> saysTheSame(content, edition)));
  }

  private static DraftPack draft(Session session, boolean clearedQuotesOnly) {
    DraftPack whole = DraftPack.of(session);
    return clearedQuotesOnly ? whole.withClearedQuotesOnly() : whole;
  }

  private void check(DraftPack draft) {
    Checklist checklist = rules.check(draft);
    if (!checklist.publishable()) {
      throw new Problem(
          ProblemType.NOT_PUBLISHABLE,
          "%d things block publication.".formatted(checklist.blockers().size()),
          checklist.blockers().stream()
              .map(b -> new Problem.Fault(b.target(), b.code() + ": " + b.detail()))
              .toList());
    }
  }

  /** Empty when what was made is not what the draft says now. */
  private Optional<Edition> store(String slug, boolean clearedQuotesOnly, Editions.Made made) {
    Session session = Session.locked(slug);
    Appearance.holdPeople(session);
    DraftPack draft = draft(session, clearedQuotesOnly);
    check(draft);
    PackContent now = content(draft, next(session), made.content().publishedAt());
    if (!now.equals(made.content()) || PendingEdition.of(session).isPresent()) {
      return Optional.empty();
    }
    boolean first = session.latestEdition == null;
    Edition edition =
        editions.store(
            session,
            made,
            first ? Edition.Reason.FIRST : Edition.Reason.CORRECTION,
            first ? null : correction(draft, now),
            now.leadingTheme());
    if (draft.draft().correction != null) {
      draft.draft().correction = null;
      audit.record("published", "/drafts/" + slug, List.of("correction"));
    }
    Quote.published(draft.quotes());
    draft.themes().forEach(theme -> theme.on(session.day()).published = true);
    session.shownPeople = shown(draft);
    draft.appearances().forEach(a -> a.contributor.published |= isOfTheGroup(a.contributor));
    return Optional.of(edition);
  }

  /** What an edition corrects: as a facilitator said, or else what changed; null for nothing. */
  private String correction(DraftPack draft, PackContent now) {
    if (draft.draft().correction != null) {
      return draft.draft().correction;
    }
    return changes(draft.session(), now)
        .filter(changes -> !changes.isEmpty())
        .map(changes -> String.join(" ", changes))
        .orElse(null);
  }

  /** Empty where no edition is there to compare with. */
  private Optional<List<String>> changes(Session session, PackContent now) {
    return Edition.latest(session.slug)
        .flatMap(editions::content)
        .map(before -> PackChanges.between(before, now));
  }

  /**
   * What the draft changes against the latest edition, a sentence for each place.
   *
   * @param edition the latest; null where none is published
   * @param changes empty where there is none to compare with
   */
  record Changes(Integer edition, Optional<List<String>> changes) {}

  Changes changes(String slug, boolean clearedQuotesOnly) {
    Session session = Session.required(slug);
    return new Changes(session.latestEdition, changes(session, preview(slug, clearedQuotesOnly)));
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

  /**
   * Whether the content, published as that edition beside the same calls, would be that edition.
   */
  private boolean saysTheSame(PackContent content, Edition edition) {
    PackContent again = content.asEdition(edition.editionNumber, edition.publishedAt);
    byte[] json = editions.json(editions.content(edition).map(again::beside).orElse(again));
    return Sha256.of(json).equals(edition.rendition(Format.JSON).sha256);
  }

  /** What the next edition would say if the draft were published as it is; nothing is stored. */
  public PackContent preview(String slug, boolean clearedQuotesOnly) {
    Session session = Session.required(slug);
    boolean withdrawalFirst = PendingEdition.of(session).isPresent();
    return content(
        draft(session, clearedQuotesOnly), next(session) + (withdrawalFirst ? 1 : 0), now());
  }

  private PackContent content(DraftPack draft, int edition, Instant publishedAt) {
    return new PackAssembly(
            draft,
            edition,
            publishedAt,
            site,
            ThemesOverTime.yearBefore(database, draft.session().day()))
        .content();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static int next(Session session) {
    return session.latestEdition == null ? 1 : session.latestEdition + 1;
  }
}
