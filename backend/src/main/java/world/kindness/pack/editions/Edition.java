package world.kindness.pack.editions;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.pack.content.PackContent;
import world.kindness.platform.database.StoredEntity;
import world.kindness.session.Session;

/** One publication of a session's pack: numbered, checksummed, never changed. */
@Entity
public class Edition extends StoredEntity {
  @ManyToOne(fetch = FetchType.LAZY)
  public Session session;

  /** Why an edition was published. */
  @Schema(name = "EditionReason")
  public enum Reason {
    FIRST,
    CORRECTION,
    /** A quote was withdrawn: the edition before, with a tombstone in its place. */
    WITHDRAWAL
  }

  public int editionNumber;

  @Enumerated(EnumType.STRING)
  public Reason reason;

  /** What a correction corrects, as a facilitator said, or else what changed; may be null. */
  public String correction;

  public Instant publishedAt;
  public String publishedBy;
  public String title;
  public String subtitle;
  public String leadingTheme;

  @JdbcTypeCode(SqlTypes.JSON)
  public List<PackContent.Figure> figures;

  /** Whether this is the session's newest edition. */
  public boolean latest;

  @OneToMany(mappedBy = "edition", cascade = CascadeType.PERSIST)
  @OrderBy("format")
  @BatchSize(size = 100)
  public List<Rendition> renditions = new ArrayList<>();

  /** The newest edition of a public session's pack. */
  public static Optional<Edition> latest(String slug) {
    return find("session.slug = ?1 and latest = true and session.published = true", slug)
        .firstResultOptional();
  }

  /** The newest editions of several sessions' packs, latest call first. */
  public static List<Edition> latest(List<Session> sessions) {
    return list(
        "from Edition e left join fetch e.renditions where e.session in ?1 and e.latest = true order by e.session.startsAt desc, e.session.id desc",
        sessions);
  }

  /** The newest edition of every public pack, latest call first. */
  public static List<Edition> latestOfAll(int most) {
    return Edition.<Edition>find(
            "from Edition e join fetch e.session where e.latest = true and e.session.published = true order by e.session.startsAt desc, e.session.id desc")
        .range(0, most - 1)
        .list();
  }

  /** One edition by its number. */
  public static Optional<Edition> numbered(String slug, int number) {
    return find(
            "session.slug = ?1 and editionNumber = ?2 and session.published = true", slug, number)
        .firstResultOptional();
  }

  /** Every edition of a session's pack, newest first. */
  public static List<Edition> all(String slug) {
    return list("session.slug = ?1 and session.published = true order by editionNumber desc", slug);
  }

  /** Every edition of a session's pack, oldest first. */
  public static List<Edition> of(Session session) {
    return list("session = ?1 order by editionNumber", session);
  }

  public Rendition rendition(Format format) {
    return renditions.stream().filter(r -> r.format == format).findFirst().orElseThrow();
  }
}
