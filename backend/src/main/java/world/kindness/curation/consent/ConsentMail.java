package world.kindness.curation.consent;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import world.kindness.community.Community;
import world.kindness.curation.quotes.Quote;
import world.kindness.mail.OutgoingMail;
import world.kindness.session.Session;

/** The mail that asks for consent, in plain words that need no pictures. */
final class ConsentMail {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private ConsentMail() {}

  static OutgoingMail to(String address, String name, Quote quote, Session session, String link) {
    Community community = Community.present();
    String day = DAY.format(session.day());
    String text =
        """
        %s,

        in the chat of the call "%s" on %s you wrote:

        %s

        May we show these words in the insights pack of that call? You decide whether, and with
        your name, your initials, your role and country, or nothing about you:

        %s

        If you do nothing, nothing is shown. The same link lets you take the words back later,
        at any time and without asking anybody, so keep this mail.

        %s

        We used your address for this mail only and have not kept it.

        %s
        """
            .formatted(
                name == null ? "Hello" : "Dear " + name,
                session.title,
                day,
                quote.wording.strip().indent(4).stripTrailing(),
                link,
                community.quotePolicy,
                community.name);
    return new OutgoingMail(address, "May we quote you? Your words on the call of " + day, text);
  }
}
