package world.kindness.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import world.kindness.community.Community;
import world.kindness.platform.SiteSettings;

/**
 * Calls for calendars (RFC 5545). Each call is an event of its own, never a repetition: its UID
 * lasts, its SEQUENCE rises with every change they show, and a cancelled call stays, as cancelled.
 * Times are wall times of the call's zone, whose rules come along.
 */
@ApplicationScoped
public class CallCalendar {
  public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

  static {
    // The rules of zones come with the library; nothing is fetched.
    System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    System.setProperty(
        "net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
  }

  private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();
  private final SiteSettings site;

  CallCalendar(SiteSettings site) {
    this.site = site;
  }

  /** These calls as one calendar. */
  public String of(List<Session> calls) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Conversations for Kindness//Calls//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    Community community = Community.present();
    calendar.add(new XProperty("X-WR-CALNAME", community.name));
    // The community's own zone even without a call: a calendar has something in it (RFC 5545, 3.6).
    Stream.concat(Stream.of(community.zone().getId()), calls.stream().map(call -> call.timeZone))
        .distinct()
        .sorted()
        .forEach(zone -> calendar.add(zones.getTimeZone(zone).getVTimeZone()));
    calls.forEach(call -> calendar.add(event(call)));
    StringWriter text = new StringWriter();
    try {
      // Not validated each time: tests do that.
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private VEvent event(Session call) {
    VEvent event = new VEvent(false);
    event.add(new Uid(call.id.toString()));
    event.add(new DtStamp(call.revisedAt.truncatedTo(ChronoUnit.SECONDS)));
    event.add(new LastModified(call.revisedAt.truncatedTo(ChronoUnit.SECONDS)));
    event.add(new Sequence(call.revision));
    event.add(new DtStart<>(call.localStart()));
    event.add(new DtEnd<>(call.localEnd()));
    event.add(new Summary(call.title));
    if (call.summary != null) {
      event.add(new Description(call.summary));
    }
    event.add(new Url(URI.create(site.url() + "/sessions/" + call.slug)));
    event.add(
        call.stage == Session.Stage.CANCELLED
            ? ImmutableStatus.VEVENT_CANCELLED
            : ImmutableStatus.VEVENT_CONFIRMED);
    return event;
  }
}
