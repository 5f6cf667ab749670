package world.kindness.platform;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/audit")
@Tag(name = "Audit")
public class AuditResource {

  /** What happened: who, when, what, and which fields changed. */
  public record Deed(
      UUID id, Instant at, String actor, String deed, String target, List<String> fields) {
    static Deed of(AuditEntry e) {
      return new Deed(e.id, e.at, e.actor, e.deed, e.target, List.of(e.fields));
    }
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "listAudit",
      summary = "Who did what, latest first",
      description =
          "The trail of every change. It names the fields that changed, not their content.")
  public CursorPage<Deed> list(
      @BeanParam @Valid PageRequest page,
      @Parameter(description = "Only deeds of this person.") @QueryParam("actor") String actor,
      @Parameter(description = "Only deeds on things whose address starts so.")
          @QueryParam("target")
          String target) {
    return Keyset.of(AuditEntry.class)
        .descending("at", Instant.class, e -> e.at)
        .descending("id", UUID.class, e -> e.id)
        .where("e.actor = :actor", "actor", actor)
        .where(
            "e.target like :target escape '!'",
            "target",
            target == null
                ? null
                : target.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
        .page(page, Deed::of);
  }
}
