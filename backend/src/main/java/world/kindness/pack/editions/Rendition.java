package world.kindness.pack.editions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.Optional;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.security.Sha256;

/**
 * An edition in one format. Its bytes stand in a table of their own, {@link RenditionBytes}, which
 * lists never read; the database refuses any change of either.
 */
@Entity
public class Rendition extends StoredEntity {
  @ManyToOne(fetch = FetchType.LAZY)
  public Edition edition;

  @Enumerated(EnumType.STRING)
  public Format format;

  public String mediaType;

  /** Of the bytes, lower-case hex. */
  public String sha256;

  public int sizeInBytes;

  /** Stores a rendition with its bytes. */
  static Rendition store(Edition edition, Format format, byte[] bytes) {
    Rendition rendition = new Rendition();
    rendition.edition = edition;
    rendition.format = format;
    rendition.mediaType = format.mediaType;
    rendition.sha256 = Sha256.of(bytes);
    rendition.sizeInBytes = bytes.length;
    rendition.persist();
    RenditionBytes stored = new RenditionBytes();
    stored.rendition = rendition;
    stored.bytes = bytes;
    stored.persist();
    return rendition;
  }

  /** The bytes as published; empty once the edition gave them up. */
  public Optional<byte[]> bytes() {
    return RenditionBytes.<RenditionBytes>find("rendition", this)
        .firstResultOptional()
        .map(stored -> stored.bytes);
  }
}
