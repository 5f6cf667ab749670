package world.kindness.intake;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import world.kindness.platform.Problem;
import world.kindness.platform.StoredEntity;
import world.kindness.session.Session;

/** A public message of a call's chat, in file order. */
@Entity
@Table(name = "chat_message")
public class ChatMessage extends StoredEntity {
  @ManyToOne(fetch = FetchType.LAZY)
  public SourceFile sourceFile;

  @ManyToOne(fetch = FetchType.LAZY)
  public Session session;

  public int placeInFile;
  public int line;

  /**
   * Seconds from the recording's start; in a saved chat from midnight of the computer that saved
   * it.
   */
  public int offsetSeconds;

  /** The day on that computer; null where the file carries none. */
  public LocalDate localDate;

  public String sender;
  public String body;

  @ManyToOne(fetch = FetchType.LAZY)
  public ChatMessage replyTo;

  /** To sort by. */
  @Basic(fetch = FetchType.LAZY)
  @Formula("(select count(*) from chat_reaction r where r.message_id = id)")
  public long reactionCount;

  public static ChatMessage required(UUID id) {
    return ChatMessage.<ChatMessage>findByIdOptional(id)
        .orElseThrow(() -> Problem.notFound("message", id));
  }

  public List<ChatReaction> reactions() {
    return ChatReaction.list("message", this);
  }
}
