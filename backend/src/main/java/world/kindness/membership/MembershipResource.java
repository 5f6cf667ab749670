package world.kindness.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import world.kindness.community.Community;
import world.kindness.country.CountryChoice;
import world.kindness.platform.SiteSettings;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.caching.NotCached;
import world.kindness.platform.changes.Changes;
import world.kindness.platform.changes.MergePatch;
import world.kindness.platform.changes.Versioned;
import world.kindness.session.Session;

/**
 * A member's own page, which needs no password: its key stands in each mail of a call. Leaving, by
 * that key or the one that does nothing else.
 */
@Path("/api/v1/memberships/{key}")
@Tag(name = "Membership")
public class MembershipResource {
  private final Changes changes;
  private final Audit audit;
  private final Event<QuotingRevoked> revoked;
  private final Event<MailsChosen> chosen;
  private final Event<MemberLeft> left;
  private final SiteSettings site;
  private final Clock clock;

  MembershipResource(
      Changes changes,
      Audit audit,
      Event<QuotingRevoked> revoked,
      Event<MailsChosen> chosen,
      Event<MemberLeft> left,
      SiteSettings site,
      Clock clock) {
    this.changes = changes;
    this.audit = audit;
    this.revoked = revoked;
    this.chosen = chosen;
    this.left = left;
    this.site = site;
    this.clock = clock;
  }

  /**
   * The next call, for members. Times are UTC.
   *
   * @param timeZone in which people meet
   * @param joinLink the way in; absent while nobody has put it in
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MembersCall(
      String slug,
      String title,
      Instant startsAt,
      Instant endsAt,
      String timeZone,
      @Nullable String joinLink) {
    static MembersCall of(Session call) {
      return new MembersCall(
          call.slug, call.title, call.startsAt, call.endsAt, call.timeZone, call.joinLink);
    }
  }

  /**
   * All that is held of a member by the form, and what they chose. Times are UTC.
   *
   * @param agreements the words that were agreed to
   * @param profileConsentAt absent when not agreed to
   * @param quotingConsentAt absent when not agreed to
   * @param unreachableSince since when mails do not reach them, as their mail server said; absent
   *     while they do. Any change here has us try again
   * @param timeZone in which people meet
   * @param profileShown whether they are shown among the people of the community
   * @param nextCall absent while none is planned
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Membership(
      int version,
      String email,
      Instant joinedAt,
      @Nullable String heardFrom,
      JoinWording agreements,
      Instant mailingConsentAt,
      @Nullable Instant profileConsentAt,
      @Nullable Instant quotingConsentAt,
      boolean profileShown,
      @Nullable Instant unreachableSince,
      String timeZone,
      MembershipEdit chosen,
      @Nullable MembersCall nextCall,
      List<CountryChoice> countries)
      implements Versioned {
    static Membership of(Member member, Instant now) {
      return new Membership(
          member.version,
          member.email,
          member.joinedAt,
          member.heardFrom,
          member.agreements(),
          member.mailingConsentAt,
          member.profileConsentAt,
          member.quotingConsentAt,
          member.contributor != null,
          member.unreachableSince,
          Community.present().zone().getId(),
          MembershipEdit.of(member),
          Session.next(now).map(MembersCall::of).orElse(null),
          CountryChoice.all(member.language));
    }
  }

  @GET
  @PermitAll
  @NotCached
  @Transactional
  @Operation(
      operationId = "getMembership",
      summary = "A member's own page",
      description =
          "What is held of them by the form, what they chose, and the next call with the link to it. The key is in each mail of a call.")
  public Membership get(String key) {
    return Membership.of(Member.ofPage(key, LockModeType.NONE), clock.instant());
  }

  @PATCH
  @Consumes(MergePatch.MEDIA_TYPE)
  @PermitAll
  @Transactional
  @Operation(
      operationId = "editMembership",
      summary = "Change one's own membership",
      description =
          "JSON Merge Patch on what is chosen. An agreement can be taken back here (profile or quoting: false); to give one, read its words and fill in the form again.")
  public Membership edit(
      String key,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = MembershipEdit.class)))
          ObjectNode patch) {
    Member member = Member.ofPage(key, LockModeType.PESSIMISTIC_WRITE);
    boolean wasQuotable = member.quotingConsentAt != null;
    changes.edit(
        member,
        ifMatch,
        MembershipEdit.of(member),
        patch,
        (present, edit) -> edit.applyTo(present),
        "/members/" + member.id);
    if (wasQuotable && member.quotingConsentAt == null) {
      revoked.fire(new QuotingRevoked(member.id));
    }
    boolean calls = member.wantsCalls && !member.paused;
    boolean packs = member.wantsPacks && !member.paused;
    if (!calls || !packs) {
      chosen.fire(new MailsChosen(member.email, calls, packs));
    }
    return Membership.of(member, clock.instant());
  }

  /**
   * Where mail programs lead people that do not send the one click themselves: a GET does nothing.
   */
  @GET
  @Path("/leave")
  @PermitAll
  @NotCached
  @Operation(hidden = true)
  public Response leaving(String key) {
    return Response.seeOther(
            UriBuilder.fromUri(site.url()).path("leave").fragment("{key}").build(key))
        .build();
  }

  @POST
  @Path("/leave")
  @PermitAll
  @Transactional
  @Operation(
      operationId = "leave",
      summary = "Leave",
      description =
          "One click, as mail programs send it (RFC 8058), by the key in every mail or that of the member's own page. Forgets the member, hides the profile, and ends the agreement to be quoted for what is not published yet. The answer is the same when that was done before.")
  public void leave(String key) {
    Member.byLeaveKey(key)
        .ifPresent(
            member -> {
              revoked.fire(new QuotingRevoked(member.id));
              left.fire(new MemberLeft(member.email));
              member.leave();
              audit.record("left", "/members/" + member.id);
            });
  }
}
