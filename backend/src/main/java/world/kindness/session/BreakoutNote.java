package world.kindness.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.platform.Problem;
import world.kindness.platform.StoredEntity;

/** What one room wrote under one question. */
@Entity
public class BreakoutNote extends StoredEntity {
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
