package world.kindness.curation.drafts;

import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.platform.database.StoredEntity;

/** The lists and lines of a draft pack that have no home of their own. */
@Entity
public class Draft extends StoredEntity {
  public UUID sessionId;
  public String subtitle;

  /** What the next edition corrects, for readers of the one before; gone once it is published. */
  public String correction;

  @JdbcTypeCode(SqlTypes.ARRAY)
  public String[] purposes = {};

  /** Ideas named in the plenary after the rooms. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  public String[] heardBack = {};

  @JdbcTypeCode(SqlTypes.ARRAY)
  public String[] acknowledgedTeams = {};

  /** A list that stands in rows of its own changed: the draft is at its next version. */
  public void listsChanged() {
    getEntityManager().lock(this, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  /** The draft of a session's pack to read; an empty one where nobody began it. */
  static Draft known(UUID sessionId) {
    return Draft.<Draft>find("sessionId", sessionId).firstResultOptional().orElseGet(Draft::new);
  }

  /** The draft of a session's pack, begun where there is none yet. */
  public static Draft of(UUID sessionId) {
    return Draft.<Draft>find("sessionId", sessionId)
        .firstResultOptional()
        .orElseGet(
            () -> {
              Draft draft = new Draft();
              draft.sessionId = sessionId;
              draft.persistAndFlush();
              // Read again: what was just stored cannot be raised to its next version.
              getEntityManager().detach(draft);
              return Draft.<Draft>findById(draft.id);
            });
  }
}
