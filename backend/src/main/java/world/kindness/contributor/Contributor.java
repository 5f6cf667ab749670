package world.kindness.contributor;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.text.PlainLetters;

/** A person who took part. The founders are all in the core group too: one person, both flags. */
@Entity
public class Contributor extends StoredEntity {
  public String name;

  /** Other spellings under which files name the same person. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  public String[] nameVariants = {};

  public String role;
  public String affiliation;
  public String countryCode;
  public boolean founder;
  public boolean coreGroup;

  /** When the person agreed to a public profile; null when never asked. */
  public Instant profileConsentAt;

  /** Named in a published pack as founder or core group. */
  public boolean published;

  /** The file that named them first; null when somebody added them. */
  public UUID sourceFileId;

  public static Contributor required(UUID id) {
    return Contributor.<Contributor>findByIdOptional(id)
        .orElseThrow(() -> Problem.notFound("contributor", id));
  }

  /** The person of this name or spelling, accents and case aside. */
  public static Optional<Contributor> named(String name) {
    return Optional.ofNullable(byName().get(PlainLetters.of(name)));
  }

  /** Everybody by each of their names and spellings, as {@link PlainLetters}. */
  public static Map<String, Contributor> byName() {
    Map<String, Contributor> byName = new HashMap<>();
    Contributor.<Contributor>listAll()
        .forEach(c -> c.names().forEach(name -> byName.putIfAbsent(PlainLetters.of(name), c)));
    return byName;
  }

  public List<String> names() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(name), java.util.Arrays.stream(nameVariants))
        .toList();
  }

  /** Whether the person may be named in public: as published, or with profile consent. */
  public boolean mayBeNamed() {
    return founder || coreGroup || profileConsentAt != null;
  }
}
