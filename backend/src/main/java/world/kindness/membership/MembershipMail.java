package world.kindness.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import world.kindness.community.Community;
import world.kindness.mail.OutgoingMail;
import world.kindness.platform.SiteSettings;
import world.kindness.session.CallCalendar;
import world.kindness.session.Session;

/** The mails of joining, in plain words that need no pictures. */
@ApplicationScoped
class MembershipMail {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK);

  private final SiteSettings site;
  private final CallCalendar calendar;
  private final Clock clock;

  MembershipMail(SiteSettings site, CallCalendar calendar, Clock clock) {
    this.site = site;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Asks whether the address is the writer's. Nothing of the form stands in it: whoever filled it
   * in may be somebody else.
   */
  OutgoingMail confirmation(JoinRequest request, String token, long hours) {
    String community = Community.present().name;
    String text =
        """
        Hello,

        somebody, we hope you, asked to join %s with this address.
        Open this link to say yes:

        %s/join/confirm#%s

        It works once, within %d hours. If it was not you, do nothing: you will hear no more from
        us, and we forget the address.

        %s
        """
            .formatted(community, site.url(), token, hours, community);
    return new OutgoingMail(request.email, "Please confirm: join " + community, text);
  }

  /** Welcomes a member, with the next call for the calendar and the way to leave (RFC 8058). */
  OutgoingMail welcome(Member member) {
    String community = Community.present().name;
    Optional<Session> next = Session.next(clock.instant());
    String text =
        """
        Dear %s,

        you're on the list of %s. Thank you for joining.

        %s

        All calls for your calendar: %s/api/v1/calendar.ics
        What earlier calls said: %s/sessions

        To leave, at any time and without asking anybody: %s/leave#%s

        %s
        """
            .formatted(
                member.name,
                community,
                next.map(this::nextCall)
                    .orElse("The next call is not planned yet: we will write to you."),
                site.apiUrl(),
                site.url(),
                site.url(),
                member.leaveKey,
                community);
    return new OutgoingMail(
        member.email,
        "Welcome to " + community,
        text,
        Map.of(
            "List-Unsubscribe",
            "<%s/api/v1/memberships/%s/leave>".formatted(site.apiUrl(), member.leaveKey),
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click"),
        next.map(
                call ->
                    List.of(
                        new OutgoingMail.Attachment(
                            call.slug + ".ics",
                            CallCalendar.MEDIA_TYPE,
                            calendar.of(List.of(call)))))
            .orElse(List.of()));
  }

  private String nextCall(Session call) {
    return """
        The next call is "%s",
        %s, London time. It is attached for your calendar."""
        .formatted(call.title, WHEN.format(call.localStart()));
  }
}
