package world.kindness.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
@Timeout(60)
class FrozenDatabaseTest {
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

  private void signal(String which) throws IOException, InterruptedException {
    String[] command =
        Stream.concat(
                Stream.of("kill", which),
                Stream.concat(Stream.of(server), server.children())
                    .map(process -> String.valueOf(process.pid())))
            .toArray(String[]::new);
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  @Test
  void who_waits_for_it_is_told_to_come_again_and_all_is_well_when_it_goes_on() throws Exception {
    signal("-STOP");
    for (int i = 0; i < 3; i++) {
      world
          .anonymous()
          .get("/api/v1/contributors")
          .then()
          .statusCode(503)
          .contentType(World.PROBLEM)
          .header("Retry-After", equalTo("5"));
      begin().then().statusCode(503);
    }
    signal("-CONT");
    World.eventually(() -> begin().then().statusCode(201));
    World.eventually(() -> world.anonymous().get("/api/v1/contributors").then().statusCode(200));
  }

  @Test
  void a_statement_that_takes_its_time_gets_it() {
    assertThat(world.sql("select 'done' from pg_sleep(4)")).isEqualTo("done");
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
