package world.kindness.curation.drafts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import world.kindness.platform.database.StoredEntity;

/** Heading and running text of one section of a draft. */
@Entity
@Table(name = "section_text")
public class SectionText extends StoredEntity {
  public UUID sessionId;

  @Enumerated(EnumType.STRING)
  public SectionKey section;

  public String heading;

  /** CommonMark; null where the section has no text of its own. */
  public String body;

  /** The file that brought it; null when somebody typed it. */
  public UUID sourceFileId;

  public static List<SectionText> of(UUID sessionId) {
    return list("sessionId", sessionId);
  }

  /** The section's text, begun with its usual heading where there is none yet. */
  public static SectionText of(UUID sessionId, SectionKey key) {
    return SectionText.<SectionText>find("sessionId = ?1 and section = ?2", sessionId, key)
        .firstResultOptional()
        .orElseGet(
            () -> {
              SectionText text = new SectionText();
              text.sessionId = sessionId;
              text.section = key;
              text.heading = key.heading;
              text.persistAndFlush();
              return text;
            });
  }
}
