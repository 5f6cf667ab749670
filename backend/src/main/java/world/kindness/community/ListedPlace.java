package world.kindness.community;

import jakarta.persistence.Entity;
import java.util.List;
import java.util.UUID;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;

/** A place a pack lists, as written, with the country or nation it was understood as. */
@Entity
public class ListedPlace extends StoredEntity {
  public UUID sessionId;
  public String wording;

  /** Null while nobody said which country or nation is meant ("UK"). */
  public String countryCode;

  public int placeInList;

  /** The file that brought it; null when somebody typed it. */
  public UUID sourceFileId;

  public static List<ListedPlace> of(UUID sessionId) {
    return list("sessionId = ?1 order by placeInList, id", sessionId);
  }

  public static ListedPlace required(UUID id) {
    return ListedPlace.<ListedPlace>findByIdOptional(id)
        .orElseThrow(() -> Problem.notFound("listed place", id));
  }
}
