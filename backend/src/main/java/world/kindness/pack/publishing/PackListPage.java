package world.kindness.pack.publishing;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import world.kindness.community.Community;
import world.kindness.pack.content.PackContent.SessionTime;
import world.kindness.pack.editions.Edition;
import world.kindness.pack.forms.CallTime;
import world.kindness.pack.forms.html.HtmlRendition;
import world.kindness.platform.SiteSettings;
import world.kindness.platform.http.ContentPolicy;
import world.kindness.session.NextSession;

/** What there is to read for whoever runs no scripts: the next call, and all packs. */
@Path("/api/v1/packs.html")
@Tag(name = "Packs")
public class PackListPage {
  private static final String HTML = "text/html;charset=UTF-8";

  /** Twenty years of monthly calls, and extra ones. */
  private static final int MOST = 300;

  private final HtmlRendition html;
  private final SiteSettings site;
  private final Clock clock;

  PackListPage(HtmlRendition html, SiteSettings site, Clock clock) {
    this.html = html;
    this.site = site;
    this.clock = clock;
  }

  /** A pack, and when its call was. */
  public record Listed(String slug, String title, @Nullable String subtitle, CallTime call) {}

  /**
   * @param topic of the next call; null while none is known
   * @param next when that is
   */
  public record Page(
      String community,
      String description,
      @Nullable String contact,
      String siteUrl,
      CallTime next,
      @Nullable String topic,
      List<Listed> packs) {}

  @GET
  @Produces(HTML)
  @PermitAll
  @Operation(
      operationId = "listPacksAsPage",
      summary = "All packs, as a page that needs no scripts",
      description =
          "The next call and the latest 300 packs, each with a link to its page on the site, which gives such readers the pack's HTML form.")
  @APIResponse(
      responseCode = "200",
      description = "The page.",
      content = @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)))
  public Response get() {
    Community community = Community.present();
    NextSession next = NextSession.after(clock.instant(), community);
    Page page =
        new Page(
            community.name,
            community.description,
            community.contact,
            site.url(),
            CallTime.of(
                new SessionTime(next.localDate(), next.startsAt(), next.endsAt(), next.timeZone())),
            next.title(),
            Edition.latestOfAll(MOST).stream().map(PackListPage::listed).toList());
    return Response.ok(html.list(page), HTML)
        .header("Content-Security-Policy", ContentPolicy.OF_DOCUMENTS)
        .build();
  }

  private static Listed listed(Edition edition) {
    return new Listed(
        edition.session.slug,
        edition.title,
        edition.subtitle,
        CallTime.of(
            new SessionTime(
                edition.session.day(),
                edition.session.startsAt,
                edition.session.endsAt,
                edition.session.timeZone)));
  }
}
