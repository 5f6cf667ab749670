package world.kindness.platform;

/** The version a caller means to change (RFC 9110, 13.1.1). */
public final class IfMatch {
  private IfMatch() {}

  /**
   * Lets a change go on only when the header names the entity's present version.
   *
   * @throws Problem 428 without the header, 412 when it names another version
   */
  public static void check(String header, StoredEntity entity) {
    check(header, entity.version);
  }

  /** As {@link #check(String, StoredEntity)}, for a thing that is kept elsewhere. */
  public static void check(String header, int version) {
    if (header == null || header.isBlank()) {
      throw new Problem(ProblemType.IF_MATCH_MISSING, null);
    }
    if (!header.strip().equals("\"" + version + "\"")) {
      throw new Problem(
          ProblemType.STALE,
          "You are changing version %s, but it is at version \"%d\" now."
              .formatted(header.strip(), version));
    }
  }
}
