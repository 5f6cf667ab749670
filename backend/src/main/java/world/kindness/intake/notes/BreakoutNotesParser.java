package world.kindness.intake.notes;

public class BreakoutNotesParser {
  public static boolean looksLike(String text) {
    return false;
  }

  public BreakoutNotesFile parse(byte[] b) {
    return null;
  }
}
