package world.kindness.privacy.archive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much an archive may be that is taken in. */
@ConfigMapping(prefix = "kindness.archive")
interface ArchiveSettings {
  /** Megabytes once it is unpacked. */
  @WithDefault("8192")
  long largestMegabytes();

  /** How many times as large as it was sent an archive may become; texts become ten times. */
  @WithDefault("150")
  int largestRatio();
}
