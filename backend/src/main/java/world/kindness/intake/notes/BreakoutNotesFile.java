package world.kindness.intake.notes;

import java.util.List;
import world.kindness.intake.ParsedFile;

public record BreakoutNotesFile(
    List<Question> questions,
    List<Room> rooms,
    List<Note> notes,
    Lines lines,
    List<Unparsed> unparsed,
    List<Warning> warnings)
    implements ParsedFile {
  public record Question(int number, String text, int line) {}

  public record Room(String name, int line) {}

  public record Note(String room, int question, String text, int line) {}
}
