package world.kindness.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static world.kindness.testing.Crowd.atOnce;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** A PostgreSQL whose processes stand still: connections are open, and nobody answers. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(value = FrozenDatabaseTest.Impatience.class, restrictToAnnotatedClass = true)
@Timeout(180)
class FrozenDatabaseTest {
  private static final int MORE_THAN_CONNECTIONS = 40;

  @Inject World world;

  private ProcessHandle server;

  @BeforeEach
  void find() {
    world.begin();
    long ours = Long.parseLong(world.sql("select pg_backend_pid()"));
    server = ProcessHandle.of(ours).flatMap(ProcessHandle::parent).orElseThrow();
  }

  @AfterEach
  void thaw() throws Exception {
    signal("-CONT");
  }

  /** The server first, so that no process comes anew; of its children some end by themselves. */
  private void signal(String which) throws IOException, InterruptedException {
    assertThat(send(which, Stream.of(server))).isZero();
    send(which, server.children());
  }

  private static int send(String which, Stream<ProcessHandle> processes)
      throws IOException, InterruptedException {
    String[] command =
        Stream.concat(
                Stream.of("kill", which), processes.map(process -> String.valueOf(process.pid())))
            .toArray(String[]::new);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  @Test
  void who_waits_for_it_is_told_to_come_again_and_all_is_well_when_it_goes_on() throws Exception {
    // Connections that are open, on which some wait; the others wait for one to be opened.
    assertThat(atOnce(5, this::read)).containsOnly(200);
    signal("-STOP");
    assertThat(atOnce(MORE_THAN_CONNECTIONS, this::read)).containsOnly(503);
    assertThat(atOnce(MORE_THAN_CONNECTIONS, () -> begin().statusCode())).containsOnly(503);
    for (int i = 0; i < 2; i++) {
      world
          .readAnew()
          .then()
          .statusCode(503)
          .contentType(World.PROBLEM)
          .header("Retry-After", equalTo("5"));
      begin().then().statusCode(503);
    }
    signal("-CONT");
    World.eventually(() -> begin().then().statusCode(201));
    World.eventually(() -> world.readAnew().then().statusCode(200));
  }

  @Test
  void a_statement_that_takes_its_time_gets_it() {
    assertThat(world.sql("select 'done' from pg_sleep(4)")).isEqualTo("done");
  }

  private int read() {
    return world.readAnew().statusCode();
  }

  private Response begin() {
    return world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("statement", "Tea for all", "since", "2026-10-15", "source", "heard"))
        .post("/api/v1/themes");
  }

  /** The patience of production would make this test longer. */
  public static class Impatience implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
      return Map.of("kindness.database.patience", "1S");
    }

    @Override
    public void stop() {}
  }
}
