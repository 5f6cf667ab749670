package world.kindness.platform.problems;

/** A 503 since another server is silent, or is not there. */
public class NoAnswer extends Problem {
  public NoAnswer(String detail) {
    super(ProblemType.UNAVAILABLE, detail);
  }
}
