package world.kindness.intake.records;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import world.kindness.platform.database.StoredEntity;
import world.kindness.session.Session;

/** A reaction that was not taken back. */
@Entity
@Table(name = "chat_reaction")
public class ChatReaction extends StoredEntity {
  @ManyToOne(fetch = FetchType.LAZY)
  public ChatMessage message;

  /** The message for which it counts; null where another copy has the same reaction. */
  @ManyToOne(fetch = FetchType.LAZY)
  public ChatMessage countsFor;

  public String sender;

  /** Whole graphemes as written, skin tone included. */
  public String emoji;

  /** How many reactions each message of a session has that has any. */
  public static Map<UUID, Long> counts(Session session) {
    return find(
            "select countsFor.id, count(*) from ChatReaction where countsFor.session = ?1 group by countsFor.id",
            session)
        .project(Object[].class)
        .stream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }
}
