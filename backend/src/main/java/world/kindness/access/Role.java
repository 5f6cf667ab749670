package world.kindness.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;
import world.kindness.platform.security.Roles;

/** What an account may be given, under the name it has in Keycloak and in tokens. */
public enum Role {
  @JsonProperty(Roles.FACILITATOR)
  FACILITATOR(Roles.FACILITATOR, "facilitator"),
  @JsonProperty(Roles.ADMIN)
  ADMIN(Roles.ADMIN, "administrator");

  final String realmName;

  /** As people say it. */
  final String word;

  Role(String realmName, String word) {
    this.realmName = realmName;
    this.word = word;
  }

  /** Empty for Keycloak's own roles. */
  static Optional<Role> of(String realmName) {
    return Arrays.stream(values()).filter(role -> role.realmName.equals(realmName)).findFirst();
  }
}
