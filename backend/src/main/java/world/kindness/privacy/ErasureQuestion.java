package world.kindness.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.platform.database.StoredEntity;

/** Words that may be an erased person, which a person decides about. It goes when all is done. */
@Entity
@Table(name = "erasure_question")
class ErasureQuestion extends StoredEntity {
  /** What was decided about the words wherever they stand like this. */
  @Schema(name = "ErasureDecision")
  public enum Decision {
    /** It is the person: a mark takes the place of the words. */
    REMOVE,
    /** It is somebody else, or nobody. */
    LEAVE
  }

  public UUID erasureId;

  /** The words with what stands beside them, plain: the same elsewhere are the same question. */
  public String context;

  public String found;
  public String excerpt;

  /** Where they stand, as tables are called. */
  @JdbcTypeCode(SqlTypes.JSON)
  public List<String> places;

  @Enumerated(EnumType.STRING)
  public Decision decision;

  public String decidedBy;
  public Instant decidedAt;

  static void ask(UUID erasure, LastLook.Hit hit, List<String> places) {
    ErasureQuestion question = new ErasureQuestion();
    question.erasureId = erasure;
    question.context = hit.context();
    question.found = hit.found();
    question.excerpt = hit.excerpt();
    question.places = places;
    question.persist();
  }

  static List<ErasureQuestion> of(UUID erasure) {
    return list("erasureId = ?1 order by found, context, id", erasure);
  }

  static boolean open(UUID erasure) {
    return count("erasureId = ?1 and decision is null", erasure) > 0;
  }

  /** Of an erasure, what was decided in one way, by its context. */
  static Set<String> decided(UUID erasure, Decision decision) {
    return of(erasure).stream()
        .filter(question -> question.decision == decision)
        .map(question -> question.context)
        .collect(Collectors.toSet());
  }

  void decide(Decision decision, String by, Instant now) {
    this.decision = decision;
    this.decidedBy = by;
    this.decidedAt = now;
  }
}
