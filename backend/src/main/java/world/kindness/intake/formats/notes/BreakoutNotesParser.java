package world.kindness.intake.formats.notes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import world.kindness.intake.formats.notes.BreakoutNotesFile.Note;
import world.kindness.intake.formats.notes.BreakoutNotesFile.Question;
import world.kindness.intake.formats.notes.BreakoutNotesFile.Room;
import world.kindness.intake.formats.text.LineNumbers;
import world.kindness.intake.formats.text.ParsedFile.Lines;
import world.kindness.intake.formats.text.ParsedFile.Unparsed;
import world.kindness.intake.formats.text.ParsedFile.Warning;
import world.kindness.intake.formats.text.SourceText;
import world.kindness.intake.formats.text.TextLine;
import world.kindness.platform.text.PlainLetters;

/**
 * Reads breakout notes as text or Markdown: headings of rooms and questions in either nesting, and
 * under them notes as bullets or paragraphs. Never fails: what it cannot place it lists.
 */
public class BreakoutNotesParser {
  private static final int HEAD = 1_000;

  /** Whether the text has a room's heading, and another of a room or a question. */
  public static boolean looksLike(String text) {
    List<NotesLine.Kind> kinds =
        text.lines().limit(HEAD).map(NotesLine::of).map(NotesLine::kind).toList();
    long rooms = kinds.stream().filter(k -> k == NotesLine.Kind.ROOM).count();
    long questions = kinds.stream().filter(k -> k == NotesLine.Kind.QUESTION).count();
    return rooms > 0 && rooms + questions > 1;
  }

  /** Parses a file's bytes. */
  public BreakoutNotesFile parse(byte[] bytes) {
    return parse(SourceText.of(bytes));
  }

  /** Parses a file's text. */
  public BreakoutNotesFile parse(SourceText source) {
    return new Reading(source).file();
  }

  /** One file being read. */
  private static class Reading {
    private final List<Warning> warnings;
    private final List<Unparsed> unparsed = new ArrayList<>();
    private final TreeMap<Integer, Question> questions = new TreeMap<>();
    private final Map<String, Integer> byWording = new HashMap<>();
    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final LineNumbers kept = new LineNumbers();
    private final boolean roomsOutside;
    private final int total;
    private int blank;
    private String room;
    private int question;
    private final StringBuilder openText = new StringBuilder();
    private int openLine;
    private boolean noteOpen;
    private boolean titled;
    private boolean begun;

    Reading(SourceText source) {
      warnings = new ArrayList<>(source.warnings());
      List<TextLine> all = source.lines();
      List<NotesLine> read = headed(all.stream().map(TextLine::text).map(NotesLine::of).toList());
      roomsOutside = roomsOutside(read);
      total = all.size();
      for (int i = 0; i < total; i++) {
        int listed = unparsed.size();
        place(read.get(i), all.get(i).text(), i + 1);
        // A heading that opens nothing is listed, but it was understood: it ends what stands
        // before.
        if (unparsed.size() == listed || read.get(i).kind() == NotesLine.Kind.HEADING) {
          kept.add(i + 1);
        }
      }
      closeNote();
    }

    BreakoutNotesFile file() {
      Set<String> heard = notes.stream().map(Note::room).collect(Collectors.toSet());
      for (Room empty : rooms.values()) {
        if (!heard.contains(empty.name())) {
          warnings.add(
              new Warning("empty-room", "%s wrote nothing.".formatted(empty.name()), empty.line()));
        }
      }
      return new BreakoutNotesFile(
          List.copyOf(questions.values()),
          List.copyOf(rooms.values()),
          List.copyOf(notes),
          kept,
          new Lines(total, total - blank - unparsed.size(), blank, unparsed.size()),
          List.copyOf(unparsed),
          List.copyOf(warnings));
    }

    /**
     * Lines with headings that no sign marks: text with a line drawn under it, the usual words for
     * what is said together, and a short line above bullets once a room's own bullets are over.
     */
    private static List<NotesLine> headed(List<NotesLine> lines) {
      List<NotesLine> out = new ArrayList<>(lines);
      NotesLine.Kind last = null;
      for (int i = 0; i < out.size(); i++) {
        NotesLine line = out.get(i);
        if (line.kind() == NotesLine.Kind.TEXT && heads(out, i, last)) {
          out.set(i, new NotesLine(NotesLine.Kind.HEADING, 0, line.text(), ""));
        } else if (line.kind() == NotesLine.Kind.RULE
            && last != NotesLine.Kind.TEXT
            && last != NotesLine.Kind.BULLET) {
          // It underlines a heading, or divides nothing.
          out.set(i, new NotesLine(NotesLine.Kind.NOTHING, 0, "", ""));
        }
        last = line.kind() == NotesLine.Kind.BLANK ? last : out.get(i).kind();
      }
      return out;
    }

