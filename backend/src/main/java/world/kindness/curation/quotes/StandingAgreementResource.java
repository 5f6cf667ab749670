package world.kindness.curation.quotes;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import world.kindness.curation.quotes.StandingAgreements.StandingAgreement;
import world.kindness.membership.Member;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.problems.Refuses;
import world.kindness.platform.security.Roles;

/** What members agreed to when they joined, as the consent for their quotes. */
@Path("/api/v1/quotes/{id}/standing-agreement")
@Tag(name = "Consent")
public class StandingAgreementResource {
  private final DraftQuotes quotes;
  private final Audit audit;
  private final Clock clock;

  StandingAgreementResource(DraftQuotes quotes, Audit audit, Clock clock) {
    this.quotes = quotes;
    this.audit = audit;
    this.clock = clock;
  }

  @POST
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Refuses(ProblemType.CONFLICT)
  @Operation(
      operationId = "useStandingAgreement",
      summary = "Clear a quote by its writer's standing agreement",
      description =
          "For a quote that shows a standingAgreement: it is ROLE_AND_COUNTRY then, with the date and the words of the agreement as evidence. Where the member leaves, or takes the agreement back, before the quote is published, it is NOT_ASKED again.")
  public DraftQuote use(UUID id) {
    StandingAgreement seen = covering(Quote.required(id));
    // What was read may have changed before it is locked: the member first, as when they leave,
    // then the call.
    Panache.getEntityManager().clear();
    Member.hold(seen.member());
    Quote quote = Quote.locked(id);
    quote.agreedOnJoining(covering(quote), clock.instant());
    quote.persistAndFlush();
    audit.record("agreed", "/quotes/" + id, List.of("consent"));
    return quotes.of(quote);
  }

  private static StandingAgreement covering(Quote quote) {
    return StandingAgreements.of(quote.sessionId)
        .covering(quote)
        .orElseThrow(
            () ->
                new Problem(
                    ProblemType.CONFLICT,
                    "No member's standing agreement covers this quote: ask its writer."));
  }
}
