package world.kindness.pack.forms.markdown;

import static world.kindness.pack.forms.markdown.MarkdownDocument.lines;
import static world.kindness.pack.forms.markdown.MarkdownDocument.strong;

import java.util.stream.Stream;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import world.kindness.pack.content.Prose;
import world.kindness.pack.forms.Block;
import world.kindness.pack.forms.QuoteLine;
import world.kindness.pack.forms.QuoteThread;

/** Writes blocks into a CommonMark document. */
final class MarkdownBlocks {
  private final MarkdownDocument markdown;

  MarkdownBlocks(MarkdownDocument markdown) {
    this.markdown = markdown;
  }

  void write(Block block) {
    switch (block) {
      case Block.Heading heading -> markdown.heading(heading.depth() + 2, heading.text());
      case Block.Prose prose -> markdown.addAll(Prose.sectionNodes(prose.commonMark()));
      case Block.Quotes quotes -> quotes.threads().forEach(this::thread);
      case Block.Figures figures -> figures(figures);
      case Block.Greeters greeters ->
          markdown.add(strong(greeters.heading() + ":", " " + greeters.listed()));
      case Block.ReachMap reach -> markdown.add(strong(reach.sentence(), ""));
      case Block.Places places -> {
        markdown.heading(3, places.heading());
        markdown.bullets(places.places().stream().map(place -> lines(place.marked())));
        markdown.text(places.legend());
      }
      case Block.Themes themes -> themes(themes);
      case Block.Points points ->
          markdown.bullets(points.items().stream().map(MarkdownDocument::lines));
      case Block.People people ->
          markdown.bullets(
              people.people().stream()
                  .map(p -> strong(p.name(), p.rest().isEmpty() ? "" : ", " + p.rest())));
      case Block.Measuring measuring -> measuring.steps().forEach(this::measures);
      case Block.Notes notes -> markdown.bullets(notes.notes().stream().map(MarkdownBlocks::note));
      case Block.Insights insights -> insights.insights().forEach(this::insight);
      case Block.Resources resources ->
          markdown.bullets(resources.resources().stream().map(MarkdownBlocks::resource));
      case Block.Remark remark -> remark(remark);
    }
  }

  private void thread(QuoteThread thread) {
    quote(thread.said());
    thread.replies().forEach(this::quote);
  }

  private void quote(QuoteLine quote) {
    if (quote.withdrawn()) {
      markdown.add(MarkdownDocument.emphasised(quote.tombstone()));
    } else {
      markdown.quote(quote.paragraphs(), quote.sourceLine());
    }
  }

  private void measures(Block.MeasuringStep step) {
    markdown.heading(3, step.heading());
    markdown.text(step.question());
    markdown.bullets(step.measures().stream().map(MarkdownBlocks::note));
  }

  private void figures(Block.Figures figures) {
    markdown.heading(3, figures.caption());
    markdown.bullets(
        figures.rows().stream()
            .map(row -> strong(row.counted() + ": " + row.figure(), " " + row.whence())));
  }

  private void themes(Block.Themes themes) {
    markdown.numbered(themes.bars().stream().map(bar -> lines(bar.statement(), bar.spoken())));
    markdown.text(themes.compared());
  }

  private static Paragraph note(Block.Note note) {
    return lines(
        Stream.concat(note.lines().stream(), Stream.ofNullable(note.aside()))
            .toArray(String[]::new));
  }

  private void insight(Block.Insight insight) {
    markdown.add(strong(insight.kind(), ""));
    markdown.addAll(Prose.passageNodes(insight.text().commonMark()));
    markdown.text(insight.aside());
  }

  private static Paragraph resource(Block.Resource resource) {
    Paragraph item =
        MarkdownDocument.paragraph(
            resource.link() == null
                ? new Text(resource.title())
                : MarkdownDocument.link(resource.link(), resource.title()));
    item.appendChild(new Text(" (%s)".formatted(resource.kind())));
    resource.lines().forEach(line -> MarkdownDocument.addLine(item, line));
    return item;
  }

  private void remark(Block.Remark remark) {
    if (remark.lead() == null) {
      markdown.text(remark.text());
    } else {
      markdown.add(strong(remark.lead(), " " + remark.text()));
    }
  }
}
