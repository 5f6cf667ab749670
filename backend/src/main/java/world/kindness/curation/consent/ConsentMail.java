package world.kindness.curation.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import world.kindness.community.Community;
import world.kindness.curation.quotes.Quote;
import world.kindness.mail.Letters;
import world.kindness.mail.OutgoingMail;
import world.kindness.membership.Member;
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
   * Who gets it.
   *
   * @param name how the mail addresses them; may be null
   * @param member where we have the address because they joined; else null
   */
  record Addressee(String address, String name, Language language, @Nullable Member member) {}

  /**
   * @param tokens of the link, one for each quote; they stand behind the #, so that no server on
   *     the way logs them
   * @param before when they were last asked, where they have not answered
   */
  OutgoingMail asking(
      Addressee to,
      List<Quote> quotes,
      Session session,
      List<String> tokens,
      Optional<LocalDate> before) {
    Community community = Community.present();
    Language language = to.language();
    Map<String, Object> entries = new HashMap<>();
    entries.put("name", to.name());
    entries.put("call", session.title);
    entries.put("day", language.date(session.day()));
    entries.put("before", before.map(language::date).orElse(null));
    entries.put("several", quotes.size() > 1);
    entries.put(
        "wording",
        quotes.stream()
            .map(quote -> quote.wording.strip().indent(4).stripTrailing())
            .collect(Collectors.joining("\n\n")));
    entries.put("link", site.url() + language.folder() + "/consent#" + String.join(".", tokens));
    entries.put("policy", community.quotePolicy);
    entries.put(
        "page",
        to.member() == null
            ? null
            : site.url() + language.folder() + "/membership#" + to.member().pageKey);
    entries.put("community", community.name);
    Letters.Letter letter = letters.write("ask-consent", language, entries);
    return new OutgoingMail(to.address(), letter.subject(), letter.text());
  }
}
