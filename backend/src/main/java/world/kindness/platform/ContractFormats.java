package world.kindness.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

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
    contract.getComponents().getResponses().values().forEach(r -> inline(r.getContent()));
    contract.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(ContractFormats::inline);
  }

  private static void inline(Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().stream().map(Parameter::getSchema).forEach(ContractFormats::inline);
    }
    if (operation.getRequestBody() != null) {
      inline(operation.getRequestBody().getContent());
    }
    operation.getResponses().getAPIResponses().values().forEach(r -> inline(r.getContent()));
  }

  private static void inline(Content content) {
    if (content != null) {
      content.getMediaTypes().values().forEach(type -> inline(type.getSchema()));
    }
  }

  private static void inline(Schema schema) {
    if (schema == null) {
      return;
    }
    String ref = schema.getRef();
    Format format = ref == null ? null : FORMATS.get(ref.substring(ref.lastIndexOf('/') + 1));
    if (format != null) {
      schema.setRef(null);
      schema.type(new ArrayList<>(List.of(Schema.SchemaType.STRING))).setFormat(format.name);
      if (schema.getExamples() == null && format.example != null) {
        schema.setExamples(List.of(format.example));
      }
    }
    inline(schema.getItems());
    inline(schema.getAdditionalPropertiesSchema());
    Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())
        .filter(Objects::nonNull)
        .flatMap(Collection::stream)
        .forEach(ContractFormats::inline);
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(ContractFormats::inline);
    }
  }
}
