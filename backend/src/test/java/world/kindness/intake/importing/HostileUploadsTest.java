package world.kindness.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/**
 * Forms with files that no browser sends: refused with a problem, nothing stored, and it goes on.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HostileUploadsTest {
  private static final String B = "xxBOUNDARYxx";
  private static final String CHAT = "00:01:00\tA cook:\tSoup\r\n";

  @Inject World world;
  @TestHTTPResource URI address;

  @BeforeEach
  void begin() {
    world.begin();
  }

  private HttpResponse<String> sent(String type, String body)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address.resolve("/api/v1/intakes"))
              .header("Authorization", "Bearer " + World.token("fay", "facilitator"))
              .header("Content-Type", type)
              .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static String part(String disposition, String content) {
    return "--"
        + B
        + "\r\nContent-Disposition: form-data; "
        + disposition
        + "\r\n\r\n"
        + content
        + "\r\n";
  }

  private static String file(String name) {
    return part("name=\"files\"; filename=\"" + name + "\"", CHAT);
  }

  private static Arguments form(String what, String body) {
    return Arguments.of(what, "multipart/form-data; boundary=" + B, body);
  }

  static Stream<Arguments> forms() {
    String end = "--" + B + "--\r\n";
    String many =
        IntStream.range(0, 10_000).mapToObj(i -> file(i + ".txt")).collect(Collectors.joining());
    String fields =
        IntStream.range(0, 10_000)
            .mapToObj(i -> part("name=\"f" + i + "\"", "x"))
            .collect(Collectors.joining());
    return Stream.of(
        form("10,000 files", many + end),
        form("10,000 fields", fields + end),
        form("no terminator", file("chat.txt")),
        form("nothing", ""),
        form("only an end", end),
        form("another boundary within", file("chat.txt").replace(B, "other") + end),
        form("a part without headers", "--" + B + "\r\n\r\n" + CHAT + "\r\n" + end),
        form("a part without a name", part("filename=\"chat.txt\"", CHAT) + end),
        form(
            "a header without an end",
            "--" + B + "\r\nContent-Disposition: form-data; name=\"files"),
        form(
            "a header of 100,000 characters",
            part("name=\"" + "n".repeat(100_000) + "\"", "x") + end),
        form(
            "a field of a million characters",
            part("name=\"session\"", "s".repeat(1_000_000)) + end),
        form("a field with a NUL", part("name=\"session\"", "2026\0") + file("chat.txt") + end),
        form("a day with a NUL", part("name=\"date\"", "2026-10-15\0") + file("chat.txt") + end),
        Arguments.of("no boundary", "multipart/form-data", file("chat.txt") + end),
        Arguments.of(
            "an endless boundary", "multipart/form-data; boundary=" + "b".repeat(5_000), end));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void what_no_browser_sends_is_refused(String what, String type, String body) throws Exception {
    HttpResponse<String> answer = sent(type, body);
    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 413, 415, 422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(world.sql("select count(*) from intake")).isEqualTo("0");
    new Intakes(world)
        .drop("chat.txt", CHAT.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(201);
  }

  @Test
  void a_name_with_a_nul_or_a_path_is_a_name_like_others() throws Exception {
    HttpResponse<String> answer =
        sent(
            "multipart/form-data; boundary=" + B,
            file("../../etc/ch\0at.txt") + "--" + B + "--\r\n");
    assertThat(answer.statusCode()).as(answer.body()).isIn(201, 400, 422);
  }

  @Test
  void a_line_of_a_picture_is_no_text_and_is_named() {
    String notes = "# Room 1\n\n- Soup\n[image1]: <data:image/png;base64,%s>\n";
    new Intakes(world)
        .drop(
            Map.of("a.md", notes.formatted("A".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8)),
            "2026-10-15")
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString("line 4 is too long"));
  }

  @Test
  void one_endless_line_is_refused_before_it_is_read() {
    new Intakes(world)
        .drop(Map.of("chat.txt", "a".repeat(49_000_000).getBytes(StandardCharsets.UTF_8)), null)
        .then()
        .statusCode(422)
        .body("detail", containsString("more than 1,000,000 characters in line 1"));
    assertThat(world.sql("select count(*) from intake")).isEqualTo("0");
  }
}
