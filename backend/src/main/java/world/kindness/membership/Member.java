package world.kindness.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import world.kindness.contributor.Contributor;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.security.LinkToken;
import world.kindness.platform.text.Language;

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

  /** The words that were agreed to, with the language they were read in. */
  public String wordingVersion;

  @Enumerated(EnumType.STRING)
  public Language language = Language.EN;

  public Instant mailingConsentAt;

  /** When the person agreed to a public profile; null when not. */
  public Instant profileConsentAt;

  /** When the person agreed to be quoted with role and country; null when not. */
  public Instant quotingConsentAt;

  /** In the link of every mail; does nothing but end the membership. */
  public String leaveKey;

  /** The public profile, once a facilitator has looked at it. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "contributor_id")
  public Contributor contributor;

  static Member required(UUID id) {
    return Member.<Member>findByIdOptional(id).orElseThrow(() -> Problem.notFound("member", id));
  }

  static Optional<Member> byLeaveKey(String key) {
    return Member.<Member>find("leaveKey", key)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** The language a member of this address joined in, if there is one. */
  public static Optional<Language> languageAt(String email) {
    return Member.<Member>find("lower(email) = lower(?1)", email)
        .firstResultOptional()
        .map(member -> member.language);
  }

  /** Everybody who agreed to be quoted, as they did when they joined. */
  public static List<Member> quotable() {
    return list("quotingConsentAt is not null");
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
    return member;
  }

  /** Ends the membership: nothing of the form is kept, and the profile is shown no more. */
  void leave() {
    hideProfile();
    delete();
  }

  private void hideProfile() {
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
