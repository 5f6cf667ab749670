package world.kindness.platform.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.Expressions;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * Secrets that this repository publishes guard nothing: the API starts with one only for work on
 * it.
 */
@Singleton
class PublishedSecrets {
  static final String VALUE = "development-only";
  static final String ALLOWED = "kindness.development";

  void refuse(@Observes @Priority(1) StartupEvent start, Config config) {
    refuse(config);
  }

  /**
   * Looks through every setting, whatever it is for.
   *
   * @throws ConfigurationException that names those with a published value
   */
  static void refuse(Config config) {
    if (config.getOptionalValue(ALLOWED, Boolean.class).orElse(false)) {
      return;
    }
    String published =
        Expressions.withoutExpansion(
            () ->
                StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                    .filter(name -> VALUE.equals(config.getConfigValue(name).getValue()))
                    .map(PublishedSecrets::variable)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", ")));
    if (!published.isEmpty()) {
      throw new ConfigurationException(
          "Not started: %s has the value that everybody can read in this project's repository; give it a secret of your own (%s=true allows it, for development only)."
              .formatted(published, variable(ALLOWED)));
    }
  }

  private static String variable(String setting) {
    return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
