package world.kindness.plain;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.editions.Edition;
import world.kindness.pack.editions.Editions;
import world.kindness.pack.forms.CallTime;
import world.kindness.platform.http.ContentPolicy;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.text.Language;

/**
 * What a call's page begins with, ready to be read before any script has run: the site's web server
 * writes it into the page that a browser gets.
 */
@Path("/api/v1/plain/sessions/{slug}/head")
@Produces(Frame.HTML)
public class ReadyHead {

  private final Editions editions;

  ReadyHead(Editions editions) {
    this.editions = editions;
  }

  /** The template {@code templates/plain/head.html}. */
  @CheckedTemplate(basePath = "plain")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance head(Head head);
  }

  /**
   * @param language of title and subtitle (BCP 47)
   */
  public record Head(
      int edition, String title, @Nullable String subtitle, String language, CallTime call) {}

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response get(String slug, @QueryParam("language") String code) {
    Language language = Language.asked(code);
    Edition pack = Edition.latest(slug).orElseThrow(() -> Problem.notFound("pack", slug));
    Head head =
        new Head(
            pack.editionNumber,
            pack.title,
            pack.subtitle,
            editions.content(pack).map(PackContent::language).orElse("en"),
            PlainPages.timeOf(pack.session));
    return Frame.answer(200, Templates.head(head), language, ContentPolicy.OF_DOCUMENTS);
  }
}
