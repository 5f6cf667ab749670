package world.kindness.membership.callmails;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import world.kindness.community.Community;
import world.kindness.mail.HtmlLetter;
import world.kindness.mail.Letters;
import world.kindness.mail.Letters.Letter;
import world.kindness.mail.Outbox;
import world.kindness.mail.OutgoingMail;
import world.kindness.membership.Member;
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

  /** What one of them reads. */
  Letter letter(Kind kind, Session call, Community community, Reader reader) {
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
    entries.put("place", place(reader.zone()));
    entries.put("page", folder + "/sessions/" + call.slug);
    entries.put("link", community.linkInMails ? call.joinLink : null);
    entries.put("own", folder + "/membership" + hash(reader.pageKey()));
    entries.put("leave", folder + "/leave" + hash(reader.leaveKey()));
    return letters.write(kind.letter, reader.language(), entries);
  }

  /**
   * A mail to one of them, with what mail programs need to let people leave by one click (RFC 8058)
   * and to know a list (RFC 2919).
   */
  OutgoingMail mail(CallMail mailing, Community community, Reader reader) {
    Session call = mailing.session;
    Letter letter = letter(mailing.kind, call, community, reader);
    Map<String, String> headers = new HashMap<>();
    headers.put("List-Id", "<members." + outbox.host() + ">");
    headers.put("Precedence", "bulk");
    if (reader.leaveKey() != null) {
      headers.put(
          "List-Unsubscribe",
          "<%s/api/v1/memberships/%s/leave>".formatted(site.apiUrl(), reader.leaveKey()));
      headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return new OutgoingMail(
        reader.email(),
        letter.subject(),
        letter.text(),
        headers,
        mailing.kind.isOfPack() ? List.of() : List.of(event(call)),
        html.of(letter, reader.language()),
        mailing.id);
  }

  private OutgoingMail.Attachment event(Session call) {
    return new OutgoingMail.Attachment(
        call.slug + ".ics", CallCalendar.MEDIA_TYPE, calendar.of(List.of(call)));
  }

  private static String hash(@Nullable String key) {
    return key == null ? "" : "#" + key;
  }

  /** The town that a zone is named after, as its people would say: "London", "New York". */
  private static String place(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }
}
