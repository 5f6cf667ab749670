package world.kindness.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import world.kindness.platform.database.LocalDatabase;

/**
 * A database that its owner migrated before the API starts, with a version that the API does not
 * know; and the API's settings, its secrets in files.
 */
public class MigratedApart implements QuarkusTestResourceLifecycleManager {
  private static final String OF_A_NEWER_VERSION =
      """
      alter table session add column mood text not null default 'unknown to this version';
      insert into flyway_schema_history
        select max(installed_rank) + 1, '999', 'Feel moods', 'SQL', 'V999__Feel_moods.sql', 1, 'kindness', now(), 1, true
          from flyway_schema_history""";

  /** From now on the server asks the API for its password. */
  private static final String PASSWORD_NEEDED =
      """
      alter role kindness_api password 'a-secret-of-a-file';
      do $$
      begin
        execute format(
          'copy (select ''host all kindness_api 127.0.0.1/32 scram-sha-256'' union all select ''host all all 127.0.0.1/32 trust'') to %L',
          current_setting('hba_file'));
      end $$;
      select pg_reload_conf()""";

  private LocalDatabase database;

  @Override
  public Map<String, String> start() {
    try {
      database = LocalDatabase.throwaway();
      Map<String, String> settings = new HashMap<>(PostgresResource.settings(database));
      try (Connection superuser = DriverManager.getConnection(database.url())) {
        superuser.createStatement().execute(PASSWORD_NEEDED);
      }
      String url = settings.get("quarkus.datasource.jdbc.url") + "?user=kindness";
      flyway(url, settings.get("quarkus.datasource.username")).load().migrate();
      try (Connection owner = DriverManager.getConnection(url)) {
        owner.createStatement().execute(OF_A_NEWER_VERSION);
      }
      settings.keySet().removeIf(name -> name.startsWith("quarkus.flyway"));
      settings.put("quarkus.flyway.migrate-at-start", "false");
      settings.put("smallrye.config.source.file.locations", secrets().toString());
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path secrets() throws IOException {
    Path folder = Files.createTempDirectory("secrets");
    Files.writeString(folder.resolve("quarkus.datasource.password"), "a-secret-of-a-file\n");
    return folder;
  }

  /**
   * @param api the role that is given rights; null where the owner serves as well
   */
  public static FluentConfiguration flyway(String url, String api) {
    return Flyway.configure()
        .dataSource(url, null, null)
        .locations("filesystem:src/main/resources/db/migration")
        .placeholders(Map.of("api", api == null ? "none" : api));
  }

  @Override
  public void stop() {
    try {
      database.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
