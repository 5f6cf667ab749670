package world.kindness.access;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import world.kindness.platform.problems.NoAnswer;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;

/**
 * Our realm in Keycloak. Where it does not answer, that is a 503 which says so.
 *
 * <p>Outside the caller's transaction, which waits meanwhile: the client works on threads of its
 * own and would take the transaction along, so that it could not be ended here.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class Realm {
  private static final Logger LOG = Logger.getLogger(Realm.class);
  private static final int NOT_KNOWN = 401;
  private static final String GO_ON = " Public reads go on; try again in a moment.";
  private static final Set<Integer> ABOUT_THE_THING = Set.of(400, 404, 409);

  private final AccountSettings settings;
  private Keycloak keycloak;

  Realm(AccountSettings settings) {
    this.settings = settings;
  }

  /**
   * Asks one thing.
   *
   * @throws WebApplicationException 400, 404 or 409, which is about the thing asked
   * @throws Problem 503 when there is no answer to be had
   */
  <T> T ask(Function<RealmResource, T> question) {
    try {
      try {
        return question.apply(realm());
      } catch (WebApplicationException refused) {
        if (refused.getResponse().getStatus() != NOT_KNOWN) {
          throw refused;
        }
        // Our token is from before Keycloak was started anew; it has been forgotten by now.
        return question.apply(realm());
      }
    } catch (Problem known) {
      throw known;
    } catch (WebApplicationException refused) {
      int status = refused.getResponse().getStatus();
      if (status == 401 || status == 403) {
        LOG.errorf(
            "Keycloak answers %d to the client '%s': see docs/running.md for what it needs",
            status, settings.clientId());
        throw unavailable("Keycloak does not let this API look after accounts.");
      }
      if (ABOUT_THE_THING.contains(status) && isKeycloaks(refused)) {
        throw refused;
      }
      throw failed(status);
    } catch (RuntimeException away) {
      // What cannot be read as HTTP or JSON comes as whatever the client met there.
      LOG.warnf(
          away instanceof ProcessingException ? null : away, "Keycloak does not answer: %s", away);
      throw new NoAnswer("Keycloak, which keeps the accounts, does not answer." + GO_ON);
    }
  }

  /** As {@link #ask(Function)}, where nothing is answered. */
  void tell(Consumer<RealmResource> order) {
    ask(
        realm -> {
          order.accept(realm);
          return null;
        });
  }

  void close(@Observes ShutdownEvent stopped) {
    if (keycloak != null) {
      keycloak.close();
    }
  }

  /** Not of something that stands before it, or in its place. */
  private static boolean isKeycloaks(WebApplicationException refused) {
    return MediaType.APPLICATION_JSON_TYPE.isCompatible(refused.getResponse().getMediaType());
  }

  private RealmResource realm() {
    Keycloak keycloak = keycloak();
    signIn(keycloak);
    return keycloak.realm(settings.realm());
  }

  private synchronized Keycloak keycloak() {
    if (keycloak == null) {
      String secret =
          settings
              .clientSecret()
              .orElseThrow(
                  () -> unavailable("This API has no client secret for Keycloak (running.md)."));
      Client http = Keycloak.getClientProvider().newRestEasyClient(null, null, false);
      http.property(QuarkusRestClientProperties.READ_TIMEOUT, settings.patience().toMillis());
      http.property(
          QuarkusRestClientProperties.CONNECT_TIMEOUT, (int) settings.patience().toMillis());
      keycloak =
          KeycloakBuilder.builder()
              .serverUrl(settings.keycloakUrl())
              .realm(settings.realm())
              .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
              .clientId(settings.clientId())
              .clientSecret(secret)
              .resteasyClient(http)
              .build();
    }
    return keycloak;
  }

  /** Apart, since what is refused here is not about the thing that we are going to ask for. */
  private static void signIn(Keycloak keycloak) {
    try {
      keycloak.tokenManager().getAccessToken();
    } catch (WebApplicationException refused) {
      int status = refused.getResponse().getStatus();
      throw ABOUT_THE_THING.contains(status) ? failed(status) : refused;
    }
  }

  private static Problem failed(int status) {
    LOG.warnf("Keycloak answers %d", status);
    return unavailable("Keycloak, which keeps the accounts, failed.");
  }

  private static Problem unavailable(String because) {
    return new Problem(ProblemType.UNAVAILABLE, because + GO_ON);
  }
}
