package world.kindness.intake.formats.notes;

import java.util.List;
import world.kindness.intake.formats.notes.NotesLine.Kind;

/**
 * Which lines are one note. Each bullet and each line is one, but for what was only too long for
 * its line: what stands indented under a bullet, and lines that a program broke where the next word
 * had no room.
 */
final class NotesOfLines {
  /** Narrower than this no program breaks lines. */
  private static final int NARROWEST = 50;

  /** Wider than this none does. */
  private static final int WIDEST = 200;

  /** Lists of single words are as narrow as this. */
  private static final int WORDS = 30;

  private static final String ENDS = ".!?…。！？؟";

  private final List<NotesLine> lines;
  private final List<String> raw;
  private final int from;
  private final int to;
  private final int width;
  private final boolean beginsUpper;
  private final boolean prose;

  /** One run of lines: a note's first, and text right below it. */
  private NotesOfLines(List<NotesLine> lines, List<String> raw, int from, int to) {
    this.lines = lines;
    this.raw = raw;
    this.from = from;
    this.to = to;
    List<NotesLine> run = lines.subList(from, to);
    width = run.stream().mapToInt(line -> line.bare().length()).max().orElse(0);
    beginsUpper = !lower(words(run.getFirst()));
    prose = beginsUpper && run.stream().skip(1).anyMatch(line -> lower(line.bare()));
  }

  static void join(List<NotesLine> lines, List<String> raw) {
    int from = 0;
    while (from < lines.size()) {
      int to = from + 1;
      if (first(lines.get(from))) {
        while (to < lines.size() && lines.get(to).kind() == Kind.TEXT) {
          to++;
        }
        new NotesOfLines(lines, raw, from, to).join();
      }
      from = to;
    }
  }

  private static boolean first(NotesLine line) {
    return line.beginsNote() || line.kind() == Kind.QUESTION || !line.rest().isEmpty();
  }

  private void join() {
    for (int i = from + 1; i < to; i++) {
      NotesLine line = lines.get(i);
      if (indented(i) || goesOn(lines.get(i - 1).bare(), line.bare())) {
        lines.set(i, line.as(Kind.MORE));
      }
    }
  }

  private boolean indented(int at) {
    return lines.get(from).listed() && indent(raw.get(at)) > indent(raw.get(from));
  }

  private boolean goesOn(String before, String line) {
    boolean lower = lower(line);
    if (lower && lines.get(from).listed()) {
      return true;
    }
    if (width > WIDEST) {
      return false;
    }
    boolean ended = ENDS.indexOf(before.charAt(before.length() - 1)) >= 0;
    if (width < NARROWEST) {
      boolean words = to - from > 2 && width < WORDS;
      return lower && beginsUpper && !ended && !words;
    }
    boolean full = before.length() + 1 + firstWord(line) > width;
    if (lower && beginsUpper) {
      return full || !ended;
    }
    return full && (prose || !ended && !upper(line));
  }

  private static String words(NotesLine line) {
    return line.kind() == Kind.ROOM ? line.rest() : line.text();
  }

  private static int firstWord(String text) {
    int blank = text.indexOf(' ');
    return blank < 0 ? text.length() : blank;
  }

  /** Tabs are as wide as four blanks. */
  private static int indent(String text) {
    int width = 0;
    for (int i = 0; i < text.length() && NotesLine.bare(text.substring(i, i + 1)).isEmpty(); i++) {
      width += text.charAt(i) == '\t' ? 4 : 1;
    }
    return width;
  }

  /** An address of the web begins as it must, and says nothing. */
  private static boolean lower(String text) {
    return !text.isEmpty()
        && Character.isLowerCase(text.codePointAt(0))
        && text.lastIndexOf("://", firstWord(text)) < 0;
  }

  private static boolean upper(String text) {
    return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
  }
}
