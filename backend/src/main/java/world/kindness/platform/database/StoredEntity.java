package world.kindness.platform.database;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** Something kept under a UUIDv7 (RFC 9562), with a version that every change raises by one. */
@MappedSuperclass
public abstract class StoredEntity extends PanacheEntityBase {
  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  public UUID id;

  @Version public int version;
}
