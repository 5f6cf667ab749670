package world.kindness.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How this API reaches the accounts of people with roles, which Keycloak keeps. */
@ConfigMapping(prefix = "kindness.accounts")
interface AccountSettings {
  /** Keycloak as this API reaches it, without a trailing slash and without the realm. */
  @WithDefault("http://localhost:8180")
  String keycloakUrl();

  @WithDefault("kindness")
  String realm();

  /** A confidential client whose service account may view the realm and manage users, no more. */
  @WithDefault("kindness-accounts")
  String clientId();

  /** Without it, everything but the people with roles works. */
  Optional<String> clientSecret();

  /** How long Keycloak may take for one answer, also when somebody signs in. */
  @WithDefault("PT2.5S")
  Duration patience();

  /** For how long the link of an invitation is good. */
  @WithDefault("48H")
  Duration invitationLasts();
}
