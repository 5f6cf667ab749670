package world.kindness.community;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import world.kindness.platform.Changes;
import world.kindness.platform.MergePatch;
import world.kindness.platform.Roles;
import world.kindness.platform.SiteSettings;
import world.kindness.platform.Versioned;

@Path("/api/v1/community")
@Tag(name = "Community")
public class CommunityResource {
  private final Changes changes;
  private final SiteSettings site;

  CommunityResource(Changes changes, SiteSettings site) {
    this.changes = changes;
    this.site = site;
  }

  /** The community in public. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CommunityView(
      String name, String description, List<String> purposes, String contact, String siteUrl) {}

  /** What an administrator may change. */
  public record CommunitySettings(
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Size(max = 500) String description,
      @NotEmpty List<@NotBlank @Size(max = 200) String> purposes,
      @Size(max = 200) String contact) {
    static CommunitySettings of(Community c) {
      return new CommunitySettings(c.name, c.description, List.of(c.purposes), c.contact);
    }

    void applyTo(Community c) {
      c.name = name.strip();
      c.description = description.strip();
      c.purposes = purposes.toArray(String[]::new);
      c.contact = contact;
    }
  }

  /** The settings with the version to change from. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StoredSettings(
      int version, String name, String description, List<String> purposes, String contact)
      implements Versioned {
    static StoredSettings of(Community c) {
      return new StoredSettings(c.version, c.name, c.description, List.of(c.purposes), c.contact);
    }
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getCommunity",
      summary = "Who we are",
      description = "Name, description, purposes and how to reach the community.")
  public CommunityView get() {
    Community c = Community.present();
    return new CommunityView(c.name, c.description, List.of(c.purposes), c.contact, site.url());
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
      description = "JSON Merge Patch. Packs published before keep what they said.")
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
            (community, settings) -> settings.applyTo(community),
            "/community/settings"));
  }
}
