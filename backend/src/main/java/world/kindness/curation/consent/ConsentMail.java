package world.kindness.curation.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import world.kindness.community.Community;
import world.kindness.curation.quotes.Quote;
import world.kindness.mail.Letters;
import world.kindness.mail.OutgoingMail;
import world.kindness.platform.SiteSettings;
import world.kindness.platform.text.Language;
import world.kindness.session.Session;

/** The mail that asks for consent, in plain words that need no pictures. */
@ApplicationScoped
class ConsentMail {
  private final Letters letters;
  private final SiteSettings site;

  ConsentMail(Letters letters, SiteSettings site) {
    this.letters = letters;
    this.site = site;
  }

  /**
   * @param name how the mail addresses the writer; may be null
   * @param token of the link, in which it stands behind the #, so that no server on the way logs it
   */
  OutgoingMail asking(
      String address, String name, Language language, Quote quote, Session session, String token) {
    Community community = Community.present();
    Map<String, Object> entries = new HashMap<>();
    entries.put("name", name);
    entries.put("call", session.title);
    entries.put("day", language.date(session.day()));
    entries.put("wording", quote.wording.strip().indent(4).stripTrailing());
    entries.put("link", site.url() + language.folder() + "/consent#" + token);
    entries.put("policy", community.quotePolicy);
    entries.put("community", community.name);
    Letters.Letter letter = letters.write("ask-consent", language, entries);
    return new OutgoingMail(address, letter.subject(), letter.text());
  }
}
