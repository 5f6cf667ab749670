package world.kindness.pack.forms.slides;

import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Rectangle;
import java.util.stream.Collectors;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.forms.Invitation;
import world.kindness.pack.forms.PackPage;
import world.kindness.pack.forms.Patch;
import world.kindness.pack.forms.Picture;
import world.kindness.pack.forms.QrCode;

/**
 * The pack as slides to show where it is talked about, one idea on each, with sources in the notes.
 * The same pack gives the same bytes.
 */
@Singleton
public class SlideSet {
  private static final int PATCH_PIXELS = 800;
  private static final int CODE_PIXELS = 480;
  private static final Color THREAD = new Color(0xFDFCF8);
  private static final int CLOCKS_IN_A_ROW = 4;

  public byte[] render(PackContent pack) {
    PackPage page = PackPage.of(pack);
    Deck deck = new Deck(page);
    cover(deck, page);
    page.sections().forEach(section -> SlideBlocks.write(deck, section, page.canonical()));
    if (page.invitation() != null) {
      invitation(deck, page.invitation());
    }
    whole(deck, page);
    return deck.bytes(pack.publishedAt());
  }

  private static void cover(Deck deck, PackPage page) {
    PackContent pack = page.pack();
    Patch patch = Patch.of(pack);
    Deck.Slide slide = deck.cover(pack.title(), Color.decode(patch.colour()), THREAD);
    slide.line(
        pack.community().name(), 20, THREAD, new Rectangle(Deck.MARGIN, Deck.MARGIN, 560, 30));
    if (pack.subtitle() != null) {
      Rectangle below = new Rectangle(Deck.MARGIN, 316, 560, 80);
      slide.line(pack.subtitle(), 22, THREAD, below);
    }
    slide.text(page.call().when(), 18, THREAD, new Rectangle(Deck.MARGIN, 404, 560, 26));
    slide.line(
        pack.figures().stream()
            .map(figure -> figure.value() + " " + figure.label())
            .collect(Collectors.joining(" · ")),
        18,
        THREAD,
        new Rectangle(Deck.MARGIN, 436, Deck.WIDTH - 2 * Deck.MARGIN, 60));
    slide.picture(
        Picture.png(patch.svg(), PATCH_PIXELS, PATCH_PIXELS),
        new Rectangle(Deck.WIDTH - Deck.MARGIN - 270, Deck.MARGIN, 270, 270),
        patch.description());
    page.leaders().forEach(leader -> slide.note("Led by " + leader));
    slide.note(page.citation());
  }

  private static void invitation(Deck deck, Invitation next) {
    Deck.Slide slide = deck.slide(next.heading());
    int top = Deck.BODY.y;
    slide.text(next.weekday(), 24, Deck.SOFT, new Rectangle(Deck.MARGIN, top, 560, 32));
    slide.large(next.date(), 66, Deck.PINE, new Rectangle(Deck.MARGIN, top + 30, 600, 84));
    slide.line(next.line(), 22, Deck.INK, new Rectangle(Deck.MARGIN, top + 122, 600, 72));
    for (int i = 0; i < next.clocks().size(); i++) {
      Invitation.Clock clock = next.clocks().get(i);
      int x = Deck.MARGIN + i % CLOCKS_IN_A_ROW * 150;
      int y = top + 204 + i / CLOCKS_IN_A_ROW * 68;
      slide.text(clock.time(), 22, Deck.INK, new Rectangle(x, y, 146, 28)).setBold(true);
      slide.text(clock.city(), 16, Deck.SOFT, new Rectangle(x, y + 28, 146, 22));
    }
    if (next.address() != null) {
      code(slide, next.code());
      next.steps().forEach(slide::note);
    }
  }

  private static void whole(Deck deck, PackPage page) {
    Deck.Slide slide = deck.slide("Read and cite the whole pack");
    Rectangle left = new Rectangle(Deck.MARGIN, Deck.BODY.y, 580, 240);
    slide.words(
        Words.within(Words.of(Words.As.SAID, page.citation()), left.width, left.height), left);
    if (page.pack().community().contact() != null) {
      slide.line(
          "Write to us: " + page.pack().community().contact(),
          20,
          Deck.SOFT,
          new Rectangle(Deck.MARGIN, Deck.BODY.y + 280, 580, 60));
    }
    if (page.canonical() != null) {
      code(slide, new QrCode(page.canonical()));
    }
  }

  private static void code(Deck.Slide slide, QrCode code) {
    int x = Deck.WIDTH - Deck.MARGIN - 240;
    slide.picture(
        Picture.png(code.svg(), CODE_PIXELS, CODE_PIXELS),
        new Rectangle(x, Deck.BODY.y, 240, 240),
        code.description());
    slide.link(code.address(), 16, new Rectangle(x, Deck.BODY.y + 248, 240, 60));
  }
}
