package world.kindness.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses tokens from before their bearer lost a role or was disabled: they must sign in again. */
@ApplicationScoped
public class FreshTokens implements SecurityIdentityAugmentor {
  /** Its own bean, since the check runs on another thread, which needs a session. */
  @Inject TokenCheck check;

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? context.runBlocking(() -> check.fresh(identity, token))
        : Uni.createFrom().item(identity);
  }

  @ApplicationScoped
  static class TokenCheck {
    /** In a transaction of its own, which gives the connection back before the body is read. */
    @ActivateRequestContext
    SecurityIdentity fresh(SecurityIdentity identity, JsonWebToken token) {
      Instant issued = Instant.ofEpochSecond(token.getIssuedAtTime());
      if (QuarkusTransaction.requiringNew()
          .call(() -> TakenAccess.since(token.getName(), issued))) {
        throw new AuthenticationFailedException();
      }
      return identity;
    }
  }
}
