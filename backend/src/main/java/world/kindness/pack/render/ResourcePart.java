package world.kindness.pack.render;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.pack.content.PackContent.Resource;
import world.kindness.pack.content.WebAddress;

/** {@code link} is null unless it is an address a pack may link to; {@code by} may be empty. */
public record ResourcePart(String kind, String title, String link, String by, String description) {

  static ResourcePart of(Resource resource) {
    return new ResourcePart(
        resource.kind() == null ? null : Wording.sentenceCase(resource.kind()),
        resource.title(),
        WebAddress.safe(resource.link()),
        Stream.of(resource.authors(), resource.publisher())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(", ")),
        resource.description());
  }
}
