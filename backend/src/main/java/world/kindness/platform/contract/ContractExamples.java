package world.kindness.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Examples that run against the sample calls, by operation: {@code contract/examples.json}. {@code
 * deploy/local/examples.mjs} runs every one of them.
 */
final class ContractExamples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ContractExamples() {}

  /**
   * @throws IllegalStateException when the file speaks of something that the contract has not
   */
  static void add(OpenAPI contract) {
    JsonNode examples = read();
    Set<String> unused = new TreeSet<>();
    examples.fieldNames().forEachRemaining(unused::add);
    contract
        .getPaths()
        .getPathItems()
        .values()
        .forEach(
            item ->
                item.getOperations()
                    .values()
                    .forEach(
                        operation -> {
                          unused.remove(operation.getOperationId());
                          add(operation, examples.path(operation.getOperationId()));
                        }));
    if (!unused.isEmpty()) {
      throw new IllegalStateException("examples of no operation: " + unused);
    }
  }

  private static void add(Operation operation, JsonNode example) {
    if (operation.getParameters() != null) {
      // One from an annotation would not run together with those of the file.
      operation.getParameters().stream()
          .map(Parameter::getSchema)
          .filter(schema -> schema != null && schema.getExamples() != null)
          .forEach(schema -> schema.setExamples(null));
    }
    for (var parameter : example.path("parameters").properties()) {
      show(find(operation, parameter.getKey()), plain(parameter.getValue()));
    }
    if (example.has("body")) {
      operation
          .getRequestBody()
          .getContent()
          .getMediaTypes()
          .values()
          .forEach(type -> type.setExample(plain(example.get("body"))));
    }
  }

  /** A filter's example stands beside it: in it, Swagger UI would ask by it unless told not to. */
  private static void show(Parameter parameter, Object value) {
    if (Boolean.TRUE.equals(parameter.getRequired())) {
      parameter.setExample(value);
    } else {
      parameter.getSchema().setExamples(List.of(value));
      parameter.setDescription("%s Example: `%s`".formatted(parameter.getDescription(), value));
    }
  }

  private static Parameter find(Operation operation, String name) {
    return operation.getParameters().stream()
        .filter(parameter -> parameter.getName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "an example for a parameter that %s has not: %s"
                        .formatted(operation.getOperationId(), name)));
  }

  private static Object plain(JsonNode value) {
    return JSON.convertValue(value, Object.class);
  }

  private static JsonNode read() {
    try (InputStream file = ContractExamples.class.getResourceAsStream("/contract/examples.json")) {
      return JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
