package world.kindness.pack.published;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Keeps what was read of published parts for as long as none of them changes. Whether one did is
 * asked of the database each time, so that withdrawn words are gone at once, on every machine;
 * those who ask at the same time share the question.
 */
@ApplicationScoped
public class KeptReads {
  /** A page has a hundred hits at most: tens of megabytes in all. */
  private static final int MOST = 200;

  /** What was read, and the stamp of what is published from before the reading. */
  private record Kept(long stamp, Object value) {}

  private final Cache<Object, Kept> kept = Caffeine.newBuilder().maximumSize(MOST).build();
  private final ReentrantLock asking = new ReentrantLock();
  private CompletableFuture<Long> next;

  /**
   * What was read under this key, or is read now.
   *
   * @param key equal for the same question and for no other
   * @param reading reads published parts and nothing else
   */
  @SuppressWarnings("unchecked")
  public <T> T read(Object key, Supplier<T> reading) {
    long stamp = stamp();
    Kept before = kept.getIfPresent(key);
    if (before != null && before.stamp == stamp) {
      return (T) before.value;
    }
    T value = reading.get();
    kept.put(key, new Kept(stamp, value));
    return value;
  }

  /** The stamp as it is at some moment after the call began. */
  private long stamp() {
    CompletableFuture<Long> answer;
    boolean first = false;
    synchronized (this) {
      if (next == null) {
        next = new CompletableFuture<>();
        first = true;
      }
      answer = next;
    }
    if (first) {
      asking.lock();
      try {
        synchronized (this) {
          // Who comes from here on needs a later answer.
          next = null;
        }
        answer.complete(ask());
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      } finally {
        asking.unlock();
      }
    }
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private long ask() {
    return (Long)
        Panache.getSession()
            .createNativeQuery("select stamp from published_state", Long.class)
            .getSingleResult();
  }
}
