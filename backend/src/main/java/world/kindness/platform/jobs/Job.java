package world.kindness.platform.jobs;

import org.jspecify.annotations.Nullable;

/**
 * Work that is done after the transaction that asked for it, also when the process ends in between.
 * It may be done twice, so it must bear that.
 *
 * @param <T> what is kept for it, as JSON, until it is done
 */
public interface Job<T> {

  /** Lasting name, under which waiting work is found again after a restart. */
  String name();

  /** The type of what is kept. */
  Class<T> data();

  /** Where it waits. */
  default Line line() {
    return Line.OWN;
  }

  /** Jobs of one line never wait for those of another. */
  enum Line {
    /** Work on our own data. */
    OWN("own_tasks"),
    /** What other servers are asked for, which may be silent: mail, accounts. */
    NEIGHBOURS("scheduled_tasks");

    final String table;

    Line(String table) {
      this.table = table;
    }
  }

  /**
   * Does the work.
   *
   * @throws RuntimeException when it is to be tried again; its message must name nobody, for it is
   *     logged
   */
  void run(T data);

  /**
   * Hears that it was tried for the last time, in vain.
   *
   * @param last why the last attempt failed; null where nobody knows
   */
  default void givenUp(T data, @Nullable Throwable last) {}
}
