package world.kindness.curation.suggestions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.intake.files.SourceFile;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;

/** Something found in a call's materials that a person accepts or rejects; both are remembered. */
@Entity
public class Suggestion extends StoredEntity {

  @Schema(name = "SuggestionKind")
  public enum Kind {
    /** A link of the chat: accepted, it is a resource. */
    RESOURCE,
    /** A message that people reacted to: accepted, it is a glimpse. */
    QUOTE,
    /** A greeting that names a place: accepted, it stands on the day with that place. */
    GREETING,
    /** The place that a quote names. */
    PLACE,
    /** A theme that a breakout note speaks to. */
    THEME,
    /** Two entries of the attendance that may be one person. */
    MERGE,
    /** Where somebody who attended comes from, as their greeting says. */
    ORIGIN
  }

  @Schema(name = "SuggestionOutcome")
  public enum Decision {
    ACCEPTED,
    REJECTED
  }

  public UUID sessionId;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  /** What makes it the same suggestion when it is found again. */
  public String foundBy;

  /** 0 to 1. */
  public double confidence;

  public String because;

  @ManyToOne(fetch = FetchType.LAZY)
  public SourceFile sourceFile;

  public Integer sourceLine;

  @JdbcTypeCode(SqlTypes.JSON)
  public Map<String, String> proposal;

  @Enumerated(EnumType.STRING)
  public Decision decision;

  /** Why, in the words of whoever decided. */
  public String reason;

  public String decidedBy;
  public Instant decidedAt;

  public static List<Suggestion> of(UUID sessionId) {
    return list("sessionId", sessionId);
  }

  public static Suggestion required(UUID id) {
    return Suggestion.<Suggestion>findByIdOptional(id)
        .orElseThrow(() -> Problem.notFound("suggestion", id));
  }
}
