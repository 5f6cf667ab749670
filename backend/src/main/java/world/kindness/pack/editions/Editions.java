package world.kindness.pack.editions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.forms.docx.DocxRendition;
import world.kindness.pack.forms.html.HtmlRendition;
import world.kindness.pack.forms.markdown.MarkdownRendition;
import world.kindness.pack.forms.pdf.PdfRendition;
import world.kindness.platform.audit.Audit;
import world.kindness.session.Session;

/** Stores an edition in every form and lays its parts out for the public. */
@ApplicationScoped
public class Editions {
  private final PublishedParts parts;
  private final HtmlRendition html;
  private final PdfRendition pdf;
  private final DocxRendition docx;
  private final MarkdownRendition markdown;
  private final ObjectMapper json;
  private final Audit audit;
  private final Event<PackPublished> news;

  Editions(
      PublishedParts parts,
      HtmlRendition html,
      PdfRendition pdf,
      DocxRendition docx,
      MarkdownRendition markdown,
      ObjectMapper json,
      Audit audit,
      Event<PackPublished> news) {
    this.parts = parts;
    this.html = html;
    this.pdf = pdf;
    this.docx = docx;
    this.markdown = markdown;
    this.json = json;
    this.audit = audit;
    this.news = news;
  }

  /** What an edition says, and its bytes in every form. */
  public record Made(PackContent content, Map<Format, byte[]> forms) {}

  /** Makes every form; it takes a while, and needs no transaction. */
  public Made make(PackContent content) {
    Map<Format, byte[]> forms = new EnumMap<>(Format.class);
    for (Format format : Format.values()) {
      forms.put(format, bytes(content, format));
    }
    return new Made(content, forms);
  }

  /** Makes this the session's latest edition, whole or not at all. */
  public Edition store(
      Session session, Made made, Edition.Reason reason, String correction, String leadingTheme) {
    PackContent content = made.content();
    Edition.update("latest = false where session = ?1 and latest = true", session);
    Edition edition = new Edition();
    edition.session = session;
    edition.editionNumber = content.edition();
    edition.reason = reason;
    edition.correction = correction;
    edition.publishedAt = content.publishedAt();
    edition.publishedBy = audit.actor();
    edition.title = content.title();
    edition.subtitle = content.subtitle();
    edition.leadingTheme = leadingTheme;
    edition.figures = content.figures();
    edition.latest = true;
    edition.persist();
    made.forms()
        .forEach(
            (format, bytes) -> edition.renditions.add(Rendition.store(edition, format, bytes)));
    parts.replace(session, edition, content);
    session.packPublished(
        content.edition(),
        content.publishedAt(),
        leadingTheme,
        content.themeSlugs(),
        content.questions());
    audit.record("published", "/packs/" + session.slug + "/editions/" + content.edition());
    audit.record("published", "/sessions/" + session.slug, List.of("stage", "published"));
    news.fire(new PackPublished(edition.id, session.slug, content.edition()));
    return edition;
  }

  /** What an edition says; empty once it gave up its bytes. */
  public Optional<PackContent> content(Edition edition) {
    return edition.rendition(Format.JSON).bytes().map(this::content);
  }

  public PackContent content(byte[] bytes) {
    try {
      return json.readValue(bytes, PackContent.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] json(PackContent content) {
    try {
      return json.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The content in one form. */
  public byte[] bytes(PackContent content, Format format) {
    return switch (format) {
      case JSON -> json(content);
      case HTML -> html.render(content);
      case PDF -> pdf.render(content);
      case DOCX -> docx.render(content);
      case MARKDOWN -> markdown.render(content);
    };
  }
}
