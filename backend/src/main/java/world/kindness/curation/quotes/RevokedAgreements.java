package world.kindness.curation.quotes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import world.kindness.membership.QuotingRevoked;
import world.kindness.platform.audit.Audit;

/** What rests on a standing agreement that was taken back needs another consent. */
@ApplicationScoped
class RevokedAgreements {
  private final Audit audit;

  RevokedAgreements(Audit audit) {
    this.audit = audit;
  }

  /** What is published stays until it is withdrawn: that was agreed to then. */
  void revoked(@Observes QuotingRevoked revoked) {
    for (UUID id : Quote.restingOn(revoked.member())) {
      Quote quote = Quote.locked(id);
      if (!quote.wasPublished && revoked.member().equals(quote.standingMember)) {
        quote.agreementRevoked();
        quote.persistAndFlush();
        audit.record("revoked", "/quotes/" + id, List.of("consent"));
      }
    }
  }
}
