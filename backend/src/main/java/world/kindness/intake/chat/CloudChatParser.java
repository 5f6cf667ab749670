package world.kindness.intake.chat;

public class CloudChatParser {
  public ZoomChat parse(byte[] b) {
    return null;
  }
}
