package world.kindness.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import world.kindness.access.AccountResource.Invitation;
import world.kindness.mail.Outbox;
import world.kindness.mail.OutgoingMail;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.jobs.Jobs;
import world.kindness.platform.locks.NamedLock;
import world.kindness.platform.problems.Problem;

/**
 * Changes what people may do: in Keycloak, on the trail and by mail, one change after the other.
 *
 * <p>What Keycloak did before it went away stays on the trail; all methods run in the caller's
 * transaction.
 */
@ApplicationScoped
class RoleChanges {
  /**
   * Lets one transaction at a time change accounts: what a rule saw still holds when the change is
   * made. Keycloak's own console does not wait for it.
   */
  static final String LOCK = "accounts";

  private final Accounts accounts;
  private final PasswordLinks links;
  private final RoleMail mails;
  private final Outbox outbox;
  private final Jobs jobs;
  private final ForgetTakenAccess forgetTaken;
  private final Audit audit;
  private final Clock clock;

  RoleChanges(
      Accounts accounts,
      PasswordLinks links,
      RoleMail mails,
      Outbox outbox,
      Jobs jobs,
      ForgetTakenAccess forgetTaken,
      Audit audit,
      Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.mails = mails;
    this.outbox = outbox;
    this.jobs = jobs;
    this.forgetTaken = forgetTaken;
    this.audit = audit;
    this.clock = clock;
  }

  /** The account as it is, and stays until the caller's transaction ends. */
  Account hold(String id) {
    NamedLock.take(LOCK);
    return accounts.required(id);
  }

  /** Gives roles to whoever has the address, with an account where there is none, and a mail. */
  Account invite(Invitation invitation) {
    String email = invitation.email().strip().toLowerCase();
    if (!OutgoingMail.isAddress(email)) {
      throw Problem.rule("/email", "This is not one bare e-mail address.");
    }
    NamedLock.take(LOCK);
    Account account = accounts.ofAddress(email).orElseGet(() -> open(email, invitation));
    Set<Role> lacking = without(invitation.roles(), account.roles());
    lacking.forEach(role -> give(account, role));
    if (account.enabled() && account.invited()) {
      jobs.ask(links, account.id(), new PasswordLinks.Invited(account.id()), Duration.ZERO);
    } else if (account.enabled() && !lacking.isEmpty()) {
      outbox.send(mails.given(account, lacking));
    }
    Set<Role> roles = EnumSet.copyOf(invitation.roles());
    roles.addAll(account.roles());
    return account.with(roles, account.enabled());
  }

  /**
   * @param before as {@link #hold(String)} gave it
   * @throws Problem 422 when nobody would be left who administers
   */
  Account change(Account before, Account after, String actor) {
    AccountRules.check(before, after, actor, accounts.withRoles());
    for (Role role : without(before.roles(), after.roles())) {
      accounts.take(before, role);
      forgetTaken.lookAfter(TakenAccess.note(before.signInName(), clock.instant()));
      audit.record("role-taken", address(before), List.of(role.realmName));
    }
    if (before.enabled() && !after.enabled()) {
      accounts.enable(before, false);
      forgetTaken.lookAfter(TakenAccess.note(before.signInName(), clock.instant()));
      audit.record("disabled", address(before), List.of("enabled"));
    }
    for (Role role : without(after.roles(), before.roles())) {
      give(before, role);
    }
    if (after.enabled() && !before.enabled()) {
      accounts.enable(before, true);
      audit.record("enabled", address(before), List.of("enabled"));
    }
    return after;
  }

  private Account open(String email, Invitation invitation) {
    Account account = accounts.open(email, invitation.firstName(), invitation.lastName());
    audit.record("invited", address(account));
    return account;
  }

  private void give(Account account, Role role) {
    accounts.give(account, role);
    audit.record("role-given", address(account), List.of(role.realmName));
  }

  private static Set<Role> without(Set<Role> roles, Set<Role> those) {
    Set<Role> rest = EnumSet.noneOf(Role.class);
    rest.addAll(roles);
    rest.removeAll(those);
    return rest;
  }

  private static String address(Account account) {
    return "/accounts/" + account.id();
  }
}
