package world.kindness.plain;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import world.kindness.community.Community;
import world.kindness.pack.forms.PackFiles;
import world.kindness.pack.forms.Wording;
import world.kindness.pack.forms.html.HtmlRendition;
import world.kindness.platform.SiteSettings;
import world.kindness.platform.text.Language;

/**
 * What every plain page has around it.
 *
 * @param site where the site of this language begins
 * @param path of the page that it stands for, below it
 * @param english whether what it frames is English, whatever the language around it
 */
public record Frame(String language, String community, String site, String path, boolean english) {
  static final String HTML = "text/html;charset=UTF-8";

  private static final RawString OWN =
      new RawString(new String(PackFiles.bytes("/plain/plain.css"), StandardCharsets.UTF_8));

  /** The same around English words. */
  Frame inEnglish() {
    return new Frame(language, community, site, path, true);
  }

  /** The packs' own rules. */
  public RawString styles() {
    return HtmlRendition.STYLES;
  }

  /** What the pages have that packs have not. */
  public RawString own() {
    return OWN;
  }

  /** Where the site is, and how the community is called. */
  @ApplicationScoped
  static class Around {
    private final SiteSettings site;

    Around(SiteSettings site) {
      this.site = site;
    }

    Frame page(Language language, String path) {
      return new Frame(
          language.locale().toLanguageTag(),
          Community.present().name,
          site.url() + language.folder(),
          path,
          false);
    }
  }

  static Response answer(int status, TemplateInstance page, Language language, String policy) {
    return Response.status(status)
        .entity(Wording.plain(page.setLocale(language.code()).render()))
        .type(HTML)
        .header("Content-Security-Policy", policy)
        .build();
  }
}
