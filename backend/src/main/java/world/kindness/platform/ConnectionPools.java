package world.kindness.platform;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.customized.QuarkusConnectionProvider;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** The connections to the database, in two pools: {@code application.properties} says how many. */
@ApplicationScoped
@Default
@PersistenceUnitExtension
class ConnectionPools implements TenantConnectionResolver {
  /** Those of public reads. */
  static final String READS = "reads";

  /** Those of all else, also of jobs. */
  static final String OTHERS = "others";

  private final AgroalDataSource reads;
  private final AgroalDataSource others;

  ConnectionPools(@DataSource(READS) AgroalDataSource reads, AgroalDataSource others) {
    this.reads = reads;
    this.others = others;
  }

  @Override
  public ConnectionProvider resolve(String pool) {
    return new QuarkusConnectionProvider(pool.equals(READS) ? reads : others);
  }

  /** Lets go of connections that broke: where one did, others may have too. */
  void leaveBroken() {
    flush(AgroalDataSource.FlushMode.INVALID);
  }

  /** Ends every connection, also those on which somebody waits: these get an error at once. */
  void endAll() {
    flush(AgroalDataSource.FlushMode.ALL);
  }

  private void flush(AgroalDataSource.FlushMode which) {
    reads.flush(which);
    others.flush(which);
  }
}
