package world.kindness.pack.editions;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import world.kindness.platform.database.StoredEntity;

/** The bytes of a rendition; the row goes when they must be given up. */
@Entity
@Table(name = "rendition_bytes")
public class RenditionBytes extends StoredEntity {
  @OneToOne(fetch = FetchType.LAZY)
  public Rendition rendition;

  public byte[] bytes;
}
