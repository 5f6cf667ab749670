package world.kindness.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import world.kindness.contributor.ContributorResource.KnownContributor;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.paging.Keyset;
import world.kindness.platform.paging.PageRequest;
import world.kindness.platform.security.Roles;

/** Who joined. */
@Path("/api/v1/members")
@Tag(name = "Membership")
public class MemberResource {
  private final Audit audit;

  MemberResource(Audit audit) {
    this.audit = audit;
  }

  /**
   * A member as facilitators see them. Times are UTC.
   *
   * @param language of the form and of the mails to them
   * @param profileConsentAt absent when not agreed to
   * @param quotingConsentAt absent when not agreed to
   * @param timeZone of the mails to them; absent for the zone in which people meet
   * @param wantsCalls whether they want to hear of calls
   * @param wantsPacks whether they want to hear of packs
   * @param paused whether they want no mails for a while
   * @param unreachableSince since when mails do not reach them; absent while they do
   * @param contributor the public profile, if there is one
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MemberView(
      UUID id,
      String name,
      String email,
      @Nullable String role,
      @Nullable String organisation,
      @Nullable String country,
      @Nullable String heardFrom,
      Instant joinedAt,
      String wordingVersion,
      @Schema(enumeration = {"en", "es", "sv"}) String language,
      Instant mailingConsentAt,
      @Nullable Instant profileConsentAt,
      @Nullable Instant quotingConsentAt,
      @Nullable String timeZone,
      boolean wantsCalls,
      boolean wantsPacks,
      boolean paused,
      @Nullable Instant unreachableSince,
      @Nullable UUID contributor) {
    static MemberView of(Member m) {
      return new MemberView(
          m.id,
          m.name,
          m.email,
          m.role,
          m.organisation,
          m.countryCode,
          m.heardFrom,
          m.joinedAt,
          m.wordingVersion,
          m.language.code(),
          m.mailingConsentAt,
          m.profileConsentAt,
          m.quotingConsentAt,
          m.timeZone,
          m.wantsCalls,
          m.wantsPacks,
          m.paused,
          m.unreachableSince,
          m.contributor == null ? null : m.contributor.id);
    }
  }

  @GET
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "listMembers",
      summary = "Who joined, latest first",
      description = "Everybody who confirmed and has not left, with what they agreed to.")
  public CursorPage<MemberView> list(@BeanParam @Valid PageRequest page) {
    return Keyset.of(Member.class)
        .descending("joinedAt", Instant.class, m -> m.joinedAt)
        .descending("id", UUID.class, m -> m.id)
        .page(page, MemberView::of);
  }

  @POST
  @Path("/{id}/profile")
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "publishProfile",
      summary = "Show a member among the people",
      description =
          "For members who agreed to a profile: what the form said becomes public, so look at it first. Done again, it takes over what changed.")
  public KnownContributor publishProfile(UUID id) {
    KnownContributor profile = KnownContributor.of(Member.required(id).publishProfile());
    audit.record("published", "/contributors/" + profile.id());
    return profile;
  }
}
