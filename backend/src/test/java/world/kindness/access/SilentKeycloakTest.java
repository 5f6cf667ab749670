package world.kindness.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.testing.Crowd;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** A Keycloak that takes connections, and says nothing or nothing of use. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(value = SilentKeycloakTest.Keycloak.class, restrictToAnnotatedClass = true)
class SilentKeycloakTest {
  @Inject World world;
  @Inject Accounts accounts;

  @TestHTTPResource("/")
  URI api;

  @Test
  void whoever_is_signed_in_is_told_to_come_again_and_readers_notice_nothing() {
    Keycloak.answer = null;
    world
        .facilitator()
        .get("/api/v1/drafts")
        .then()
        .statusCode(503)
        .contentType(World.PROBLEM)
        .header("Retry-After", containsString("5"));
    world.anonymous().get("/api/v1/sessions").then().statusCode(200);
  }

  @Test
  void whoever_sent_all_is_not_told_that_they_sent_too_slowly_while_they_wait() {
    Keycloak.answer = null;
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("statement", "Tea", "since", "2026-10-15", "source", "heard"))
        .post("/api/v1/themes")
        .then()
        .statusCode(503)
        .contentType(World.PROBLEM);
  }

  @Test
  void whoever_does_not_send_all_in_time_is_told_so_and_hung_up_on() throws IOException {
    try (Socket socket = new Socket(api.getHost(), api.getPort())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              ("POST /api/v1/join-requests HTTP/1.1\r\nHost: localhost\r\n"
                      + "Content-Type: application/json\r\nContent-Length: 90\r\n\r\n{")
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 408")
          .contains("/api/problems#too-slow");
    }
  }

  /** What it says where it is ill, or what stands in its place. */
  static List<String> nothingOfUse() {
    return List.of(
        "",
        "HTTP/1.1 200 OK\r\nContent-Length: 300\r\n\r\n{\"keys\":[",
        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n<html></>",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 204 No Content\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>",
        "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>",
        "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 4\r\n\r\nsoon",
        "SSH-2.0-something-else\r\n");
  }

  /** Nobody is told that they are not signed in because somebody else is ill. */
  @ParameterizedTest
  @MethodSource("nothingOfUse")
  void a_keycloak_that_says_nothing_of_use_is_no_fault_of_who_signed_in(String answer)
      throws InterruptedException {
    Keycloak.answer = answer;
    assertThat(
            Crowd.atOnce(
                12, () -> world.facilitator().get("/api/v1/drafts").then().extract().statusCode()))
        .containsOnly(503);
  }

  /** An invitation would be taken as done, since there is nobody to send it to. */
  @ParameterizedTest
  @MethodSource("nothingOfUse")
  void nor_does_it_say_that_somebody_has_no_account(String answer) {
    Keycloak.answer = answer;
    assertThatThrownBy(() -> accounts.find("an-account"))
        .isInstanceOf(Problem.class)
        .extracting(problem -> ((Problem) problem).type)
        .isEqualTo(ProblemType.UNAVAILABLE);
  }

  /** Answers everybody the same, or never. */
  public static class Keycloak implements QuarkusTestResourceLifecycleManager {
    /** Null for none at all. */
    static volatile String answer;

    private ServerSocket socket;

    @Override
    public Map<String, String> start() {
      try {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Thread.ofVirtual().start(this::serve);
      return Map.of(
          "quarkus.oidc.auth-server-url",
          "http://localhost:%d/realms/kindness".formatted(socket.getLocalPort()),
          "kindness.accounts.keycloak-url",
          "http://localhost:" + socket.getLocalPort(),
          "kindness.accounts.client-secret",
          "development-only",
          "kindness.accounts.patience",
          "1S",
          "quarkus.http.read-timeout",
          "0.5S",
          "quarkus.oidc.discovery-enabled",
          "false",
          "quarkus.oidc.jwks-path",
          "protocol/openid-connect/certs");
    }

    private void serve() {
      while (!socket.isClosed()) {
        try {
          Socket client = socket.accept();
          Thread.ofVirtual().start(() -> answer(client));
        } catch (IOException closed) {
          return;
        }
      }
    }

    private static void answer(Socket client) {
      if (answer == null) {
        return;
      }
      try (client) {
        client.getInputStream().read(new byte[8192]);
        client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException gone) {
        // Whoever asked does not wait any longer.
      }
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
