package world.kindness.intake.attendance;

public class AttendanceParser {
  public static boolean looksLike(String text) {
    return false;
  }

  public AttendanceFile parse(byte[] b) {
    return null;
  }
}
