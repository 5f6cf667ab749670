package world.kindness.intake.absent;

/** Which records of a chat are left out with every word, as private ones are. */
public interface LeftOut {
  LeftOut NOTHING = (line, sender, text) -> false;

  /**
   * @param line where the record begins, from 1
   * @param sender as the file shows them
   */
  boolean record(int line, String sender, String text);

  /** Records of people who must not appear, under any name they were known by. */
  static LeftOut of(Absentees absentees) {
    return absentees.nobody()
        ? NOTHING
        : (line, sender, text) -> absentees.isName(sender) || absentees.said(text);
  }
}
