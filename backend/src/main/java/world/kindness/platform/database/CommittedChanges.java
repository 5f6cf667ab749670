package world.kindness.platform.database;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether anything that the public reads has changed since a moment. A change of this machine is
 * known before whoever made it hears of it ({@link ConnectionPools}); one of another machine as
 * soon as {@link DatabaseWatch} hears of it, and where that hears nothing, nothing is known after a
 * second.
 */
@Singleton
public class CommittedChanges {
  /** How long it holds that nothing was heard. */
  private static final long HOLDS = Duration.ofSeconds(1).toNanos();

  private static final long NEVER = Long.MIN_VALUE;

  private final AtomicLong count = new AtomicLong();
  private volatile long heardAll = NEVER;

  /**
   * How many were heard of. Who reads this, then the database, and finds it the same later, has
   * what is still so.
   */
  public long count() {
    return count.get();
  }

  /** Whether every change that is older than a second is counted. */
  public boolean areKnown() {
    long moment = heardAll;
    return moment != NEVER && System.nanoTime() - moment < HOLDS;
  }

  /** Counts a change, or what may be one. */
  public void add() {
    count.incrementAndGet();
  }

  /**
   * Every change up to a moment is counted.
   *
   * @param moment of {@link System#nanoTime()}
   */
  void heardAllUntil(long moment) {
    heardAll = moment;
  }

  /** Nobody listens: changes may have been missed from now on. */
  void hearNothing() {
    heardAll = NEVER;
    add();
  }
}
