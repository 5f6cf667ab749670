package world.kindness.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;

/** What one room wrote under one question. */
@Entity
public class BreakoutNote extends StoredEntity {
  private static final String LOOK =
      "update breakout_note n set looked_at = :at, looked_by = :by from unnest(cast(string_to_array(:ids, ',') as uuid[]), cast(string_to_array(:versions, ',') as int[])) as seen (id, version) where n.id = seen.id and n.version = seen.version and n.session_id = :session";

  @ManyToOne(fetch = FetchType.LAZY)
  public Session session;

  public int questionNumber;

  /** The room's name; null when the source does not say. */
  public String room;

  public String note;

  /** Place among the notes of its room under its question. */
  public int placeInList;

  /** Slugs of the themes it speaks to. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  public String[] themes = {};

  /** Null when somebody typed it. */
  public UUID sourceFileId;

  public Integer sourceLine;

  /** Who wrote it, where the source says; for facilitators alone, never published. */
  public String author;

  /** When a facilitator looked through it as it stands; null where a look is due. */
  public Instant lookedAt;

  public String lookedBy;

  /** Takes over what was written, where; what is new needs another look, as the database has it. */
  void write(int question, String room, String text) {
    if (question != questionNumber || !Objects.equals(room, this.room) || !text.equals(note)) {
      lookedAt = null;
      lookedBy = null;
    }
    this.questionNumber = question;
    this.room = room;
    this.note = text;
  }

  /**
   * Notes that somebody looked through notes, each in the version they saw. Versions stay: nobody
   * changed a word.
   *
   * @return how many are still there in that version
   */
  static int look(Session session, Map<UUID, Integer> seen, Instant at, String by) {
    return getEntityManager()
        .createNativeQuery(LOOK)
        .setParameter("session", session.id)
        .setParameter("at", at)
        .setParameter("by", by)
        .setParameter("ids", joined(seen.keySet()))
        .setParameter("versions", joined(seen.values()))
        .executeUpdate();
  }

  private static String joined(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** How many of a session's notes wait for a look. */
  static long waiting(Session session) {
    return count("session = ?1 and lookedAt is null", session);
  }

  /** By question, room and place: in this order whatever order the files came in. */
  public static List<BreakoutNote> of(Session session) {
    return BreakoutNote.<BreakoutNote>list("session", session).stream()
        .sorted(
            Comparator.<BreakoutNote>comparingInt(n -> n.questionNumber)
                .thenComparing(n -> n.room, BreakoutRoom.BY_NAME)
                .thenComparingInt(n -> n.placeInList)
                .thenComparing(n -> n.note)
                .thenComparing(n -> n.id))
        .toList();
  }

  public static BreakoutNote required(UUID id) {
    return BreakoutNote.<BreakoutNote>findByIdOptional(id)
        .orElseThrow(() -> Problem.notFound("breakout note", id));
  }
}
