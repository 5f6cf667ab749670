package world.kindness.community;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import world.kindness.platform.changes.Versioned;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.text.OneLine;
import world.kindness.platform.time.TimeZones;

/** What an administrator may change about the community. */
public record CommunitySettings(
    @NotBlank @OneLine @Size(max = 100) String name,
    @NotBlank @Size(max = 500) String description,
    @NotEmpty List<@NotBlank @Size(max = 200) String> purposes,
    @Schema(description = "How people reach the community; everybody reads it.") @Size(max = 200)
        String contact,
    @Schema(
            description =
                "Who answers for personal data by the law, with a postal address (GDPR, Art. 13(1)(a)); everybody reads it.")
        @Size(max = 500)
        String controller,
    @Schema(
            description =
                "The authority to which people may complain, and how (GDPR, Art. 13(2)(d)); everybody reads it.")
        @Size(max = 500)
        String supervisoryAuthority,
    @NotNull @Valid Series series,
    @NotNull @Valid QuotePolicy quotePolicy,
    @Schema(
            description =
                "Whether the private link of a call stands in the mails to members too: a mail can be passed on. false: on the page of each member alone.")
        boolean linkInMails) {

  /**
   * How people's words are used.
   *
   * @param smallestGroup where we know of fewer people of a country, the checklist of a draft warns
   *     of quotes with role and country
   */
  public record QuotePolicy(
      @Schema(description = "Facilitators read it, and whoever is asked for consent by mail.")
          @NotBlank
          @Size(max = 1000)
          String text,
      @Schema(
              description =
                  "Where we know of fewer people of a country, the checklist warns of quotes with role and country.",
              examples = "5")
          @Min(2)
          @Max(100)
          int smallestGroup) {
    static QuotePolicy of(Community c) {
      return new QuotePolicy(c.quotePolicy, c.smallestGroup);
    }
  }

  /** The settings with the version to change from. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StoredSettings(
      int version,
      String name,
      String description,
      List<String> purposes,
      @Nullable String contact,
      @Nullable String controller,
      @Nullable String supervisoryAuthority,
      Series series,
      QuotePolicy quotePolicy,
      boolean linkInMails)
      implements Versioned {
    static StoredSettings of(Community c) {
      return new StoredSettings(
          c.version,
          c.name,
          c.description,
          List.of(c.purposes),
          c.contact,
          c.controller,
          c.supervisoryAuthority,
          c.series(),
          QuotePolicy.of(c),
          c.linkInMails);
    }
  }

  static CommunitySettings of(Community c) {
    return new CommunitySettings(
        c.name,
        c.description,
        List.of(c.purposes),
        c.contact,
        c.controller,
        c.supervisoryAuthority,
        c.series(),
        QuotePolicy.of(c),
        c.linkInMails);
  }

  /**
   * Writes the settings back.
   *
   * @param today from which day a changed rule holds
   * @throws Problem 422 where a rule is broken
   */
  void applyTo(Community c, LocalDate today) {
    if (!series.ends().isAfter(series.starts())) {
      throw Problem.rule("/series/ends", "A call ends after it starts, on the same day.");
    }
    TimeZones.check(series.timeZone(), "/series/timeZone");
    c.name = name.strip();
    c.description = description.strip();
    c.purposes = purposes.toArray(String[]::new);
    c.contact = contact;
    c.controller = stated(controller);
    c.supervisoryAuthority = stated(supervisoryAuthority);
    c.recur(series, today);
    c.quotePolicy = quotePolicy.text().strip();
    c.smallestGroup = quotePolicy.smallestGroup();
    c.linkInMails = linkInMails;
  }

  private static String stated(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
