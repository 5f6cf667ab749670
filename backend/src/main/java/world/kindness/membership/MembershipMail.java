package world.kindness.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.kindness.community.Community;
import world.kindness.mail.Letters;
import world.kindness.mail.OutgoingMail;
import world.kindness.platform.SiteSettings;
import world.kindness.session.CallCalendar;
import world.kindness.session.Session;

/** The mails of joining, in plain words that need no pictures, in the language of the form. */
@ApplicationScoped
class MembershipMail {
  private final Letters letters;
  private final SiteSettings site;
  private final CallCalendar calendar;
  private final Clock clock;

  MembershipMail(Letters letters, SiteSettings site, CallCalendar calendar, Clock clock) {
    this.letters = letters;
    this.site = site;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Asks whether the address is the writer's. Nothing of the form stands in it: whoever filled it
   * in may be somebody else.
   */
  OutgoingMail confirmation(JoinRequest request, String token, long hours) {
    Letters.Letter letter =
        letters.write(
            "confirm-joining",
            request.language,
            Map.of(
                "community",
                Community.present().name,
                "link",
                site.url() + request.language.folder() + "/join/confirm#" + token,
                "hours",
                hours));
    return new OutgoingMail(request.email, letter.subject(), letter.text());
  }

  /** Welcomes a member, with the next call for the calendar and the way to leave (RFC 8058). */
  OutgoingMail welcome(Member member) {
    Optional<Session> next = Session.next(clock.instant());
    Map<String, Object> entries = new HashMap<>();
    entries.put("community", Community.present().name);
    entries.put("name", member.name);
    entries.put("call", next.map(call -> call.title).orElse(null));
    entries.put("day", next.map(call -> member.language.weekdayAndDate(call.day())).orElse(null));
    entries.put("time", next.map(call -> call.localStart().toLocalTime()).orElse(null));
    entries.put("calendar", site.apiUrl() + "/api/v1/calendar.ics");
    entries.put("site", site.url() + member.language.folder());
    entries.put("leaveKey", member.leaveKey);
    entries.put("pageKey", member.pageKey);
    Letters.Letter letter = letters.write("welcome", member.language, entries);
    return new OutgoingMail(
        member.email,
        letter.subject(),
        letter.text(),
        OneClick.headers(site, member.leaveKey),
        next.map(
                call ->
                    List.of(
                        new OutgoingMail.Attachment(
                            call.slug + ".ics",
                            CallCalendar.MEDIA_TYPE,
                            calendar.of(List.of(call)))))
            .orElse(List.of()));
  }
}
