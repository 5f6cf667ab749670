package world.kindness.privacy;

/**
 * A column that holds text.
 *
 * @param holds what may stand in it of a person
 */
record Column(String name, Holds holds, Shape shape) {

  /** What may stand in a column of a person. */
  enum Holds {
    /** Words, which may name somebody. */
    WORDS,
    /** The name under which somebody appears: the row is about them. */
    NAME,
    /** An address or number of somebody: the row is about them. */
    ADDRESS,
    /** The account of somebody who signed in. */
    ACCOUNT,
    /** What opens something, or a digest of it: never shown. */
    SECRET,
    /** Words of ours, numbers, codes: nothing of anybody. */
    CODE
  }

  /** How the text is kept. */
  enum Shape {
    TEXT,
    LIST,
    JSON,
    /** UTF-8. */
    BYTES,
    JSON_BYTES
  }

  /** Whether a person can be found by it. */
  boolean tells() {
    return holds != Holds.SECRET && holds != Holds.CODE;
  }

  boolean json() {
    return shape == Shape.JSON || shape == Shape.JSON_BYTES;
  }
}
