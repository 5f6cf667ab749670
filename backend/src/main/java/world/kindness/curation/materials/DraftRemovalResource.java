package world.kindness.curation.materials;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.changes.IfMatch;
import world.kindness.platform.security.Roles;
import world.kindness.session.Session;

/** A draft that nothing was published from, to be deleted. */
@Path("/api/v1")
@Tag(name = "Drafts")
public class DraftRemovalResource {
  private final Resting resting;
  private final TakingOut takingOut;
  private final Audit audit;

  DraftRemovalResource(Resting resting, TakingOut takingOut, Audit audit) {
    this.resting = resting;
    this.takingOut = takingOut;
    this.audit = audit;
  }

  @GET
  @Path("/drafts/{slug}/removal")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "lookAtDraftRemoval",
      summary = "What would leave with a draft",
      description =
          "First what people made or changed, then everything in numbers, and the files that leave. Its ETag names this list: whoever deletes the draft sends it as If-Match.")
  public Removal look(String slug) {
    return resting.in(Session.required(slug));
  }

  @DELETE
  @Path("/drafts/{slug}")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "deleteDraft",
      summary = "Delete a draft that nothing was published from",
      description =
          "The call, its files and everything made of them; the files may come again. If-Match is the ETag of the list of what leaves. 409 for a call that is public, or whose pack was published.")
  public void delete(String slug, @HeaderParam("If-Match") String ifMatch) {
    Session session = Session.locked(slug);
    Removal removal = resting.in(session);
    IfMatch.check(ifMatch, removal.version(), "/drafts/" + slug);
    Standing.check(removal.refused(), "/drafts/" + slug);
    takingOut.delete(session);
    audit.record("deleted", "/drafts/" + slug);
  }
}
