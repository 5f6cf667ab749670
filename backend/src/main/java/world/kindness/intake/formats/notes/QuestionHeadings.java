package world.kindness.intake.formats.notes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import world.kindness.intake.formats.notes.NotesLine.Kind;

/** Finds headings of questions that no sign marks. */
final class QuestionHeadings {
  private final List<NotesLine> lines;
  private final Set<String> known = new HashSet<>();

  QuestionHeadings(List<NotesLine> lines) {
    this.lines = lines;
  }

  /**
   * Where the notes mark no question, what asks above bullets of a room is one, and what asks above
   * all rooms. Wherever the words of a question stand again as a line, they are its heading.
   */
  void mark() {
    lines.forEach(this::learn);
    if (lines.stream().noneMatch(line -> line.kind() == Kind.QUESTION)) {
      unmarked();
    }
    for (int i = 0; i < lines.size(); i++) {
      NotesLine line = lines.get(i);
      boolean may =
          switch (line.kind()) {
            case TEXT, HEADING, ASIDE, NUMBERED -> true;
            default -> false;
          };
      if (may && known.contains(QuestionWording.key(line.text()))) {
        lines.set(i, line.as(Kind.QUESTION, 0));
      }
    }
  }

  private void learn(NotesLine line) {
    String key = line.kind() == Kind.QUESTION ? QuestionWording.key(line.text()) : "";
    if (!key.isEmpty()) {
      known.add(key);
    }
  }

  private void unmarked() {
    boolean roomSeen = false;
    boolean inRoom = false;
    boolean inOrder = false;
    Kind[] following = following();
    for (int i = 0; i < lines.size(); i++) {
      NotesLine line = lines.get(i);
      Kind next = following[i];
      boolean overBullets =
          next == Kind.BULLET || next == Kind.NUMBERED && line.kind() == Kind.TEXT;
      boolean asks = (begins(i) || line.kind() == Kind.NUMBERED) && NotesLine.asks(line.text());
      if (asks && (inRoom && overBullets || !roomSeen && next == Kind.ROOM)) {
        // Numbers tell questions apart only where all have one.
        inOrder |= line.number() <= 0;
        lines.set(i, line.as(Kind.QUESTION, inOrder ? 0 : number(line)));
        learn(lines.get(i));
      }
      switch (line.kind()) {
        case ROOM -> {
          roomSeen = true;
          inRoom = true;
        }
        case HEADING, ASIDE, RULE -> inRoom = false;
        default -> {}
      }
    }
  }

  /** None where its words stood before. */
  private int number(NotesLine line) {
    return known.contains(QuestionWording.key(line.text())) ? 0 : line.number();
  }

  /** A line of text that goes on with nothing. */
  private boolean begins(int at) {
    Kind before = NotesLayout.kind(lines, at - 1);
    return lines.get(at).kind() == Kind.TEXT
        && (before == null
            || before == Kind.BLANK
            || before == Kind.ROOM
            || before == Kind.BULLET
            || before == Kind.NUMBERED);
  }

  /** Of each line, what comes next that is not blank; null at the end. */
  private Kind[] following() {
    Kind[] following = new Kind[lines.size()];
    Kind next = null;
    for (int i = lines.size() - 1; i >= 0; i--) {
      following[i] = next;
      next = lines.get(i).kind() == Kind.BLANK ? next : lines.get(i).kind();
    }
    return following;
  }
}
