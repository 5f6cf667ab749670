package world.kindness.intake.formats.board;

/** A file that is no table, or more of one than any call has; the message says why. */
public class UnreadableTable extends Exception {
  public UnreadableTable(String why) {
    super(why);
  }
}
