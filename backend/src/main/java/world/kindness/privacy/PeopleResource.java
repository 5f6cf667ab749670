package world.kindness.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import world.kindness.intake.absent.Words;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.security.Roles;

/** Finding somebody wherever they stand. */
@Path("/api/v1/privacy/people")
@Tag(name = "Privacy")
public class PeopleResource {
  private final PeopleFinder people;

  PeopleResource(PeopleFinder people) {
    this.people = people;
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "findPeople",
      summary = "Find somebody wherever they stand",
      description =
          "By words of a name in any order, initials or an address, in everything that is stored: people, members, chats, quotes, notes, attendance, held data, files, mails that wait, editions, the audit trail. Choose from the answer what is theirs: the spellings, addresses and accounts, and the ids of single things.")
  public PeopleFound find(
      @Parameter(
              description =
                  "A name or part of one, two to four capital letters for initials, or an e-mail address.",
              required = true,
              schema = @Schema(type = SchemaType.STRING, examples = "Pat Porter"))
          @NotNull
          @Size(max = 200)
          @QueryParam("q")
          String q) {
    String letters = Words.plain(q).replace(" ", "");
    if (letters.codePointCount(0, letters.length()) < 2) {
      throw Problem.parameter("q", "Say at least two letters of a name or an address.");
    }
    return people.find(q);
  }
}
