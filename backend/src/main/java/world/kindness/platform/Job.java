package world.kindness.platform;

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

  /**
   * Does the work.
   *
   * @throws RuntimeException when it is to be tried again; its message must name nobody, for it is
   *     logged
   */
  void run(T data);
}
