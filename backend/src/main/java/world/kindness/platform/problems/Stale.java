package world.kindness.platform.problems;

/** A change made from an older version; the answer says who made the newer one, and when. */
public class Stale extends Problem {
  /** Of the thing, below {@code /api/v1}: under it stands the last change on the trail. */
  public final String address;

  public Stale(String detail, String address) {
    super(ProblemType.STALE, detail);
    this.address = address;
  }
}
