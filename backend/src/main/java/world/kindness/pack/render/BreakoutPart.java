package world.kindness.pack.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import world.kindness.pack.PackContent.Breakouts;
import world.kindness.pack.PackContent.Note;
import world.kindness.pack.PackContent.Question;

/** Questions with what the rooms wrote under each, and the ideas heard back. */
public record BreakoutPart(List<Asked> questions, List<String> heardBack) {

  /** {@code text} is null for notes whose question the pack does not carry. */
  public record Asked(int number, String text, List<Room> rooms) {}

  /** {@code name} is null when the source does not name the room. */
  public record Room(String name, List<Written> notes) {}

  public record Written(String anchor, List<String> paragraphs) {}

  static BreakoutPart of(Breakouts breakouts) {
    Map<Integer, List<Note>> notes =
        breakouts.notes().stream()
            .collect(Collectors.groupingBy(Note::question, TreeMap::new, Collectors.toList()));
    List<Asked> asked = new ArrayList<>();
    for (Question question : breakouts.questions()) {
      List<Note> answers = notes.remove(question.number());
      asked.add(
          new Asked(
              question.number(), question.text(), rooms(answers == null ? List.of() : answers)));
    }
    notes.forEach((number, answers) -> asked.add(new Asked(number, null, rooms(answers))));
    return new BreakoutPart(List.copyOf(asked), breakouts.heardBack());
  }

  private static List<Room> rooms(List<Note> notes) {
    Map<String, List<Written>> byRoom = new LinkedHashMap<>();
    for (Note note : notes) {
      byRoom
          .computeIfAbsent(note.room() == null ? "" : note.room(), room -> new ArrayList<>())
          .add(new Written("note-" + note.id(), QuoteRow.paragraphs(note.text())));
    }
    return byRoom.entrySet().stream()
        .map(entry -> new Room(entry.getKey().isEmpty() ? null : entry.getKey(), entry.getValue()))
        .toList();
  }
}
