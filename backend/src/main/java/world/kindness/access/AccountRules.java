package world.kindness.access;

import java.util.List;
import world.kindness.platform.problems.Problem;

/** What keeps administrators from locking everybody out. */
final class AccountRules {
  private AccountRules() {}

  /**
   * Lets a change go on that leaves somebody who administers.
   *
   * @param actor sign-in name of whoever asks for it
   * @param everybody all people with roles, as they are now
   * @throws Problem 422 for one's own account, and for the last administrator's
   */
  static void check(Account before, Account after, String actor, List<Account> everybody) {
    if (!before.administers() || after.administers()) {
      return;
    }
    String pointer = after.enabled() ? "/roles" : "/enabled";
    if (everybody.stream().filter(Account::administers).allMatch(a -> a.id().equals(before.id()))) {
      throw Problem.rule(
          pointer, "This is the last administrator who can sign in: make another one first.");
    }
    if (before.signInName().equals(actor)) {
      throw Problem.rule(
          pointer, "This is your own account: have another administrator change it.");
    }
  }
}
