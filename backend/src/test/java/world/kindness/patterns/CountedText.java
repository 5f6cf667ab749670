package world.kindness.patterns;

/** A text that counts how often its characters are looked at, and refuses when it is too often. */
final class CountedText implements CharSequence {
  static final class TooManySteps extends RuntimeException {
    private TooManySteps() {
      super(null, null, false, false);
    }
  }

  private final String text;
  private final long most;
  private long steps;

  CountedText(String text, long most) {
    this.text = text;
    this.most = most;
  }

  long steps() {
    return steps;
  }

  @Override
  public char charAt(int index) {
    if (++steps > most) {
      throw new TooManySteps();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
