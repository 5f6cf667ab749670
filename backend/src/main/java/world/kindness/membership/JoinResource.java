package world.kindness.membership;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import world.kindness.country.Country;
import world.kindness.country.CountryChoice;
import world.kindness.mail.Outbox;
import world.kindness.mail.OutgoingMail;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.idempotency.Idempotent;
import world.kindness.platform.locks.NamedLock;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.problems.Refuses;
import world.kindness.platform.security.LinkToken;
import world.kindness.platform.text.Language;
import world.kindness.platform.time.TimeZones;

/** Joining by the form, confirming from the mail. */
@Path("/api/v1")
@Tag(name = "Membership")
public class JoinResource {
  private static final String ONE_LINE = "[^\\p{Cc}]*";

  private final JoinSettings settings;
  private final MembershipMail mails;
  private final Outbox outbox;
  private final ForgetJoinRequests forgetting;
  private final Audit audit;
  private final Clock clock;
  private final Event<MemberJoined> news;
  private final Event<QuotingRevoked> revoked;

  JoinResource(
      JoinSettings settings,
      MembershipMail mails,
      Outbox outbox,
      ForgetJoinRequests forgetting,
      Audit audit,
      Clock clock,
      Event<MemberJoined> news,
      Event<QuotingRevoked> revoked) {
    this.news = news;
    this.revoked = revoked;
    this.settings = settings;
    this.mails = mails;
    this.outbox = outbox;
    this.forgetting = forgetting;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the form shows. */
  public record JoinForm(JoinWording wording, List<CountryChoice> countries) {}

  /**
   * A filled-in form.
   *
   * @param wordingVersion of the words that were read: an answer is about these and no others
   * @param language of the form that was read, and of the mails to come; English where none is said
   * @param timeZone of whoever fills it in, by its IANA name, in which mails give times; one that
   *     is not known here is as none
   * @param website left empty by people, who do not see the field; programs that fill in everything
   *     are thanked and forgotten
   */
  public record JoinAnswer(
      @Schema(examples = "A community nurse") @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE)
          String name,
      @Schema(examples = "community.nurse@example.org") @NotBlank @Email @Size(max = 254)
          String email,
      @Schema(examples = "Community nurse") @Size(max = 200) @Pattern(regexp = ONE_LINE)
          String role,
      @Size(max = 300) @Pattern(regexp = ONE_LINE) String organisation,
      @Schema(examples = "GB-SCT") String country,
      @Size(max = 300) @Pattern(regexp = ONE_LINE) String heardFrom,
      @Schema(description = "Needed: without mail nobody can be invited.") boolean mailing,
      boolean profile,
      boolean quoting,
      @Schema(examples = "1") @NotBlank String wordingVersion,
      @Schema(
              enumeration = {"en", "es", "sv"},
              examples = "sv")
          @Pattern(regexp = Language.CODES)
          String language,
      @Schema(examples = "Europe/Stockholm") @Size(max = 64) String timeZone,
      @Size(max = 300) String website) {}

  @GET
  @Path("/join-form")
  @PermitAll
  @Operation(
      operationId = "getJoinForm",
      summary = "What somebody who joins reads and chooses from",
      description = "The words to agree to, with their version, and the countries and nations.")
  public JoinForm form(
      @Parameter(
              description = "In which language to read the words: en (where none is said), es, sv.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"en", "es", "sv"}))
          @QueryParam("language")
          String language) {
    Language read = Language.asked(language);
    return new JoinForm(JoinWording.in(read), CountryChoice.all(read));
  }

  @POST
  @Path("/join-requests")
  @PermitAll
  @JoinLimit.Limited
  @Transactional
  @Idempotent
  @ResponseStatus(202)
  @Refuses(ProblemType.TOO_MANY_REQUESTS)
  @Operation(
      operationId = "join",
      summary = "Ask to join",
      description =
          "Sends a mail with a link that confirms the address, once and within 48 hours. The answer is the same whether or not somebody with this address is a member.")
  public void join(@Valid @NotNull JoinAnswer answer) {
    String email = answer.email().strip();
    if (!OutgoingMail.isAddress(email)) {
      throw Problem.rule("/email", "This is not one bare e-mail address.");
    }
    if (!answer.mailing()) {
      throw Problem.rule("/mailing", "Without mail we cannot invite you to the calls.");
    }
    if (!answer.wordingVersion().equals(JoinWording.VERSION)) {
      throw new Problem(
          ProblemType.CONFLICT, "The words were changed while you read them: read them again.");
    }
    String country = Country.known(blankAsNull(answer.country()), "/country");
    Instant now = clock.instant();
    boolean program = blankAsNull(answer.website()) != null;
    // Of many who ask for one address at once, each counts those before it.
    NamedLock.take("join " + email.toLowerCase(Locale.ROOT));
    boolean flooded =
        JoinRequest.to(email, now.minus(settings.linkLasts())) >= settings.mailsPerAddress();
    if (program || flooded) {
      return;
    }
    String token = LinkToken.fresh();
    JoinRequest asked = new JoinRequest();
    asked.email = email;
    asked.name = answer.name().strip();
    asked.role = blankAsNull(answer.role());
    asked.organisation = blankAsNull(answer.organisation());
    asked.countryCode = country;
    asked.heardFrom = blankAsNull(answer.heardFrom());
    asked.profile = answer.profile();
    asked.quoting = answer.quoting();
    asked.wordingVersion = answer.wordingVersion();
    asked.language = Language.of(answer.language());
    asked.timeZone = TimeZones.isKnown(answer.timeZone()) ? answer.timeZone() : null;
    asked.tokenSha256 = LinkToken.digest(token);
    asked.askedAt = now;
    asked.persist();
    outbox.send(mails.confirmation(asked, token, settings.linkLasts().toHours()));
    forgetting.lookAfter(asked);
  }

  @POST
  @Path("/join-requests/{token}")
  @PermitAll
  @Transactional
  @Idempotent
  @Operation(
      operationId = "confirmJoining",
      summary = "Confirm from the mail",
      description =
          "Works once. Sends the welcome mail with the next call for the calendar. Somebody who joins again replaces what they said before.")
  public void confirm(String token) {
    Instant now = clock.instant();
    JoinRequest request =
        JoinRequest.byToken(token, now.minus(settings.linkLasts()))
            .orElseThrow(
                () ->
                    new Problem(
                        ProblemType.NOT_FOUND,
                        "This link was used already, or is too old. Fill in the form again."));
    Member member = Member.confirmed(request, now);
    request.delete();
    if (member.quotingConsentAt == null) {
      revoked.fire(new QuotingRevoked(member.id));
    }
    outbox.send(mails.welcome(member));
    audit.record("joined", "/members/" + member.id);
    news.fire(new MemberJoined(member.email));
  }

  private static String blankAsNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
