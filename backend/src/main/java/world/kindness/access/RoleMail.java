package world.kindness.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import world.kindness.community.Community;
import world.kindness.mail.OutgoingMail;
import world.kindness.platform.SiteSettings;

/** Tells somebody who has an account what they may do from now on. */
@ApplicationScoped
class RoleMail {
  private final SiteSettings site;

  RoleMail(SiteSettings site) {
    this.site = site;
  }

  OutgoingMail given(Account account, Set<Role> roles) {
    String community = Community.present().name;
    String words = roles.stream().map(role -> role.word).collect(Collectors.joining(" and "));
    String text =
        """
        %s,

        you can now work on %s as %s. Sign in with the
        password you have, here:

        %s

        If you are signed in there, sign out and in again.

        %s
        """
            .formatted(
                account.name() == null ? "Hello" : "Dear " + account.name(),
                community,
                words,
                site.url(),
                community);
    return new OutgoingMail(account.email(), "Your new role: " + words, text);
  }
}
