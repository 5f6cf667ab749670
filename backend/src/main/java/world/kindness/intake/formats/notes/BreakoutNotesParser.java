package world.kindness.intake.formats.notes;

import java.util.ArrayList;
import java.util.HashMap;
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

/**
 * Reads breakout notes as text or Markdown: headings of rooms and questions in either nesting, and
 * under them notes as bullets, lines or paragraphs. Never fails: what it cannot place it lists.
 */
public class BreakoutNotesParser {
  private static final int HEAD = 1_000;
  private static final int LONGEST_NOTE = 10_000;

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
      NotesLayout layout = NotesLayout.of(all.stream().map(TextLine::text).toList());
      List<NotesLine> read = layout.lines();
      roomsOutside = layout.roomsOutside();
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

    private void place(NotesLine line, String raw, int number) {
      boolean continues = noteOpen && line.kind() == NotesLine.Kind.MORE;
      if (!continues) {
        closeNote();
      }
      switch (line.kind()) {
        case BLANK -> blank++;
        case NOTHING -> {}
        case ROOM -> openRoom(line, number);
        case QUESTION -> openQuestion(line, number);
        case HEADING, ASIDE -> heading(raw, number);
        case RULE -> close();
        case MORE -> {
          if (continues) {
            goOn(line.text(), number);
          } else {
            note(line, raw, number);
          }
        }
        case TEXT, BULLET, NUMBERED -> note(line, raw, number);
      }
    }

    private void openRoom(NotesLine line, int number) {
      begun = true;
      room = line.text();
      rooms.putIfAbsent(room, new Room(room, number));
      question = roomsOutside ? 0 : question;
      if (line.number() == NotesLine.NAMED) {
        warnings.add(
            new Warning(
                "name-in-heading",
                "The heading of %s says more, which may be somebody's name: it was left out."
                    .formatted(room),
                number));
      }
      if (!line.rest().isEmpty()) {
        add(line.rest(), number);
      }
    }

    private void openQuestion(NotesLine line, int number) {
      begun = true;
      int of = line.number() > 0 ? line.number() : sameQuestion(line.text());
      Question known = questions.get(of);
      room = roomsOutside || of == question ? room : null;
      question = of;
      String wording = line.text().isEmpty() ? null : line.text();
      if (wording != null) {
        byWording.putIfAbsent(QuestionWording.key(wording), of);
      }
      boolean stated = line.number() > 0 || known != null && known.stated();
      if (known == null || known.text() == null) {
        questions.put(of, new Question(of, wording, known == null ? number : known.line(), stated));
      } else if (wording != null && answers(wording, known.text())) {
        // "Q1: nobody gets a break" under a room answers the question.
        add(wording, number);
      } else {
        boolean longer =
            wording != null
                && wording.length() > known.text().length()
                && !sameWords(wording, known.text());
        String text = longer ? wording : known.text();
        questions.put(of, new Question(of, text, known.line(), stated));
      }
    }

    private static boolean answers(String wording, String question) {
      return !NotesLine.asks(wording) && NotesLine.asks(question) && !sameWords(wording, question);
    }

    private static boolean sameWords(String one, String other) {
      return QuestionWording.key(one).equals(QuestionWording.key(other));
    }

    private int sameQuestion(String wording) {
      return byWording.computeIfAbsent(
          QuestionWording.key(wording), w -> questions.isEmpty() ? 1 : questions.lastKey() + 1);
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
      } else if (line.listed() || !unparsed.isEmpty() || titled) {
        list(raw, number, "stands under no room and no question");
      } else {
        titled = true;
      }
    }

    private void add(String text, int number) {
      String rest = text;
      while (rest.length() > LONGEST_NOTE) {
        int end = lastBlank(rest);
        openText.append(rest, 0, end);
        openLine = number;
        noteOpen = true;
        closeNote();
        rest = rest.substring(end).strip();
      }
      openText.append(rest);
      openLine = number;
      noteOpen = !rest.isEmpty();
    }

    /** What would become longer than notes may be goes on as another. */
    private void goOn(String text, int number) {
      if (openText.length() + text.length() >= LONGEST_NOTE) {
        closeNote();
        add(text, number);
      } else {
        openText.append(' ').append(text);
      }
    }

    private static int lastBlank(String text) {
      int blank = text.lastIndexOf(' ', LONGEST_NOTE);
      if (blank > 0) {
        return blank;
      }
      return Character.isLowSurrogate(text.charAt(LONGEST_NOTE)) ? LONGEST_NOTE - 1 : LONGEST_NOTE;
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
