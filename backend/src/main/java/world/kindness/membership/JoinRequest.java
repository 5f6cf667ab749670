package world.kindness.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.security.LinkToken;
import world.kindness.platform.text.Language;

/** What the form said, until the link in the mail confirms that the address is the writer's. */
@Entity
@Table(name = "join_request")
public class JoinRequest extends StoredEntity {
  public String email;
  public String name;
  public String role;
  public String organisation;
  public String countryCode;
  public String heardFrom;
  public boolean profile;
  public boolean quoting;
  public String wordingVersion;

  @Enumerated(EnumType.STRING)
  public Language language = Language.EN;

  /** IANA name; null where the form did not say one that we know. */
  public String timeZone;

  /** Of the token in the link, which itself is only in the mail. */
  public String tokenSha256;

  public Instant askedAt;

  /** The request of a link, if it was made after {@code since}; of two users of it, one waits. */
  static Optional<JoinRequest> byToken(String token, Instant since) {
    return find("tokenSha256 = ?1 and askedAt > ?2", LinkToken.digest(token), since)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  static long to(String email, Instant since) {
    return count("lower(email) = lower(?1) and askedAt > ?2", email, since);
  }

  static void forget(Instant until) {
    delete("askedAt <= ?1", until);
  }
}
