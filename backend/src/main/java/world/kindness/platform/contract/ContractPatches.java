package world.kindness.platform.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import world.kindness.platform.changes.MergePatch;

/**
 * A merge patch (RFC 7396) has any of a thing's fields and needs none. What only patches send keeps
 * its schema's name; where a whole thing is sent or answered too, the patch's is called {@code
 * …Patch}.
 */
final class ContractPatches {
  private static final String COMPONENTS = "#/components/schemas/";

  private final Map<String, Schema> schemas;
  private final Set<String> sentWhole;

  private ContractPatches(Map<String, Schema> schemas, Set<String> sentWhole) {
    this.schemas = schemas;
    this.sentWhole = sentWhole;
  }

  static void loosen(OpenAPI contract) {
    Set<String> sentWhole =
        bodies(contract)
            .filter(type -> !type.getKey().equals(MergePatch.MEDIA_TYPE))
            .map(type -> ContractSchemas.name(type.getValue().getSchema()))
            .collect(Collectors.toSet());
    ContractPatches patches =
        new ContractPatches(new LinkedHashMap<>(contract.getComponents().getSchemas()), sentWhole);
    bodies(contract)
        .filter(type -> type.getKey().equals(MergePatch.MEDIA_TYPE))
        .map(Map.Entry::getValue)
        .forEach(
            type -> {
              String whole = ContractSchemas.name(type.getSchema());
              String patch = patches.sentWhole.contains(whole) ? whole + "Patch" : whole;
              type.setSchema(ref(patch));
              patches.schemas.put(patch, patches.loose(patches.schemas.get(whole)));
            });
    contract.getComponents().setSchemas(patches.schemas);
  }

  /**
   * The same without what is required, also inside, and with null for what may be cleared; lists
   * are replaced as a whole, so not there.
   */
  private Schema loose(Schema whole) {
    Schema loose =
        OASFactory.createSchema()
            .type(whole.getType() == null ? null : new ArrayList<>(whole.getType()))
            .description(whole.getDescription());
    whole
        .getProperties()
        .forEach(
            (field, schema) -> {
              String inner = ContractSchemas.name(schema);
              if (inner != null && schemas.get(inner).getProperties() != null) {
                String patch = inner + "Patch";
                schemas.computeIfAbsent(patch, absent -> loose(schemas.get(inner)));
                loose.addProperty(field, ref(patch).description(schema.getDescription()));
              } else {
                loose.addProperty(
                    field,
                    canBeCleared(whole, field, schema) ? ContractRequired.orNull(schema) : schema);
              }
            });
    return loose;
  }

  /** Words, dates and choices that a thing need not have. */
  private static boolean canBeCleared(Schema whole, String field, Schema schema) {
    boolean required = whole.getRequired() != null && whole.getRequired().contains(field);
    return !required
        && (schema.getRef() != null
            || Objects.requireNonNullElse(schema.getType(), List.of())
                .contains(Schema.SchemaType.STRING));
  }

  private static Stream<Map.Entry<String, MediaType>> bodies(OpenAPI contract) {
    return contract.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .map(Operation::getRequestBody)
        .filter(body -> body != null && body.getContent() != null)
        .flatMap(body -> body.getContent().getMediaTypes().entrySet().stream())
        .filter(type -> type.getValue().getSchema().getRef() != null);
  }

  private static Schema ref(String name) {
    return OASFactory.createSchema().ref(COMPONENTS + name);
  }
}
