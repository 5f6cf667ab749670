package world.kindness.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import world.kindness.platform.problems.Problem;
import world.kindness.session.links.MeetingLinks;

/**
 * Where to listen to a call again, or to read it.
 *
 * @param link web address of the recording
 * @param transcript web address of its transcript
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recording(@Nullable String link, @Nullable String transcript) {
  /** HQL: whether the public may have one of a published session {@code e}. */
  static final String THERE =
      "e.stage = HELD and (e.recordingLink is not null or e.transcriptLink is not null)";

  /** What the public may have of a call: null before it was held, and where there is none. */
  static Recording of(Session s) {
    boolean there = s.recordingLink != null || s.transcriptLink != null;
    return there && s.published && s.stage == Session.Stage.HELD
        ? new Recording(s.recordingLink, s.transcriptLink)
        : null;
  }

  /**
   * An address that may be shown to everybody; null for none.
   *
   * @throws Problem 422 for one that is not https, opens a meeting or carries a passcode
   */
  static String address(String pointer, String given) {
    if (given == null) {
      return null;
    }
    String address = given.strip();
    if (!isWebAddress(address)) {
      throw Problem.rule(pointer, "A link is an https address of the web, without a sign-in.");
    }
    if (MeetingLinks.letsIn(address)) {
      throw Problem.rule(
          pointer,
          "This link opens a meeting or carries a passcode. Give one that everybody may have.");
    }
    return address;
  }

  private static boolean isWebAddress(String address) {
    try {
      URI uri = new URI(address);
      return "https".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
