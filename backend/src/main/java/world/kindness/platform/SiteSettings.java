package world.kindness.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the public reads us. */
@ConfigMapping(prefix = "kindness.site")
public interface SiteSettings {
  /** Address of the public site, without a trailing slash; packs and feeds point there. */
  @WithDefault("http://localhost:3000")
  String url();

  /** Address of this API as the public reaches it, without a trailing slash; mails point there. */
  @WithDefault("http://localhost:8080")
  String apiUrl();
}
