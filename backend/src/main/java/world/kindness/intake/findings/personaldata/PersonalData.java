package world.kindness.intake.findings.personaldata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Personal data that can be told by its shape. It also runs over what facilitators write, so it
 * would rather miss a doubtful number than hold up a date or a count.
 */
public class PersonalData {
  private static final int LONGEST_LABEL = 40;
  private static final Pattern OF_MEETING =
      Pattern.compile(
          "(?iu)(?:meeting|webinar|conference|zoom|webex|konferenz|reunión|réunion|möte|mötes)[ -]?(?:id|nr|no|number|nummer|kennung|code|access code|numero)?\\.?(?: ?\\(access code\\))?[\\s:#=]{0,4}$");

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

  /** What {@link #find} finds in somebody's name, and a number that is all of it. */
  public static List<Found> findInName(String name) {
    Found number = NumbersAsNames.in(name);
    return number == null ? find(name) : List.of(number);
  }

  /** "Meeting ID: 943 476 5919" is no patient's. */
  private static boolean ofMeeting(String text, int start) {
    int last = start - 1;
    while (last >= 0 && start - last < 8 && " :#=.)\t".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    // Most numbers stand behind no word at all.
    return last >= 0
        && Character.isLetter(text.charAt(last))
        && OF_MEETING.matcher(text).region(Math.max(0, start - LONGEST_LABEL), start).find();
  }

  /** Everything found, in the text's order, without overlaps; linear in the text's length. */
  public static List<Found> find(String text) {
    List<Found> all = new ArrayList<>();
    EmailAddresses.find(text, all);
    NhsNumbers.find(text, all);
    PhoneNumbers.find(text, all);
    NumbersAsNames.find(text, all);
    all.removeIf(found -> found.kind() != Kind.EMAIL && ofMeeting(text, found.start()));
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
