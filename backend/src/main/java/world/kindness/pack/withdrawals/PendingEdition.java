package world.kindness.pack.withdrawals;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.platform.database.StoredEntity;
import world.kindness.session.Session;

/**
 * A withdrawal that is hidden already and whose edition is not made yet: the last published content
 * with tombstones. It outlives a crash.
 */
@Entity
@Table(name = "pending_edition")
public class PendingEdition extends StoredEntity {
  public UUID sessionId;

  @JdbcTypeCode(SqlTypes.JSON)
  public String content;

  public Instant hiddenAt;

  public static Optional<PendingEdition> of(Session session) {
    return find("sessionId", session.id).firstResultOptional();
  }
}
