package world.kindness.curation.materials;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import world.kindness.curation.materials.Removal.Move;
import world.kindness.curation.materials.Removal.Moved;
import world.kindness.intake.files.Intake;
import world.kindness.intake.files.SourceFile;
import world.kindness.intake.importing.CallFiles;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.changes.IfMatch;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.security.Roles;
import world.kindness.session.Session;

/** A file of a call, to be taken out again or to another call. */
@Path("/api/v1/intakes/{id}/files/{sha256}")
@Tag(name = "Intakes")
public class CallFileResource {
  private final Resting resting;
  private final TakingOut takingOut;
  private final CallFiles files;
  private final Audit audit;

  CallFileResource(Resting resting, TakingOut takingOut, CallFiles files, Audit audit) {
    this.resting = resting;
    this.takingOut = takingOut;
    this.files = files;
    this.audit = audit;
  }

  @GET
  @Path("/removal")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "lookAtFileRemoval",
      summary = "What would leave with a file",
      description =
          "First what people made or changed of it, then all that rests on it, in numbers. What another copy of the same conversation holds too stays. Its ETag names this list: whoever takes the file out or moves it sends it as If-Match.")
  public Removal look(UUID id, String sha256) {
    return resting.on(SourceFile.required(id, sha256));
  }

  @DELETE
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "takeFileOut",
      summary = "Take a file out of its call",
      description =
          "With all that rests on it: messages, people who came, held details, suggestions, quotes, notes, and what an existing pack brought. If-Match is the ETag of the list of what leaves (412 where something of it changed since). 409 where an edition was published while it was there. The same file may come again.")
  public void takeOut(UUID id, String sha256, @HeaderParam("If-Match") String ifMatch) {
    SourceFile file = locked(id, sha256, Optional.empty());
    check(file, ifMatch);
    takingOut.takeOut(file);
    audit.record("deleted", address(id, sha256));
  }

  @POST
  @Path("/move")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "moveFile",
      summary = "Move a file to another call",
      description =
          "Quotes, corrections, notes and decisions go along with it; an existing pack is read into the other call anew. If-Match is the ETag of the list of what leaves. A file that states another day than the other call's is asked about (409 other-day). Answers the intake that it then belongs to.")
  public Moved move(
      UUID id, String sha256, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Move to) {
    Session target = files.target(to.session(), to.date());
    SourceFile file = locked(id, sha256, Optional.of(target));
    check(file, ifMatch);
    if (file.intake.session == null) {
      throw new Problem(
          ProblemType.CONFLICT, "It is of no call yet: say which with its intake.", List.of());
    }
    if (target.id.equals(file.intake.session.id)) {
      throw Problem.rule("/session", "It is of that call already.");
    }
    files.compare(file, target, to.confirmedDays() == null ? Set.of() : to.confirmedDays());
    Intake intake = takingOut.move(file, target);
    audit.record("moved", address(id, sha256), List.of("session"));
    return new Moved(intake.id, intake.session.slug);
  }

  private void check(SourceFile file, String ifMatch) {
    Removal removal = resting.on(file);
    String address = address(file.intake.id, file.sha256);
    IfMatch.check(ifMatch, removal.version(), address);
    Standing.check(removal.refused(), address);
  }

  /**
   * Its call, and the one it goes to, are kept from other writers before it is read: nothing is
   * published meanwhile, and a file that was moved meanwhile is found here no more.
   */
  private static SourceFile locked(UUID id, String sha256, Optional<Session> target) {
    Optional<UUID> call = SourceFile.callOf(id, sha256);
    Session.lock(Stream.concat(call.stream(), target.stream().map(to -> to.id)).toList());
    SourceFile file = SourceFile.required(id, sha256);
    if (!Optional.ofNullable(file.intake.session).map(of -> of.id).equals(call)) {
      throw new Problem(ProblemType.CONFLICT, "It came to another call just now: look again.");
    }
    return file;
  }

  private static String address(UUID id, String sha256) {
    return "/intakes/%s/files/%s".formatted(id, sha256);
  }
}
