package world.kindness.platform.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Who has a copy is told so, also through a proxy that compresses. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ValidatorsTest {
  private static final String CALL = "2026-01-15";
  private static final List<String> READS =
      List.of(
          "/api/v1/insights",
          "/api/v1/packs/" + CALL,
          "/api/v1/packs/" + CALL + ".html",
          "/api/v1/search?q=idea",
          "/api/v1/search.csv?q=idea",
          "/api/v1/calendar.ics");

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Inject World world;

  @TestHTTPResource("/")
  URI api;

  @BeforeEach
  void begin() {
    world.begin(ValidatorsTest.class, this::a_published_pack);
  }

  private void a_published_pack() {
    Clearing clearing = new Clearing(world);
    clearing.plan(CALL);
    clearing.addIdea(CALL, "An idea that is long enough to be worth some compression ".repeat(30));
    clearing.publish(CALL);
  }

  private HttpResponse<byte[]> read(String path, String... headers) {
    return read(api, path, headers);
  }

  private static HttpResponse<byte[]> read(URI server, String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String tag(HttpResponse<?> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static String coding(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Encoding").orElse("identity");
  }

  @Test
  void each_coding_has_other_bytes_and_a_tag_of_its_own() throws IOException {
    for (String path : READS) {
      HttpResponse<byte[]> plain = read(path);
      HttpResponse<byte[]> packed = read(path, "Accept-Encoding", "br, gzip");
      assertThat(coding(plain)).as(path).isEqualTo("identity");
      assertThat(coding(packed)).as(path).isEqualTo("gzip");
      assertThat(tag(packed)).as(path).isNotEqualTo(tag(plain)).doesNotStartWith("W/");
      byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
      assertThat(unpacked).as(path).isEqualTo(plain.body());
      assertThat(packed.headers().allValues("Vary").toString()).contains("Accept-Encoding");
      assertThat(read(path, "If-None-Match", tag(plain)).statusCode()).as(path).isEqualTo(304);
      HttpResponse<byte[]> again =
          read(path, "Accept-Encoding", "gzip", "If-None-Match", tag(packed));
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(tag(again)).isEqualTo(tag(packed));
      assertThat(again.body()).isEmpty();
      assertThat(read(path, "If-None-Match", tag(packed)).statusCode()).as(path).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | gzip",
        "x-gzip;q=0.5 | gzip",
        "GZIP ; q=1.000 | gzip",
        "* | gzip",
        "gzip;q=0, * | identity",
        "*;q=0 | identity",
        "deflate | identity",
        "br, zstd | identity",
        "identity | identity",
        "deflate, gzip;q=0.001 | gzip",
        "; | identity",
        ",;q=1,, | identity",
        ";;, gzip; | gzip"
      })
  void a_coding_is_sent_only_to_who_takes_it(String accepted, String sent) {
    HttpResponse<byte[]> answer = read("/api/v1/insights", "Accept-Encoding", accepted);
    assertThat(coding(answer)).isEqualTo(sent);
    assertThat(tag(answer).endsWith("-gzip\"")).isEqualTo(sent.equals("gzip"));
  }

  @Test
  void what_is_packed_already_is_sent_as_it_is() {
    HttpResponse<byte[]> pdf =
        read("/api/v1/packs/" + CALL + ".pdf", "Accept-Encoding", "gzip, deflate");
    assertThat(coding(pdf)).isEqualTo("identity");
    assertThat(new String(pdf.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%s", "W/%s", "\"a\", %s", "\"a,b\" ,W/%s , \"c\"", "*", " * ", "\"\",W/\"x\",%s"})
  void a_tag_is_compared_weakly_and_within_a_list(String header) {
    String given = header.formatted(tag(read("/api/v1/insights")));
    assertThat(read("/api/v1/insights", "If-None-Match", given).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\"", "W/\"a\", \"b\"", "\"*\"", "", "\"", "W/", "\"a\" %%%"})
  void another_tag_gets_the_whole(String header) {
    assertThat(read("/api/v1/insights", "If-None-Match", header).statusCode()).isEqualTo(200);
  }

  @Test
  void a_tag_without_its_quotation_marks_is_none() {
    String bare = tag(read("/api/v1/insights")).replace("\"", "");
    assertThat(read("/api/v1/insights", "If-None-Match", bare).statusCode()).isEqualTo(200);
  }

  /**
   * The nginx that WEB_SERVER names, or Debian's; where there is none it is reported as skipped.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {"", "proxy_http_version 1.1; ", "proxy_set_header Accept-Encoding \"\"; "})
  void behind_nginx_that_compresses_a_copy_is_still_good(String how, @TempDir Path folder)
      throws Exception {
    Path nginx = Path.of(System.getenv().getOrDefault("WEB_SERVER", "/usr/sbin/nginx"));
    Assumptions.assumeTrue(Files.isExecutable(nginx), "no nginx here: " + nginx);
    int port = freePort();
    Path settings = folder.resolve("nginx.conf");
    Files.writeString(
        settings,
        """
        daemon off; master_process off; pid %1$s/pid; error_log %1$s/log;
        events {}
        http {
          access_log off;
          client_body_temp_path %1$s/a; proxy_temp_path %1$s/b; fastcgi_temp_path %1$s/c;
          uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e;
          gzip on; gzip_proxied any; gzip_min_length 1;
          gzip_types application/json text/csv text/calendar;
          server { listen 127.0.0.1:%2$d; location / { %3$s proxy_pass %4$s; } }
        }
        """
            .formatted(folder, port, how, api.toString().replaceAll("/$", "")));
    Process proxy =
        new ProcessBuilder(nginx.toString(), "-p", folder.toString(), "-c", settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    try {
      URI front = URI.create("http://127.0.0.1:" + port + "/");
      World.eventually(
          () -> {
            try {
              assertThat(read(front, "/api/v1/insights").statusCode()).isEqualTo(200);
            } catch (java.io.UncheckedIOException e) {
              throw new AssertionError(e);
            }
          });
      for (String path : READS) {
        HttpResponse<byte[]> packed = read(front, path, "Accept-Encoding", "gzip");
        assertThat(coding(packed)).as(path).isEqualTo("gzip");
        HttpResponse<byte[]> again =
            read(front, path, "Accept-Encoding", "gzip", "If-None-Match", tag(packed));
        assertThat(again.statusCode()).as(path + " with " + tag(packed)).isEqualTo(304);
        HttpResponse<byte[]> plain = read(front, path);
        assertThat(read(front, path, "If-None-Match", tag(plain)).statusCode()).isEqualTo(304);
      }
    } finally {
      proxy.destroy();
      proxy.waitFor();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
