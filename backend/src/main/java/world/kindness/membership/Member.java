package world.kindness.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import world.kindness.contributor.Contributor;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.security.LinkToken;
import world.kindness.platform.text.Language;
import world.kindness.platform.time.TimeZones;

/**
 * Somebody who joined by the form and confirmed. Becomes a contributor by taking part or agreeing
 * to a profile.
 */
@Entity
public class Member extends StoredEntity {
  public String email;
  public String name;
  public String role;
  public String organisation;
  public String countryCode;
  public String heardFrom;
  public Instant joinedAt;

  /** The words that were agreed to. */
  public String wordingVersion;

  /** In which they were read; null where that is the language of mails. */
  @Enumerated(EnumType.STRING)
  public Language agreedLanguage;

  /** Of the mails to them. */
  @Enumerated(EnumType.STRING)
  public Language language = Language.EN;

  public Instant mailingConsentAt;

  /** When the person agreed to a public profile; null when not. */
  public Instant profileConsentAt;

  /** When the person agreed to be quoted with role and country; null when not. */
  public Instant quotingConsentAt;

  /** In every mail; does nothing but end the membership. */
  public String leaveKey;

  /** Opens the member's own page: who has it sees and changes what is held of them. */
  public String pageKey;

  /** IANA name; null for the zone in which people meet. */
  public String timeZone;

  public boolean wantsCalls = true;
  public boolean wantsPacks = true;

  /** Whether they want no mails for a while. */
  public boolean paused;

  /** Since when mails do not reach them, as their mail server said; null while they do. */
  public Instant unreachableSince;

  /** Mails in a row that their mail server did not take. */
  public int mailsFailed;

  /** The public profile, once a facilitator has looked at it. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "contributor_id")
  public Contributor contributor;

  static Member required(UUID id) {
    return Member.<Member>findByIdOptional(id).orElseThrow(() -> Problem.notFound("member", id));
  }

  /** Who leaves: by the key for that, or from their own page. */
  static Optional<Member> byLeaveKey(String key) {
    return Member.<Member>find("leaveKey = ?1 or pageKey = ?1", key)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /**
   * The member whose own page it is.
   *
   * @param lock so that of two who change something, one waits
   */
  static Member ofPage(String key, LockModeType lock) {
    return Member.<Member>find("pageKey", key)
        .withLock(lock)
        .firstResultOptional()
        .orElseThrow(
            () -> new Problem(ProblemType.NOT_FOUND, "There is no such page, or not any more."));
  }

  /** The words that were agreed to, as they were read. */
  JoinWording agreements() {
    return JoinWording.in(agreedLanguage == null ? language : agreedLanguage);
  }

  /** Where mails of a call are read: in the member's zone if they said one. */
  public ZoneId zoneOr(ZoneId meeting) {
    return TimeZones.isKnown(timeZone) ? ZoneId.of(timeZone) : meeting;
  }

  /** The language a member of this address joined in, if there is one. */
  public static Optional<Language> languageAt(String email) {
    return Member.<Member>find("lower(email) = lower(?1)", email)
        .firstResultOptional()
        .map(member -> member.language);
  }

  /**
   * Whoever wants to hear of calls, or of packs, and is reached: as they are until the transaction
   * ends, so that whoever leaves does so before or after.
   *
   * @param packs of packs
   */
  public static List<Member> whoWant(boolean packs) {
    return Member.<Member>find(wanting(packs) + " order by joinedAt, id")
        .withLock(LockModeType.PESSIMISTIC_READ)
        .list();
  }

  /** How many these are. */
  public static long countWhoWant(boolean packs) {
    return count(wanting(packs));
  }

  private static String wanting(boolean packs) {
    return "paused = false and unreachableSince is null and "
        + (packs ? "wantsPacks = true" : "wantsCalls = true");
  }

  /** A mail to all members reached the mail server of one. */
  public static void reached(String email) {
    update("mailsFailed = 0 where email = ?1 and mailsFailed > 0", email);
  }

  /**
   * A mail to all members did not reach one.
   *
   * @param most with how many mails in a row that fail it gets no more
   */
  public static void notReached(String email, int most, Instant now) {
    update(
        "mailsFailed = mailsFailed + 1, unreachableSince = case when mailsFailed + 1 >= ?2 then coalesce(unreachableSince, ?3) else unreachableSince end where email = ?1",
        email,
        most,
        now);
  }

  /** Everybody who agreed to be quoted, as they did when they joined. */
  public static List<Member> quotable() {
    return list("quotingConsentAt is not null");
  }

  /** Whether they want mails, and mails reach them as far as we know. */
  public boolean getsMails() {
    return !paused && unreachableSince == null;
  }

  /** Keeps a member as they are until the transaction ends, if they have not left. */
  public static void hold(UUID id) {
    Member.find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
  }

  /** The member of this address as the request has it: a new one, or one who joins again. */
  static Member confirmed(JoinRequest request, Instant now) {
    Member member =
        Member.<Member>find("lower(email) = lower(?1)", request.email)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .firstResultOptional()
            .orElseGet(() -> begun(request.email, now));
    member.name = request.name;
    member.role = request.role;
    member.organisation = request.organisation;
    member.countryCode = request.countryCode;
    member.heardFrom = request.heardFrom;
    member.wordingVersion = request.wordingVersion;
    member.language = request.language;
    member.agreedLanguage = request.language;
    member.timeZone = request.timeZone;
    member.paused = false;
    member.wantsCalls = true;
    member.wantsPacks = true;
    member.unreachableSince = null;
    member.mailsFailed = 0;
    member.mailingConsentAt = now;
    member.profileConsentAt = request.profile ? now : null;
    member.quotingConsentAt = request.quoting ? now : null;
    if (!request.profile) {
      member.hideProfile();
    }
    member.persistAndFlush();
    return member;
  }

  private static Member begun(String email, Instant now) {
    Member member = new Member();
    member.email = email;
    member.joinedAt = now;
    member.leaveKey = LinkToken.fresh();
    member.pageKey = LinkToken.fresh();
    return member;
  }

  /** Ends the membership: nothing of the form is kept, and the profile is shown no more. */
  void leave() {
    hideProfile();
    delete();
  }

  void hideProfile() {
    if (contributor != null) {
      contributor.profileConsentAt = null;
      contributor = null;
    }
  }

  /** Shows the person among the people of the community. */
  Contributor publishProfile() {
    if (profileConsentAt == null) {
      throw Problem.rule("", "This member did not agree to a profile.");
    }
    if (contributor == null) {
      contributor = new Contributor();
    }
    contributor.name = name;
    contributor.role = role;
    contributor.affiliation = organisation;
    contributor.countryCode = countryCode;
    contributor.profileConsentAt = profileConsentAt;
    contributor.persistAndFlush();
    return contributor;
  }
}
