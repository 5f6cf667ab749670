package world.kindness.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.MigratedApart;

/**
 * A system that was begun with the first version and went through every one since still has all its
 * data, and the data means what it meant; so has one that leaves versions out. Under
 * src/test/resources/upgrade, {@code V009.sql} is what came in while the ninth was the newest, and
 * {@code V009.facts} what is to be found of it today: what it is, how to ask, the answer.
 */
class UpgradeTest {
  private static final Path DATA = Path.of("src/test/resources/upgrade");
  private static final String EVERY_VERSION = "every_version";

  /** Its rows move to another table (V046). */
  private static final String MOVED = "scheduled_tasks";

  /** Rows of each table, by the version after which data came in. */
  private static final Map<Integer, Map<String, Long>> ROWS = new TreeMap<>();

  private static LocalDatabase server;

  @BeforeAll
  static void live() throws Exception {
    server = LocalDatabase.throwaway();
    run("postgres", "create database " + EVERY_VERSION);
    for (MigrationInfo migration : flyway(EVERY_VERSION, MigrationVersion.LATEST).info().all()) {
      flyway(EVERY_VERSION, migration.getVersion()).migrate();
      Path ofItsTime = DATA.resolve("V%s.sql".formatted(migration.getVersion()));
      if (Files.exists(ofItsTime)) {
        int version = Integer.parseInt(migration.getVersion().getVersion());
        run(EVERY_VERSION, Files.readString(ofItsTime));
        ROWS.put(version, rows(EVERY_VERSION));
        run("postgres", "create database at_%d template %s".formatted(version, EVERY_VERSION));
      }
    }
  }

  @AfterAll
  static void end() throws Exception {
    server.close();
  }

  @Test
  void one_version_after_the_other() throws Exception {
    assertThat(ROWS).containsOnlyKeys(9, 18, 36);
    assertAllIsThere(EVERY_VERSION, 36);
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 18, 36})
  void straight_from_a_version_of_before(int version) throws Exception {
    String database = "at_" + version;
    flyway(database, MigrationVersion.LATEST).migrate();
    assertAllIsThere(database, version);
  }

  private static void assertAllIsThere(String database, int version) throws Exception {
    Map<String, Long> rows = rows(database);
    SoftAssertions softly = new SoftAssertions();
    ROWS.get(version)
        .forEach(
            (table, before) -> {
              if (!table.equals(MOVED)) {
                softly
                    .assertThat(rows.get(table))
                    .as("rows of " + table)
                    .isGreaterThanOrEqualTo(before);
              }
            });
    try (Connection connection = connection(database);
        Statement statement = connection.createStatement()) {
      for (int then : ROWS.keySet().stream().filter(then -> then <= version).toList()) {
        List<String> facts = Files.readAllLines(DATA.resolve("V%03d.facts".formatted(then)));
        for (int i = 0; i < facts.size(); i += 3) {
          ResultSet answer = statement.executeQuery(facts.get(i + 1));
          softly
              .assertThat(answer.next() ? answer.getString(1) : null)
              .as(facts.get(i))
              .isEqualTo(facts.get(i + 2).strip());
        }
      }
    }
    softly.assertAll();
  }

  private static Map<String, Long> rows(String database) throws SQLException {
    Map<String, Long> rows = new HashMap<>();
    try (Connection connection = connection(database);
        Statement statement = connection.createStatement();
        ResultSet counted =
            statement.executeQuery(
                """
                select relname, (xpath('/row/n/text()', query_to_xml('select count(*) as n from ' || oid::regclass, false, true, '')))[1]::text::bigint
                  from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace""")) {
      while (counted.next()) {
        rows.put(counted.getString(1), counted.getLong(2));
      }
    }
    return rows;
  }

  private static Flyway flyway(String database, MigrationVersion target) {
    return MigratedApart.flyway(url(database), null).target(target).load();
  }

  private static void run(String database, String sql) throws SQLException {
    try (Connection connection = connection(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connection(String database) throws SQLException {
    return DriverManager.getConnection(url(database));
  }

  private static String url(String database) {
    return server.url().replace("/postgres?", "/" + database + "?");
  }
}
