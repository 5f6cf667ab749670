package world.kindness.intake;

public enum FileKind {
  ZOOM_CHAT_CLOUD,
  PACK_TEXT,
  UNKNOWN;

  public static FileKind detect(String n, byte[] b) {
    return UNKNOWN;
  }
}
