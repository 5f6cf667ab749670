package world.kindness.intake.personaldata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Personal data that can be told by its shape. It also runs over what facilitators write, so it
 * would rather miss a doubtful number than hold up a date or a count.
 */
public class PersonalData {
  private PersonalData() {}

  /** The shapes that are known; where two fit the same words, a telephone number yields. */
  public enum Kind {
    EMAIL("[e-mail address removed]"),
    PHONE("[phone number removed]"),
    NHS_NUMBER("[NHS number removed]");

    /** Stands where one was taken out. */
    public final String mark;

    Kind(String mark) {
      this.mark = mark;
    }
  }

  /**
   * One finding.
   *
   * @param start first character
   * @param end after the last character
   */
  public record Found(Kind kind, int start, int end, String value) {}

  /** Everything found, in the text's order, without overlaps; linear in the text's length. */
  public static List<Found> find(String text) {
    List<Found> all = new ArrayList<>();
    EmailAddresses.find(text, all);
    NhsNumbers.find(text, all);
    PhoneNumbers.find(text, all);
    if (all.size() < 2) {
      return List.copyOf(all);
    }
    all.sort(Comparator.comparingInt(Found::start));
    List<Found> ordered = new ArrayList<>();
    for (Found next : all) {
      Found last = ordered.isEmpty() ? null : ordered.getLast();
      if (last == null || next.start() >= last.end()) {
        ordered.add(next);
      } else if (last.kind() == Kind.PHONE && next.kind() != Kind.PHONE) {
        ordered.set(ordered.size() - 1, next);
      }
    }
    return List.copyOf(ordered);
  }
}
