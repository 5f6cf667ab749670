package world.kindness.curation;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.platform.StoredEntity;

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

  /** The draft of a session's pack, begun where there is none yet. */
  public static Draft of(UUID sessionId) {
    return Draft.<Draft>find("sessionId", sessionId)
        .firstResultOptional()
        .orElseGet(
            () -> {
              Draft draft = new Draft();
              draft.sessionId = sessionId;
              draft.persistAndFlush();
              return draft;
            });
  }
}
