package world.kindness.session;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import world.kindness.contributor.Contributor;
import world.kindness.platform.StoredEntity;

/** A contributor's part in a session. */
@Entity
public class Appearance extends StoredEntity {
  public enum Part {
    LEADER,
    HOST,
    SPEAKER,
    FACILITATOR,
    /** Thanked in the pack as one of the group that convenes the calls. */
    CONVENOR,
    ACKNOWLEDGED
  }

  @ManyToOne(fetch = FetchType.LAZY)
  public Session session;

  @ManyToOne(fetch = FetchType.LAZY)
  public Contributor contributor;

  @Enumerated(EnumType.STRING)
  public Part part;

  public int placeInList;

  public static List<Appearance> in(Session session) {
    return list(
        "from Appearance a join fetch a.contributor where a.session = ?1 order by a.part, a.placeInList, a.id",
        session);
  }

  /** Adds a part once; a second import changes nothing. */
  public static void of(Contributor contributor, Session session, Part part, int place) {
    if (count("session = ?1 and contributor = ?2 and part = ?3", session, contributor, part) == 0) {
      Appearance appearance = new Appearance();
      appearance.session = session;
      appearance.contributor = contributor;
      appearance.part = part;
      appearance.placeInList = place;
      appearance.persist();
    }
  }
}
