package world.kindness.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All calls for calendars that subscribe. */
@Path("/api/v1/calendar.ics")
@Tag(name = "Sessions")
public class CalendarResource {
  private final CallCalendar calendar;

  CalendarResource(CallCalendar calendar) {
    this.calendar = calendar;
  }

  @GET
  @Produces(CallCalendar.MEDIA_TYPE)
  @PermitAll
  @Operation(
      operationId = "getCalendar",
      summary = "All calls for a calendar",
      description =
          "RFC 5545, to subscribe to. Each call is an event of its own that keeps its UID when it moves; a cancelled call stays, as cancelled.")
  public String get() {
    return calendar.of(Session.list("published = true order by startsAt, id"));
  }
}
