package world.kindness.platform.changes;

import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.problems.Stale;

/** The version a caller means to change (RFC 9110, 13.1.1). */
public final class IfMatch {
  private IfMatch() {}

  /**
   * Lets a change go on only when the header names the entity's present version.
   *
   * @param address of the thing below {@code /api/v1}, as the trail has it
   * @throws Problem 428 without the header, 412 when it names another version
   */
  public static void check(String header, StoredEntity entity, String address) {
    check(header, entity.version, address);
  }

  /** As {@link #check(String, StoredEntity, String)}, for a thing that is kept elsewhere. */
  public static void check(String header, int version, String address) {
    if (header == null || header.isBlank()) {
      throw new Problem(ProblemType.IF_MATCH_MISSING, null);
    }
    // A proxy that compressed the answer made its tag a weak one; the version is the same.
    if (!header.strip().replaceFirst("^W/", "").equals("\"" + version + "\"")) {
      throw new Stale(
          "You are changing version %s, but it is at version \"%d\" now."
              .formatted(header.strip(), version),
          address);
    }
  }
}
