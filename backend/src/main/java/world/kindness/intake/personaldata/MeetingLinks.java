package world.kindness.intake.personaldata;

public class MeetingLinks {
  public static String withoutSecrets(String t) {
    return t;
  }
}
