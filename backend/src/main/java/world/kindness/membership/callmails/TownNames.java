package world.kindness.membership.callmails;

import com.ibm.icu.text.TimeZoneNames;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import world.kindness.platform.text.Language;

/** The towns that time zones are named after, as they are called in a language (CLDR). */
final class TownNames {
  private TownNames() {}

  /** Such as "London", "Londres", "New York"; for a zone without a town how far it is from UTC. */
  static String of(ZoneId zone, ZonedDateTime at, Language language) {
    String town =
        zone.getId().startsWith("Etc/")
            ? null
            : TimeZoneNames.getInstance(language.locale()).getExemplarLocationName(zone.getId());
    return town == null ? "UTC" + at.getOffset().getId().replace("Z", "") : town;
  }
}
