package world.kindness.pack.published;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import world.kindness.pack.published.ThemesOverTime.CallPieces;
import world.kindness.pack.published.ThemesOverTime.ThemeOverTime;
import world.kindness.platform.text.CsvTable;
import world.kindness.platform.time.CalendarDates;

/** Which themes came up when. */
@Path("/api/v1")
@Tag(name = "Themes")
public class ThemesOverTimeResource {
  private static final CsvTable<Row> TABLE =
      new CsvTable<Row>()
          .column("date", row -> row.call().date())
          .column("session", row -> row.call().session())
          .column("title", row -> row.call().title())
          .column("theme", row -> row.theme().slug())
          .column("statement", row -> row.theme().statement())
          .column("pieces", row -> row.call().of(row.theme().slug()))
          .column("ofPieces", row -> row.call().pieces());

  /** How a call spoke to a theme. */
  private record Row(CallPieces call, ThemeOverTime theme) {}

  private final EntityManager database;

  ThemesOverTimeResource(EntityManager database) {
    this.database = database;
  }

  @GET
  @Path("/themes-over-time")
  @PermitAll
  @Operation(
      operationId = "getThemesOverTime",
      summary = "How much each call spoke to each theme",
      description =
          "For the latest 36 calls with a pack, or the latest of those that from and to leave, oldest first: how many insights and notes of the rooms (pieces) were published, and how many of them spoke to which theme. A merged theme counts as the one there is now. Each theme with its change: the last six of these calls beside the twelve before them, of 100 pieces; a quarter more is gaining, a quarter less fading.")
  public ThemesOverTime get(
      @Parameter(description = "Only calls on or after this date.") @QueryParam("from")
          LocalDate from,
      @Parameter(description = "Only calls on or before this date.") @QueryParam("to")
          LocalDate to) {
    return ThemesOverTime.read(
        database,
        Objects.requireNonNullElse(from, CalendarDates.FIRST_DAY),
        Objects.requireNonNullElse(to, CalendarDates.LAST_DAY));
  }

  @GET
  @Path("/themes-over-time.csv")
  @Produces(CsvTable.MEDIA_TYPE + ";charset=UTF-8")
  @PermitAll
  @Operation(
      operationId = "getThemesOverTimeAsCsv",
      summary = "How much each call spoke to each theme, as a table",
      description =
          "As /themes-over-time, a row for each call and theme, as CSV (RFC 4180, UTF-8) with a header row: date, session, title, theme (slug), statement, pieces (that spoke to it), ofPieces (of the call).")
  @APIResponse(
      responseCode = "200",
      description = "A row for each call and theme.",
      content =
          @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
  public RestResponse<String> csv(
      @Parameter(description = "Only calls on or after this date.") @QueryParam("from")
          LocalDate from,
      @Parameter(description = "Only calls on or before this date.") @QueryParam("to")
          LocalDate to) {
    ThemesOverTime all = get(from, to);
    List<Row> rows =
        all.calls().stream()
            .flatMap(call -> all.themes().stream().map(theme -> new Row(call, theme)))
            .toList();
    return RestResponse.ResponseBuilder.ok(TABLE.text(rows))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"kindness-themes-over-time.csv\"")
        .build();
  }
}
