package world.kindness.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;

/** That somebody was erased. Of whom it was nothing stays once it is done. */
@Entity
public class Erasure extends StoredEntity {
  public Instant askedAt;
  public String askedBy;

  /** Whom to look for; null once it is done. */
  @JdbcTypeCode(SqlTypes.JSON)
  public Person subject;

  @JdbcTypeCode(SqlTypes.JSON)
  public List<PlaceCount> counts;

  public Instant doneAt;

  /**
   * @param theirs how many things of theirs went or were emptied
   * @param naming how many of others lost their name
   */
  public record PlaceCount(String place, long theirs, long naming) {}

  static Erasure required(UUID id) {
    return Erasure.<Erasure>findByIdOptional(id).orElseThrow(() -> Problem.notFound("erasure", id));
  }

  /** Held by this transaction alone. */
  static Erasure locked(UUID id) {
    return Erasure.<Erasure>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> Problem.notFound("erasure", id));
  }

  static List<Erasure> unfinished() {
    return list("doneAt is null");
  }

  void done(Instant now) {
    doneAt = now;
    subject = null;
    ErasureQuestion.delete("erasureId", id);
  }
}
