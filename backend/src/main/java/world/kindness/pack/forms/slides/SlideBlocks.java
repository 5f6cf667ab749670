package world.kindness.pack.forms.slides;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import world.kindness.pack.content.Prose;
import world.kindness.pack.forms.Block;
import world.kindness.pack.forms.Picture;
import world.kindness.pack.forms.QuoteLine;
import world.kindness.pack.forms.QuoteThread;
import world.kindness.pack.forms.SectionBlocks;
import world.kindness.pack.forms.ThemeBar;
import world.kindness.pack.forms.WorldMap;

/**
 * Lays one section out as slides, one idea on each. Texts of the team, resources and people are to
 * be read, and stand in the other forms alone.
 */
final class SlideBlocks {
  private static final int THEMES_IN_A_ROW = 2;
  private static final int THEMES_IN_A_COLUMN = 5;
  private static final int THEMES_ON_A_SLIDE = THEMES_IN_A_ROW * THEMES_IN_A_COLUMN;
  private static final int PATCH = 56;
  private static final int PATCH_PIXELS = 256;

  private static final int MOST_QUOTES = 12;

  /** Two to a point. */
  private static final int MAP_PIXELS = 1728;

  private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

  private final Deck deck;
  private final SectionBlocks section;

  /** Where the section stands, to cite; null where the community has no site. */
  private final @Nullable String address;

  /** What waits to be shown below a heading. */
  private final List<Words> waiting = new ArrayList<>();

  private String heading;
  private Deck.@Nullable Slide last;
  private boolean greeted;

  private SlideBlocks(Deck deck, SectionBlocks section, @Nullable String pack) {
    this.deck = deck;
    this.section = section;
    this.heading = section.heading();
    this.address = pack;
  }

  static void write(Deck deck, SectionBlocks section, @Nullable String pack) {
    SlideBlocks blocks = new SlideBlocks(deck, section, pack);
    section.blocks().forEach(blocks::write);
    blocks.flush();
  }

  private void write(Block block) {
    switch (block) {
      case Block.Heading(int depth, String text) when depth == 1 -> {
        flush();
        heading = text;
      }
      case Block.Heading room -> waiting.add(Words.of(Words.As.HEADING, room.text()));
      case Block.Quotes quotes -> quotes(quotes);
      case Block.Greeters greeters -> greeters(greeters);
      case Block.ReachMap reach -> reach(reach);
      case Block.Places places -> note(places.heading() + ": " + listed(places));
      case Block.Figures figures -> figures(figures);
      case Block.Themes themes -> themes(themes);
      case Block.Points points -> points(points.items());
      case Block.Notes notes -> points(notes.notes().stream().map(SlideBlocks::line).toList());
      case Block.Measuring measuring -> measuring.steps().forEach(this::measures);
      case Block.Insights insights -> insights(insights.insights());
      case Block.Remark remark -> remark(remark);
      case Block.Prose toRead -> {}
      case Block.Resources toRead -> {}
      case Block.People toRead -> {}
    }
  }

  private void flush() {
    if (!waiting.isEmpty()) {
      last = deck.slides(heading, List.copyOf(waiting));
      cite(section.anchor());
      waiting.clear();
    }
  }

  private void note(String line) {
    if (last != null) {
      last.note(line);
    }
  }

  private void cite(@Nullable String anchor) {
    if (address != null && anchor != null) {
      note(address + "#" + anchor);
    }
  }

  private void points(List<String> items) {
    items.forEach(item -> waiting.add(Words.of(Words.As.POINT, item)));
  }

  private static String line(Block.Note note) {
    return String.join("\n", note.lines());
  }

  private void measures(Block.MeasuringStep step) {
    flush();
    heading = section.heading() + ": " + step.heading();
    waiting.add(Words.of(Words.As.HEADING, step.question()));
    for (Block.Note measure : step.measures()) {
      waiting.add(
          Words.of(
              Words.As.POINT,
              measure.aside() == null ? line(measure) : line(measure) + "\n" + measure.aside()));
    }
  }

  private void greeters(Block.Greeters greeters) {
    greeted = true;
    last = deck.slide(greeters.heading());
    int names = map(greeters.map(), 560);
    Rectangle beside =
        new Rectangle(names, Deck.BODY.y, Deck.WIDTH - Deck.MARGIN - names, Deck.BODY.height);
    Words listed = Words.of(Words.As.SAID, greeters.listed());
    last.words(Words.within(listed, beside.width, beside.height), beside);
    cite(section.anchor());
  }

  private void reach(Block.ReachMap reach) {
    last = deck.slide(reach.sentence());
    map(reach.map(), Deck.BODY.width);
    if (reach.greeted()) {
      int below = Deck.BODY.y + Deck.BODY.width * reach.map().height() / reach.map().width() + 14;
      last.text(
          "Dark: places of this call. Lighter: the others so far.",
          18,
          Deck.SOFT,
          new Rectangle(Deck.BODY.x, below, Deck.BODY.width, 26));
    }
    cite(section.anchor());
  }

  /** Gives where the place beside the map begins, in points. */
  private int map(WorldMap map, int widest) {
    int width = Math.min(widest, Deck.BODY.height * map.width() / map.height());
    int height = width * map.height() / map.width();
    last.picture(
        Picture.png(map.svg(), MAP_PIXELS, MAP_PIXELS * map.height() / map.width()),
        new Rectangle(Deck.MARGIN, Deck.BODY.y, width, height),
        map.description());
    return Deck.MARGIN + width + 32;
  }

