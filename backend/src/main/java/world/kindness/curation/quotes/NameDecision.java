package world.kindness.curation.quotes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import world.kindness.intake.findings.names.KnownPeople;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;

/** What was decided about a name in the texts of one call, for all its places. */
@Entity
@Table(name = "name_decision")
public class NameDecision extends StoredEntity {
  /** {@code MAY_STAND} for a person, {@code NO_PERSON} for words that are nobody's name. */
  @Schema(name = "NameChoice")
  public enum Choice {
    MAY_STAND,
    NO_PERSON
  }

  public UUID sessionId;

  /** As it stood where it was found first. */
  public String name;

  @Enumerated(EnumType.STRING)
  public Choice decision;

  /** Why, in the words of whoever decided. */
  public String reason;

  public String decidedBy;
  public Instant decidedAt;

  public static NameDecision required(UUID id) {
    return NameDecision.<NameDecision>findByIdOptional(id)
        .orElseThrow(() -> Problem.notFound("name decision", id));
  }

  /** Those of a session by the key of their name, however it is written. */
  public static Map<String, NameDecision> of(UUID sessionId) {
    Map<String, NameDecision> decisions = new HashMap<>();
    NameDecision.<NameDecision>list("sessionId", sessionId)
        .forEach(decision -> decisions.put(KnownPeople.key(decision.name), decision));
    return decisions;
  }
}
