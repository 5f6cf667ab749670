package world.kindness.platform.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.paging.PageRequest;
import world.kindness.platform.security.Roles;
import world.kindness.platform.text.CsvTable;

@Path("/api/v1")
@Tag(name = "Audit")
public class AuditResource {
  private static final CsvTable<Deed> TABLE =
      new CsvTable<Deed>()
          .column("at", Deed::at)
          .column("actor", Deed::actor)
          .column("deed", Deed::deed)
          .column("target", Deed::target)
          .column("fields", deed -> String.join(" ", deed.fields()))
          .column("id", Deed::id);

  /** What happened: who, when, what, and which fields changed. */
  public record Deed(
      UUID id, Instant at, String actor, String deed, String target, List<String> fields) {
    static Deed of(AuditEntry e) {
      return new Deed(e.id, e.at, e.actor, e.deed, e.target, List.of(e.fields));
    }
  }

  @GET
  @Path("/audit")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "listAudit",
      summary = "Who did what, latest first",
      description =
          "The trail of every change. It names the fields that changed, not their content. With Accept: text/csv it answers as /audit.csv does.")
  public CursorPage<Deed> list(
      @BeanParam @Valid PageRequest page, @BeanParam @Valid AuditFilter filter) {
    return filter.walk().page(page, Deed::of);
  }

  @GET
  @Path("/audit")
  @Produces(CsvTable.MEDIA_TYPE)
  @RolesAllowed(Roles.ADMIN)
  @Operation(hidden = true)
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = CsvTable.MEDIA_TYPE,
              schema = @Schema(implementation = String.class)))
  public RestResponse<StreamingOutput> table(@BeanParam @Valid AuditFilter filter) {
    return export(filter);
  }

  @GET
  @Path("/audit.csv")
  @Produces(CsvTable.MEDIA_TYPE)
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "exportAudit",
      summary = "Who did what, as a table",
      description =
          "CSV of everything that matches, latest first, without pages. Cells that a spreadsheet would calculate begin with an apostrophe.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = CsvTable.MEDIA_TYPE,
              schema = @Schema(implementation = String.class)))
  public RestResponse<StreamingOutput> export(@BeanParam @Valid AuditFilter filter) {
    return RestResponse.ResponseBuilder.<StreamingOutput>ok(
            out -> TABLE.write(filter.walk().all().map(Deed::of), out),
            CsvTable.MEDIA_TYPE + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
        .build();
  }
}
