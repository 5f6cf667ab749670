package world.kindness.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** What others might read as another request, or as one for another host, is not read at all. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PlainRequestsTest {
  private static final String CALL = "2026-01-15";

  /** What must never be read as a request of its own. */
  private static final String HIDDEN = "GET /api/v1/hidden HTTP/1.1\r\nHost: a\r\n\r\n";

  @Inject World world;

  @TestHTTPResource("/")
  URI api;

  /** Sends lines as they are; answers all that comes back until the server closes, or is silent. */
  private String send(String request) throws IOException {
    try (Socket socket = new Socket(api.getHost(), api.getPort())) {
      socket.setSoTimeout(3000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      StringBuilder answer = new StringBuilder();
      byte[] some = new byte[8192];
      try {
        for (int read; (read = socket.getInputStream().read(some)) > 0; ) {
          answer.append(new String(some, 0, read, StandardCharsets.ISO_8859_1));
        }
        answer.append("<closed>");
      } catch (SocketTimeoutException silent) {
        answer.append("<open>");
      }
      return answer.toString();
    }
  }

  private static void assertRefused(String answer) {
    assertThat(answer).startsWith("HTTP/1.1 400").endsWith("<closed>");
    assertThat(answer.split("HTTP/1\\.1 \\d", -1)).as("one answer").hasSize(2);
  }

  @Test
  void a_plain_request_is_answered() throws IOException {
    assertThat(
            send("GET /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void an_address_with_a_part_longer_than_any_of_ours_is_looked_for_nowhere() throws IOException {
    // Behind the gate, so that an answer that had been looked for would be a 401.
    String part = "a".repeat(201);
    assertThat(
            send(
                "GET /api/v1/quotes/%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .formatted(part)))
        .startsWith("HTTP/1.1 404")
        .contains("#not-found");
    assertThat(
            send(
                "GET /api/v1/quotes/%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .formatted(part.substring(1))))
        .startsWith("HTTP/1.1 401");
  }

  @Test
  void a_chunked_body_is_read() throws IOException {
    assertThat(
            send(
                "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\n{}\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 401");
  }

  @Test
  void two_hosts_are_refused() throws IOException {
    assertRefused(
        send("GET /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n"));
    assertRefused(
        send("GET /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nhost: localhost\r\n\r\n"));
  }

  @Test
  void no_host_is_refused() throws IOException {
    assertRefused(send("GET /api/v1/sessions HTTP/1.1\r\n\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "somebody@localhost",
        "localhost/api",
        "localhost:port",
        "localhost:8080:8080",
        "http://localhost",
        "localhost?x",
        "localhost#x",
        "localhost\\x",
        "[::1",
        "a,b",
        "\"localhost\""
      })
  void a_host_that_is_no_plain_host_is_refused(String host) throws IOException {
    assertRefused(send("GET /api/v1/sessions HTTP/1.1\r\nHost: " + host + "\r\n\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "api.example.org:443", "127.0.0.1:8080", "[::1]:8080", "api"})
  void a_name_or_an_address_is_a_host_with_a_port_or_without(String host) throws IOException {
    assertThat(
            send(
                "GET /api/v1/community HTTP/1.1\r\nHost: "
                    + host
                    + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 6\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 3",
        "content-length: 6\r\ntransfer-encoding: Chunked"
      })
  void a_length_and_a_coding_together_are_refused(String both) throws IOException {
    assertRefused(
        send(
            "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\n"
                + both
                + "\r\n\r\n0\r\n\r\n"
                + HIDDEN));
  }

  @Test
  void two_lengths_are_refused() throws IOException {
    assertRefused(
        send(
            "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n"
                + "Content-Length: 3\r\n\r\n{}"
                + HIDDEN));
  }

  @Test
  void addresses_come_from_the_settings_never_from_the_request() {
    world.begin();
    Clearing clearing = new Clearing(world);
    world
        .facilitator()
        .header("Host", "evil.example")
        .header("X-Forwarded-Host", "evil.example")
        .header("Forwarded", "host=evil.example")
        .contentType("application/json")
        .body(Map.of("title", "A call", "date", CALL))
        .post("/api/v1/sessions")
        .then()
        .statusCode(201);
    clearing.addIdea(CALL, "Leave one chair free.");
    clearing.publish(CALL);
    for (String path :
        List.of(
            "/api/v1/packs/" + CALL,
            "/api/v1/packs/" + CALL + ".html",
            "/api/v1/packs/" + CALL + ".md",
            "/api/v1/packs",
            "/api/v1/sessions?limit=1",
            "/api/v1/sessions/" + CALL,
            "/api/v1/calendar.ics",
            "/api/v1/community",
            "/api/v1/search?q=chair",
            "/api/openapi",
            "/api/docs/",
            "/api/docs",
            "/api/problems",
            "/nothing")) {
      var answer =
          world
              .anonymous()
              .redirects()
              .follow(false)
              .header("Host", "evil.example")
              .header("X-Forwarded-Host", "evil.example")
              .header("Forwarded", "host=evil.example")
              .get(path);
      assertThat(answer.statusCode()).as(path).isLessThan(500).isNotEqualTo(400);
      assertThat(answer.headers() + answer.asString()).as(path).doesNotContain("evil.example");
    }
  }
}
