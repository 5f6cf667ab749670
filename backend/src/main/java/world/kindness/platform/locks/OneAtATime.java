package world.kindness.platform.locks;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import world.kindness.platform.problems.NoAnswer;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;

/**
 * Of all operations with this mark, a machine does one at a time; the others wait before their
 * transactions begin, and so without a connection. For those that ask another server within one:
 * where it was silent for the one before, those who waited meanwhile wait for it no longer.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface OneAtATime {

  /** Stands before the transaction's interceptor. */
  @OneAtATime
  @Interceptor
  @Priority(Interceptor.Priority.PLATFORM_BEFORE)
  class Turn {
    private static final long PATIENCE_SECONDS = 10;
    private static final ReentrantLock TURN = new ReentrantLock(true);

    /** The last time that there was no answer; read and written by whose turn it is. */
    private static Silence last = new Silence(System.nanoTime(), null);

    private record Silence(long since, String detail) {}

    /** How many wait for their turn now, about. */
    public static int waiting() {
      return TURN.getQueueLength();
    }

    @AroundInvoke
    Object take(InvocationContext call) throws Exception {
      long asked = System.nanoTime();
      if (!TURN.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Problem(ProblemType.UNAVAILABLE, "Others are being served: try again soon.");
      }
      try {
        if (last.since - asked > 0) {
          throw new NoAnswer(last.detail);
        }
        return proceed(call);
      } finally {
        TURN.unlock();
      }
    }

    private static Object proceed(InvocationContext call) throws Exception {
      try {
        return call.proceed();
      } catch (Problem problem) {
        if (problem instanceof NoAnswer) {
          last = new Silence(System.nanoTime(), problem.getMessage());
        }
        throw problem;
      }
    }
  }
}
