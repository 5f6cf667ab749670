package world.kindness.intake.formats.chat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import world.kindness.intake.formats.chat.SavedChatHeader.Shape;
import world.kindness.intake.formats.chat.ZoomChat.Generation;
import world.kindness.intake.formats.text.Break;
import world.kindness.intake.formats.text.SourceText;
import world.kindness.intake.formats.text.TextLine;

/**
 * What a whole file says about how to read each of its headers.
 *
 * @param anyBreak whether a record may begin after any line end; otherwise only after a line feed
 * @param addressed whether records to everyone name their recipient
 * @param senders names that stand in public headers which can be read in one way only
 */
record SavedChatStyle(
    Generation generation, boolean anyBreak, boolean addressed, Set<String> senders) {
  /** Knows nothing, and takes the careful reading. */
  static final SavedChatStyle UNKNOWN = new SavedChatStyle(Generation.L1, true, true, Set.of());

  private static final int SCORED = 200;

  /** Judges a file; the generation by its first lines that hold records. */
  static SavedChatStyle of(SourceText source) {
    List<TextLine> lines = source.lines();
    boolean anyBreak = source.withoutLineFeeds();
    Map<Shape, Integer> shapes = new EnumMap<>(Shape.class);
    Set<String> senders = new HashSet<>();
    boolean addressed = false;
    int closed = 0;
    String before = "";
    for (TextLine line : lines) {
      SavedChatHeader header =
          anyBreak || line.before() != Break.OTHER
              ? SavedChatHeader.in(line.text()).orElse(null)
              : null;
      if (header != null && (line.number() <= SCORED || shapes.isEmpty())) {
        shapes.merge(header.shape(), 1, Integer::sum);
        closed += closes(before) ? 1 : 0;
      }
      if (header != null && header.isPublic() && oneReading(header)) {
        senders.add(header.sender());
        addressed |= header.shape() != Shape.BARE;
      }
      before = line.text();
    }
    closed += lines.size() <= SCORED && closes(before) ? 1 : 0;
    return new SavedChatStyle(generation(shapes, closed), anyBreak, addressed, Set.copyOf(senders));
  }

  /**
   * The header that a line is; null when it is none. Within a message people break lines in many
   * ways, and what they paste may look like a record: it begins no public one, but it may hide a
   * private one.
   */
  SavedChatHeader header(TextLine line) {
    SavedChatHeader header = SavedChatHeader.in(line.text(), this);
    boolean within = !anyBreak && line.before() == Break.OTHER;
    return header != null && within && header.isPublic() ? null : header;
  }

  /** Whether texts stand in the same line as names. */
  boolean inline() {
    return generation == Generation.L1;
  }

  /** Whether a record with this clock may be public without naming a recipient. */
  boolean withoutRecipients(ChatClock clock) {
    return clock.tab() && !addressed;
  }

  /** Whether a header is of another generation than its file. */
  boolean differs(SavedChatHeader header) {
    Generation of = generation(header.shape());
    return of != generation && !(of == Generation.L3 && generation == Generation.L4);
  }

  private static boolean oneReading(SavedChatHeader header) {
    String inDoubt = header.shape() == Shape.BARE ? header.text() : header.sender();
    return !inDoubt.contains(" : ");
  }

  /** The last line of a message in generation L4. */
  private static boolean closes(String line) {
    return line.startsWith("\t") && line.isBlank();
  }

  private static Generation generation(Map<Shape, Integer> shapes, int closed) {
    Map<Generation, Integer> scores = new EnumMap<>(Generation.class);
    shapes.forEach((shape, count) -> scores.merge(generation(shape), count, Integer::sum));
    Generation best =
        scores.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(Generation.L3);
    return best == Generation.L3 && closed > 0 && closed * 2 >= scores.getOrDefault(best, 0)
        ? Generation.L4
        : best;
  }

  private static Generation generation(Shape shape) {
    return switch (shape) {
      case BARE, INLINE -> Generation.L1;
      case WIDE -> Generation.L2;
      case BLOCK -> Generation.L3;
      case DATED -> Generation.L5;
    };
  }
}
