package world.kindness.platform.changes;

/** A body whose ETag is the version of the thing it shows, for use in {@code If-Match}. */
public interface Versioned {
  int version();
}
