package world.kindness.community;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;

/** A figure somebody reported, kept as they put it: none overwrites another. */
@Entity
public class ReachStatement extends StoredEntity {
  public enum Measured {
    CONTRIBUTORS,
    COUNTRIES,
    ATTENDANCE
  }

  public enum Qualifier {
    EXACTLY,
    OVER,
    AROUND
  }

  /** The session whose pack says it. */
  public UUID sessionId;

  @Enumerated(EnumType.STRING)
  public Measured measures;

  public int amount;

  @Enumerated(EnumType.STRING)
  public Qualifier qualifier;

  public String wording;
  public String source;
  public LocalDate asOf;
  public int placeInList;

  /** The file that brought it; null when somebody typed it. */
  public UUID sourceFileId;

  public static List<ReachStatement> of(UUID sessionId) {
    return list("sessionId = ?1 order by placeInList, id", sessionId);
  }

  public static ReachStatement required(UUID id) {
    return ReachStatement.<ReachStatement>findByIdOptional(id)
        .orElseThrow(() -> Problem.notFound("reach statement", id));
  }
}
