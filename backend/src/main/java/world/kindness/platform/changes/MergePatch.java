package world.kindness.platform.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;

/**
 * JSON Merge Patch (RFC 7396) on records: what is omitted stays, null clears an optional field, and
 * the outcome is validated as a whole.
 */
@ApplicationScoped
public class MergePatch {
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectMapper json;
  private final Validator validator;

  MergePatch(ObjectMapper json, Validator validator) {
    this.json = json.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.validator = validator;
  }

  /**
   * @param present the editable state as it is now
   * @param patch the changes
   * @return the state after the changes
   * @throws Problem 400 for unknown fields or wrong types, 422 for broken constraints
   */
  public <R extends Record> R apply(R present, @Nullable ObjectNode patch) {
    if (patch == null) {
      throw new Problem(
          ProblemType.MALFORMED_REQUEST,
          "A patch is a JSON object.",
          List.of(new Problem.Fault("/", "null or nothing")));
    }
    ObjectNode merged = json.valueToTree(present);
    merge(merged, patch);
    @SuppressWarnings("unchecked")
    Class<R> type = (Class<R>) present.getClass();
    R after;
    try {
      after = json.treeToValue(merged, type);
    } catch (JsonProcessingException e) {
      String where =
          e instanceof com.fasterxml.jackson.databind.JsonMappingException mapping
                  && !mapping.getPath().isEmpty()
              ? "/" + mapping.getPath().getFirst().getFieldName()
              : "/";
      throw new Problem(
          ProblemType.MALFORMED_REQUEST,
          "The patch does not have the documented shape at '%s'.".formatted(where),
          List.of(new Problem.Fault(where, "unknown field or wrong type")));
    }
    Set<ConstraintViolation<R>> violations = validator.validate(after);
    if (!violations.isEmpty()) {
      throw new Problem(
          ProblemType.RULE_BROKEN,
          "The outcome of the change is not valid.",
          violations.stream()
              .map(
                  v ->
                      new Problem.Fault(
                          "/" + v.getPropertyPath().toString().replace('.', '/'), v.getMessage()))
              .sorted(java.util.Comparator.comparing(Problem.Fault::pointer))
              .toList());
    }
    return after;
  }

  private static void merge(ObjectNode target, ObjectNode patch) {
    for (var field : patch.properties()) {
      JsonNode value = field.getValue();
      if (value instanceof ObjectNode nested
          && target.get(field.getKey()) instanceof ObjectNode existing) {
        merge(existing, nested);
      } else if (value.isNull()) {
        target.remove(field.getKey());
      } else {
        target.set(field.getKey(), value);
      }
    }
  }
}
