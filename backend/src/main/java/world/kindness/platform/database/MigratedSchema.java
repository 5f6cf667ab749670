package world.kindness.platform.database;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * Where migrations run apart, the API starts over a schema that has all of its own, or over a newer
 * one: an older schema would fail it request by request.
 */
@Singleton
class MigratedSchema {
  void require(
      @Observes @Priority(1) StartupEvent start,
      Flyway flyway,
      @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migrated) {
    if (!migrated) {
      require(flyway);
    }
  }

  /**
   * @throws ConfigurationException that names what was not migrated
   */
  static void require(Flyway flyway) {
    String missing =
        Arrays.stream(flyway.info().pending())
            .map(migration -> "V" + migration.getVersion())
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new ConfigurationException(
          "Not started: the database was not migrated for this version, it lacks %s. Run the migrations first (QUARKUS_INIT_AND_EXIT=true, as the schema's owner), or let the API do it (QUARKUS_FLYWAY_MIGRATE_AT_START=true)."
              .formatted(missing));
    }
  }
}
