package world.kindness.curation.attendance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import world.kindness.country.Country;
import world.kindness.curation.attendance.Attendance.Attending;
import world.kindness.intake.copies.Copies;
import world.kindness.intake.records.Attendee;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.changes.Changes;
import world.kindness.platform.changes.MergePatch;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.security.Roles;

/** Corrects what the attendance files say about people; each correction keeps its reason. */
@Path("/api/v1/attendees/{id}")
@Tag(name = "Drafts")
public class AttendeeResource {
  private final Changes changes;
  private final Audit audit;
  private final Clock clock;

  AttendeeResource(Changes changes, Audit audit, Clock clock) {
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What a facilitator may correct about an entry.
   *
   * @param mergedInto an entry of the person it is; null when it is a person of its own
   */
  public record AttendeeEdit(
      @NotBlank @Size(max = 200) String name,
      @Schema(
              description =
                  "Where the person comes from: ISO 3166-1 alpha-2, or GB-ENG, GB-SCT, GB-WLS, GB-NIR.")
          String country,
      UUID mergedInto,
      @Schema(description = "Why, in your words; every correction says its own.")
          @NotBlank
          @Size(max = 500)
          String reason) {}

  @GET
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "getAttendee",
      summary = "Somebody who came",
      description = "The person that an entry of the attendance files is, with all their entries.")
  public Attending get(UUID id) {
    return person(Attendee.required(id));
  }

  @PATCH
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "correctAttendee",
      summary = "Correct an entry of the attendance",
      description =
          "JSON Merge Patch with a reason, which is kept: another name, a country or nation, the person it is (mergedInto), or null there for a person of its own. If-Match is the entry's own version. Answers the person it then is.")
  public Attending correct(
      UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = AttendeeEdit.class)))
          ObjectNode patch) {
    Attendee attendee = Attendee.required(id);
    // The reason before was for another correction.
    AttendeeEdit present =
        new AttendeeEdit(
            attendee.name,
            attendee.countryCode,
            attendee.mergedInto == null ? null : attendee.mergedInto.id,
            null);
    changes.edit(attendee, ifMatch, present, patch, this::apply, "/attendees/" + id);
    if (attendee.session != null) {
      Copies.settle(attendee.session);
      Attendee.flush();
    }
    return person(attendee);
  }

  private void apply(Attendee attendee, AttendeeEdit edit) {
    attendee.rename(edit.name().strip());
    String country = Country.known(edit.country(), "/country");
    if (country == null || !country.equals(attendee.countryCode)) {
      attendee.originMessage = null;
    }
    attendee.countryCode = country;
    Attendee person = edit.mergedInto() == null ? null : other(attendee, edit.mergedInto());
    attendee.setApart = person == null && (attendee.setApart || attendee.mergedInto != null);
    attendee.mergedInto = person;
    attendee.corrected(edit.reason().strip(), audit.actor(), clock.instant());
  }

  private static Attendee other(Attendee attendee, UUID id) {
    if (attendee.mergedInto != null && attendee.mergedInto.id.equals(id)) {
      return attendee.mergedInto;
    }
    return Attendee.<Attendee>findByIdOptional(id)
        .map(Attendee::person)
        .filter(person -> person.session != null && person.session.equals(attendee.session))
        .filter(person -> person != attendee)
        .orElseThrow(
            () ->
                Problem.rule(
                    "/mergedInto", "Choose somebody else of this call, who is not this entry."));
  }

  private static Attending person(Attendee attendee) {
    Attendee person = attendee.person();
    List<Attendee> entries =
        attendee.session == null
            ? List.of(person)
            : Attendee.of(attendee.session).stream().filter(a -> a.person() == person).toList();
    return Attendance.person(
        Stream.concat(Stream.of(person), entries.stream().filter(a -> a != person)).toList());
  }
}
