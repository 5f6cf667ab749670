package world.kindness.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import world.kindness.platform.database.StoredEntity;

/**
 * When somebody last lost a role or was disabled. Tokens from before say what is no longer so, and
 * would be good for minutes.
 */
@Entity
@Table(name = "taken_access")
public class TakenAccess extends StoredEntity {
  public String signInName;
  public Instant takenAt;

  static TakenAccess note(String signInName, Instant at) {
    TakenAccess taken =
        TakenAccess.<TakenAccess>find("signInName", signInName)
            .firstResultOptional()
            .orElseGet(TakenAccess::new);
    taken.signInName = signInName;
    taken.takenAt = at;
    taken.persistAndFlush();
    return taken;
  }

  static void forget(Instant before) {
    delete("takenAt <= ?1", before);
  }

  /**
   * @param issued as the token says it: whole seconds, so one from the same second is too old
   */
  static boolean since(String signInName, Instant issued) {
    return count("signInName = ?1 and takenAt >= ?2", signInName, issued) > 0;
  }
}
