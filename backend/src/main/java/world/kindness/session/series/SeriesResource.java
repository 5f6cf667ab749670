package world.kindness.session.series;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import world.kindness.community.Community;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.security.Roles;

/** The days of the recurring rule, and how each of them stands. */
@Path("/api/v1/series")
@Tag(name = "Sessions")
public class SeriesResource {
  private static final int YEARS_AHEAD = 1;
  private static final int MOST_YEARS = 5;

  private final Clock clock;

  SeriesResource(Clock clock) {
    this.clock = clock;
  }

  @GET
  @Path("/days")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "listSeriesDays",
      summary = "The days of the series, planned or not",
      description =
          "Each day of the rule of its time with its call if one is planned, whether it is moved or cancelled, and calls besides the rule; each exception with its reason. Unpublished calls too. The coming year when no dates are given, five years at most.")
  public CursorPage<SeriesDay> days(
      @Parameter(description = "Days on or after this date; today when left out.")
          @QueryParam("from")
          LocalDate from,
      @Parameter(description = "Days on or before this date; a year later when left out.")
          @QueryParam("to")
          LocalDate to) {
    Community community = Community.present();
    LocalDate today = LocalDate.ofInstant(clock.instant(), community.zone());
    LocalDate first = from;
    if (first == null) {
      first = to != null && to.isBefore(today) ? to.minusYears(YEARS_AHEAD) : today;
    }
    LocalDate last = to == null ? first.plusYears(YEARS_AHEAD) : to;
    if (last.isBefore(first) || last.isAfter(first.plusYears(MOST_YEARS))) {
      throw Problem.parameter(
          "to", "'to' is on or after 'from', and at most %d years later.".formatted(MOST_YEARS));
    }
    return CursorPage.whole(SeriesDays.between(first, last, community));
  }
}
