package world.kindness.platform.http;

import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import world.kindness.platform.problems.TooManyRequests;
import world.kindness.platform.security.Sha256;

/**
 * How often one caller may do something: a number of times at once, given back evenly over a while.
 * Counted in the database, so that all machines count together.
 */
public final class RateLimit {
  private static final int FORGOTTEN_AT_ONCE = 100;

  /** The limit stands in it: a bucket keeps the one that it was made with. */
  private final String what;

  private final BucketConfiguration limit;
  private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

  /**
   * @param what names the thing that is limited
   */
  public RateLimit(AgroalDataSource database, String what, int times, Duration per) {
    this.what = "%s, %d in %s".formatted(what, times, per);
    limit =
        BucketConfiguration.builder()
            .addLimit(bandwidth -> bandwidth.capacity(times).refillGreedy(times, per))
            .build();
    buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("rate_limit")
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ZERO))
            .build();
  }

  /**
   * Counts one more time, in a transaction of its own: to be called before another begins.
   *
   * @throws TooManyRequests when it is once too often
   */
  public void count(String caller) {
    ConsumptionProbe probe =
        buckets
            .getProxy(Sha256.of(what + "\n" + caller), () -> limit)
            .tryConsumeAndReturnRemaining(1);
    forget();
    if (!probe.isConsumed()) {
      throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
    }
  }

  /** Forgets some of those who have not asked for long. */
  public void forget() {
    buckets.removeExpired(FORGOTTEN_AT_ONCE);
  }
}
