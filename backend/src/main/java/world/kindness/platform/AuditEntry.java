package world.kindness.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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
}
