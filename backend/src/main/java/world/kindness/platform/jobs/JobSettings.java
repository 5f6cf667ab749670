package world.kindness.platform.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How eagerly jobs are done. */
@ConfigMapping(prefix = "kindness.jobs")
public interface JobSettings {
  /** How often to look for jobs. */
  @WithDefault("2S")
  Duration poll();

  /** How long to wait before the second attempt; twice as long before each further one. */
  @WithDefault("30S")
  Duration retry();
}
