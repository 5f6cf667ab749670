package world.kindness.country;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import world.kindness.platform.problems.Problem;

/**
 * A country or nation as the community counts them: ISO 3166-1 alpha-2, a UK nation, or a territory
 * that counts on its own (Faroe Islands, Hong Kong). "UK" alone is none of them.
 */
@Entity
public class Country extends PanacheEntityBase {
  @Schema(name = "CountryKind")
  public enum Kind {
    COUNTRY,
    NATION,
    TERRITORY
  }

  @Id public String code;
  public String name;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  /** How many published packs list it; kept by the database with the rows of the packs. */
  @Column(insertable = false, updatable = false)
  public int calls;

  /** Those that published packs list, by name. */
  public static List<Country> listed() {
    return list("calls > 0 order by name");
  }

  /** Every name and alias, lower-case, with the code it stands for. */
  public static Map<String, String> codesByName() {
    Stream<Object[]> names = rows("select lower(name), code from country");
    Stream<Object[]> aliases = rows("select alias, country_code from country_alias");
    return Stream.concat(names, aliases)
        .collect(Collectors.toMap(r -> (String) r[0], r -> (String) r[1], (name, alias) -> name));
  }

  /** The country or nation that these words name, whatever their case. */
  public static Optional<String> codeOf(String written) {
    return Optional.ofNullable(codesByName().get(written.strip().toLowerCase(Locale.ROOT)));
  }

  /** Display name of a code; null for null. */
  public static String nameOf(String code) {
    return code == null ? null : Country.<Country>findById(code).name;
  }

  /** The code itself when it is one the community counts. */
  public static String known(String code, String pointer) {
    if (code != null && findById(code) == null) {
      throw Problem.rule(
          pointer,
          "'%s' is not a country or nation here. Use ISO 3166-1 alpha-2, or GB-ENG, GB-SCT, GB-WLS or GB-NIR."
              .formatted(code));
    }
    return code;
  }

  /**
   * The code itself when it is one the community counts; null for null.
   *
   * @throws Problem 400 for another, given as the parameter {@code country}
   */
  public static String asked(String code) {
    if (code != null && findById(code) == null) {
      throw Problem.parameter(
          "country",
          "'%s' is not a country or nation here. Use ISO 3166-1 alpha-2, or GB-ENG, GB-SCT, GB-WLS or GB-NIR."
              .formatted(code));
    }
    return code;
  }

  @SuppressWarnings("unchecked")
  private static Stream<Object[]> rows(String sql) {
    return ((List<Object[]>) getEntityManager().createNativeQuery(sql).getResultList()).stream();
  }
}
