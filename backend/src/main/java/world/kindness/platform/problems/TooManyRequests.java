package world.kindness.platform.problems;

import java.time.Duration;

/** Somebody asks more often than we answer: 429 with Retry-After (RFC 6585). */
public class TooManyRequests extends Problem {
  public final transient Duration retryAfter;

  public TooManyRequests(Duration retryAfter) {
    super(
        ProblemType.TOO_MANY_REQUESTS,
        "Too many requests: try again in %d seconds.".formatted(retryAfter.toSeconds()));
    this.retryAfter = retryAfter;
  }
}
