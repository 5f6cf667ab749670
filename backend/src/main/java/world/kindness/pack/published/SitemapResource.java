package world.kindness.pack.published;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import world.kindness.platform.SiteSettings;
import world.kindness.session.Session;
import world.kindness.theme.Theme;

/**
 * What search engines are told of the site (sitemaps.org, protocol 0.9): its first page, which
 * leads to all others, every public call and every theme. The site passes on the same.
 */
@Path("/sitemap.xml")
public class SitemapResource {
  /** Of calls; the protocol allows 50,000 addresses in all. */
  private static final int MOST = 40_000;

  private final SiteSettings site;

  SitemapResource(SiteSettings site) {
    this.site = site;
  }

  /** A call's address, and when its pack last changed. */
  private record Call(String slug, @Nullable Instant changed) {}

  @GET
  @PermitAll
  @Produces("application/xml;charset=UTF-8")
  @Operation(hidden = true)
  public String get() {
    List<Call> calls =
        Session.getEntityManager()
            .createQuery(
                "select slug, packPublishedAt from Session where published = true order by startsAt desc, id desc",
                Call.class)
            .setMaxResults(MOST)
            .getResultList();
    Stream<String> themes =
        Theme.allWithSuccessors().stream()
            .filter(theme -> theme.isInUse() && theme.publicWording().isPresent())
            .map(theme -> address("/themes/" + theme.slug, null));
    return Stream.of(
            Stream.of(address("/", null)),
            calls.stream().map(call -> address("/sessions/" + call.slug, call.changed)),
            themes)
        .flatMap(all -> all)
        .collect(
            Collectors.joining(
                "",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
                "</urlset>\n"));
  }

  /** Slugs are letters of ASCII, digits and hyphens: nothing in an address is to be escaped. */
  private String address(String path, @Nullable Instant changed) {
    String lastModified = changed == null ? "" : "<lastmod>" + changed + "</lastmod>";
    return "<url><loc>%s%s</loc>%s</url>\n".formatted(site.url(), path, lastModified);
  }
}
