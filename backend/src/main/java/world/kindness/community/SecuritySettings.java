package world.kindness.community;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who hears of weaknesses. */
@ConfigMapping(prefix = "kindness.security")
interface SecuritySettings {
  /** A mail address, or a URI ({@code mailto:}, {@code https:}, {@code tel:}). */
  Optional<String> contact();
}
