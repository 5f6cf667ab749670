package world.kindness.access;

import jakarta.enterprise.context.ApplicationScoped;
import world.kindness.platform.jobs.Job;

/**
 * Sends invitations once their transaction has committed. Keycloak makes the link and the mail;
 * while it or its mail server is away, the job is tried again.
 */
@ApplicationScoped
class PasswordLinks implements Job<PasswordLinks.Invited> {
  private final Accounts accounts;

  PasswordLinks(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Whose account. */
  public record Invited(String account) {}

  @Override
  public Line line() {
    return Line.NEIGHBOURS;
  }

  @Override
  public String name() {
    return "invite";
  }

  @Override
  public Class<Invited> data() {
    return Invited.class;
  }

  @Override
  public void run(Invited invited) {
    accounts
        .find(invited.account())
        .filter(account -> account.invited() && account.enabled())
        .ifPresent(accounts::mailPasswordLink);
  }
}
