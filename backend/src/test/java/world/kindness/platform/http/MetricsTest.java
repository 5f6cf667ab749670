package world.kindness.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Whoever asks cannot make us remember more: no label of a metric is the caller's to choose. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MetricsTest {
  private static final int TIMES = 500;

  @Inject World world;

  @TestHTTPResource("/")
  URI api;

  @TestHTTPResource(value = "/", management = true)
  URI inside;

  private String metrics() {
    return RestAssured.get(inside.resolve("metrics")).asString();
  }

  private long series() {
    return metrics().lines().filter(line -> line.startsWith("http_server")).count();
  }

  /** Asks in every way a caller can make up, once for each number. */
  private void ask(int from, int to) throws IOException {
    try (Socket socket = new Socket(api.getHost(), api.getPort())) {
      Thread reader =
          Thread.startVirtualThread(
              () -> {
                try {
                  socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
                } catch (IOException closed) {
                  // All was sent.
                }
              });
      for (int i = from; i < to; i++) {
        for (String line :
            new String[] {
              "GET /unknown/path-%d",
              "GET /api/v1/sessions/unknown-%d",
              "GET /api/v1/packs/unknown-%d.html",
              "GET /api/v1/unknown-%d",
              "GET /api/docs/unknown-%d",
              "GET /api/v1/sessions?unknown-%d=1",
              "OPTIONS /api/v1/unknown-%d",
              "DELETE /api/v1/sessions/unknown-%d",
              "MADEUP%d /api/v1/sessions",
              "MADEUP%d /nowhere"
            }) {
          String request =
              line.formatted(i)
                  + " HTTP/1.1\r\nHost: host-%d.example\r\nUser-Agent: agent-%d\r\nOrigin: https://%d.example\r\nContent-Length: 0\r\n\r\n"
                      .formatted(i, i, i);
          socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        }
      }
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".getBytes());
      reader.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_callers_make_up_makes_no_new_series() throws IOException {
    ask(0, 5);
    long known = series();
    assertThat(known).isPositive();
    ask(5, TIMES);
    assertThat(metrics().lines())
        .noneMatch(line -> line.matches(".*(unknown-|MADEUP|agent-|host-\\d|\\d\\.example).*"));
    assertThat(series()).isEqualTo(known);
    assertThat(metrics()).contains("uri=\"/api/v1/sessions/{slug}\"");
  }

  private long counted(String series, String label) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(series) && line.contains(label))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Test
  void a_kept_answer_counts_for_its_operation_as_a_made_one_does() throws SQLException {
    world.begin();
    new Clearing(world).plan("2026-10-15");
    world.change("update session set published = true");
    String kept = "kindness_reads_seconds_count{answer=\"kept\"}";
    String all = "http_server_requests_seconds_count{method=\"GET\"";
    long keptBefore = counted(kept, "");
    long before = counted(all, "uri=\"/api/v1/sessions/{slug}\"");
    long othersBefore = counted(all, "uri=\"OTHER\"");
    AtomicInteger asked = new AtomicInteger();
    World.eventually(
        () -> {
          world.anonymous().get("/api/v1/sessions/2026-10-15").then().statusCode(200);
          asked.incrementAndGet();
          assertThat(counted(kept, "")).isGreaterThan(keptBefore + 1);
        });
    World.eventually(
        () ->
            assertThat(counted(all, "uri=\"/api/v1/sessions/{slug}\""))
                .isEqualTo(before + asked.get()));
    assertThat(counted(all, "uri=\"OTHER\"")).isEqualTo(othersBefore);
  }
}
