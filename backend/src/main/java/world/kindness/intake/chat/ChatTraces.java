package world.kindness.intake.chat;

/**
 * Whether a text holds what may be records of a chat. Some of them may be private, so nothing but
 * the chat's own reader may take them in.
 */
public final class ChatTraces {
  private ChatTraces() {}

  /** A record of either. */
  public static boolean ofAny(String text) {
    return ofSavedChat(text) || ofCloudChat(text);
  }

  /** A record of a chat saved on a computer, or what may be one. */
  public static boolean ofSavedChat(String text) {
    return text.lines().anyMatch(line -> SavedChatHeader.in(line, SavedChatStyle.UNKNOWN) != null);
  }

  /** A record of a cloud recording's chat. */
  public static boolean ofCloudChat(String text) {
    return text.lines().anyMatch(line -> CloudChatHeader.in(line).isPresent());
  }
}
