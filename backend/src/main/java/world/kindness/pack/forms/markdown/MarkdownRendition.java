package world.kindness.pack.forms.markdown;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.forms.Invitation;
import world.kindness.pack.forms.PackPage;
import world.kindness.pack.forms.Patch;
import world.kindness.pack.forms.SectionBlocks;

/**
 * The pack as CommonMark, UTF-8: one file whose pictures lie within it. The same pack gives the
 * same bytes.
 */
@Singleton
public class MarkdownRendition {

  /** UTF-8. */
  public byte[] render(PackContent pack) {
    MarkdownDocument markdown = new MarkdownDocument();
    MarkdownBlocks blocks = new MarkdownBlocks(markdown);
    PackPage page = PackPage.of(pack);
    cover(markdown, page);
    for (SectionBlocks section : page.sections()) {
      markdown.heading(2, section.heading());
      section.blocks().forEach(blocks::write);
    }
    if (page.invitation() != null) {
      invitation(markdown, page.invitation());
    }
    cite(markdown, page);
    Patch patch = Patch.of(pack);
    markdown.picture(patch.svg(), patch.description());
    return markdown.written().getBytes(StandardCharsets.UTF_8);
  }

  private static void cover(MarkdownDocument markdown, PackPage page) {
    PackContent pack = page.pack();
    markdown.heading(1, pack.title());
    markdown.text(pack.subtitle());
    markdown.text(page.call().when());
    if (!page.leaders().isEmpty()) {
      markdown.text(page.ledBy());
    }
    markdown.bullets(
        pack.figures().stream().map(f -> MarkdownDocument.strong(f.value(), " " + f.label())));
  }

  private static void invitation(MarkdownDocument markdown, Invitation next) {
    markdown.heading(2, next.heading());
    markdown.add(MarkdownDocument.strong(next.day(), ", " + next.line()));
    markdown.bullets(
        next.clocks().stream()
            .map(clock -> MarkdownDocument.lines(clock.city() + " " + clock.time())));
    if (next.address() != null) {
      markdown.add(
          MarkdownDocument.paragraph(MarkdownDocument.link(next.address(), "Join the next call")));
      next.steps().forEach(markdown::text);
    }
  }

  private static void cite(MarkdownDocument markdown, PackPage page) {
    markdown.heading(2, "Cite this pack");
    Paragraph citation = MarkdownDocument.lines(page.citation());
    if (page.canonical() != null) {
      citation.appendChild(new Text(" "));
      citation.appendChild(MarkdownDocument.link(page.canonical(), page.canonical()));
    }
    markdown.add(citation);
    markdown.text(page.pack().community().description());
    if (page.pack().community().contact() != null) {
      markdown.text("Write to us: " + page.pack().community().contact());
    }
  }
}
