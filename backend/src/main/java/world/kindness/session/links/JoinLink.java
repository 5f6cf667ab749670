package world.kindness.session.links;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import world.kindness.platform.problems.Problem;

/**
 * The private address at which people join a call. It stands in nothing that the public can read,
 * and no refusal repeats it.
 */
public final class JoinLink {
  /** How Zoom's own program is opened. */
  private static final Set<String> ZOOM = Set.of("zoommtg", "zoomus");

  private JoinLink() {}

  /**
   * The link itself, without blanks at its ends; null for none.
   *
   * @throws Problem 422 for what is neither an https address nor a link that opens Zoom
   */
  public static String known(String link) {
    if (link == null || link.isBlank()) {
      return null;
    }
    try {
      URI uri = new URI(link.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean opens = scheme.equals("https") || ZOOM.contains(scheme);
      if (opens && uri.getHost() != null && uri.getUserInfo() == null) {
        return link.strip();
      }
    } catch (URISyntaxException none) {
      // Refused below, without its words.
    }
    throw Problem.rule("/joinLink", "A join link is an https address, or a link that opens Zoom.");
  }
}
