package world.kindness.platform.http;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Default;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import world.kindness.platform.caching.PublicReads;
import world.kindness.platform.database.ConnectionPools;

/**
 * Which of the {@link ConnectionPools} a request uses: public reads have one of their own, so that
 * nobody who writes, signs in or uploads can leave readers without. Hibernate speaks of tenants.
 */
@RequestScoped
@Default
@PersistenceUnitExtension
public class PoolChoice implements TenantResolver {
  private String pool = ConnectionPools.OTHERS;

  @ServerRequestFilter
  void choose(ResourceInfo operation, ContainerRequestContext request) {
    if (PublicReads.isPublic(operation, request)) {
      pool = ConnectionPools.READS;
    }
  }

  @Override
  public String getDefaultTenantId() {
    return ConnectionPools.OTHERS;
  }

  @Override
  public String resolveTenantId() {
    return pool;
  }
}
