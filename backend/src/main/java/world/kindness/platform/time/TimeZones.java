package world.kindness.platform.time;

import java.time.ZoneId;

/** Time zones by the names that IANA gives them. */
public final class TimeZones {
  private TimeZones() {}

  /** Whether it is a name, such as {@code Europe/London}; nothing is none. */
  public static boolean isKnown(String name) {
    return name != null && ZoneId.getAvailableZoneIds().contains(name);
  }
}
