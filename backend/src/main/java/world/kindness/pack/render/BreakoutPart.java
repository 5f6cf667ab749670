package world.kindness.pack.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import world.kindness.pack.content.PackContent.Breakouts;
import world.kindness.pack.content.PackContent.Note;
import world.kindness.pack.content.PackContent.Question;

/** Questions with what the rooms wrote under each, and the ideas heard back. */
public record BreakoutPart(List<Asked> questions, List<String> heardBack) {

  /**
   * @param text null for notes whose question the pack does not carry
   * @param silent rooms that wrote nothing on it
   */
  public record Asked(int number, String text, List<Room> rooms, List<String> silent) {
    /** What to say where rooms or all of them wrote nothing; null where each wrote something. */
    public String nothing() {
      if (silent.isEmpty()) {
        return rooms.isEmpty() ? "No notes on this question." : null;
      }
      return "No notes from %s.".formatted(String.join(", ", silent));
    }
  }

  /** {@code name} is null when the source does not name the room. */
  public record Room(String name, List<Written> notes) {}

  /** A note, with the statements of the themes it speaks to. */
  public record Written(String anchor, List<String> paragraphs, List<String> themes) {}

  static BreakoutPart of(Breakouts breakouts, Map<String, String> statements) {
    Map<Integer, List<Note>> notes =
        breakouts.notes().stream()
            .collect(Collectors.groupingBy(Note::question, TreeMap::new, Collectors.toList()));
    List<Asked> asked = new ArrayList<>();
    for (Question question : breakouts.questions()) {
      List<Note> answers = notes.remove(question.number());
      asked.add(
          asked(
              question.number(),
              question.text(),
              answers == null ? List.of() : answers,
              breakouts.rooms(),
              statements));
    }
    notes.forEach(
        (number, answers) ->
            asked.add(asked(number, null, answers, breakouts.rooms(), statements)));
    return new BreakoutPart(List.copyOf(asked), breakouts.heardBack());
  }

  private static Asked asked(
      int number,
      String text,
      List<Note> notes,
      List<String> known,
      Map<String, String> statements) {
    List<String> silent =
        known.stream()
            .filter(room -> notes.stream().noneMatch(note -> room.equals(note.room())))
            .toList();
    return new Asked(number, text, rooms(notes, statements), silent);
  }

  private static List<Room> rooms(List<Note> notes, Map<String, String> statements) {
    Map<String, List<Written>> byRoom = new LinkedHashMap<>();
    if (notes.stream().anyMatch(note -> note.room() == null)) {
      // First, for behind a room's heading they would look like its own.
      byRoom.put("", new ArrayList<>());
    }
    for (Note note : notes) {
      byRoom
          .computeIfAbsent(note.room() == null ? "" : note.room(), room -> new ArrayList<>())
          .add(
              new Written(
                  "note-" + note.id(),
                  QuoteRow.paragraphs(note.text()),
                  ThemePart.statements(note.themes(), statements)));
    }
    return byRoom.entrySet().stream()
        .map(entry -> new Room(entry.getKey().isEmpty() ? null : entry.getKey(), entry.getValue()))
        .toList();
  }
}
