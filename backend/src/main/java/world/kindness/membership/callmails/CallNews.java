package world.kindness.membership.callmails;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import world.kindness.membership.callmails.CallMail.Kind;
import world.kindness.session.Session;

/**
 * What there is to tell members of a call, beside what they were told already: each thing once, and
 * nothing that is over.
 */
record CallNews(Session call, List<CallMail> told, Instant now) {
  private static final Set<Kind> OF_WHEN =
      EnumSet.of(
          Kind.INVITATION, Kind.REMINDER_DAY, Kind.REMINDER_HOUR, Kind.MOVED, Kind.CANCELLED);

  static CallNews of(Session call, Instant now) {
    return new CallNews(
        call, CallMail.of(call).stream().filter(mail -> !mail.neverWas()).toList(), now);
  }

  List<Kind> toTell() {
    return Stream.of(Kind.values()).filter(this::isToTell).toList();
  }

  boolean isToTell(Kind kind) {
    return switch (kind) {
      case INVITATION -> isToCome() && !wasAsked(Kind.INVITATION, mail -> true);
      case REMINDER_DAY, REMINDER_HOUR ->
          isToCome() && due(kind).isAfter(now) && !wasAsked(kind, this::isOfItsTime);
      case MOVED ->
          isToCome()
              && !wasAsked(kind, CallMail::isScheduled)
              && (saidCancelled() || lastOfWhen().filter(mail -> !isOfItsTime(mail)).isPresent());
      case CANCELLED -> isCancelled() && !wasAsked(kind, CallMail::isScheduled) && !saidCancelled();
      case PACK -> call.latestEdition != null && !wasAsked(Kind.PACK, mail -> true);
      case CORRECTION ->
          call.latestEdition != null
              && wasAsked(Kind.PACK, this::isOfAnEarlierEdition)
              && !wasAsked(Kind.CORRECTION, mail -> !isOfAnEarlierEdition(mail));
    };
  }

  /** Whether members were told last that it does not take place. */
  boolean saidCancelled() {
    return lastOfWhen().filter(mail -> mail.kind == Kind.CANCELLED).isPresent();
  }

  /** Whether something that waits for its time may still be said then. */
  boolean isStillTrue(Kind kind) {
    return switch (kind) {
      case INVITATION, REMINDER_DAY, REMINDER_HOUR, MOVED -> isToCome();
      case CANCELLED -> isCancelled();
      case PACK, CORRECTION -> call.latestEdition != null;
    };
  }

  /** When something goes out that is asked for now. */
  Instant due(Kind kind) {
    return kind.isReminder() ? call.startsAt.minus(kind.before) : now;
  }

  private boolean isToCome() {
    return call.published
        && (call.stage == Session.Stage.PLANNED || call.stage == Session.Stage.LIVE)
        && call.startsAt.isAfter(now);
  }

  private boolean isCancelled() {
    return call.published && call.stage == Session.Stage.CANCELLED && call.endsAt.isAfter(now);
  }

  private boolean wasAsked(Kind kind, Predicate<CallMail> which) {
    return told.stream().anyMatch(mail -> mail.kind == kind && which.test(mail));
  }

  /** Whether it tells, or told, when the call is now. */
  private boolean isOfItsTime(CallMail mail) {
    return mail.begunAt == null || mail.toldStartsAt.equals(call.startsAt);
  }

  private boolean isOfAnEarlierEdition(CallMail mail) {
    return mail.begunAt != null
        && mail.toldEdition != null
        && mail.toldEdition < call.latestEdition;
  }

  private Optional<CallMail> lastOfWhen() {
    return told.stream()
        .filter(mail -> OF_WHEN.contains(mail.kind) && mail.begunAt != null)
        .max(Comparator.comparing(mail -> mail.begunAt));
  }
}
