package world.kindness.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static world.kindness.testing.Crowd.atOnce;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import world.kindness.platform.changes.MergePatch;
import world.kindness.testing.Contract;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** What people send comes slowly, in parts, or is more than it says: nobody else waits for it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RequestBodiesTest {
  private static final int MORE_THAN_THREADS = 220;
  private static final int FILES_AT_ONCE = 20;
  private static final String THEME =
      "{\"statement\": \"Tea for all\", \"since\": \"2026-10-15\", \"source\": \"heard\"}";

  @Inject World world;
  @Inject RequestBodies bodies;
  @TestHTTPResource URI address;

  private final List<Socket> sockets = new ArrayList<>();

  @BeforeEach
  void begin() {
    world.begin();
  }

  @AfterEach
  void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  /** Sends these lines, and keeps the connection. */
  private Socket send(String... lines) throws IOException {
    Socket socket = new Socket(address.getHost(), address.getPort());
    sockets.add(socket);
    socket.setSoTimeout(10_000);
    say(socket, String.join("\r\n", lines));
    return socket;
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  /** The first line that comes back. */
  private static String answer(Socket socket) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int read; (read = socket.getInputStream().read()) > 0 && read != '\n'; ) {
      line.append((char) read);
    }
    return line.toString().strip();
  }

  private static String facilitator() {
    return "Authorization: Bearer " + World.token("fern", "facilitator");
  }

  private Socket beginTheme(String... headers) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("POST /api/v1/themes HTTP/1.1");
    lines.add("Host: localhost");
    lines.add(facilitator());
    lines.add("Content-Type: application/json");
    lines.addAll(List.of(headers));
    lines.add("");
    lines.add("");
    return send(lines.toArray(String[]::new));
  }

  private Socket beginFile() throws IOException {
    return send(
        "POST /api/v1/intakes HTTP/1.1",
        "Host: localhost",
        facilitator(),
        "Content-Type: multipart/form-data; boundary=parts",
        "Content-Length: 9000",
        "",
        "--parts",
        "");
  }

  private void assertReadersAreServed() throws InterruptedException {
    assertThat(atOnce(10, () -> world.readAnew().statusCode())).containsOnly(200);
  }

  @Test
  void more_than_there_are_threads_send_slowly_and_others_go_on() throws Exception {
    for (int i = 0; i < MORE_THAN_THREADS / 2; i++) {
      say(beginTheme("Content-Length: 90"), "{");
      send(
          "POST /api/v1/join-requests HTTP/1.1",
          "Host: localhost",
          "Content-Type: application/json",
          "Content-Length: 90",
          "",
          "{");
    }
    assertReadersAreServed();
  }

  @Test
  void of_files_so_many_come_in_at_once_and_whoever_is_next_is_told_to_come_again()
      throws Exception {
    for (int i = 0; i < FILES_AT_ONCE; i++) {
      beginFile();
    }
    World.eventually(() -> assertThat(bodies.filesOnTheirWay()).isEqualTo(FILES_AT_ONCE));
    assertThat(answer(beginFile())).startsWith("HTTP/1.1 503");
    assertReadersAreServed();
    hangUp();
    World.eventually(
        () -> new Intakes(world).drop("a.txt", "Soup".getBytes()).then().statusCode(422));
  }

  @Test
  void what_comes_in_parts_is_taken_as_one() throws Exception {
    Socket socket = beginTheme("Content-Length: " + THEME.length());
    say(socket, THEME.substring(0, 20));
    assertReadersAreServed();
    say(socket, THEME.substring(20));
    assertThat(answer(socket)).startsWith("HTTP/1.1 201");
  }

  @Test
  void who_asks_first_whether_to_go_on_is_told_to() throws Exception {
    Socket socket = beginTheme("Expect: 100-continue", "Content-Length: " + THEME.length());
    assertThat(answer(socket)).startsWith("HTTP/1.1 100");
    assertThat(answer(socket)).isEmpty();
    say(socket, THEME);
    assertThat(answer(socket)).startsWith("HTTP/1.1 201");
  }

  @Test
  void a_body_in_chunks_of_which_there_are_none_is_empty_and_nobody_waits_for_it()
      throws Exception {
    Socket socket = beginTheme("Transfer-Encoding: chunked");
    say(socket, "0\r\n\r\n");
    assertThat(answer(socket)).startsWith("HTTP/1.1 4");
  }

  /** Not a file, whatever it is called; its operation is found also behind a matrix parameter. */
  @ParameterizedTest
  @CsvSource({
    "/api/v1/consents/x, application/zip+json",
    "/api/v1/consents/x, application/x-form+json",
    "/api/v1/consents/x, application/json",
    "/api/v1;a=b/consents/x, application/json",
    "/api;a/v1/join-requests, application/json"
  })
  void what_anybody_sends_is_read_no_further_than_a_form_and_holds_nobody(String path, String type)
      throws Exception {
    for (int i = 0; i < MORE_THAN_THREADS; i++) {
      send(
          "POST " + path + " HTTP/1.1",
          "Host: localhost",
          "Authorization: Basic x",
          "Content-Type: " + type,
          "Content-Length: 60000",
          "",
          "{");
    }
    assertReadersAreServed();
    Socket large =
        send(
            "POST " + path + " HTTP/1.1",
            "Host: localhost",
            "Authorization: Basic x",
            "Content-Type: " + type,
            "Content-Length: 200000000",
            "",
            "{");
    assertThat(answer(large)).startsWith("HTTP/1.1 413");
  }

  @ParameterizedTest
  @CsvSource({"Content-Length: 2, nonsense, 400", "Transfer-Encoding: chunked, 100-continue, 100"})
  void what_is_expected_is_known_or_refused_with_a_problem(
      String length, String expected, String status) throws Exception {
    assertThat(answer(beginTheme(length, "Expect: " + expected))).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void who_hangs_up_halfway_leaves_nothing() throws Exception {
    Socket socket = beginTheme("Content-Length: " + THEME.length());
    say(socket, THEME.substring(0, 20));
    socket.close();
    assertReadersAreServed();
    assertThat(world.sql("select count(*) from theme")).isEqualTo("0");
  }

  private HttpResponse<String> post(String path, String token, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(body);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static HttpRequest.BodyPublisher text(int bytes, boolean chunked) {
    byte[] body = "{\"statement\":\"%s\"}".formatted("a".repeat(bytes)).getBytes();
    return chunked
        ? HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
        : HttpRequest.BodyPublishers.ofByteArray(body);
  }

  @ParameterizedTest
  @CsvSource({"200000, false", "200000, true", "1000, true"})
  void who_is_signed_in_has_a_long_text_read(int bytes, boolean chunked) throws Exception {
    assertThat(
            post("/api/v1/themes", World.token("fern", "facilitator"), text(bytes, chunked))
                .statusCode())
        .as("read, and longer than a theme is")
        .isEqualTo(422);
  }

  /** Repeated, as who sends to the end before they read lost the answer once in forty. */
  @RepeatedTest(20)
  void whose_token_is_too_old_hears_that_before_how_long_a_text_may_be() throws Exception {
    String old =
        Jwt.subject("fern").audience("kindness-api").expiresIn(Duration.ofHours(-1)).sign();
    assertThat(post("/api/v1/themes", old, text(200_000, false)).statusCode()).isEqualTo(401);
    assertThat(post("/api/v1/join-requests", old, text(200_000, false)).statusCode())
        .isEqualTo(401);
    assertThat(post("/api/v1/themes", old, text(200_000, true)).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/join-requests, 70000, false, false",
    "/api/v1/join-requests, 70000, true, false",
    "/api/v1/consents/abc, 19000000, false, false",
    "/api/v1/consents/abc, 19000000, true, false",
    "/api/v1/intakes, 19000000, true, false",
    "/api/v1/themes, 1100000, false, true",
    "/api/v1/themes, 1100000, true, true"
  })
  void more_than_a_form_or_a_text_takes_is_not_read(
      String path, int bytes, boolean chunked, boolean signedIn) throws Exception {
    String token = signedIn ? World.token("fern", "facilitator") : null;
    try {
      HttpResponse<String> answer = post(path, token, text(bytes, chunked));
      assertThat(answer.statusCode()).as(answer.body()).isIn(401, 413, 415);
      assertThat(answer.body()).contains("/api/problems#");
    } catch (IOException hungUp) {
      assertThat(chunked).as("only where nobody said how long it is: " + hungUp).isTrue();
    }
  }

  /** What a body may be that none of ours is. */
  static List<Arguments> unlikeOurs() {
    return Stream.of("application/json", MergePatch.MEDIA_TYPE)
        .flatMap(
            type ->
                Stream.of(
                        "",
                        "null",
                        "[]",
                        "\"a\"",
                        "1",
                        "true",
                        "{}",
                        "{",
                        "\0",
                        "[[[[",
                        "{\"\":{}}")
                    .map(body -> Arguments.of(type, body)))
        .toList();
  }

  /** Types that say nothing, or what cannot be read as they say. */
  static List<Arguments> ofNoUse() {
    return Stream.of(
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "text/plain",
            "application/xml",
            "nonsense",
            "application/json; charset=nonsense",
            "")
        .flatMap(type -> Stream.of("null", "a=%zz&%").map(body -> Arguments.of(type, body)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource({"unlikeOurs", "ofNoUse"})
  void a_body_like_none_of_ours_is_refused_by_every_operation_and_breaks_none(
      String type, String body) throws Exception {
    List<String> broken = new ArrayList<>();
    String admin = World.token("ada", "admin", "facilitator");
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (var path : Contract.served().path("paths").properties()) {
        for (var operation : path.getValue().properties()) {
          if (!operation.getValue().has("requestBody")) {
            continue;
          }
          HttpRequest.Builder request =
              HttpRequest.newBuilder(
                      address.resolve(path.getKey().replaceAll("\\{\\w+}", "2026-10-15")))
                  .header("If-Match", "\"0\"")
                  .method(
                      operation.getKey().toUpperCase(Locale.ROOT),
                      HttpRequest.BodyPublishers.ofString(body));
          if (!type.isEmpty()) {
            request.header("Content-Type", type);
          }
          if (!operation.getValue().path("security").isEmpty()) {
            request.header("Authorization", "Bearer " + admin);
          }
          HttpResponse<String> answer =
              client.send(request.build(), HttpResponse.BodyHandlers.ofString());
          // Keycloak, which is asked about an account, is not here.
          if (answer.statusCode() >= 500 && answer.statusCode() != 503) {
            broken.add(
                "%s: %s %s"
                    .formatted(
                        operation.getValue().path("operationId").asText(),
                        answer.statusCode(),
                        answer.body()));
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }
}
