package world.kindness.intake.files;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.intake.absent.Absentees;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;
import world.kindness.session.Session;

/** One import run. */
@Entity
public class Intake extends StoredEntity {
  /** Null while nobody said which call the files belong to. */
  @ManyToOne(fetch = FetchType.LAZY)
  public Session session;

  /** IANA name of the zone that the files' clocks follow; null while nobody said. */
  public String timeZone;

  public Instant createdAt;
  public String createdBy;

  @JdbcTypeCode(SqlTypes.JSON)
  public IntakeReport report;

  /**
   * Takes somebody out of the report.
   *
   * @param things ids of messages, notes, quotes and attendees that are theirs
   */
  public void without(Absentees absentees, Set<UUID> things) {
    report = report.without(absentees, things);
  }

  public static Intake required(UUID id) {
    return Intake.<Intake>findByIdOptional(id).orElseThrow(() -> Problem.notFound("intake", id));
  }
}
