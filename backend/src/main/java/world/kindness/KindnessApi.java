package world.kindness;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import world.kindness.platform.database.LocalDatabase;

/** Starts the API; where no JDBC URL is given, a PostgreSQL of its own under {@code DATA_DIR}. */
@QuarkusMain
public class KindnessApi {
  /** What the build prepared; loading it is half of a start. */
  private static final String PREPARED = "io.quarkus.runner.ApplicationImpl";

  public static void main(String[] args) throws IOException {
    if (given("QUARKUS_DATASOURCE_JDBC_URL", "quarkus.datasource.jdbc.url").isPresent()) {
      Quarkus.run(args);
      return;
    }
    Path data = Path.of(given("DATA_DIR", "data.dir").orElse(".data"));
    try (LocalDatabase database = startMeanwhile(data.resolve("postgres"))) {
      System.setProperty("quarkus.datasource.jdbc.url", database.url());
      System.out.println("PostgreSQL: " + database.url());
      Quarkus.run(args);
      Quarkus.waitForExit();
    }
  }

  /** The database starts beside what needs none of it. */
  private static LocalDatabase startMeanwhile(Path directory) throws IOException {
    FutureTask<LocalDatabase> start = new FutureTask<>(() -> LocalDatabase.durable(directory));
    Thread.ofPlatform().name("database-start").start(start);
    try {
      Class.forName(PREPARED, true, Thread.currentThread().getContextClassLoader());
      return start.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (ClassNotFoundException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> given(String environment, String property) {
    return Optional.ofNullable(System.getProperty(property))
        .or(() -> Optional.ofNullable(System.getenv(environment)));
  }
}
