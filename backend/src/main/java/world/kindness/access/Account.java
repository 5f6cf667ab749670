package world.kindness.access;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * How a person signs in, and what they may do.
 *
 * @param signInName as tokens and the trail have it
 * @param name null where nobody said it
 * @param roles as given; an administrator may do what facilitators may, without having both
 * @param invited whether the person has not chosen a password yet
 */
record Account(
    String id,
    String signInName,
    String email,
    String name,
    Set<Role> roles,
    boolean enabled,
    boolean invited) {
  static final String CHOOSE_PASSWORD = "UPDATE_PASSWORD";

  static Account of(UserRepresentation user, Set<Role> roles) {
    String name =
        Stream.of(user.getFirstName(), user.getLastName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "))
            .strip();
    return new Account(
        user.getId(),
        user.getUsername(),
        user.getEmail(),
        name.isEmpty() ? null : name,
        roles,
        Boolean.TRUE.equals(user.isEnabled()),
        user.getRequiredActions() != null && user.getRequiredActions().contains(CHOOSE_PASSWORD));
  }

  /** Whether this person can administer as things are. */
  boolean administers() {
    return roles.contains(Role.ADMIN) && enabled && !invited;
  }

  /** A number for what can be changed: an account that is as it was has the number it had. */
  int version() {
    return roles.stream().mapToInt(role -> 2 << role.ordinal()).sum() + (enabled ? 1 : 0);
  }

  Account with(Set<Role> roles, boolean enabled) {
    return new Account(id, signInName, email, name, roles, enabled, invited);
  }
}
