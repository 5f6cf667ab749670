package world.kindness.intake.files;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.intake.absent.Absentees;
import world.kindness.intake.formats.text.SourceText;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;
import world.kindness.session.Session;

/** A file that was taken in: the digest of what came, and a copy without private data. */
@Entity
@Table(name = "source_file")
public class SourceFile extends StoredEntity {
  /** By which rules copies are made now; see V032. */
  public static final int COPY_VERSION = 2;

  @ManyToOne(fetch = FetchType.LAZY)
  public Intake intake;

  public String name;
  public String kind;

  /** SHA-256 of the original bytes, lower-case hex. */
  public String sha256;

  /**
   * UTF-8, with held personal data as tokens and meeting links removed. Read when asked for: a
   * query that joins the file to each of its messages would carry it as often.
   */
  @Basic(fetch = FetchType.LAZY)
  public byte[] redactedCopy;

  /** By which rules the copy was made. */
  public int copyVersion = COPY_VERSION;

  /** Which column of a board holds what; null while nobody said so, and for other files. */
  @JdbcTypeCode(SqlTypes.JSON)
  public ColumnMapping columnMapping;

  public String copy() {
    return new String(redactedCopy, StandardCharsets.UTF_8);
  }

  /** Puts other words into the copy wherever a token stands; a table's cells stay whole. */
  public void replace(String token, String words) {
    String put = kind.equals(FileKind.BOARD_TABLE.name()) ? words.replace("\"", "\"\"") : words;
    redactedCopy = copy().replace(token, put).getBytes(StandardCharsets.UTF_8);
  }

  /** Takes somebody out of its name and of the copy. */
  public void without(Absentees absentees, SourceCopy.Occurrences occurrences) {
    name = absentees.without(name);
    FileKind read = FileKind.valueOf(kind);
    String left =
        read == FileKind.BOARD_TABLE
            ? BoardCopy.without(this, absentees, occurrences)
            : SourceCopy.without(read, SourceText.of(copy()), absentees, occurrences).text().copy();
    redactedCopy = left.getBytes(StandardCharsets.UTF_8);
  }

  /** Imports with files whose copies an earlier version made. */
  public static List<UUID> intakesWithOlderCopies() {
    return getEntityManager()
        .createQuery(
            "select distinct f.intake.id from SourceFile f where f.copyVersion < :now", UUID.class)
        .setParameter("now", COPY_VERSION)
        .getResultList();
  }

  public static List<SourceFile> withOlderCopies(UUID intake) {
    return list("intake.id = ?1 and copyVersion < ?2 order by sha256", intake, COPY_VERSION);
  }

  public static List<SourceFile> of(Intake intake, FileKind kind) {
    return list("intake = ?1 and kind = ?2 order by sha256", intake, kind.name());
  }

  /** All files of a call, by name. */
  public static List<SourceFile> of(Session session) {
    return list("intake.session = ?1 order by name, sha256", session);
  }

  /** A file as the intake that brought it has it. */
  public static SourceFile required(UUID intake, String sha256) {
    return SourceFile.<SourceFile>find("intake.id = ?1 and sha256 = ?2", intake, sha256)
        .firstResultOptional()
        .orElseThrow(() -> Problem.notFound("file", sha256));
  }

  /** The call of a file, by its id and without reading the file; empty while it is of none. */
  public static Optional<UUID> callOf(UUID intake, String sha256) {
    return find(
            "select f.intake.session.id from SourceFile f where f.intake.id = ?1 and f.sha256 = ?2",
            intake,
            sha256)
        .project(UUID.class)
        .firstResultOptional();
  }

  public static Optional<SourceFile> withDigest(String sha256) {
    return find("sha256", sha256).firstResultOptional();
  }
}