    /**
     * @param last what stands before it, blank lines aside
     */
    private static boolean heads(List<NotesLine> lines, int at, NotesLine.Kind last) {
      NotesLine line = lines.get(at);
      boolean apart = at == 0 || kind(lines, at - 1) == NotesLine.Kind.BLANK;
      boolean overBullets =
          last == NotesLine.Kind.BULLET && kind(lines, at + 1) == NotesLine.Kind.BULLET;
      return line.mayHead() && kind(lines, at + 1) == NotesLine.Kind.RULE
          || apart && (line.saidOutside() || line.mayHead() && overBullets);
    }

    private static NotesLine.Kind kind(List<NotesLine> lines, int at) {
      return at < 0 || at >= lines.size() ? null : lines.get(at).kind();
    }

    /** What repeats stands inside what does not; where nothing repeats, the first is outside. */
    private static boolean roomsOutside(List<NotesLine> lines) {
      Set<String> rooms = new HashSet<>();
      Set<String> questions = new HashSet<>();
      boolean roomsRepeat = false;
      boolean questionsRepeat = false;
      Boolean roomFirst = null;
      for (NotesLine line : lines) {
        if (line.kind() == NotesLine.Kind.ROOM) {
          roomsRepeat |= !rooms.add(line.text());
          roomFirst = roomFirst == null ? Boolean.TRUE : roomFirst;
        } else if (line.kind() == NotesLine.Kind.QUESTION) {
          questionsRepeat |=
              !questions.add(line.number() > 0 ? "" + line.number() : PlainLetters.of(line.text()));
          roomFirst = roomFirst == null ? Boolean.FALSE : roomFirst;
        }
      }
      return roomsRepeat == questionsRepeat ? Boolean.TRUE.equals(roomFirst) : questionsRepeat;
    }

    private void place(NotesLine line, String raw, int number) {
      boolean continues = noteOpen && line.kind() == NotesLine.Kind.TEXT;
      if (!continues) {
        closeNote();
      }
      switch (line.kind()) {
        case BLANK -> blank++;
        case NOTHING -> {}
        case ROOM -> openRoom(line, number);
        case QUESTION -> openQuestion(line, number);
        case HEADING -> heading(raw, number);
        case RULE -> close();
        case TEXT -> {
          if (continues) {
            openText.append(' ').append(line.text());
          } else {
            note(line, raw, number);
          }
        }
        case BULLET -> note(line, raw, number);
      }
    }

    private void openRoom(NotesLine line, int number) {
      begun = true;
      room = line.text();
      rooms.putIfAbsent(room, new Room(room, number));
      question = roomsOutside ? 0 : question;
      if (!line.rest().isEmpty()) {
        add(line.rest(), number);
      }
    }

    private void openQuestion(NotesLine line, int number) {
      begun = true;
      int of = line.number() > 0 ? line.number() : sameQuestion(line.text());
      Question known = questions.get(of);
      question = of;
      room = roomsOutside ? room : null;
      String wording = line.text().isEmpty() ? null : line.text();
      if (wording != null) {
        byWording.putIfAbsent(PlainLetters.of(wording), of);
      }
      if (known == null || known.text() == null) {
        questions.put(of, new Question(of, wording, known == null ? number : known.line()));
      } else if (wording != null && !wording.endsWith("?") && known.text().endsWith("?")) {
        // "Q1: nobody gets a break" under a room answers the question.
        add(wording, number);
      } else if (wording != null && wording.length() > known.text().length()) {
        questions.put(of, new Question(of, wording, known.line()));
      }
    }

    private int sameQuestion(String wording) {
      return byWording.computeIfAbsent(
          PlainLetters.of(wording), w -> questions.isEmpty() ? 1 : questions.lastKey() + 1);
    }

    /** Titles stand above the first room and question; elsewhere a person should look. */
    private void heading(String raw, int number) {
      if (begun) {
        list(raw, number, "is a heading of neither a room nor a question");
        close();
      }
    }

    /** What comes after belongs to no room, until one is named. */
    private void close() {
      room = null;
      question = 0;
    }

    private void note(NotesLine line, String raw, int number) {
      if (room != null || question > 0) {
        add(line.text(), number);
      } else if (begun) {
        list(raw, number, "was said outside the rooms");
      } else if (line.kind() == NotesLine.Kind.BULLET || !unparsed.isEmpty() || titled) {
        list(raw, number, "stands under no room and no question");
      } else {
        titled = true;
      }
    }

    private void add(String text, int number) {
      openText.append(text);
      openLine = number;
      noteOpen = true;
    }

    private void closeNote() {
      if (noteOpen) {
        notes.add(new Note(room, question, openText.toString(), openLine, null));
        openText.setLength(0);
        noteOpen = false;
      }
    }

    private void list(String raw, int number, String reason) {
      String shown = raw.length() <= 200 ? raw : raw.substring(0, 200) + "…";
      unparsed.add(new Unparsed(number, shown, reason));
    }
  }
}
