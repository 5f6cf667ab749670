package world.kindness.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held of a person (GDPR, articles 15 and 20), with where each piece stands.
 *
 * @param madeAt UTC
 * @param subject by what they were recognised: what was chosen and what that led to
 * @param theirs things that are about them, whole, as they are stored
 * @param naming what others wrote or what was published that names them
 */
public record PersonExport(
    Instant madeAt, Subject subject, List<Things> theirs, List<Naming> naming) {

  /** Things of one kind, each with its columns as the database has them; keys are left out. */
  public record Things(
      String place,
      @Schema(type = SchemaType.ARRAY, implementation = Map.class)
          List<Map<String, JsonNode>> things) {}

  /**
   * A thing that names them.
   *
   * @param id of the thing; absent where it has none
   * @param session slug of its call; absent where it belongs to none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Naming(
      String place, @Nullable UUID id, @Nullable String session, List<Passage> passages) {}

  /** {@code field} is the thing's column, {@code text} the passage of it that names them. */
  public record Passage(String field, String text) {}
}
