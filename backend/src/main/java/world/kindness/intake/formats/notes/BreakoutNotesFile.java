package world.kindness.intake.formats.notes;

import java.util.List;
import world.kindness.intake.formats.text.LineNumbers;
import world.kindness.intake.formats.text.ParsedFile;

/**
 * What the rooms of a call wrote.
 *
 * @param questions each once, in the order of their numbers
 * @param rooms each once, also those that wrote nothing, in the order of first mention
 */
public record BreakoutNotesFile(
    List<Question> questions,
    List<Room> rooms,
    List<Note> notes,
    LineNumbers kept,
    Lines lines,
    List<Unparsed> unparsed,
    List<Warning> warnings)
    implements ParsedFile {

  /**
   * @param number from 1
   * @param text null where the notes give only its number
   * @param stated whether the notes say its number, or it follows from its place
   */
  public record Question(int number, String text, int line, boolean stated) {}

  /** A breakout room. */
  public record Room(String name, int line) {}

  /**
   * @param room null where the notes name none
   * @param question the number of the question it answers; 0 where the notes name none
   * @param author null where the notes name none
   */
  public record Note(String room, int question, String text, int line, String author) {}
}
