package world.kindness.platform.contract;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What schemas are made of. */
final class ContractSchemas {
  private ContractSchemas() {}

  /** The name of the component that is referred to; null where none is. */
  static String name(Schema schema) {
    String ref = schema.getRef();
    return ref == null ? null : ref.substring(ref.lastIndexOf('/') + 1);
  }

  /** Of each media type that has one. */
  static Stream<Schema> in(Content content) {
    return Optional.ofNullable(content).stream()
        .flatMap(types -> types.getMediaTypes().values().stream())
        .map(MediaType::getSchema)
        .filter(Objects::nonNull);
  }

  /** What stands in it: fields, items, alternatives; not what it refers to. */
  static Stream<Schema> parts(Schema schema) {
    Stream<Schema> inner = Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema());
    Stream<Schema> alternatives =
        Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())
            .filter(Objects::nonNull)
            .flatMap(Collection::stream);
    Stream<Schema> fields =
        Optional.ofNullable(schema.getProperties()).stream()
            .flatMap(properties -> properties.values().stream());
    return Stream.of(inner, alternatives, fields).flatMap(some -> some).filter(Objects::nonNull);
  }
}
