package world.kindness.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import world.kindness.platform.StoredEntity;

/** A reaction that was not taken back. */
@Entity
@Table(name = "chat_reaction")
public class ChatReaction extends StoredEntity {
  @ManyToOne(fetch = FetchType.LAZY)
  public ChatMessage message;

  public String sender;

  /** Whole graphemes as written, skin tone included. */
  public String emoji;
}
