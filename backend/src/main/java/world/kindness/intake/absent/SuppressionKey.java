package world.kindness.intake.absent;

import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import world.kindness.platform.database.StoredEntity;

/** What the digests of the suppression list are keyed with: random, one, made by the migration. */
@Entity
@Table(name = "suppression_key")
class SuppressionKey extends StoredEntity {
  /** Lower-case hex. */
  public String secret;

  /** The key, beside others who read it. */
  static SuppressionKey shared() {
    return SuppressionKey.<SuppressionKey>findAll()
        .withLock(LockModeType.PESSIMISTIC_READ)
        .firstResult();
  }

  /** The key, for one at a time. */
  static SuppressionKey alone() {
    return SuppressionKey.<SuppressionKey>findAll()
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult();
  }

  KeyedDigest digest() {
    return new KeyedDigest(secret);
  }
}
