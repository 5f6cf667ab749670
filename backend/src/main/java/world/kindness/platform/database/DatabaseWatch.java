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
import java.sql.ResultSet;
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
import org.postgresql.PGConnection;

/**
 * Notices a database that is there and says nothing: a machine that stands still, a network that
 * swallows. Whoever waits for it is told (503), while a statement that takes long may take long. On
 * the same connection it hears what other machines commit ({@link CommittedChanges}).
 */
@ApplicationScoped
class DatabaseWatch {
  private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
  private static final Duration INTERVAL = Duration.ofMillis(250);

  /** What the triggers of V051 tell. */
  private static final String LISTEN = "listen public_data";

  /**
   * Who answers, and whether that one listens. Behind a pooler it may be another one each time, and
   * what it hears reaches nobody: such a pooler makes up the number that it says it has.
   */
  private static final String LISTENS =
      "select pg_backend_pid(), exists (select from pg_listening_channels() channel where channel = 'public_data')";

  private final ConnectionPools pools;
  private final CommittedChanges changes;
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
      CommittedChanges changes,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
      @ConfigProperty(name = "kindness.database.patience") Duration patience) {
    this.pools = pools;
    this.changes = changes;
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
        try (Statement statement = connection.createStatement()) {
          statement.execute(LISTEN);
        }
        // Whatever came while nobody listened.
        changes.add();
      }
      listen();
      silent = false;
    } catch (SQLException | RuntimeException e) {
      leave();
      // A refusal reaches everybody by itself.
      if (isSilence(e)) {
        tellWhoWaits();
      }
    }
  }

  private void listen() throws SQLException {
    long asked = System.nanoTime();
    try (Statement statement = connection.createStatement();
        ResultSet listens = statement.executeQuery(LISTENS)) {
      listens.next();
      PGConnection server = connection.unwrap(PGConnection.class);
      // What was committed before the question came with its answer: that is counted first.
      if (server.getNotifications().length > 0) {
        changes.add();
      }
      if (listens.getInt(1) == server.getBackendPID() && listens.getBoolean(2)) {
        changes.heardAllUntil(asked);
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
    changes.hearNothing();
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
