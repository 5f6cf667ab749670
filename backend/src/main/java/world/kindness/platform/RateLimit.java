package world.kindness.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * How often one caller may do something: a number of times at once, given back evenly over a while.
 * Kept in memory, so each machine counts for itself.
 */
public final class RateLimit {
  private static final long CALLERS = 100_000;

  private final LoadingCache<String, Bucket> buckets;

  public RateLimit(int times, Duration per) {
    buckets =
        Caffeine.newBuilder()
            .maximumSize(CALLERS)
            .expireAfterAccess(per)
            .build(
                caller ->
                    Bucket.builder()
                        .addLimit(limit -> limit.capacity(times).refillGreedy(times, per))
                        .build());
  }

  /**
   * Counts one more time.
   *
   * @throws TooManyRequests when it is once too often
   */
  public void count(String caller) {
    ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }
  }
}
