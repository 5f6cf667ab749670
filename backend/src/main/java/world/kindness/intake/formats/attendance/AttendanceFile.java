package world.kindness.intake.formats.attendance;

import java.time.LocalDate;
import java.util.List;
import world.kindness.intake.formats.text.LineNumbers;
import world.kindness.intake.formats.text.ParsedFile;

/**
 * Zoom's list of participants.
 *
 * @param statedRows how many participants the file's own header states; null when it states none
 * @param uncounted rows that stand for nobody who was there
 * @param unknownHeader where the file is a list whose header no table knows: its words, empty where
 *     it has none. Null for all others
 * @param days the file's first day; several where its dates can be read in several ways, none where
 *     it has no times
 */
public record AttendanceFile(
    Integer statedRows,
    List<Row> rows,
    Uncounted uncounted,
    String unknownHeader,
    List<LocalDate> days,
    LineNumbers kept,
    Lines lines,
    List<Unparsed> unparsed,
    List<Warning> warnings)
    implements ParsedFile {

  /**
   * One entry of the list. A person who joins again, or with two devices, has several.
   *
   * @param line where it stands, from 1
   * @param name as shown in the meeting
   * @param email null where the list has none
   * @param interval null where the list has no times, or none that can be read
   * @param minutes as the list states them; null where it does not
   */
  public record Row(int line, String name, String email, Interval interval, Integer minutes) {}

  /**
   * Rows that were left out, by the reason.
   *
   * @param noShows registered, and did not come
   * @param waiting time in the waiting room
   * @param noteTakers programs that take notes
   */
  public record Uncounted(int noShows, int waiting, int noteTakers) {}

  /**
   * A stay in the meeting.
   *
   * @param fromSecond on the file's own clock, since midnight of its first day
   * @param toSecond the same, never before {@code fromSecond}
   */
  public record Interval(long fromSecond, long toSecond) {}
}
