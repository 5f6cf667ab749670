package world.kindness.testing;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who do the same at once. */
public final class Crowd {
  private Crowd() {}

  public static <T> List<T> atOnce(int number, Callable<T> request) throws InterruptedException {
    try (ExecutorService crowd = Executors.newFixedThreadPool(number)) {
      return crowd.invokeAll(Collections.nCopies(number, request)).stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}
