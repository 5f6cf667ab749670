package world.kindness.intake.records;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.intake.files.SourceFile;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.security.Sha256;
import world.kindness.session.Session;

/**
 * Somebody whom an attendance file names: rows of one e-mail address, or one row. Rows are not
 * people, so a merge waits for a person.
 */
@Entity
public class Attendee extends StoredEntity {
  /** Null while nobody said which call the file belongs to. */
  @ManyToOne(fetch = FetchType.LAZY)
  public Session session;

  @ManyToOne(fetch = FetchType.LAZY)
  public SourceFile sourceFile;

  /** Follows from the file's content alone. */
  public String attendeeKey;

  public String name;

  @JdbcTypeCode(SqlTypes.ARRAY)
  public String[] otherNames = {};

  /** SHA-256 of the address in lower case; the address itself is not kept. */
  public String emailDigest;

  public int rowCount;

  /** Minutes as the file says, for a file without times. */
  public Integer statedMinutes;

  /** The same person, as a facilitator said or as several lists of the call show. */
  @ManyToOne(fetch = FetchType.LAZY)
  public Attendee mergedInto;

  /** Whether a person said that it is nobody else's entry. */
  public boolean setApart;

  /** Added to the times of its file, they are on the clock of the call's largest list. */
  public int clockShift;

  /** Where the person comes from; null while nobody said so. */
  public String countryCode;

  /** The message that tells it. */
  @ManyToOne(fetch = FetchType.LAZY)
  public ChatMessage originMessage;

  /** Why it was corrected, joined or placed so. */
  public String reason;

  public String correctedBy;
  public Instant correctedAt;

  @OneToMany(mappedBy = "attendee", cascade = CascadeType.ALL)
  @BatchSize(size = 100)
  public List<AttendanceInterval> intervals = new ArrayList<>();

  public static Attendee required(UUID id) {
    return Attendee.<Attendee>findByIdOptional(id)
        .orElseThrow(() -> Problem.notFound("attendee", id));
  }

  /** Everybody in a session's attendance files, merged or not. */
  public static List<Attendee> of(Session session) {
    return list("session = ?1 order by lower(name), attendeeKey, id", session);
  }

  /** How many different people the files show, as far as is decided. */
  public static long people(Session session) {
    return count("session = ?1 and mergedInto is null", session);
  }

  /** By which an address is known again; the address itself is not kept. */
  public static String digest(String email) {
    return Sha256.of(email.strip().toLowerCase(Locale.ROOT));
  }

  /** Takes another name; the one before is kept to know the person by. */
  public void rename(String wanted) {
    if (!wanted.equals(name)) {
      otherNames =
          Stream.concat(Stream.of(otherNames), Stream.of(name))
              .filter(other -> !other.equals(wanted))
              .distinct()
              .sorted()
              .toArray(String[]::new);
      name = wanted;
    }
  }

  /** Notes who said why; what a person decided is not decided again by a file. */
  public void corrected(String why, String by, Instant at) {
    reason = why;
    correctedBy = by;
    correctedAt = at;
  }

  /** The person this entry was merged into, or itself. */
  public Attendee person() {
    Attendee person = this;
    while (person.mergedInto != null) {
      person = person.mergedInto;
    }
    return person;
  }
}
