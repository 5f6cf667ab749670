package world.kindness.intake.formats.notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import world.kindness.intake.formats.notes.NotesLine.Kind;

/**
 * What the lines of breakout notes are beside each other: headings that no sign marks, lists that
 * only look as if they counted, rooms named in two ways, and which lines are one note.
 *
 * @param roomsOutside whether questions stand under rooms, or rooms under questions
 */
record NotesLayout(List<NotesLine> lines, boolean roomsOutside) {

  static NotesLayout of(List<String> raw) {
    List<NotesLine> lines = new ArrayList<>(raw.stream().map(NotesLine::of).toList());
    headings(lines);
    new QuestionHeadings(lines).mark();
    counting(lines);
    oneNameForARoom(lines);
    NotesOfLines.join(lines, raw);
    return new NotesLayout(List.copyOf(lines), roomsOutside(lines));
  }

  /**
   * Headings of neither: text with a line drawn under it, the usual words for what is said
   * together, and a short line above bullets once a room's own bullets are over.
   */
  private static void headings(List<NotesLine> lines) {
    Kind last = null;
    for (int i = 0; i < lines.size(); i++) {
      NotesLine line = lines.get(i);
      boolean apart = i == 0 || kind(lines, i - 1) == Kind.BLANK;
      boolean underlined = kind(lines, i + 1) == Kind.RULE;
      if (line.mayHead() && underlined || apart && line.saidOutside() && line.kind() == Kind.TEXT) {
        lines.set(i, line.as(Kind.HEADING));
      } else if (apart && line.mayHead() && last == Kind.BULLET && listed(lines, i + 1)) {
        lines.set(i, line.as(Kind.ASIDE));
      } else if (line.kind() == Kind.RULE && last != Kind.TEXT && last != Kind.BULLET) {
        // It underlines a heading, or divides nothing.
        lines.set(i, line.as(Kind.NOTHING));
      }
      Kind now = lines.get(i).kind();
      last = now == Kind.BLANK ? last : now == Kind.NUMBERED ? Kind.BULLET : now;
    }
  }

  /** A lone "15." begins a sentence, and a lone "z." shortens a word. */
  private static void counting(List<NotesLine> lines) {
    int from = 0;
    while (from < lines.size()) {
      int to = from + 1;
      while (to < lines.size() && !opens(lines.get(to).kind())) {
        to++;
      }
      Set<Integer> counts =
          lines.subList(from, to).stream()
              .filter(line -> line.kind() == Kind.NUMBERED)
              .map(NotesLine::number)
              .collect(Collectors.toSet());
      for (int i = from; i < to; i++) {
        NotesLine line = lines.get(i);
        int count = line.number();
        boolean counted = count == 1 || counts.contains(count - 1) || counts.contains(count + 1);
        if (line.kind() == Kind.NUMBERED && !counted) {
          lines.set(i, line.as(Kind.TEXT));
        }
      }
      from = to;
    }
  }

  private static boolean opens(Kind kind) {
    return switch (kind) {
      case ROOM, QUESTION, HEADING, ASIDE, RULE -> true;
      default -> false;
    };
  }

  /** "Room 1" is "Room 1 (Malta)" where the file has no other of that number. */
  private static void oneNameForARoom(List<NotesLine> lines) {
    Map<String, Set<String>> longer = new HashMap<>();
    for (NotesLine line : lines) {
      int suffix = line.kind() == Kind.ROOM ? line.text().indexOf(" (") : -1;
      if (suffix > 0) {
        longer
            .computeIfAbsent(line.text().substring(0, suffix), n -> new HashSet<>())
            .add(line.text());
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      NotesLine line = lines.get(i);
      Set<String> names = line.kind() == Kind.ROOM ? longer.get(line.text()) : null;
      if (names != null && names.size() == 1) {
        String name = names.iterator().next();
        lines.set(i, new NotesLine(Kind.ROOM, line.number(), name, line.rest(), line.bare()));
      }
    }
  }

  /** What repeats stands inside what does not; where nothing repeats, the first is outside. */
  private static boolean roomsOutside(List<NotesLine> lines) {
    Set<String> rooms = new HashSet<>();
    Set<String> questions = new HashSet<>();
    boolean roomsRepeat = false;
    boolean questionsRepeat = false;
    Boolean roomFirst = null;
    for (NotesLine line : lines) {
      if (line.kind() == Kind.ROOM) {
        roomsRepeat |= !rooms.add(line.text());
        roomFirst = roomFirst == null ? Boolean.TRUE : roomFirst;
      } else if (line.kind() == Kind.QUESTION) {
        questionsRepeat |=
            !questions.add(
                line.number() > 0 ? "" + line.number() : QuestionWording.key(line.text()));
        roomFirst = roomFirst == null ? Boolean.FALSE : roomFirst;
      }
    }
    return roomsRepeat == questionsRepeat ? Boolean.TRUE.equals(roomFirst) : questionsRepeat;
  }

  static Kind kind(List<NotesLine> lines, int at) {
    return at < 0 || at >= lines.size() ? null : lines.get(at).kind();
  }

  private static boolean listed(List<NotesLine> lines, int at) {
    return at < lines.size() && lines.get(at).listed();
  }
}
