package world.kindness.intake.absent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import world.kindness.platform.database.StoredEntity;

/** By which something of an erased person is known again, and nothing more. */
@Entity
@Table(name = "erased_digest")
class ErasedDigest extends StoredEntity {
  enum Kind {
    NAME,
    ADDRESS,
    /** Everything that one message, note or quote said. */
    PASSAGE
  }

  public UUID erasureId;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  public String digest;

  /** How many words a name has, to know what to try. */
  public int words;

  /** Since when the person may appear again, in files of calls from then on; null while not. */
  public Instant liftedAt;

  static ErasedDigest of(UUID erasure, Kind kind, String folded, KeyedDigest digest) {
    ErasedDigest entry = new ErasedDigest();
    entry.erasureId = erasure;
    entry.kind = kind;
    entry.digest = digest.of(kind, folded);
    return entry;
  }

  static ErasedDigest ofName(UUID erasure, String plain, KeyedDigest digest) {
    ErasedDigest entry = of(erasure, Kind.NAME, plain, digest);
    entry.words = plain.split(" ").length;
    return entry;
  }

  /** Those that stand for a call: all, but for what was lifted before it. */
  static List<ErasedDigest> standing(Instant callStarts) {
    return callStarts == null ? listAll() : list("liftedAt is null or liftedAt > ?1", callStarts);
  }

  static List<UUID> erasures(Collection<String> digests) {
    return ErasedDigest.<ErasedDigest>list("digest in ?1", digests).stream()
        .map(entry -> entry.erasureId)
        .distinct()
        .toList();
  }

  static long lift(UUID erasure, Instant now) {
    return update("liftedAt = ?1 where erasureId = ?2 and liftedAt is null", now, erasure);
  }
}
