package world.kindness.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.MigratedApart;
import world.kindness.testing.World;

/**
 * The schema's owner has run the migrations, one of a newer version among them; the API signs in as
 * a role that owns nothing, with a password from a file.
 */
@QuarkusTest
@QuarkusTestResource(value = MigratedApart.class, restrictToAnnotatedClass = true)
class MigratedSchemaTest {
  @Inject World world;
  @Inject Flyway flyway;
  @Inject AgroalDataSource database;

  @Test
  void an_older_api_reads_and_writes_on_a_newer_schema() {
    new Clearing(world).plan("2026-10-15");
    world.facilitator().get("/api/v1/drafts").then().statusCode(200);
    world.anonymous().get("/api/v1/sessions").then().statusCode(200);
    assertThat(world.sql("select mood from session")).isEqualTo("unknown to this version");
  }

  @Test
  void an_older_api_that_migrates_finds_nothing_to_do_on_a_newer_schema() {
    assertThat(flyway.migrate().migrationsExecuted).isZero();
  }

  @Test
  void an_older_schema_is_refused_with_one_sentence() throws Exception {
    try (LocalDatabase older = LocalDatabase.throwaway()) {
      Flyway half = MigratedApart.flyway(older.url(), null).target("40").load();
      half.migrate();
      Flyway whole = MigratedApart.flyway(older.url(), null).load();
      assertThatThrownBy(() -> MigratedSchema.require(whole))
          .hasMessageStartingWith(
              "Not started: the database was not migrated for this version, it lacks V044, V045, ")
          .hasMessageContaining("QUARKUS_INIT_AND_EXIT=true");
      whole.migrate();
      MigratedSchema.require(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table more (word text)",
        "alter table session add column more text",
        "drop table quote",
        "truncate session cascade",
        "alter table edition disable trigger all",
        "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'",
        "delete from flyway_schema_history",
        "create schema more",
        "set role kindness",
        "alter system set log_statement = 'all'"
      })
  void the_role_of_the_api_changes_rows_and_nothing_else(String statement) throws SQLException {
    try (Connection connection = database.getConnection()) {
      assertThatThrownBy(() -> connection.createStatement().execute(statement))
          .isInstanceOfSatisfying(
              SQLException.class,
              refused -> assertThat(refused.getSQLState()).as("not permitted").isEqualTo("42501"));
    }
  }
}
