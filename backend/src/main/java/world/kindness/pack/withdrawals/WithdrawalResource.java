package world.kindness.pack.withdrawals;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import world.kindness.curation.consent.ConsentRequest;
import world.kindness.curation.quotes.Quote;
import world.kindness.curation.quotes.QuoteEdit;
import world.kindness.pack.editions.PublishedItem;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.security.Roles;
import world.kindness.session.Session;

/** Taking a quote back, by a facilitator or by the person who wrote it. */
@Path("/api/v1")
@Tag(name = "Quotes")
public class WithdrawalResource {
  private final Withdrawals withdrawals;

  WithdrawalResource(Withdrawals withdrawals) {
    this.withdrawals = withdrawals;
  }

  /**
   * What a withdrawal did.
   *
   * @param session slug of the call
   * @param edition number of the edition with the tombstone; absent where no edition had the quote,
   *     or while it is being made
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record WithdrawalView(UUID quote, String session, @Nullable Integer edition) {}

  @POST
  @Path("/quotes/{id}/withdrawal")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "withdrawQuote",
      summary = "Take a quote back",
      description =
          "Hides it everywhere at once (within a second, where several machines answer) and for good; then publishes the next edition from the last one, with a tombstone in its place. Editions that carried it answer 410.")
  public WithdrawalView withdraw(UUID id) {
    return withdraw(slug(id), id);
  }

  @POST
  @Path("/quotes/{id}/lowered-consent")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "lowerConsent",
      summary = "Show less of a quote's writer",
      description =
          "For a writer who no longer wants to be named as they were. What is public is hidden at once; then the next edition is published from the last one. Editions that showed more answer 410. The role or the initials it needs are set in the quote before.")
  public WithdrawalView lower(UUID id, @Valid @NotNull QuoteEdit.ConsentGiven consent) {
    String slug = slug(id);
    return new WithdrawalView(
        id, slug, withdrawals.lower(slug, id, consent).map(e -> e.editionNumber).orElse(null));
  }

  @POST
  @Path("/consents/{token}/withdrawal")
  @PermitAll
  @Operation(
      operationId = "withdrawConsent",
      summary = "Take your own words back",
      description =
          "By the link of the mail that asked for consent; nobody else is needed. The words are hidden everywhere at once (within a second, where several machines answer) and for good.")
  public WithdrawalView withdraw(String token) {
    // In a transaction that ends: what is loaded late outside of one keeps its connection.
    record Asked(String slug, UUID quote) {}
    Asked asked =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  ConsentRequest request = ConsentRequest.byToken(token);
                  return new Asked(request.session.slug, request.quoteId);
                });
    return withdraw(asked.slug(), asked.quote());
  }

  private WithdrawalView withdraw(String slug, UUID quote) {
    return new WithdrawalView(
        quote, slug, withdrawals.withdraw(slug, quote).map(e -> e.editionNumber).orElse(null));
  }

  /** A published quote can be withdrawn also when the draft has it no longer. */
  private static String slug(UUID quote) {
    return Quote.<Quote>findByIdOptional(quote)
        .map(q -> Session.<Session>findById(q.sessionId).slug)
        .or(
            () ->
                PublishedItem.<PublishedItem>find(
                        "kind = ?1 and itemId = ?2", PublishedItem.Kind.QUOTE, quote)
                    .firstResultOptional()
                    .map(item -> item.sessionSlug))
        .orElseThrow(() -> Problem.notFound("quote", quote));
  }
}
