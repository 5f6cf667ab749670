package world.kindness.resource;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;

/** Something shared on a call: a book, report, web site, video, paper. Its link may be missing. */
@Entity
public class Resource extends StoredEntity {
  @Schema(name = "ResourceKind")
  public enum Kind {
    BOOK,
    REPORT,
    WEBSITE,
    VIDEO,
    PAPER,
    OTHER
  }

  public UUID sessionId;

  @Enumerated(EnumType.STRING)
  public Kind kind;

  public String title;
  public String authors;
  public String publisher;
  public String link;
  public String description;
  public String recommendedBy;
  public int placeInList;

  /** Line of the file it was found in; null when somebody typed it. */
  public Integer sourceLine;

  /** The file that brought it; null when somebody typed it. */
  public UUID sourceFileId;

  public static List<Resource> of(UUID sessionId) {
    return list("sessionId = ?1 order by placeInList, id", sessionId);
  }

  public static Resource required(UUID id) {
    return Resource.<Resource>findByIdOptional(id)
        .orElseThrow(() -> Problem.notFound("resource", id));
  }
}
