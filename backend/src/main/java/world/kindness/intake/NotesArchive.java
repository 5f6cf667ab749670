package world.kindness.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import world.kindness.intake.notes.BreakoutNotesFile;
import world.kindness.session.BreakoutNote;
import world.kindness.session.BreakoutQuestion;
import world.kindness.session.BreakoutRoom;
import world.kindness.session.Session;

/** Keeps breakout notes: the rooms, also empty ones, their questions and what they wrote. */
class NotesArchive {
  private record Cell(String room, int question) {}

  private NotesArchive() {}

  static void store(BreakoutNotesFile notes, SourceFile file, Session session) {
    notes.questions().stream()
        .filter(question -> question.text() != null)
        .forEach(question -> BreakoutQuestion.offer(session, question.number(), question.text()));
    BreakoutRoom.add(session, notes.rooms().stream().map(BreakoutNotesFile.Room::name).toList());
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
      note.persist();
    }
  }

  static Map<String, Integer> counts(BreakoutNotesFile notes) {
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
