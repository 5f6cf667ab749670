package world.kindness.pack.forms.html;

import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import world.kindness.pack.forms.Block;
import world.kindness.pack.forms.PackPage;
import world.kindness.pack.forms.SectionBlocks;

/** Writes blocks as HTML; the page around them is another template. */
final class HtmlBlocks {
  private static final int FEW_LINES = 10;

  /** Characters of a line of half the width. */
  private static final int HALF_LINE = 45;

  private static final Template BLOCKS = PackTemplates.named("blocks");

  /** True for paper, whose XHTML sets quotes in rows and places in columns. */
  private final boolean print;

  HtmlBlocks(boolean print) {
    this.print = print;
  }

  List<PackTemplates.Section> sections(PackPage page) {
    return page.sections().stream().map(this::section).toList();
  }

  private PackTemplates.Section section(SectionBlocks section) {
    StringBuilder content = new StringBuilder();
    section.blocks().forEach(block -> content.append(written(block).render().strip()).append('\n'));
    return new PackTemplates.Section(
        section.anchor(),
        section.heading(),
        section.blocks().stream().anyMatch(HtmlBlocks::takesRoom),
        !section.blocks().isEmpty() && section.blocks().getFirst() instanceof Block.Prose,
        lines(section) <= FEW_LINES,
        new RawString(content.toString().stripTrailing()));
  }

  private TemplateInstance written(Block block) {
    return switch (block) {
      case Block.Heading heading -> fragment("heading", heading);
      case Block.Prose prose -> fragment("prose", prose);
      case Block.Quotes quotes -> fragment("quotes", quotes);
      case Block.Figures figures -> fragment("figures", figures);
      case Block.Greeters greeters -> fragment("greeters", greeters);
      case Block.ReachMap reach -> fragment("reachMap", reach);
      case Block.Places places -> fragment("places", places);
      case Block.Themes themes -> fragment("themes", themes);
      case Block.Points points -> fragment("points", points).data("style", style(points.of()));
      case Block.People people -> fragment("people", people);
      case Block.Measuring measuring -> fragment("measuring", measuring);
      case Block.Notes notes -> fragment("notes", notes);
      case Block.Insights insights -> fragment("insights", insights);
      case Block.Resources resources -> fragment("resources", resources);
      case Block.Remark remark -> fragment("remark", remark).data("style", style(remark.tone()));
    };
  }

  /** A fragment is named after the block it writes, and so is the block within it. */
  private TemplateInstance fragment(String name, Block block) {
    return BLOCKS.getFragment(name).data(name, block).data("print", print);
  }

  private static String style(Block.Points.Of of) {
    return switch (of) {
      case COMMUNITY -> "purposes";
      case ROOMS -> "heard";
    };
  }

  private static String style(Block.Remark.Tone tone) {
    return switch (tone) {
      case NOTICE -> "note";
      case PLAIN -> "";
      case QUIET -> "silent";
    };
  }

  /**
   * About how many lines it takes in half the width; more than any page where it is no mere text.
   */
  private static int lines(SectionBlocks section) {
    return section.blocks().stream()
        .mapToInt(
            block ->
                switch (block) {
                  case Block.Prose prose -> lines(prose.commonMark());
                  case Block.Remark remark -> lines(remark.text());
                  case Block.People people -> 2 * people.people().size();
                  case Block.Resources resources ->
                      resources.resources().stream().mapToInt(HtmlBlocks::lines).sum();
                  default -> FEW_LINES + 1;
                })
        .sum();
  }

  /** Paper spells its address out. */
  private static int lines(Block.Resource resource) {
    return lines(resource.title() + resource.kind() + resource.link())
        + resource.lines().stream().mapToInt(HtmlBlocks::lines).sum();
  }

  private static int lines(String text) {
    return text.lines().mapToInt(line -> 1 + line.length() / HALF_LINE).sum();
  }

  /** What holds pieces that no page break divides, the first of them below its heading. */
  private static boolean takesRoom(Block block) {
    return block instanceof Block.Quotes
        || block instanceof Block.Greeters
        || block instanceof Block.ReachMap
        || block instanceof Block.Points
        || block instanceof Block.Heading;
  }
}
