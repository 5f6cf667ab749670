package world.kindness.curation.insights;

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

/** What the group concluded, in a curator's words. */
@Entity
public class Insight extends StoredEntity {
  @Schema(name = "InsightKind")
  public enum Kind {
    REFLECTION,
    IDEA,
    ACTION,
    QUESTION
  }

  public UUID sessionId;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  /** CommonMark, emphasis only. */
  public String wording;

  /** Slugs of the themes it speaks to. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  public String[] themes = {};

  /** Where it comes from: {@code insights-pack.txt:42}, {@code note:<id>}. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  public String[] sources = {};

  public int placeInList;

  /** The file that brought it; null when somebody wrote it. */
  public UUID sourceFileId;

  public static List<Insight> of(UUID sessionId) {
    return list("sessionId = ?1 order by placeInList, id", sessionId);
  }

  public static Insight required(UUID id) {
    return Insight.<Insight>findByIdOptional(id).orElseThrow(() -> Problem.notFound("insight", id));
  }
}
