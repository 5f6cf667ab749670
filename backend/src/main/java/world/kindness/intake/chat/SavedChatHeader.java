package world.kindness.intake.chat;

import java.util.Optional;

public record SavedChatHeader() {
  public static Optional<SavedChatHeader> in(String line) {
    return Optional.empty();
  }
}
