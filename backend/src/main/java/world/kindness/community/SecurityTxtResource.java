package world.kindness.community;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import world.kindness.platform.SiteSettings;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;

/** Whom to tell of a weakness (RFC 9116). The site passes on the same. */
@Path(SecurityTxtResource.PATH)
public class SecurityTxtResource {
  static final String PATH = "/.well-known/security.txt";

  /** Days; counted from the start of today, so that the answer stays the same for a day. */
  private static final int GOOD_FOR = 180;

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@:/<>]{1,64}@[^\\s@:/<>]{1,255}");
  private static final Pattern URI = Pattern.compile("(mailto:|https://|tel:)[^\\s<>]+");

  private final SecuritySettings settings;
  private final SiteSettings site;
  private final Clock clock;

  SecurityTxtResource(SecuritySettings settings, SiteSettings site, Clock clock) {
    this.settings = settings;
    this.site = site;
    this.clock = clock;
  }

  @GET
  @PermitAll
  @Produces("text/plain;charset=UTF-8")
  @Operation(hidden = true)
  public String get() {
    String contact =
        contact(settings.contact().orElse(null), Community.present().contact)
            .orElseThrow(
                () -> new Problem(ProblemType.NOT_FOUND, "Nobody is named to tell of weaknesses."));
    Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    return """
        Contact: %s
        Expires: %s
        Preferred-Languages: en
        Canonical: %s
        Canonical: %s
        """
        .formatted(
            contact,
            today.plus(GOOD_FOR, ChronoUnit.DAYS),
            site.apiUrl() + PATH,
            site.url() + PATH);
  }

  /** The first that can be reached, as a URI; what the community says of itself is free text. */
  static Optional<String> contact(String ofSettings, String ofCommunity) {
    return Stream.of(Optional.ofNullable(ofSettings), Optional.ofNullable(ofCommunity))
        .flatMap(Optional::stream)
        .map(String::strip)
        .map(text -> ADDRESS.matcher(text).matches() ? "mailto:" + text : text)
        .filter(text -> URI.matcher(text).matches())
        .findFirst();
  }
}
