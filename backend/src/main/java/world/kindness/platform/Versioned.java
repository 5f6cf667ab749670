package world.kindness.platform;

/** A body whose ETag is the version of the thing it shows, for use in {@code If-Match}. */
public interface Versioned {
  int version();
}
