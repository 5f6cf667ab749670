package world.kindness.curation.measures;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;

/** How kindness is measured: its conditions, the activity itself, or its outcomes. */
@Entity
public class Measure extends StoredEntity {
  @Schema(name = "MeasureKind")
  public enum Kind {
    CONDITION,
    ACTIVITY,
    OUTCOME
  }

  public UUID sessionId;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  public String wording;

  /** Questions and tools people use for it. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  public String[] tools = {};

  public int placeInList;

  public static List<Measure> of(UUID sessionId) {
    return list("sessionId = ?1 order by placeInList, id", sessionId);
  }

  public static Measure required(UUID id) {
    return Measure.<Measure>findByIdOptional(id).orElseThrow(() -> Problem.notFound("measure", id));
  }
}
