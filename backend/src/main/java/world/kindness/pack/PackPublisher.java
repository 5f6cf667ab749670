package world.kindness.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import world.kindness.curation.Checklist;
import world.kindness.curation.DraftPack;
import world.kindness.curation.PublicationRules;
import world.kindness.pack.render.HtmlRendition;
import world.kindness.pack.render.PdfRendition;
import world.kindness.platform.Audit;
import world.kindness.platform.Problem;
import world.kindness.platform.ProblemType;
import world.kindness.platform.SiteSettings;
import world.kindness.session.Session;
import world.kindness.theme.Theme;

/** Publishes the next edition of a session's pack, whole or not at all. */
@ApplicationScoped
public class PackPublisher {
  private final PublicationRules rules;
  private final PublishedParts parts;
  private final HtmlRendition html;
  private final PdfRendition pdf;
  private final ObjectMapper json;
  private final SiteSettings site;
  private final Clock clock;
  private final Audit audit;
  private final Event<PackPublished> news;

  PackPublisher(
      PublicationRules rules,
      PublishedParts parts,
      HtmlRendition html,
      PdfRendition pdf,
      ObjectMapper json,
      SiteSettings site,
      Clock clock,
      Audit audit,
      Event<PackPublished> news) {
    this.rules = rules;
    this.parts = parts;
    this.html = html;
    this.pdf = pdf;
    this.json = json;
    this.site = site;
    this.clock = clock;
    this.audit = audit;
    this.news = news;
  }

  /**
   * Publishes the draft as it is.
   *
   * @throws Problem 409 with every blocker when something stands against it
   */
  @Transactional
  public Edition publish(String slug) {
    Session session = Session.locked(slug);
    DraftPack draft = DraftPack.of(session);
    Checklist checklist = rules.check(draft);
    if (!checklist.publishable()) {
      throw new Problem(
          ProblemType.NOT_PUBLISHABLE,
          "%d things block publication.".formatted(checklist.blockers().size()),
          checklist.blockers().stream()
              .map(b -> new Problem.Fault(b.target(), b.code() + ": " + b.detail()))
              .toList());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int number = session.latestEdition == null ? 1 : session.latestEdition + 1;
    PackContent content = new PackAssembly(draft, number, now, site).content();
    Edition edition = store(session, draft, content);
    parts.replace(session, edition, content);
    session.packPublished(number, now, edition.leadingTheme);
    draft.themes().forEach(theme -> publish(theme, draft));
    draft
        .appearances()
        .forEach(a -> a.contributor.published |= a.contributor.founder || a.contributor.coreGroup);
    audit.record("published", "/packs/" + slug + "/editions/" + number);
    news.fire(new PackPublished(edition.id, slug, number));
    return edition;
  }

  private Edition store(Session session, DraftPack draft, PackContent content) {
    Edition.update("latest = false where session = ?1 and latest = true", session);
    Edition edition = new Edition();
    edition.session = session;
    edition.editionNumber = content.edition();
    edition.publishedAt = content.publishedAt();
    edition.publishedBy = audit.actor();
    edition.title = content.title();
    edition.subtitle = content.subtitle();
    edition.leadingTheme = draft.themes().isEmpty() ? null : draft.themes().getFirst().slug;
    edition.figures = content.figures();
    edition.latest = true;
    edition.persist();
    edition.renditions.addAll(
        List.of(
            Rendition.store(edition, Format.JSON, json(content)),
            Rendition.store(edition, Format.HTML, html.render(content)),
            Rendition.store(edition, Format.PDF, pdf.render(content))));
    return edition;
  }

  private static void publish(Theme theme, DraftPack draft) {
    theme.on(draft.session().day()).published = true;
  }

  private byte[] json(PackContent content) {
    try {
      return json.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
