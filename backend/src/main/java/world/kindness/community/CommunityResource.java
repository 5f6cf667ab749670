package world.kindness.community;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import world.kindness.community.CommunitySettings.QuotePolicy;
import world.kindness.community.CommunitySettings.StoredSettings;
import world.kindness.platform.SiteSettings;
import world.kindness.platform.changes.Changes;
import world.kindness.platform.changes.MergePatch;
import world.kindness.platform.security.Roles;

@Path("/api/v1/community")
@Tag(name = "Community")
public class CommunityResource {
  private final Changes changes;
  private final SiteSettings site;
  private final Clock clock;

  CommunityResource(Changes changes, SiteSettings site, Clock clock) {
    this.changes = changes;
    this.site = site;
    this.clock = clock;
  }

  /**
   * The community in public.
   *
   * @param controller who answers for personal data by the law (GDPR, Art. 13(1)(a)); absent while
   *     nobody is named
   * @param supervisoryAuthority where people may complain (GDPR, Art. 13(2)(d)); absent while none
   *     is named
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CommunityView(
      String name,
      String description,
      List<String> purposes,
      @Nullable String contact,
      @Nullable String controller,
      @Nullable String supervisoryAuthority,
      Series series,
      QuotePolicy quotePolicy,
      String siteUrl) {}

  @GET
  @PermitAll
  @Operation(
      operationId = "getCommunity",
      summary = "Who we are",
      description =
          "Name, description, purposes, how to reach the community, who answers for personal data, the rule by which its calls recur, and how it uses people's words.")
  public CommunityView get() {
    Community c = Community.present();
    return new CommunityView(
        c.name,
        c.description,
        List.of(c.purposes),
        c.contact,
        c.controller,
        c.supervisoryAuthority,
        c.series(),
        QuotePolicy.of(c),
        site.url());
  }

  @GET
  @Path("/settings")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "getCommunitySettings",
      summary = "The community's settings, for administrators",
      description = "With the version to change from.")
  public StoredSettings settings() {
    return StoredSettings.of(Community.present());
  }

  @PATCH
  @Path("/settings")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.ADMIN)
  @Transactional
  @Operation(
      operationId = "editCommunitySettings",
      summary = "Change the community's settings",
      description =
          "JSON Merge Patch. Packs published before keep what they said. Another rule of the series holds from today on: calls that were held or are planned stay where they are, and remain on the rule or off it by the one of their time.")
  public StoredSettings edit(
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(content = @Content(schema = @Schema(implementation = CommunitySettings.class)))
          ObjectNode patch) {
    Community c = Community.present();
    return StoredSettings.of(
        changes.edit(
            c,
            ifMatch,
            CommunitySettings.of(c),
            patch,
            (community, settings) ->
                settings.applyTo(community, LocalDate.ofInstant(clock.instant(), c.zone())),
            "/community/settings"));
  }
}
