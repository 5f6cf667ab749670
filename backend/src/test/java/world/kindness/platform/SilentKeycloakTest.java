package world.kindness.platform;

import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** A Keycloak that takes connections and says nothing. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(value = SilentKeycloakTest.Silence.class, restrictToAnnotatedClass = true)
class SilentKeycloakTest {
  @Inject World world;

  @Test
  void whoever_is_signed_in_is_told_to_come_again_and_readers_notice_nothing() {
    world
        .facilitator()
        .get("/api/v1/drafts")
        .then()
        .statusCode(503)
        .contentType(World.PROBLEM)
        .header("Retry-After", containsString("5"));
    world.anonymous().get("/api/v1/sessions").then().statusCode(200);
  }

  /** Listens and never answers. */
  public static class Silence implements QuarkusTestResourceLifecycleManager {
    private ServerSocket socket;

    @Override
    public Map<String, String> start() {
      try {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Map.of(
          "quarkus.oidc.auth-server-url",
          "http://localhost:%d/realms/kindness".formatted(socket.getLocalPort()),
          "quarkus.oidc.discovery-enabled",
          "false",
          "quarkus.oidc.jwks-path",
          "protocol/openid-connect/certs");
    }

    @Override
    public void stop() {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
