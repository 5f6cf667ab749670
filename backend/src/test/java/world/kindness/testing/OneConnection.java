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

  /** Those that the calling thread has. */
  private static long held() {
    return HELD.values().stream().filter(Thread.currentThread()::equals).count();
  }

  abstract static class Watch implements AgroalPoolInterceptor {
    @Override
    public void onConnectionAcquire(Connection connection) {
      Thread caller = Thread.currentThread();
      // Within a transaction, who asks again gets the one they have.
      if (caller.getName().startsWith(WORKER)
          && held() > 0
          && HELD.get(real(connection)) != caller) {
        SECOND.add(new Throwable("the second one"));
      }
      HELD.put(real(connection), caller);
    }

    @Override
    public void onConnectionReturn(Connection connection) {
      HELD.remove(real(connection));
    }

    /** What comes has another wrapper each time. */
    private static PGConnection real(Connection connection) {
      try {
        return connection.unwrap(PGConnection.class);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
      HELD.remove(real(connection));
    }
  }

  @Singleton
  static class OfOthers extends Watch {}

  @Singleton
  @DataSource("reads")
  static class OfReads extends Watch {}
}