  private static String listed(Block.Places places) {
    String names =
        String.join(", ", places.places().stream().map(Block.ListedPlace::marked).toList());
    return places.legend() == null ? names : names + ". " + places.legend();
  }

  private void figures(Block.Figures figures) {
    note(figures.caption() + ":");
    figures.rows().forEach(row -> note(row.counted() + ": " + row.figure() + ". " + row.whence()));
  }

  private void themes(Block.Themes themes) {
    List<ThemeBar> bars = themes.bars();
    int slides = (bars.size() + THEMES_ON_A_SLIDE - 1) / THEMES_ON_A_SLIDE;
    for (int slide = 0; slide < slides; slide++) {
      last = deck.slide(heading, Deck.part(slide, slides));
      int from = slide * THEMES_ON_A_SLIDE;
      for (int i = from; i < Math.min(bars.size(), from + THEMES_ON_A_SLIDE); i++) {
        theme(bars.get(i), i - from);
      }
      cite(section.anchor());
    }
    if (themes.compared() != null) {
      note(themes.compared());
    }
  }

  private void theme(ThemeBar theme, int place) {
    int width = Deck.BODY.width / THEMES_IN_A_ROW;
    int height = Deck.BODY.height / THEMES_IN_A_COLUMN;
    int x = Deck.BODY.x + place % THEMES_IN_A_ROW * width;
    int y = Deck.BODY.y + 4 + place / THEMES_IN_A_ROW * height;
    if (theme.patch() != null) {
      last.picture(
          Picture.png(theme.patch().svg(), PATCH_PIXELS, PATCH_PIXELS),
          new Rectangle(x, y, PATCH, PATCH),
          theme.patch().words());
    }
    last.theme(
        theme.statement(),
        theme.spoken(),
        new Rectangle(x + PATCH + 14, y - 2, width - PATCH - 34, height - 4));
  }

  private void insights(List<Block.Insight> insights) {
    for (int number = 1; number <= insights.size(); number++) {
      Block.Insight insight = insights.get(number - 1);
      List<Words> words = said(text(insight).lines(), null);
      if (words.isEmpty()) {
        continue;
      }
      String title = "%s %d of %d: %s";
      last =
          deck.statement(title.formatted(heading, number, insights.size(), insight.kind()), words);
      if (insight.aside() != null) {
        note(insight.aside());
      }
      cite(insight.anchor());
    }
  }

  private static String text(Block.Insight insight) {
    var nodes = Prose.passageNodes(insight.text().commonMark());
    return nodes == null ? "" : TEXT.render(nodes);
  }

  private static List<Words> said(Stream<String> lines, @Nullable String language) {
    return lines
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> new Words(Words.As.SAID, line, language))
        .toList();
  }

  /** Hellos are told by their map; of many glimpses, those that most people reacted to. */
  private void quotes(Block.Quotes quotes) {
    if (greeted) {
      return;
    }
    List<QuoteThread> threads =
        quotes.threads().stream().filter(thread -> !thread.said().withdrawn()).toList();
    List<QuoteThread> shown = new ArrayList<>(threads);
    threads.stream()
        .sorted(
            Comparator.comparingInt((QuoteThread thread) -> thread.said().reactions()).reversed())
        .skip(MOST_QUOTES)
        .forEach(shown::remove);
    for (int i = 0; i < shown.size(); i++) {
      thread(Deck.part(i, shown.size()), shown.get(i));
    }
    if (shown.size() < threads.size()) {
      note("%d more stand in the pack.".formatted(threads.size() - shown.size()));
    }
  }

  private void thread(String part, QuoteThread thread) {
    List<List<Words>> quotes =
        Stream.concat(Stream.of(thread.said()), thread.replies().stream())
            .filter(quote -> !quote.withdrawn())
            .map(SlideBlocks::said)
            .toList();
    int x = Deck.BODY.x + Deck.DISC + 20;
    Rectangle beside =
        new Rectangle(x, Deck.BODY.y, Deck.BODY.width - Deck.DISC - 20, Deck.BODY.height);
    int width = beside.width - 2 * Deck.BUBBLE_SIDE;
    int height = beside.height - 2 * Deck.BUBBLE_TOP;
    List<Words> together = quotes.stream().flatMap(List::stream).toList();
    List<Words.Page> pages =
        Words.fit(together, width, height)
            ? Words.pages(together, width, height)
            : quotes.stream().flatMap(q -> Words.pages(q, width, height).stream()).toList();
    for (int i = 0; i < pages.size(); i++) {
      boolean named = i == 0 && !thread.said().initials().equals(QuoteLine.NOBODY);
      last = deck.slide(heading, i == 0 ? part : "%s, part %d".formatted(part, i + 1));
      last.bubble(pages.get(i), beside, named ? thread.said().initials() : null);
      cite(thread.said().anchor());
    }
  }

  private static List<Words> said(QuoteLine quote) {
    List<Words> words = new ArrayList<>(said(quote.paragraphs().stream(), quote.language()));
    words.add(Words.of(Words.As.SOURCE, quote.sourceLine()));
    return words;
  }

  private void remark(Block.Remark remark) {
    String text = remark.lead() == null ? remark.text() : remark.lead() + " " + remark.text();
    switch (remark.tone()) {
      case NOTICE -> note(text);
      case PLAIN -> {
        waiting.add(Words.of(Words.As.SAID, text));
        flush();
      }
      case QUIET -> waiting.add(Words.of(Words.As.SOURCE, text));
    }
  }
}
