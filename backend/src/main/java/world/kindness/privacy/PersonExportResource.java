package world.kindness.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.security.Roles;

/** Telling a person what is held of them. */
@Path("/api/v1/privacy/exports")
@Tag(name = "Privacy")
public class PersonExportResource {
  private final PersonExports exports;
  private final Audit audit;

  PersonExportResource(PersonExports exports, Audit audit) {
    this.exports = exports;
    this.audit = audit;
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Transactional
  @Operation(
      operationId = "exportPerson",
      summary = "What is held of somebody",
      description =
          "Everything that is theirs, whole, and every passage of others or of an edition that names them, each with where it stands. Changes nothing; the audit trail notes that it was asked for, not of whom. Look through the passages before you pass them on: they may speak of others too.")
  @APIResponse(
      responseCode = "200",
      description = "One document, complete.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PersonExport.class)))
  public PersonExport export(@Valid @NotNull Subject subject) {
    PersonExport export = exports.of(subject);
    audit.record("exported", "/privacy/exports");
    return export;
  }
}
