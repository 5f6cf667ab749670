package world.kindness.platform.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Who may write from a browser. */
@ConfigMapping(prefix = "kindness.cors")
interface EdgeSettings {
  /** Origins of our own site and Swagger UI, as browsers send them: scheme, host and port. */
  @WithDefault("http://localhost:3000,http://localhost:8080")
  Set<String> origins();
}
