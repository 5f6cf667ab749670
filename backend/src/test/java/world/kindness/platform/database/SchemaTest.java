package world.kindness.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** What must hold for every table, also for those that are still to come. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SchemaTest {
  @Inject World world;

  @Test
  void what_refers_to_something_that_may_go_is_found_by_an_index() {
    // An index that leaves rows out serves where it leaves out those that refer to nothing.
    assertThat(
            world.sql(
                """
                select string_agg(c.conrelid::regclass || ' (' || a.attname || ')', ', ' order by c.conrelid::regclass::text, a.attname)
                from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.confrelid <> 'country'::regclass
                and not exists (
                  select from pg_index i
                  where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1]
                  and (i.indpred is null
                    or pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', a.attname)))
                """))
        .isNull();
  }
}
