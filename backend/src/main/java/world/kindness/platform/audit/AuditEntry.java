package world.kindness.platform.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.platform.database.StoredEntity;

/** One thing somebody did. Names the fields that changed, never what people wrote in them. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends StoredEntity {
  public Instant at;
  public String actor;
  public String deed;
  public String target;

  @JdbcTypeCode(SqlTypes.ARRAY)
  public String[] fields;

  /** Who did it, in words; people answer by a link without signing in. */
  public String who() {
    return actor.isBlank() ? "somebody by a link" : actor;
  }

  /** The last thing that happened to what has this address below {@code /api/v1}. */
  public static Optional<AuditEntry> last(String address) {
    return find("target = ?1 order by at desc, id desc", address).firstResultOptional();
  }

  /** When each of these people last did something; those who never did are left out. */
  public static Map<String, Instant> latest(Collection<String> actors) {
    return getEntityManager()
        .createQuery(
            "select e.actor, max(e.at) from AuditEntry e where e.actor in :actors group by e.actor",
            Object[].class)
        .setParameter("actors", actors)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Instant) row[1]));
  }
}
