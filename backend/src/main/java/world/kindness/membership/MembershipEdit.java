package world.kindness.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import world.kindness.country.Country;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.text.Language;
import world.kindness.platform.text.OneLine;
import world.kindness.platform.time.TimeZones;

/**
 * What a member may change about their membership.
 *
 * @param language of the mails to them
 * @param calls whether they want to hear of calls: invitations, reminders, changes
 * @param packs whether they want to hear of new packs
 * @param paused whether they want no mails for a while
 * @param profile whether they may be shown among the people of the community
 * @param quoting whether they may be quoted with role and country
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MembershipEdit(
    @NotBlank @OneLine @Size(max = 200) String name,
    @Nullable @OneLine @Size(max = 200) String role,
    @Nullable @OneLine @Size(max = 300) String organisation,
    @Nullable @Schema(examples = "GB-SCT") String country,
    @NotNull
        @Schema(
            enumeration = {"en", "es", "sv"},
            examples = "sv")
        @Pattern(regexp = Language.CODES)
        String language,
    @Nullable
        @Schema(
            description = "IANA name, in which mails give times; null for where people meet.",
            examples = "Europe/Stockholm")
        String timeZone,
    boolean calls,
    boolean packs,
    boolean paused,
    boolean profile,
    boolean quoting) {
  static MembershipEdit of(Member m) {
    return new MembershipEdit(
        m.name,
        m.role,
        m.organisation,
        m.countryCode,
        m.language.code(),
        m.timeZone,
        m.wantsCalls,
        m.wantsPacks,
        m.paused,
        m.profileConsentAt != null,
        m.quotingConsentAt != null);
  }

  /**
   * Writes the changes back, and tries to reach whoever was not reached before. A profile that is
   * shown keeps its words until a facilitator has looked at new ones.
   *
   * @throws Problem 422 where a rule is broken
   */
  void applyTo(Member m) {
    if (timeZone != null) {
      TimeZones.check(timeZone, "/timeZone");
    }
    String known = Country.known(stated(country), "/country");
    mayNotBeGiven("/profile", profile, m.profileConsentAt != null);
    mayNotBeGiven("/quoting", quoting, m.quotingConsentAt != null);
    m.name = name.strip();
    m.role = stated(role);
    m.organisation = stated(organisation);
    m.countryCode = known;
    m.language = Language.of(language);
    m.timeZone = timeZone;
    m.wantsCalls = calls;
    m.wantsPacks = packs;
    m.paused = paused;
    m.unreachableSince = null;
    m.mailsFailed = 0;
    if (!profile) {
      m.profileConsentAt = null;
      m.hideProfile();
    }
    if (!quoting) {
      m.quotingConsentAt = null;
    }
  }

  private static void mayNotBeGiven(String pointer, boolean wanted, boolean given) {
    if (wanted && !given) {
      throw Problem.rule(
          pointer, "To agree to this, read its words and fill in the form to join again.");
    }
  }

  private static String stated(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
