package world.kindness;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import world.kindness.platform.database.LocalDatabase;

/** Starts the API; where no JDBC URL is given, a PostgreSQL of its own under {@code DATA_DIR}. */
@QuarkusMain
public class KindnessApi {
  public static void main(String[] args) throws IOException {
    if (given("QUARKUS_DATASOURCE_JDBC_URL", "quarkus.datasource.jdbc.url").isPresent()) {
      Quarkus.run(args);
      return;
    }
    Path data = Path.of(given("DATA_DIR", "data.dir").orElse(".data"));
    try (LocalDatabase database = LocalDatabase.durable(data.resolve("postgres"))) {
      System.setProperty("quarkus.datasource.jdbc.url", database.url());
      System.out.println("PostgreSQL: " + database.url());
      Quarkus.run(args);
      Quarkus.waitForExit();
    }
  }

  private static Optional<String> given(String environment, String property) {
    return Optional.ofNullable(System.getProperty(property))
        .or(() -> Optional.ofNullable(System.getenv(environment)));
  }
}
