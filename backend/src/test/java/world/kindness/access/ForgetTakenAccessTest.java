package world.kindness.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.platform.ArchiveTakenIn;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Who lost access is remembered for as long as a token from before could be good, no longer. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ForgetTakenAccessTest {
  @Inject World world;
  @Inject ForgetTakenAccess job;

  @BeforeEach
  void two_lost_access() throws Exception {
    world.begin();
    world.change(
        "insert into taken_access values (gen_random_uuid(), 0, 'long ago', now() - interval '61 minutes'), (gen_random_uuid(), 0, 'just now', now() - interval '59 minutes')");
  }

  @Test
  void an_hour_later_the_note_is_gone() {
    job.run(Instant.EPOCH);
    assertThat(world.sql("select string_agg(sign_in_name, ',') from taken_access"))
        .isEqualTo("just now");
  }

  @Test
  void notes_of_an_archive_are_looked_after_too() {
    QuarkusTransaction.requiringNew().run(() -> job.takenIn(new ArchiveTakenIn()));
    World.eventually(
        () -> {
          assertThat(world.sql("select string_agg(sign_in_name, ',') from taken_access"))
              .isEqualTo("just now");
          assertThat(
                  world.sql(
                      "select count(*) from own_tasks where task_name = 'forget-taken-access'"))
              .isEqualTo("1");
        });
  }
}
