package world.kindness.testing;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.postgresql.PGConnection;

/**
 * Fails any test in which a request used two connections at once: a few such requests wait for each
 * other, each with what the others need.
 */
public class OneConnection implements QuarkusTestAfterEachCallback {
  private static final String WORKER = "executor-thread";
  private static final Map<PGConnection, Thread> HELD = new ConcurrentHashMap<>();
  private static final List<Throwable> SECOND = new CopyOnWriteArrayList<>();

  @Override
  public void afterEach(QuarkusTestMethodContext context) {
    if (!SECOND.isEmpty()) {
      AssertionError twice = new AssertionError("A request used two connections at once");
      SECOND.forEach(twice::addSuppressed);
      SECOND.clear();
      throw twice;
    }
  }

  abstract static class Watch implements AgroalPoolInterceptor {
    @Override
    public void onConnectionAcquire(Connection connection) {
      Thread caller = Thread.currentThread();
      real(connection)
          .ifPresent(
              real -> {
                // Within a transaction, who asks again gets the one they have.
                if (caller.getName().startsWith(WORKER)
                    && HELD.get(real) != caller
                    && HELD.containsValue(caller)) {
                  SECOND.add(new Throwable("the second one"));
                }
                HELD.put(real, caller);
              });
    }

    @Override
    public void onConnectionReturn(Connection connection) {
      real(connection)
          .ifPresentOrElse(
              HELD::remove, () -> HELD.values().removeIf(Thread.currentThread()::equals));
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
      onConnectionReturn(connection);
    }

    /** What comes has another wrapper each time; one that broke has nothing within. */
    private static Optional<PGConnection> real(Connection connection) {
      try {
        return Optional.of(connection.unwrap(PGConnection.class));
      } catch (SQLException broken) {
        return Optional.empty();
      }
    }
  }

  @Singleton
  static class OfOthers extends Watch {}

  @Singleton
  @DataSource("reads")
  static class OfReads extends Watch {}
}
