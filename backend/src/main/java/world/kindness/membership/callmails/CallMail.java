package world.kindness.membership.callmails;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;
import world.kindness.session.Session;

/** One thing that all members who want to hear of it are told of a call, at once or later. */
@Entity
@Table(name = "call_mail")
public class CallMail extends StoredEntity {
  /** What they are told. */
  @Schema(name = "CallMailKind")
  public enum Kind {
    INVITATION("invitation"),
    REMINDER_DAY("reminder-day", Duration.ofDays(1)),
    REMINDER_HOUR("reminder-hour", Duration.ofHours(1)),
    MOVED("moved"),
    CANCELLED("cancelled"),
    PACK("pack"),
    CORRECTION("correction");

    final String letter;

    /** How long before a call it goes out; null for what goes out when somebody says so. */
    final @Nullable Duration before;

    Kind(String letter) {
      this(letter, null);
    }

    Kind(String letter, Duration before) {
      this.letter = letter;
      this.before = before;
    }

    boolean isReminder() {
      return before != null;
    }

    boolean isOfPack() {
      return this == PACK || this == CORRECTION;
    }
  }

  /** How far it is. */
  @Schema(name = "CallMailState")
  public enum State {
    SCHEDULED,
    SENDING,
    SENT,
    STOPPED
  }

  /** A reminder may be late by this part of the time that it says is left. */
  private static final int LATE = 2;

  /** For so long whoever leaves is counted as leaving after it. */
  private static final Duration HEARD_LAST = Duration.ofDays(7);

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "session_id")
  public Session session;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  public String askedBy;
  public Instant askedAt;
  public Instant dueAt;
  public Instant stoppedAt;

  /** When its mails began to go out; null before. */
  public Instant begunAt;

  /** When the call was to start, as it told; null before it began. */
  public Instant toldStartsAt;

  /** The edition it told of; null for other kinds. */
  public Integer toldEdition;

  public int recipients;
  public int sent;
  public int refused;
  public int leftAfter;

  static CallMail asked(Session session, Kind kind, Instant dueAt, String by, Instant now) {
    CallMail mail = new CallMail();
    mail.session = session;
    mail.kind = kind;
    mail.dueAt = dueAt.truncatedTo(ChronoUnit.MILLIS);
    mail.askedBy = by;
    mail.askedAt = now;
    mail.persist();
    return mail;
  }

  /** All of a call, in the order in which they were asked for. */
  static List<CallMail> of(Session session) {
    return list("session = ?1 order by askedAt, id", session);
  }

  /** Kept from other writers until the transaction ends. */
  static Optional<CallMail> locked(UUID id) {
    return CallMail.<CallMail>find("id", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  static CallMail required(Session session, UUID id) {
    return locked(id)
        .filter(mail -> mail.session.id.equals(session.id))
        .orElseThrow(() -> Problem.notFound("mail", id));
  }

  State state() {
    if (stoppedAt != null) {
      return State.STOPPED;
    }
    if (begunAt == null) {
      return State.SCHEDULED;
    }
    return sent + refused < recipients ? State.SENDING : State.SENT;
  }

  /** The last moment at which it may go out; null where that never comes. */
  @Nullable Instant until() {
    return kind.isReminder() ? dueAt.plus(kind.before.dividedBy(LATE)) : null;
  }

  /** Whether it was taken back before anybody got it: then it is as if nobody had asked for it. */
  boolean neverWas() {
    return stoppedAt != null && begunAt == null;
  }

  boolean isScheduled() {
    return state() == State.SCHEDULED;
  }

  /** Some of them were taken back before they went out; of one that was stopped, the rest. */
  static void countForgotten(UUID id, long mails) {
    update("recipients = recipients - ?2 where id = ?1 and stoppedAt is null", id, (int) mails);
  }

  /** Those that have begun and not reached everybody yet. */
  static List<CallMail> unfinished() {
    return list("stoppedAt is null and (begunAt is null or sent + refused < recipients)");
  }

  /**
   * Counts one that was handed over, or could not be; one that came again after a crash is not
   * counted beyond all of them.
   */
  static void count(UUID id, boolean sent) {
    update(
        (sent ? "sent = sent + 1" : "refused = refused + 1")
            + " where id = ?1 and sent + refused < recipients",
        id);
  }

  /** Counts somebody who leaves for the last that members were sent, if that is not long ago. */
  static void countLeaving(Instant now) {
    CallMail.<CallMail>find("begunAt > ?1 order by begunAt desc, id", now.minus(HEARD_LAST))
        .firstResultOptional()
        .ifPresent(last -> update("leftAfter = leftAfter + 1 where id = ?1", last.id));
  }
}
