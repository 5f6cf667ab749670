package world.kindness.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import world.kindness.platform.LocalDatabase;

/** A real PostgreSQL for the tests, thrown away after them. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {
  private LocalDatabase database;

  @Override
  public Map<String, String> start() {
    try {
      database = LocalDatabase.throwaway();
      return Map.of("quarkus.datasource.jdbc.url", database.url());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
