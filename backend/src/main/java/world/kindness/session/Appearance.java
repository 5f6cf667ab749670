package world.kindness.session;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import world.kindness.contributor.Contributor;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;

/** A contributor's part in a session. */
@Entity
public class Appearance extends StoredEntity {
  @Schema(name = "AppearancePart")
  public enum Part {
    LEADER(true),
    HOST(false),
    SPEAKER(false),
    FACILITATOR(false),
    /** Thanked in the pack as one of the group that convenes the calls. */
    CONVENOR(true),
    ACKNOWLEDGED(true);

    /** Whether packs name the people who take it. */
    public final boolean inPack;

    Part(boolean inPack) {
      this.inPack = inPack;
    }
  }

  @ManyToOne(fetch = FetchType.LAZY)
  public Session session;

  @ManyToOne(fetch = FetchType.LAZY)
  public Contributor contributor;

  @Enumerated(EnumType.STRING)
  public Part part;

  public int placeInList;

  /** The file that brought it; null when somebody added it. */
  public UUID sourceFileId;

  public static List<Appearance> in(Session session) {
    return list(
        "from Appearance a join fetch a.contributor where a.session = ?1 order by a.part, a.placeInList, a.id",
        session);
  }

  /**
   * Keeps everybody who takes part as they are until the transaction ends, so that what they agreed
   * to comes before an edition or after it; by their ids, so that two who do this never wait for
   * one another.
   */
  public static void holdPeople(Session session) {
    Contributor.find(
            "id in (select a.contributor.id from Appearance a where a.session = ?1) order by id",
            session)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  public static Appearance required(UUID id) {
    return Appearance.<Appearance>findByIdOptional(id)
        .orElseThrow(() -> Problem.notFound("appearance", id));
  }

  /** Whether somebody takes that part already. */
  public static boolean known(Contributor contributor, Session session, Part part) {
    return count("session = ?1 and contributor = ?2 and part = ?3", session, contributor, part) > 0;
  }

  /** Adds a part once; a second import changes nothing. */
  public static void of(Contributor contributor, Session session, Part part, int place) {
    if (!known(contributor, session, part)) {
      begin(contributor, session, part, place).persist();
    }
  }

  /** A part that is not stored yet. */
  public static Appearance begin(Contributor contributor, Session session, Part part, int place) {
    Appearance appearance = new Appearance();
    appearance.session = session;
    appearance.contributor = contributor;
    appearance.part = part;
    appearance.placeInList = place;
    return appearance;
  }
}
