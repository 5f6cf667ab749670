package world.kindness.platform.time;

import java.time.ZoneId;
import world.kindness.platform.problems.Problem;

/** Time zones by the names that IANA gives them. */
public final class TimeZones {
  private TimeZones() {}

  /** Whether it is a name, such as {@code Europe/London}; nothing is none. */
  public static boolean isKnown(String name) {
    return name != null && ZoneId.getAvailableZoneIds().contains(name);
  }

  /**
   * @param pointer to where the name stands in a body
   * @throws Problem 422 for what is no such name
   */
  public static void check(String name, String pointer) {
    if (!isKnown(name)) {
      throw Problem.rule(pointer, "'%s' is not an IANA time zone.".formatted(name));
    }
  }
}
