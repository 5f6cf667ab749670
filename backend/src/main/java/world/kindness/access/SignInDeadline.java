package world.kindness.access;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Asks Keycloak as Quarkus does, for so long as somebody would wait: it may be silent. */
@Alternative
@Priority(1)
@ApplicationScoped
public class SignInDeadline implements HttpAuthenticationMechanism {
  private final OidcAuthenticationMechanism oidc;
  private final Duration patience;

  SignInDeadline(OidcAuthenticationMechanism oidc, AccountSettings settings) {
    this.oidc = oidc;
    this.patience = settings.patience();
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    return oidc.authenticate(context, identities)
        .ifNoItem()
        .after(patience)
        .failWith(
            () ->
                new AuthenticationFailedException(
                    new TimeoutException("no answer within " + patience)));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return oidc.getChallenge(context);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return oidc.getCredentialTransport(context);
  }
}
