package world.kindness.membership.callmails;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import world.kindness.mail.MailingNews;
import world.kindness.mail.MailsForgotten;
import world.kindness.mail.Outbox;
import world.kindness.mail.OutgoingMail.Attachment;
import world.kindness.membership.MailsChosen;
import world.kindness.membership.Member;
import world.kindness.membership.MemberLeft;
import world.kindness.platform.ArchiveTakenIn;
import world.kindness.platform.jobs.Job;
import world.kindness.platform.jobs.Jobs;
import world.kindness.session.CallRevised;
import world.kindness.session.Session;

/**
 * Sends what members are told of a call when its time has come. All mails of it begin to wait in
 * one transaction, so that each member gets one, whatever ends in between; then they go out one
 * after another, so many a minute.
 */
@ApplicationScoped
class CallMailing implements Job<UUID> {
  /** Writing to some thousands takes a while. */
  private static final int LONGEST_SECONDS = 600;

  private final Jobs jobs;
  private final Outbox outbox;
  private final CallLetters letters;
  private final CallMailSettings settings;
  private final Clock clock;

  CallMailing(
      Jobs jobs, Outbox outbox, CallLetters letters, CallMailSettings settings, Clock clock) {
    this.jobs = jobs;
    this.outbox = outbox;
    this.letters = letters;
    this.settings = settings;
    this.clock = clock;
  }

  /** Has it sent when it is due, in the caller's transaction. */
  void schedule(CallMail mail) {
    Duration wait = Duration.between(clock.instant(), mail.dueAt);
    jobs.ask(this, mail.id + " " + mail.dueAt, mail.id, wait.isNegative() ? Duration.ZERO : wait);
  }

  /** Stops it, in the caller's transaction: mails that have not gone out yet never do. */
  void stop(CallMail mail) {
    mail.stoppedAt = clock.instant();
    outbox.forget(waiting -> mail.id.equals(waiting.mailing()));
  }

  @Override
  public String name() {
    return "tell-members";
  }

  @Override
  public Class<UUID> data() {
    return UUID.class;
  }

  @Override
  public void run(UUID id) {
    QuarkusTransaction.requiringNew()
        .timeout(LONGEST_SECONDS)
        .run(
            () ->
                Session.holding("select m.session.id from CallMail m where m.id = ?1", id)
                    .flatMap(call -> CallMail.locked(id))
                    .filter(CallMail::isScheduled)
                    .ifPresent(this::begin));
  }

  private void begin(CallMail mail) {
    Instant now = clock.instant();
    // Earlier than its time where the call was moved meanwhile: another job comes then.
    if (mail.dueAt.isAfter(now)) {
      return;
    }
    Session call = mail.session;
    CallNews news = CallNews.of(call, now);
    boolean late = mail.until() != null && mail.until().isBefore(now);
    if (late || !news.isStillTrue(mail.kind)) {
      mail.stoppedAt = now;
      return;
    }
    CallLetters.Telling telling = CallLetters.Telling.of(mail.kind, news);
    List<Attachment> with = letters.attachments(telling);
    List<Member> members = Member.whoWant(mail.kind.isOfPack());
    mail.begunAt = now;
    mail.toldStartsAt = call.startsAt;
    mail.toldEdition = mail.kind.isOfPack() ? call.latestEdition : null;
    mail.recipients = members.size();
    Duration apart = Duration.ofMinutes(1).dividedBy(settings.perMinute());
    Duration wait = Duration.ZERO;
    for (Member member : members) {
      CallLetters.Reader reader = CallLetters.Reader.of(member, ZoneId.of(call.timeZone));
      outbox.send(letters.mail(mail, telling, with, reader), wait);
      wait = wait.plus(apart);
    }
  }

  /** Nobody was told: a facilitator sees that, and may ask for it again. */
  @Override
  public void givenUp(UUID id, @Nullable Throwable last) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                CallMail.locked(id)
                    .filter(CallMail::isScheduled)
                    .ifPresent(mail -> mail.stoppedAt = clock.instant()));
  }

  /** A reminder goes with its call. */
  void moved(@Observes CallRevised news) {
    for (CallMail mail : CallMail.of(news.call())) {
      if (mail.isScheduled() && mail.kind.isReminder()) {
        Instant due = news.call().startsAt.minus(mail.kind.before);
        if (!due.equals(mail.dueAt)) {
          mail.dueAt = due;
          schedule(mail);
        }
      }
    }
  }

  /** How a mail went is counted, and an address that is nobody's gets no more of them. */
  void heard(@Observes MailingNews news) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              // The member first, as whoever leaves does.
              switch (news.outcome()) {
                case SENT -> Member.reached(news.to());
                case NOBODY -> Member.notReached(news.to(), 1, clock.instant());
                case REFUSED ->
                    Member.notReached(news.to(), settings.failuresInARow(), clock.instant());
                case GIVEN_UP -> {
                  // Says nothing of the address.
                }
              }
              CallMail.count(news.mailing(), news.outcome() == MailingNews.Outcome.SENT);
            });
  }

  void forgotten(@Observes MailsForgotten news) {
    CallMail.countForgotten(news.mailing(), news.mails());
  }

  void left(@Observes MemberLeft news) {
    CallMail.countLeaving(clock.instant());
    forget(news.email(), mail -> true);
  }

  /** What waits and is not wanted any more does not go out. */
  void chosen(@Observes MailsChosen news) {
    forget(news.email(), mail -> mail.kind.isOfPack() ? !news.packs() : !news.calls());
  }

  private void forget(String email, Predicate<CallMail> unwanted) {
    outbox.forget(
        waiting ->
            waiting.mailing() != null
                && waiting.to().equals(email)
                && CallMail.<CallMail>findByIdOptional(waiting.mailing())
                    .filter(unwanted)
                    .isPresent());
  }

  /** What waited where the archive was made may have been sent from there: nobody hears twice. */
  void takenIn(@Observes ArchiveTakenIn archive) {
    CallMail.unfinished().forEach(mail -> mail.stoppedAt = clock.instant());
  }
}
