package world.kindness.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ErrorRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import world.kindness.platform.SiteSettings;
import world.kindness.platform.problems.Problem;

/**
 * People's accounts in Keycloak. Every method that changes one expects the lock of {@link
 * RoleChanges}.
 */
@ApplicationScoped
class Accounts {
  private static final int PAGE = 100;

  /** Keycloak's own name for the account of a program. */
  private static final String PROGRAM = "service-account-";

  /** The client to which the link of an invitation leads back. */
  private static final String SITE_CLIENT = "site";

  private final Realm realm;
  private final AccountSettings settings;
  private final SiteSettings site;

  Accounts(Realm realm, AccountSettings settings, SiteSettings site) {
    this.realm = realm;
    this.settings = settings;
    this.site = site;
  }

  /** Everybody who was given a role, by e-mail address; programs are not people. */
  List<Account> withRoles() {
    Map<String, UserRepresentation> users = new LinkedHashMap<>();
    Map<String, Set<Role>> roles = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      for (UserRepresentation user : realm.ask(r -> having(role, r))) {
        if (!user.getUsername().startsWith(PROGRAM)) {
          users.put(user.getId(), user);
          roles.computeIfAbsent(user.getId(), id -> EnumSet.noneOf(Role.class)).add(role);
        }
      }
    }
    return users.values().stream()
        .map(user -> Account.of(user, roles.get(user.getId())))
        .sorted(Comparator.comparing(Account::signInName).thenComparing(Account::id))
        .toList();
  }

  /** The account of somebody who has a role. */
  Account required(String id) {
    return find(id)
        .filter(account -> !account.roles().isEmpty())
        .orElseThrow(() -> Problem.notFound("account", id));
  }

  /** Somebody's account, with a role or without. */
  Optional<Account> find(String id) {
    try {
      UserRepresentation user = realm.ask(r -> r.users().get(id).toRepresentation());
      return user.getUsername().startsWith(PROGRAM)
          ? Optional.empty()
          : Optional.of(Account.of(user, rolesOf(id)));
    } catch (WebApplicationException notThere) {
      return Optional.empty();
    }
  }

  Optional<Account> ofAddress(String email) {
    return realm.ask(r -> r.users().searchByEmail(email, true)).stream()
        .findFirst()
        .flatMap(user -> find(user.getId()));
  }

  /** A new account without a role, good for signing in once a password is chosen. */
  Account open(String email, String firstName, String lastName) {
    UserRepresentation user = new UserRepresentation();
    user.setUsername(email);
    user.setEmail(email);
    user.setFirstName(firstName);
    user.setLastName(lastName);
    user.setEnabled(true);
    user.setRequiredActions(List.of(Account.CHOOSE_PASSWORD));
    String id =
        realm.ask(
            r -> {
              try (Response answer = r.users().create(user)) {
                if (answer.getStatus() == 400) {
                  String field = answer.readEntity(ErrorRepresentation.class).getField();
                  throw Problem.rule(
                      "/" + (field == null ? "email" : field), "Keycloak does not take this.");
                }
                return CreatedResponseUtil.getCreatedId(answer);
              }
            });
    return find(id).orElseThrow();
  }

  void give(Account account, Role role) {
    realm.tell(r -> r.users().get(account.id()).roles().realmLevel().add(List.of(of(role, r))));
  }

  void take(Account account, Role role) {
    realm.tell(r -> r.users().get(account.id()).roles().realmLevel().remove(List.of(of(role, r))));
  }

  void enable(Account account, boolean enabled) {
    realm.tell(
        r -> {
          UserRepresentation user = r.users().get(account.id()).toRepresentation();
          user.setEnabled(enabled);
          r.users().get(account.id()).update(user);
        });
  }

  /** Has Keycloak send the link by which a password is chosen, once. */
  void mailPasswordLink(Account account) {
    realm.tell(
        r ->
            r.users()
                .get(account.id())
                .executeActionsEmail(
                    SITE_CLIENT,
                    site.url() + "/",
                    Math.toIntExact(settings.invitationLasts().toSeconds()),
                    List.of(Account.CHOOSE_PASSWORD)));
  }

  private Set<Role> rolesOf(String id) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    realm.ask(r -> r.users().get(id).roles().realmLevel().listAll()).stream()
        .map(RoleRepresentation::getName)
        .flatMap(name -> Role.of(name).stream())
        .forEach(roles::add);
    return roles;
  }

  private static List<UserRepresentation> having(Role role, RealmResource realm) {
    List<UserRepresentation> users = new ArrayList<>();
    List<UserRepresentation> page;
    do {
      page = realm.roles().get(role.realmName).getUserMembers(false, users.size(), PAGE);
      users.addAll(page);
    } while (page.size() == PAGE);
    return users;
  }

  private static RoleRepresentation of(Role role, RealmResource realm) {
    return realm.roles().get(role.realmName).toRepresentation();
  }
}
