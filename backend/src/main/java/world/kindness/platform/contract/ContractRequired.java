package world.kindness.platform.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;
import world.kindness.platform.changes.MergePatch;

/**
 * What an answer always has. A field of a record may be without a value only where it is marked
 * {@link Nullable}: it is absent then, or null where the record writes nulls. What is only sent is
 * required where its validation says so.
 */
final class ContractRequired {
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
  private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
  private static final DotName DERIVED = DotName.createSimple(JsonProperty.class);
  private static final DotName SCHEMA =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

  private final IndexView code;
  private final Map<String, Schema> schemas;
  private final Set<String> sent = new HashSet<>();

  private ContractRequired(IndexView code, Map<String, Schema> schemas) {
    this.code = code;
    this.schemas = schemas;
  }

  static void mark(OpenAPI contract, IndexView code) {
    ContractRequired required = new ContractRequired(code, contract.getComponents().getSchemas());
    Set<String> answered = new HashSet<>();
    for (PathItem path : contract.getPaths().getPathItems().values()) {
      for (Operation operation : path.getOperations().values()) {
        if (operation.getRequestBody() != null) {
          // What only a patch sends has a schema of its own (ContractPatches).
          operation
              .getRequestBody()
              .getContent()
              .getMediaTypes()
              .forEach(
                  (name, type) -> {
                    if (!name.equals(MergePatch.MEDIA_TYPE)) {
                      required.follow(type.getSchema(), required.sent);
                    }
                  });
        }
        operation.getResponses().getAPIResponses().values().stream()
            .flatMap(response -> ContractSchemas.in(response.getContent()))
            .forEach(schema -> required.follow(schema, answered));
      }
    }
    code.getKnownClasses().stream()
        .filter(ClassInfo::isRecord)
        .forEach(type -> required.mark(type, answered));
  }

  private void mark(ClassInfo type, Set<String> answered) {
    names(type)
        .filter(answered::contains)
        .filter(name -> isOf(schemas.get(name), type))
        .forEach(name -> mark(schemas.get(name), type, sent.contains(name)));
  }

  /** That of its annotation, its own, or its own before that of its parameter. */
  private Stream<String> names(ClassInfo type) {
    AnnotationInstance said = type.declaredAnnotation(SCHEMA);
    String name =
        said == null || said.value("name") == null
            ? type.simpleName()
            : said.value("name").asString();
    return type.typeParameters().isEmpty()
        ? Stream.of(name)
        : schemas.keySet().stream().filter(schema -> schema.startsWith(name));
  }

  /** Two records may have one name, of which one is in no answer. */
  private static boolean isOf(Schema schema, ClassInfo type) {
    return schema.getProperties() != null
        && type.unsortedRecordComponents().stream()
            .filter(component -> !isUnwrapped(type, component))
            .allMatch(component -> schema.getProperties().containsKey(component.name()));
  }

  private static boolean isUnwrapped(ClassInfo type, RecordComponentInfo component) {
    return type.field(component.name()).hasAnnotation(UNWRAPPED);
  }

  private void mark(Schema schema, ClassInfo type, boolean sent) {
    boolean leavesOut = type.hasDeclaredAnnotation(INCLUDE);
    for (RecordComponentInfo component : type.unsortedRecordComponents()) {
      if (isUnwrapped(type, component)) {
        mark(schema, code.getClassByName(component.type().name()), sent);
      } else {
        mark(schema, component.name(), component.type(), leavesOut, sent);
      }
    }
    type.methods().stream()
        .filter(method -> method.hasAnnotation(DERIVED))
        .forEach(method -> mark(schema, method.name(), method.returnType(), leavesOut, sent));
  }

  private static void mark(
      Schema schema, String field, Type type, boolean leavesOut, boolean sent) {
    boolean nullable = type.hasAnnotation(NULLABLE);
    if (nullable && !leavesOut) {
      schema.addProperty(field, orNull(schema.getProperties().get(field)));
    }
    if (!sent && !(nullable && leavesOut)) {
      require(schema, field);
    }
  }

  private static void require(Schema schema, String field) {
    List<String> required = schema.getRequired();
    if (required == null || !required.contains(field)) {
      schema.addRequired(field);
    }
  }

  /** The same, or null. */
  static Schema orNull(Schema schema) {
    if (schema.getRef() == null && schema.getType() == null) {
      return schema; // One of several already, null among them.
    }
    if (schema.getRef() == null) {
      List<Schema.SchemaType> types = new ArrayList<>(schema.getType());
      if (!types.contains(Schema.SchemaType.NULL)) {
        types.add(Schema.SchemaType.NULL);
      }
      return schema.type(types);
    }
    return OASFactory.createSchema()
        .description(schema.getDescription())
        .addAnyOf(OASFactory.createSchema().ref(schema.getRef()))
        .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
  }

  /** Adds the names of all that this refers to, down to the last. */
  private void follow(Schema schema, Set<String> found) {
    String name = ContractSchemas.name(schema);
    if (name != null && found.add(name)) {
      follow(schemas.get(name), found);
    }
    ContractSchemas.parts(schema).forEach(part -> follow(part, found));
  }
}
