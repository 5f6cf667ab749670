package world.kindness.membership;

import java.util.Map;
import world.kindness.platform.SiteSettings;

/** What lets mail programs leave for their reader by one click (RFC 8058). */
public final class OneClick {
  private OneClick() {}

  /** The headers of a mail to a member. */
  public static Map<String, String> headers(SiteSettings site, String leaveKey) {
    return Map.of(
        "List-Unsubscribe",
        "<%s/api/v1/memberships/%s/leave>".formatted(site.apiUrl(), leaveKey),
        "List-Unsubscribe-Post",
        "List-Unsubscribe=One-Click");
  }
}
