package world.kindness.membership.callmails;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import world.kindness.community.Community;
import world.kindness.mail.HtmlLetter;
import world.kindness.mail.Letters;
import world.kindness.mail.Letters.Letter;
import world.kindness.mail.Outbox;
import world.kindness.mail.OutgoingMail;
import world.kindness.mail.OutgoingMail.Attachment;
import world.kindness.membership.Member;
import world.kindness.membership.OneClick;
import world.kindness.membership.callmails.CallMail.Kind;
import world.kindness.platform.SiteSettings;
import world.kindness.platform.text.Language;
import world.kindness.session.CallCalendar;
import world.kindness.session.Session;

/**
 * Writes what members are told of a call: in their language, with the time where they are. Links,
 * never quotes: a mail cannot be taken back.
 */
@ApplicationScoped
class CallLetters {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Letters letters;
  private final HtmlLetter html;
  private final CallCalendar calendar;
  private final SiteSettings site;
  private final Outbox outbox;

  CallLetters(
      Letters letters, HtmlLetter html, CallCalendar calendar, SiteSettings site, Outbox outbox) {
    this.letters = letters;
    this.html = html;
    this.calendar = calendar;
    this.site = site;
    this.outbox = outbox;
  }

  /**
   * Whoever reads it.
   *
   * @param zone where they are
   * @param pageKey of their own page; null for whoever has none
   * @param leaveKey null for whoever cannot leave
   */
  record Reader(
      String name,
      String email,
      Language language,
      ZoneId zone,
      @Nullable String pageKey,
      @Nullable String leaveKey) {
    static Reader of(Member member, ZoneId meeting) {
      return new Reader(
          member.name,
          member.email,
          member.language,
          member.zoneOr(meeting),
          member.pageKey,
          member.leaveKey);
    }

    /**
     * Somebody who looks at it before it is sent: where people meet, without a page of their own.
     */
    static Reader trying(String name, String email, Language language, Session call) {
      return new Reader(name, email, language, ZoneId.of(call.timeZone), null, null);
    }
  }

  /**
   * What they are told.
   *
   * @param takesPlaceAfterAll whether they were told before that it does not
   */
  record Telling(Kind kind, Session call, Community community, boolean takesPlaceAfterAll) {
    static Telling of(Kind kind, CallNews news) {
      return new Telling(
          kind, news.call(), Community.present(), kind == Kind.MOVED && news.saidCancelled());
    }
  }

  /** What one of them reads, and the addresses it names. */
  record Written(Letter letter, Set<String> addresses) {}

  Written letter(Telling telling, Reader reader) {
    Session call = telling.call();
    Community community = telling.community();
    ZonedDateTime starts = call.startsAt.atZone(reader.zone());
    String folder = site.url() + reader.language().folder();
    Map<String, Object> entries = new HashMap<>();
    entries.put("community", community.name);
    entries.put("name", reader.name());
    entries.put("call", call.title);
    entries.put("summary", call.summary);
    entries.put(
        "reason",
        Session.REASON_NOT_RECORDED.equals(call.offRuleReason) ? null : call.offRuleReason);
    entries.put("day", reader.language().weekdayAndDate(starts.toLocalDate()));
    entries.put("held", reader.language().date(call.day()));
    entries.put("starts", TIME.format(starts));
    entries.put("ends", TIME.format(call.endsAt.atZone(reader.zone())));
    entries.put("place", TownNames.of(reader.zone(), starts, reader.language()));
    entries.put("afterAll", telling.takesPlaceAfterAll());
    Map<String, String> addresses = new HashMap<>();
    addresses.put("page", folder + "/sessions/" + call.slug);
    addresses.put("own", folder + "/membership" + hash(reader.pageKey()));
    addresses.put("leave", folder + "/leave" + hash(reader.leaveKey()));
    addresses.put("link", community.linkInMails ? call.joinLink : null);
    entries.putAll(addresses);
    return new Written(
        letters.write(telling.kind().letter, reader.language(), entries),
        addresses.values().stream().filter(Objects::nonNull).collect(Collectors.toSet()));
  }

  /**
   * A mail to one of them, with what mail programs need to let people leave by one click (RFC
   * 8058), to know a list (RFC 2919), and to write no answer by themselves (RFC 3834).
   *
   * @param mailing what is counted; null for a mail to try
   */
  OutgoingMail mail(
      @Nullable CallMail mailing, Telling telling, List<Attachment> with, Reader reader) {
    Written written = letter(telling, reader);
    Letter letter = written.letter();
    Map<String, String> headers = new HashMap<>();
    headers.put("List-Id", "<members." + outbox.host() + ">");
    headers.put("Precedence", "bulk");
    headers.put("Auto-Submitted", "auto-generated");
    if (reader.leaveKey() != null) {
      headers.putAll(OneClick.headers(site, reader.leaveKey()));
    }
    return new OutgoingMail(
        reader.email(),
        letter.subject(),
        letter.text(),
        headers,
        with,
        html.of(letter, reader.language(), written.addresses()),
        mailing == null ? null : mailing.id,
        mailing == null ? null : mailing.until());
  }

  /** What goes with it: the call for calendars, where it is about when the call is. */
  List<Attachment> attachments(Telling telling) {
    Session call = telling.call();
    return telling.kind().isOfPack()
        ? List.of()
        : List.of(
            new Attachment(
                call.slug + ".ics", CallCalendar.MEDIA_TYPE, calendar.of(List.of(call))));
  }

  private static String hash(@Nullable String key) {
    return key == null ? "" : "#" + key;
  }
}
