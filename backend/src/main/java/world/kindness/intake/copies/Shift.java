package world.kindness.intake.copies;

import java.util.List;

/**
 * By how much one file's clock differs from another's: what most pairs of equal things agree on.
 */
final class Shift {
  private Shift() {}

  /**
   * The seconds that most differences have, give or take.
   *
   * @param within how far apart differences may be that are the same one
   * @return null where there is none; of two that are as frequent, the smaller one
   */
  static Long agreed(List<Long> differences, long within) {
    if (differences.isEmpty()) {
      return null;
    }
    long[] sorted = differences.stream().mapToLong(Long::longValue).sorted().toArray();
    int best = 0;
    long agreed = 0;
    int from = 0;
    for (int to = 0; to < sorted.length; to++) {
      while (sorted[to] - sorted[from] > within) {
        from++;
      }
      long middle = sorted[(from + to) / 2];
      int support = to - from + 1;
      if (support > best || support == best && Math.abs(middle) < Math.abs(agreed)) {
        best = support;
        agreed = middle;
      }
    }
    return agreed;
  }

  /** How many differences are about this one. */
  static long support(List<Long> differences, long shift, long within) {
    return differences.stream()
        .filter(difference -> Math.abs(difference - shift) <= within)
        .count();
  }
}
