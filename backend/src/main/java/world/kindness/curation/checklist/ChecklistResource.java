package world.kindness.curation.checklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import world.kindness.curation.drafts.DraftPack;
import world.kindness.platform.security.Roles;
import world.kindness.session.Session;

@Path("/api/v1")
@Tag(name = "Drafts")
public class ChecklistResource {
  private final PublicationRules rules;

  ChecklistResource(PublicationRules rules) {
    this.rules = rules;
  }

  @GET
  @Path("/drafts/{slug}/checklist")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "getChecklist",
      summary = "What stands between a draft and its publication",
      description =
          "The state of every section, and every blocker with the address at which it is settled.")
  public Checklist checklist(String slug) {
    return rules.check(DraftPack.of(Session.required(slug)));
  }
}
