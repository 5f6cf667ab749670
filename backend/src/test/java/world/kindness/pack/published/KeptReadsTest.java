package world.kindness.pack.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** What was read is kept exactly as long as nothing published changes. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class KeptReadsTest {
  @Inject World world;
  @Inject KeptReads kept;

  private long stamp() {
    return Long.parseLong(world.sql("select stamp from published_state"));
  }

  private void publishSomething() throws SQLException {
    world.change("delete from published_item where false");
  }

  @Test
  @ActivateRequestContext
  void it_is_read_once_and_again_after_a_change() throws SQLException {
    AtomicInteger readings = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      assertThat(kept.read("once", readings::incrementAndGet)).isEqualTo(1);
    }
    assertThat(kept.read("another", () -> "other")).isEqualTo("other");
    publishSomething();
    assertThat(kept.read("once", readings::incrementAndGet)).isEqualTo(2);
  }

  @Test
  void nobody_gets_what_was_read_before_a_change_that_came_before_they_asked() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
      List<Future<?>> readers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        readers.add(
            crowd.submit(
                () -> {
                  while (!over.get()) {
                    long before = stamp();
                    assertThat(ask()).isGreaterThanOrEqualTo(before);
                  }
                }));
      }
      for (int i = 0; i < 200; i++) {
        publishSomething();
        long after = stamp();
        assertThat(ask()).isGreaterThanOrEqualTo(after);
      }
      over.set(true);
      for (Future<?> reader : readers) {
        reader.get();
      }
    }
  }

  @ActivateRequestContext
  long ask() {
    return kept.read("crowd", this::stamp);
  }
}
