package world.kindness.intake.records;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Formula;
import world.kindness.intake.files.SourceFile;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;
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

  /**
   * The message of another copy of the same conversation that stands for it; null where it stands
   * for itself. This and what follows is settled by {@code Copies}.
   */
  @ManyToOne(fetch = FetchType.LAZY)
  public ChatMessage sameAs;

  /** What it answers, as far as any copy knows; null where another message stands for it. */
  @ManyToOne(fetch = FetchType.LAZY)
  public ChatMessage answers;

  /** Its place among all messages of the call. */
  public int placeInCall;

  /** To sort by. */
  @Basic(fetch = FetchType.LAZY)
  @Formula("(select count(*) from chat_reaction r where r.counts_for_id = id)")
  public long reactionCount;

  public static ChatMessage required(UUID id) {
    return ChatMessage.<ChatMessage>findByIdOptional(id)
        .orElseThrow(() -> Problem.notFound("message", id));
  }

  /** The message that stands for it: itself where no other does. */
  public ChatMessage shown() {
    return sameAs == null ? this : sameAs;
  }

  /** It and every copy of it. */
  public List<UUID> copies() {
    return ChatMessage.<ChatMessage>list("id = ?1 or sameAs.id = ?1", shown().id).stream()
        .map(message -> message.id)
        .toList();
  }

  /** Those that stand for themselves, in the order of the call. */
  public static List<ChatMessage> shown(Session session) {
    return list("session = ?1 and sameAs is null order by placeInCall, id", session);
  }

  /** By the id of each message that has one, the id of the message that stands for it. */
  public static Map<UUID, UUID> standIns(Session session) {
    return find(
            "select id, sameAs.id from ChatMessage where session = ?1 and sameAs is not null",
            session)
        .project(Object[].class)
        .stream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
  }

  /** The reactions it has, each person's once however many copies know of it. */
  public List<ChatReaction> reactions() {
    return ChatReaction.list("countsFor", shown());
  }
}
