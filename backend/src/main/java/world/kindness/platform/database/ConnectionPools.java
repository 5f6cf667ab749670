package world.kindness.platform.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.customized.QuarkusConnectionProvider;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.core.BaseConnection;

/** The connections to the database, in two pools: {@code application.properties} says how many. */
@ApplicationScoped
@Default
@PersistenceUnitExtension
public class ConnectionPools implements TenantConnectionResolver {
  /** Those of public reads. */
  public static final String READS = "reads";

  /** Those of all else, also of jobs. */
  public static final String OTHERS = "others";

  private static final Logger LOG = Logger.getLogger(ConnectionPools.class);

  private final AgroalDataSource reads;
  private final AgroalDataSource others;
  private final ReadsInUse readsInUse;
  private final OthersInUse othersInUse;

  ConnectionPools(
      @DataSource(READS) AgroalDataSource reads,
      AgroalDataSource others,
      @DataSource(READS) ReadsInUse readsInUse,
      OthersInUse othersInUse) {
    this.reads = reads;
    this.others = others;
    this.readsInUse = readsInUse;
    this.othersInUse = othersInUse;
  }

  @Override
  public ConnectionProvider resolve(String pool) {
    return new QuarkusConnectionProvider(pool.equals(READS) ? reads : others);
  }

  /** Lets go of connections that broke: where one did, others may have too. */
  public void leaveBroken() {
    reads.flush(AgroalDataSource.FlushMode.INVALID);
    others.flush(AgroalDataSource.FlushMode.INVALID);
  }

  /** Ends every connection on which somebody waits: they get an error at once. */
  void abortInUse() {
    readsInUse.abort();
    othersInUse.abort();
  }

  /** What was taken out of a pool. The pool itself lets go of nothing while it opens another. */
  abstract static class InUse implements AgroalPoolInterceptor {
    private final Set<PGConnection> connections = ConcurrentHashMap.newKeySet();

    @Override
    public void onConnectionAcquire(Connection connection) {
      try {
        connections.add(connection.unwrap(PGConnection.class));
      } catch (SQLException broken) {
        LOG.debug("A connection was broken when it was taken", broken);
      }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
      try {
        connections.remove(connection.unwrap(PGConnection.class));
      } catch (SQLException broken) {
        connections.removeIf(InUse::isClosed);
      }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
      onConnectionReturn(connection);
    }

    void abort() {
      for (PGConnection connection : connections) {
        try {
          ((Connection) connection).abort(Runnable::run);
        } catch (SQLException gone) {
          LOG.debug("A connection had ended already", gone);
        }
      }
    }

    private static boolean isClosed(PGConnection connection) {
      try {
        return ((Connection) connection).isClosed();
      } catch (SQLException broken) {
        return true;
      }
    }
  }

  @Singleton
  @DataSource(READS)
  static class ReadsInUse extends InUse {}

  /** Whoever changes what the public reads is not told before it is counted. */
  @Singleton
  static class OthersInUse extends InUse {
    private final CommittedChanges changes;

    OthersInUse(CommittedChanges changes) {
      this.changes = changes;
    }

    /**
     * Each of these connections listens: what was committed on it comes to it with the commit, and
     * so is here before the connection is given back, which is before a transaction's end. What
     * comes from others {@link DatabaseWatch} hears.
     */
    @Override
    public void onConnectionReturn(Connection connection) {
      super.onConnectionReturn(connection);
      try {
        BaseConnection own = connection.unwrap(BaseConnection.class);
        // Nothing is asked of the server: what came with its last answer has been read.
        PGNotification[] heard = own.getQueryExecutor().getNotifications();
        int pid = own.getBackendPID();
        // One that broke may have done so after a commit.
        if (own.isClosed() || Arrays.stream(heard).anyMatch(change -> change.getPID() == pid)) {
          changes.add();
        }
      } catch (SQLException broken) {
        changes.add();
      }
    }
  }
}
