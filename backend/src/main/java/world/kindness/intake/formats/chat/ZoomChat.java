package world.kindness.intake.formats.chat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import world.kindness.intake.formats.text.LineNumbers;
import world.kindness.intake.formats.text.ParsedFile;

/**
 * A chat file after parsing: public records only, in file order.
 *
 * @param generation which of Zoom's formats the file is in
 * @param messages plain messages and replies
 * @param reactions every reaction record, also those whose message was not found
 * @param senders how many different senders the records have
 * @param privateDropped how many private records were left out
 * @param othersLeftOut how many more were left out, for what they are or what they quote
 * @param kept the lines of the file that hold the records taken, and nothing else
 */
public record ZoomChat(
    Generation generation,
    List<Message> messages,
    List<Reaction> reactions,
    int senders,
    int privateDropped,
    int othersLeftOut,
    LineNumbers kept,
    Lines lines,
    List<Unparsed> unparsed,
    List<Warning> warnings)
    implements ParsedFile {

  /** Zoom's formats: {@code CLOUD} from a recording, the others saved on a computer. */
  public enum Generation {
    CLOUD,
    L1,
    L2,
    L3,
    L4,
    L5
  }

  /**
   * @param index position among the file's records, from 0 (reactions count as records too)
   * @param line first line of the record, from 1
   * @param offset from the recording's start; in a saved chat from midnight of the saving computer
   * @param date the day in the saving computer's zone; null where the format has none (all but L5)
   * @param sender the name as the client showed it, blanks trimmed
   * @param text the body without the reply quote
   * @param replyTo what the record answers; null for a plain message
   */
  public record Message(
      int index,
      int line,
      Duration offset,
      LocalDate date,
      String sender,
      String text,
      Reply replyTo) {}

  /**
   * @param quoted the cut quote as it stands in the file, without its quotation marks and ellipsis
   * @param target index of the answered message; null when not found
   * @param ambiguous true when several earlier messages fit and the latest was taken
   */
  public record Reply(String quoted, Integer target, boolean ambiguous) {}

  /**
   * @param emoji whole graphemes as written; skin tones are kept
   * @param removed true for a record that takes a reaction back
   * @param target index of the message; null when not found
   */
  public record Reaction(
      int index,
      int line,
      Duration offset,
      String sender,
      String emoji,
      boolean removed,
      String quoted,
      Integer target,
      boolean ambiguous) {}

  /** Messages and reactions. */
  public long records() {
    return (long) messages.size() + reactions.size();
  }

  /** Messages that answer another. */
  public long replies() {
    return messages.stream().filter(m -> m.replyTo() != null).count();
  }
}
