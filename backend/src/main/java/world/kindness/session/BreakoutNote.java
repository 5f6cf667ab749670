package world.kindness.session;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.UUID;
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
  public int placeInList;

  public static List<BreakoutNote> of(Session session) {
    return list("session = ?1 order by questionNumber, placeInList, id", session);
  }

  public static BreakoutNote required(UUID id) {
    return BreakoutNote.<BreakoutNote>findByIdOptional(id)
        .orElseThrow(() -> Problem.notFound("breakout note", id));
  }
}
