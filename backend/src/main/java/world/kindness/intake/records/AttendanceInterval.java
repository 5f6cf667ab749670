package world.kindness.intake.records;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import world.kindness.platform.database.StoredEntity;

/** From joining to leaving, in seconds of the file's wall clock from its first midnight. */
@Entity
@Table(name = "attendance_interval")
public class AttendanceInterval extends StoredEntity {
  @ManyToOne(fetch = FetchType.LAZY)
  public Attendee attendee;

  public int fromSecond;
  public int toSecond;
}
