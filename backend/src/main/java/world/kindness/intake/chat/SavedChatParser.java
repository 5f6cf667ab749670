package world.kindness.intake.chat;

public class SavedChatParser {
  public ZoomChat parse(byte[] b) {
    return null;
  }
}
