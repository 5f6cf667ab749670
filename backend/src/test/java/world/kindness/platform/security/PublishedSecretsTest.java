package world.kindness.platform.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A secret that stands in the repository is none. {@code make test} starts the package with one.
 */
class PublishedSecretsTest {
  private static SmallRyeConfig settings(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .build();
  }

  @Test
  void every_setting_with_a_published_value_is_named() {
    assertThatThrownBy(
            () ->
                PublishedSecrets.refuse(
                    settings(
                        Map.of(
                            "kindness.accounts.client-secret", "development-only",
                            "quarkus.datasource.password", "development-only",
                            "quarkus.datasource.username", "kindness"))))
        .hasMessageStartingWith(
            "Not started: KINDNESS_ACCOUNTS_CLIENT_SECRET, QUARKUS_DATASOURCE_PASSWORD has")
        .hasMessageContaining("KINDNESS_DEVELOPMENT=true");
  }

  @Test
  void for_development_it_may_be_used() {
    assertThatCode(
            () ->
                PublishedSecrets.refuse(
                    settings(
                        Map.of(
                            "kindness.accounts.client-secret", "development-only",
                            "kindness.development", "true"))))
        .doesNotThrowAnyException();
  }

  @Test
  void secrets_of_ones_own_and_settings_that_lead_nowhere_are_no_hindrance() {
    assertThatCode(
            () ->
                PublishedSecrets.refuse(
                    settings(Map.of("a.secret", "only-ours", "another", "${nowhere}"))))
        .doesNotThrowAnyException();
  }
}
