package world.kindness.intake.files;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.intake.formats.notes.BreakoutNotesFile;
import world.kindness.session.BreakoutNote;
import world.kindness.session.BreakoutQuestion;
import world.kindness.session.BreakoutRoom;
import world.kindness.session.Session;

/** Keeps breakout notes: the rooms, also empty ones, their questions and what they wrote. */
public class NotesArchive {
  private record Cell(String room, int question) {}

  private static final int LONGEST_NAME = 200;

  private NotesArchive() {}

  /** Rooms and questions, without what the rooms wrote. */
  public static void frame(BreakoutNotesFile notes, Session session) {
    PlacedQuestions.in(notes, session).questions().stream()
        .filter(question -> question.text() != null)
        .forEach(question -> BreakoutQuestion.offer(session, question.number(), question.text()));
    BreakoutRoom.add(session, notes.rooms().stream().map(BreakoutNotesFile.Room::name).toList());
  }

  public static void store(BreakoutNotesFile read, SourceFile file, Session session) {
    BreakoutNotesFile notes = PlacedQuestions.in(read, session);
    frame(read, session);
    Map<Cell, Integer> places = new HashMap<>();
    for (BreakoutNotesFile.Note found : notes.notes()) {
      // A note under no question answers the first one.
      int question = Math.max(1, found.question());
      BreakoutNote note = new BreakoutNote();
      note.session = session;
      note.questionNumber = question;
      note.room = found.room();
      note.note = found.text();
      note.placeInList = places.merge(new Cell(found.room(), question), 1, Integer::sum) - 1;
      note.sourceFileId = file.id;
      note.sourceLine = found.line();
      note.author = name(found.author());
      note.persist();
    }
  }

  /** An address in the place of a name was taken out, and names nobody. */
  private static String name(String author) {
    boolean takenOut = author == null || author.contains("[removed]") || author.contains("[held ");
    return takenOut ? null : author.substring(0, Math.min(author.length(), LONGEST_NAME));
  }

  /**
   * Gives up what a file brought: its notes, and the rooms and questions that no other file and no
   * other note names.
   *
   * @param others what the session's other files with notes say
   */
  public static void forget(
      BreakoutNotesFile notes, SourceFile file, Session session, List<BreakoutNotesFile> others) {
    BreakoutNote.delete("sourceFileId", file.id);
    forgetFrame(notes, session, others);
  }

  /** As {@link #forget}, once its notes are not the session's any more. */
  public static void forgetFrame(
      BreakoutNotesFile notes, Session session, List<BreakoutNotesFile> others) {
    List<BreakoutNote> left = BreakoutNote.of(session);
    Set<String> rooms =
        Stream.concat(
                others.stream().flatMap(o -> o.rooms().stream()).map(BreakoutNotesFile.Room::name),
                left.stream().map(note -> note.room))
            .collect(Collectors.toSet());
    notes.rooms().stream()
        .map(BreakoutNotesFile.Room::name)
        .filter(room -> !rooms.contains(room))
        .forEach(room -> BreakoutRoom.delete("session = ?1 and name = ?2", session, room));
    Set<Integer> questions =
        Stream.concat(
                others.stream()
                    .flatMap(o -> PlacedQuestions.in(o, session).questions().stream())
                    .map(BreakoutNotesFile.Question::number),
                left.stream().map(note -> note.questionNumber))
            .collect(Collectors.toSet());
    PlacedQuestions.in(notes, session).questions().stream()
        .map(BreakoutNotesFile.Question::number)
        .filter(number -> !questions.contains(number))
        .forEach(
            number ->
                BreakoutQuestion.delete(
                    "session = ?1 and questionNumber = ?2 and fromNotes = true", session, number));
  }

  /** Has notes that were brought to another call stand under their own questions there. */
  public static void place(
      BreakoutNotesFile notes, SourceFile file, Session before, Session target) {
    List<BreakoutNotesFile.Question> here = PlacedQuestions.in(notes, before).questions();
    List<BreakoutNotesFile.Question> there = PlacedQuestions.in(notes, target).questions();
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < here.size(); i++) {
      numbers.put(here.get(i).number(), there.get(i).number());
    }
    BreakoutNote.<BreakoutNote>list("sourceFileId", file.id)
        .forEach(
            note ->
                note.questionNumber =
                    numbers.getOrDefault(note.questionNumber, note.questionNumber));
  }

  public static Map<String, Integer> counts(BreakoutNotesFile notes) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("rooms", notes.rooms().size());
    counts.put("questions", notes.questions().size());
    counts.put("notes", notes.notes().size());
    Set<String> heard =
        notes.notes().stream().map(BreakoutNotesFile.Note::room).collect(Collectors.toSet());
    counts.put(
        "emptyRooms",
        (int) notes.rooms().stream().filter(room -> !heard.contains(room.name())).count());
    return counts;
  }
}
