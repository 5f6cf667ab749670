package world.kindness.platform.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Days, moments, times and ids are strings of a format where they stand; the generator gives each
 * type of Java's that it meets there a name of its own.
 */
final class ContractFormats {
  /** As the formats' own examples are none of ours: what each looks like. */
  private static final Map<String, Format> FORMATS =
      Map.of(
          "Instant", new Format("date-time", "2026-10-15T17:00:00Z"),
          "LocalDate", new Format("date", "2026-10-15"),
          "LocalTime", new Format("time-local", "18:00:00"),
          "UUID", new Format("uuid", null));

  private record Format(String name, String example) {}

  private ContractFormats() {}

  static void inline(OpenAPI contract) {
    Map<String, Schema> schemas = contract.getComponents().getSchemas();
    FORMATS.keySet().forEach(contract.getComponents()::removeSchema);
    schemas.values().forEach(ContractFormats::inline);
    contract.getComponents().getResponses().values().forEach(ContractFormats::inline);
    contract.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(ContractFormats::inline);
  }

  private static void inline(Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().stream().map(Parameter::getSchema).forEach(ContractFormats::inline);
    }
    if (operation.getRequestBody() != null) {
      ContractSchemas.in(operation.getRequestBody().getContent()).forEach(ContractFormats::inline);
    }
    operation.getResponses().getAPIResponses().values().forEach(ContractFormats::inline);
  }

  private static void inline(APIResponse response) {
    ContractSchemas.in(response.getContent()).forEach(ContractFormats::inline);
  }

  private static void inline(Schema schema) {
    String name = ContractSchemas.name(schema);
    Format format = name == null ? null : FORMATS.get(name);
    if (format != null) {
      schema.setRef(null);
      schema.type(new ArrayList<>(List.of(Schema.SchemaType.STRING))).setFormat(format.name);
      if (schema.getExamples() == null && format.example != null) {
        schema.setExamples(List.of(format.example));
      }
    }
    ContractSchemas.parts(schema).forEach(ContractFormats::inline);
  }
}
