package world.kindness.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calls for calendars that subscribe. */
@Path("/api/v1/calendar.ics")
@Tag(name = "Sessions")
public class CalendarResource {
  /** Five years of a call a month. */
  private static final int MOST = 60;

  private final CallCalendar calendar;

  CalendarResource(CallCalendar calendar) {
    this.calendar = calendar;
  }

  @GET
  @Produces(CallCalendar.MEDIA_TYPE)
  @PermitAll
  @Operation(
      operationId = "getCalendar",
      summary = "The calls for a calendar",
      description =
          "RFC 5545, to subscribe to: the 60 latest published calls, planned ones too, or the 60 latest of the time between from and to. Each call is an event of its own that keeps its UID when it moves; a cancelled call stays, as cancelled.")
  public String get(
      @Parameter(description = "Only calls on or after this date.") @QueryParam("from")
          LocalDate from,
      @Parameter(description = "Only calls on or before this date.") @QueryParam("to")
          LocalDate to) {
    return calendar.of(Session.published(from, to).first(MOST).reversed());
  }
}
