package world.kindness.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import world.kindness.platform.database.LocalDatabase;

/**
 * A real PostgreSQL for the tests, thrown away after them. As deploy/ has it, the schema belongs to
 * a role of its own, and the API has no more rights than it needs: every test shows that they
 * suffice.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {
  /** Setting with the JDBC URL of somebody who may do everything. */
  static final String SUPERUSER = "testing.superuser.jdbc-url";

  private LocalDatabase database;

  @Override
  public Map<String, String> start() {
    try {
      database = LocalDatabase.throwaway();
      return settings(database);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the two roles, and says who signs in as which. The server asks for no password. */
  static Map<String, String> settings(LocalDatabase database) throws IOException {
    try (Connection superuser = DriverManager.getConnection(database.url())) {
      superuser
          .createStatement()
          .execute(Files.readString(Path.of("../deploy/postgres/1-roles.sql")));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Map.of(
        "quarkus.datasource.jdbc.url",
        database.url().replaceFirst("\\?.*", ""),
        "quarkus.datasource.username",
        "kindness_api",
        "quarkus.flyway.username",
        "kindness",
        "quarkus.flyway.password",
        "none",
        SUPERUSER,
        database.url());
  }

  @Override
  public void stop() {
    try {
      if (database != null) {
        database.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
