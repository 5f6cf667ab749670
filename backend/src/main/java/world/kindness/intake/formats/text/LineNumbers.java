package world.kindness.intake.formats.text;

import java.util.BitSet;

/** Numbers of lines of one text, from 1. */
public final class LineNumbers {
  private final BitSet numbers = new BitSet();

  public void add(int line) {
    numbers.set(line);
  }

  /** Adds lines that stand one below the other. */
  public void add(int first, int howMany) {
    numbers.set(first, first + howMany);
  }

  public boolean contains(int line) {
    return numbers.get(line);
  }

  public int size() {
    return numbers.cardinality();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LineNumbers lines && numbers.equals(lines.numbers);
  }

  @Override
  public int hashCode() {
    return numbers.hashCode();
  }

  @Override
  public String toString() {
    return numbers.toString();
  }
}
