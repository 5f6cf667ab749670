package world.kindness.platform.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Notices a database that is there and says nothing: a machine that stands still, a network that
 * swallows. Whoever waits for it is told (503), while a statement that takes long may take long.
 */
@ApplicationScoped
class DatabaseWatch {
  private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
  private static final Duration INTERVAL = Duration.ofMillis(500);

  private final ConnectionPools pools;
  private final String url;
  private final Properties signIn = new Properties();
  private final ScheduledExecutorService checks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("database-watch").factory());

  /** Its own, outside of the pools; null until there is one. */
  private Connection connection;

  private boolean silent;

  /**
   * @param patience how long the database may be silent
   */
  DatabaseWatch(
      ConnectionPools pools,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
      @ConfigProperty(name = "kindness.database.patience") Duration patience) {
    this.pools = pools;
    this.url = url;
    user.ifPresent(name -> signIn.setProperty("user", name));
    password.ifPresent(secret -> signIn.setProperty("password", secret));
    String seconds = String.valueOf(Math.max(1, patience.toSeconds()));
    signIn.setProperty("connectTimeout", seconds);
    signIn.setProperty("socketTimeout", seconds);
  }

  void start(@Observes StartupEvent started) {
    checks.scheduleWithFixedDelay(this::check, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent stopped) {
    checks.execute(this::leave);
    checks.shutdown();
  }

  private void check() {
    try {
      if (connection == null) {
        connection = DriverManager.getConnection(url, signIn);
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("select 1");
      }
      silent = false;
    } catch (SQLException | RuntimeException e) {
      leave();
      // A refusal reaches everybody by itself.
      if (isSilence(e)) {
        tellWhoWaits();
      }
    }
  }

  /**
   * Nobody answers, or nothing is there any more to answer: on open connections that looks alike.
   */
  private static boolean isSilence(Throwable failure) {
    return failure != null
        && (failure instanceof SocketTimeoutException
            || failure instanceof NoRouteToHostException
            || failure instanceof UnknownHostException
            || isSilence(failure.getCause()));
  }

  private void tellWhoWaits() {
    if (!silent) {
      LOG.warn("The database says nothing: whoever waits for it is told");
    }
    silent = true;
    pools.abortInUse();
  }

  private void leave() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException gone) {
      LOG.debug("The connection was broken", gone);
    }
    connection = null;
  }
}
