package world.kindness.platform.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.platform.database.CommittedChanges;
import world.kindness.testing.Clearing;
import world.kindness.testing.Contract;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.Statements;
import world.kindness.testing.World;

/**
 * Answers that are kept are the ones that would be made, as long as nothing changes and no longer.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AnswerCacheTest {
  private static final String CALL = "2026-10-15";
  private static final String SESSION = "/api/v1/sessions/" + CALL;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Inject World world;
  @Inject SessionFactory database;
  @Inject CommittedChanges changes;

  @TestHTTPResource("/")
  URI api;

  @BeforeEach
  void begin() {
    world.begin(AnswerCacheTest.class, this::a_published_call);
  }

  private void a_published_call() {
    Clearing clearing = new Clearing(world);
    clearing.plan(CALL);
    clearing.addIdea(CALL, "An idea about tea");
    clearing.publish(CALL);
  }

  private HttpRequest.Builder request(String address, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(address));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(request.uri().toString(), e);
    }
  }

  private HttpResponse<byte[]> read(String address, String... headers) {
    return send(request(address, headers).build());
  }

  /** An answer, and how many statements it took; the database may be silent for a moment. */
  private record Answer(HttpResponse<byte[]> http, long statements) {}

  private Answer counted(HttpRequest request) {
    AtomicReference<HttpResponse<byte[]>> answer = new AtomicReference<>();
    long statements = Statements.during(database, () -> answer.set(send(request)));
    return new Answer(answer.get(), statements);
  }

  /** As it is once it is kept: at the second time, or when the machine is busy a little later. */
  private HttpResponse<byte[]> kept(HttpRequest request) {
    AtomicReference<HttpResponse<byte[]>> answer = new AtomicReference<>();
    World.eventually(
        () -> {
          Answer now = counted(request);
          assertThat(now.statements()).as("statements for " + request.uri()).isZero();
          answer.set(now.http());
        });
    return answer.get();
  }

  /** Waits until whoever asks gets what is kept: a change must be noticed for another answer. */
  private void untilItIsKept(String address) {
    kept(request(address).build());
  }

  /** Waits until what was changed before has been heard of, too. */
  private void untilNothingIsOnItsWay() {
    World.eventually(
        () -> {
          long before = changes.count();
          LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
          assertThat(changes.count()).isEqualTo(before);
        });
  }

  private String title() {
    return title(read(SESSION));
  }

  private static String title(HttpResponse<byte[]> answer) {
    return JsonPath.from(new String(answer.body(), StandardCharsets.UTF_8)).getString("title");
  }

  private void rename(String title) {
    Clearing clearing = new Clearing(world);
    clearing.patch(
        "/sessions/" + CALL,
        clearing.draft(CALL).getInt("session.version"),
        Map.of("title", title));
  }

  private void renameElsewhere(String title) throws SQLException {
    world.changeElsewhere(
        "update session set title = '%s' where slug = '%s'".formatted(title, CALL));
  }

  /** Addresses of all public reads that everybody shares. */
  private static List<String> reads() {
    return Contract.publicReads().values().stream()
        .filter(path -> path.startsWith("/api/v1/"))
        .filter(
            path ->
                !path.contains("{token}")
                    && !path.contains("{key}")
                    && !path.contains("/themes/{slug}"))
        .flatMap(
            path ->
                path.contains("{format}")
                    ? Stream.of("json", "html", "pdf", "docx", "md")
                        .map(format -> path.replace("{format}", format))
                    : Stream.of(path))
        .map(path -> path.replace("{slug}", CALL).replace("{number}", "1"))
        .map(path -> path.contains("/search") ? path + "?q=tea" : path)
        .toList();
  }

  private static Map<String, List<String>> headers(HttpResponse<?> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("x-request-id");
    return headers;
  }

  private static void assertSame(
      String what, HttpResponse<byte[]> again, HttpResponse<byte[]> before) {
    assertThat(again.statusCode()).as(what).isEqualTo(before.statusCode());
    assertThat(headers(again)).as(what).isEqualTo(headers(before));
    assertThat(again.body()).as(what).isEqualTo(before.body());
  }

  @Test
  void every_public_read_is_kept_and_the_same_as_when_it_was_made() {
    assertThat(reads()).hasSizeGreaterThan(25);
    for (String address : reads()) {
      for (String[] how :
          new String[][] {
            {},
            {"Accept-Encoding", "gzip"},
            {"Origin", "https://partner.example"},
            {"Accept-Encoding", "gzip", "If-None-Match", "*"}
          }) {
        for (String method : how.length == 0 ? List.of("GET", "HEAD") : List.of("GET")) {
          String what = method + " " + address + " " + Arrays.toString(how);
          HttpRequest request =
              request(address, how).method(method, HttpRequest.BodyPublishers.noBody()).build();
          changes.add(); // Nothing that was kept before is used.
          HttpResponse<byte[]> made = send(request);
          assertThat(made.statusCode()).as(what).isEqualTo(how.length == 4 ? 304 : 200);
          assertSame(what, kept(request), made);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip"})
  void who_has_it_already_is_the_first_for_all(String coding) {
    String[] how = {"Accept-Encoding", coding};
    HttpResponse<byte[]> before = read(SESSION, how);
    String tag = before.headers().firstValue("ETag").orElseThrow();
    changes.add();
    HttpResponse<byte[]> had = read(SESSION, "Accept-Encoding", coding, "If-None-Match", tag);
    assertThat(had.statusCode()).isEqualTo(304);
    assertThat(had.body()).isEmpty();
    assertSame(coding, kept(request(SESSION, how).build()), before);
    assertThat(
            read(SESSION, "Accept-Encoding", coding, "If-None-Match", "\"another\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_form_that_another_header_asks_for_is_another_answer() {
    String pack = "/api/v1/packs/" + CALL;
    for (String type : List.of("application/json", "text/html", "application/pdf")) {
      for (int i = 0; i < 2; i++) {
        assertThat(read(pack, "Accept", type).headers().firstValue("Content-Type").orElseThrow())
            .startsWith(type);
      }
    }
    assertThat(read(pack, "Accept", "image/png").statusCode()).isEqualTo(406);
    // Whoever takes no UTF-8 gets another form; nobody else does.
    String any = "text/html, */*;q=0.8";
    assertThat(
            read(pack, "Accept", any, "Accept-Charset", "x")
                .headers()
                .firstValue("Content-Type")
                .orElseThrow())
        .doesNotStartWith("text/html");
    assertThat(read(pack, "Accept", any).headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/html");
    assertThat(
            read(pack, "Accept", "image/png", "Accept", "text/html")
                .headers()
                .firstValue("Content-Type")
                .orElseThrow())
        .startsWith("text/html");
  }

  @Test
  void what_somebody_signed_in_reads_is_not_kept() {
    String draft = "/api/v1/drafts/" + CALL;
    for (int i = 0; i < 2; i++) {
      assertThat(read(draft, "Authorization", "Bearer " + World.token("fay", "facilitator")).body())
          .isNotEmpty();
      assertThat(read(draft).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void what_is_not_there_is_asked_for_each_time() throws SQLException {
    String later = "/api/v1/sessions/2027-01-21";
    assertThat(read(later).statusCode()).isEqualTo(404);
    assertThat(counted(request(later).build()).statements()).isPositive();
    new Clearing(world).plan("2027-01-21");
    world.change("update session set published = true");
    assertThat(read(later).statusCode()).isEqualTo(200);
  }

  @Test
  void who_changes_something_reads_it_at_once_and_so_do_all_others() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    AtomicReference<Integer> told = new AtomicReference<>(0);
    rename("Title 0");
    try (ExecutorService crowd = Executors.newFixedThreadPool(4)) {
      List<Future<?>> readers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        readers.add(
            crowd.submit(
                () -> {
                  while (!over.get()) {
                    int before = told.get();
                    int seen = Integer.parseInt(title().split(" ")[1]);
                    assertThat(seen).isGreaterThanOrEqualTo(before);
                  }
                }));
      }
      for (int i = 1; i <= 60; i++) {
        rename("Title " + i);
        told.set(i);
        assertThat(title()).isEqualTo("Title " + i);
      }
      over.set(true);
      for (Future<?> reader : readers) {
        reader.get();
      }
    }
  }

  /**
   * Many ask for one call while nobody can read it; that goes on once one of them waits for the
   * database and something has happened meanwhile.
   */
  private List<HttpResponse<byte[]>> askTogether(int many, Runnable meanwhile) {
    List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
    try (Connection connection = world.connection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table session in access exclusive mode");
      for (int i = 0; i < many; i++) {
        answers.add(
            CLIENT.sendAsync(request(SESSION).build(), HttpResponse.BodyHandlers.ofByteArray()));
      }
      world.waitForLocks(1);
      meanwhile.run();
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return answers.stream().map(CompletableFuture::join).toList();
  }

  @Test
  void a_crowd_that_asks_for_the_same_makes_one_reading() {
    changes.add();
    long alone = counted(request(SESSION).build()).statements();
    untilNothingIsOnItsWay();
    changes.add();
    List<HttpResponse<byte[]>> answers = new ArrayList<>();
    long statements = Statements.during(database, () -> answers.addAll(askTogether(50, () -> {})));
    assertThat(answers).hasSize(50).allMatch(answer -> answer.statusCode() == 200);
    assertThat(statements).isEqualTo(alone);
  }

  @Test
  void who_waits_for_one_that_is_told_to_come_again_is_told_so_too() {
    untilNothingIsOnItsWay();
    changes.add();
    List<HttpResponse<byte[]>> answers =
        askTogether(
            5,
            () -> {
              // Long enough not to be waited for again.
              LockSupport.parkNanos(Duration.ofMillis(1_500).toNanos());
              world.sql(
                  "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'");
            });
    assertThat(answers)
        .hasSize(5)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(503);
              assertThat(answer.headers().firstValue("Retry-After")).contains("5");
              assertThat(answer.headers().firstValue("Content-Type")).contains(World.PROBLEM);
            });
    assertThat(read(SESSION).statusCode()).isEqualTo(200);
  }

  @Test
  void another_machines_change_is_seen_soon() throws SQLException {
    untilItIsKept(SESSION);
    renameElsewhere("From elsewhere");
    World.eventually(() -> assertThat(title()).isEqualTo("From elsewhere"));
  }

  /** The connection on which changes are heard of. */
  private int listener() {
    return Integer.parseInt(
        world.sql(
            "select pid from pg_stat_activity where datname = current_database() and query like '%pg_listening_channels() channel where%' and pid <> pg_backend_pid()"));
  }

  @Test
  void another_machines_change_is_seen_soon_when_nobody_listens_any_more() throws SQLException {
    untilItIsKept(SESSION);
    world.sql("select pg_terminate_backend(%d)".formatted(listener()));
    renameElsewhere("Unheard");
    World.eventually(() -> assertThat(title()).isEqualTo("Unheard"));
    // Kept again once somebody listens.
    untilItIsKept(SESSION);
  }

  @Test
  void another_machines_change_is_seen_soon_when_the_listener_stands_still() throws Exception {
    untilItIsKept(SESSION);
    String listener = String.valueOf(listener());
    assertThat(new ProcessBuilder("kill", "-STOP", listener).start().waitFor()).isZero();
    try {
      renameElsewhere("Not heard yet");
      World.eventually(() -> assertThat(title()).isEqualTo("Not heard yet"));
      // And soon nothing is kept any more.
      World.eventually(
          () -> assertThat(counted(request(SESSION).build()).statements()).isPositive());
    } finally {
      new ProcessBuilder("kill", "-CONT", listener).start().waitFor();
    }
    untilItIsKept(SESSION);
  }

  @Test
  void what_follows_the_clock_is_made_again_without_a_change() {
    String next = "/api/v1/sessions/next";
    kept(request(next).build());
    World.eventually(() -> assertThat(counted(request(next).build()).statements()).isPositive());
  }
}
