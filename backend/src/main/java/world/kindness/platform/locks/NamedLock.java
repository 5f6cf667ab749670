package world.kindness.platform.locks;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * A lock by name that all machines on one database share. Whoever has it holds it until their
 * transaction ends.
 */
public final class NamedLock {
  private NamedLock() {}

  /** Waits for the lock. */
  public static void take(String name) {
    ask("select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) held", name);
  }

  /** Whether nobody else has the lock; the caller has it then. */
  public static boolean takeIfFree(String name) {
    return ask(
            "select case when pg_try_advisory_xact_lock(hashtextextended(:name, 0)) then 1 else 0 end",
            name)
        == 1;
  }

  private static int ask(String question, String name) {
    return Panache.getSession()
        .createNativeQuery(question, Integer.class)
        .setParameter("name", name)
        .getSingleResult();
  }
}
