package world.kindness.pack.editions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import world.kindness.community.ReachStatement;
import world.kindness.pack.content.PackContent;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.paging.Keyset;
import world.kindness.platform.time.CalendarDates;
import world.kindness.theme.Theme;

/**
 * One part of a pack's latest edition, as its {@link PackContent} has it. The public reads these
 * rows and nothing of the draft, so what is not in the latest edition cannot be seen.
 */
@Entity
@Table(name = "published_item")
public class PublishedItem extends StoredEntity {
  public enum Kind {
    /** The pack itself, by its title; with a variety a part of it ({@link PackPart}). */
    PACK,
    QUOTE,
    INSIGHT,
    NOTE,
    RESOURCE,
    STATEMENT,
    PLACE,
    THEME,
    MEASURE
  }

  /** What else of a pack is found than its title and what its lists hold. */
  public enum PackPart {
    /** The heading and the text of a section. */
    TEXT,
    /** A question that its rooms talked about. */
    QUESTION,
    /** Somebody whom it names: who led, convened, or is thanked. */
    PERSON
  }

  /** That the pack of an edition carries one of {@code :themes}; of the query's name for its id. */
  public static final String OF_PACK_WITH_THEME =
      "exists (from PublishedItem p where p.editionId = %s and p.kind = THEME and "
          + Theme.SPEAKS_TO.formatted("p")
          + ")";

  /** The latest figures of each measure: one question, by an index of their own. */
  private static final String STATEMENTS =
      """
      select p.* from unnest(cast(:measures as text[])) measured cross join lateral (
             select * from published_item i
              where i.kind = 'STATEMENT' and i.content ->> 'measures' = measured
                and i.session_date between :from and :to
              order by i.session_starts_at desc, i.session_slug, i.place_in_pack limit :most) p
       order by p.session_starts_at desc, p.session_slug, p.place_in_pack""";

  /** Lasting id of the thing itself. */
  public UUID itemId;

  public UUID editionId;
  public String sessionSlug;
  public Instant sessionStartsAt;

  /** Title of the call, as its edition has it. */
  public String sessionTitle;

  /** Date of the call, on the wall where people meet. */
  public LocalDate sessionDate;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  /**
   * What kind of insight, resource or measure it is, or which part of the pack; null for others.
   */
  public String variety;

  /** BCP 47 tag of its words; null when not known, which is looked through as English. */
  public String language;

  /** Key of the pack's section it stands in. */
  public String section;

  public int placeInPack;

  /** For places, and for quotes whose writers agreed to show it. */
  public String countryCode;

  @JdbcTypeCode(SqlTypes.ARRAY)
  public String[] themes = {};

  /** The words to find it by. */
  public String words;

  @JdbcTypeCode(SqlTypes.JSON)
  public String content;

  /** All of a kind, latest call first, in the order of its pack. */
  public static Keyset<PublishedItem> walk(Kind kind) {
    return Keyset.of(PublishedItem.class)
        .descending("sessionStartsAt", Instant.class, i -> i.sessionStartsAt)
        .ascending("sessionSlug", String.class, i -> i.sessionSlug)
        .ascending("placeInPack", Integer.class, i -> i.placeInPack)
        .where("e.kind = :kind", "kind", kind);
  }

  /**
   * Figures that packs report, latest call first, at most so many of each measure.
   *
   * @param from and to: dates of calls, both among them; null for any
   */
  @SuppressWarnings("unchecked")
  public static List<PublishedItem> statements(LocalDate from, LocalDate to, int most) {
    return getEntityManager()
        .createNativeQuery(STATEMENTS, PublishedItem.class)
        .setParameter(
            "measures",
            Arrays.stream(ReachStatement.Measured.values()).map(Enum::name).toArray(String[]::new))
        .setParameter("from", from == null ? CalendarDates.FIRST_DAY : from)
        .setParameter("to", to == null ? CalendarDates.LAST_DAY : to)
        .setParameter("most", most)
        .getResultList();
  }

  /** What the pack has of it. */
  public <T> T read(ObjectMapper json, Class<T> type) {
    try {
      return json.readValue(content, type);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("published item " + id, unreadable);
    }
  }
}
