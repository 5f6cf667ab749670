package world.kindness.access;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Lets one transaction at a time change accounts, on all machines: what a rule saw still holds when
 * the change is made. Keycloak's own console does not wait for it.
 */
@ApplicationScoped
class AccountsLock {
  /** Nothing else in this database uses the number. */
  static final long NUMBER = 0x6163636f756e7473L;

  /** Waits, and holds until the caller's transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  void take() {
    Panache.getSession()
        .createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(:number)) held", Integer.class)
        .setParameter("number", NUMBER)
        .getSingleResult();
  }
}
