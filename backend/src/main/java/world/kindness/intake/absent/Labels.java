package world.kindness.intake.absent;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of notes and packs that are somebody's: their name stands before them as a label. */
public final class Labels {
  private static final Pattern OPENING = Pattern.compile("[\\s>#*•–-]*");

  /** After a name in prose other words follow; after a label, one of these or nothing. */
  private static final Pattern LABEL =
      Pattern.compile("^(?:\\s*:| [–-] |\\*\\*\\s*[,;:]|[\\s*]*$)");

  private static final Pattern BEGINS_ANEW =
      Pattern.compile("^\\s*(?:[-*•>#]|\\d+[.)]|\\*\\*|\\p{Lu}{2,3} |[^:]{1,40}:(?:\\s|$)).*");

  private Labels() {}

  /** Numbers, from 1, of the lines that stand under a label, with those that go on from them. */
  public static Set<Integer> of(List<String> lines, Absentees absentees) {
    Set<Integer> labelled = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (labels(lines.get(i), absentees)) {
        labelled.add(i + 1);
        while (i + 1 < lines.size() && goesOn(lines.get(i + 1))) {
          i++;
          labelled.add(i + 1);
        }
      }
    }
    return labelled;
  }

  /** Whether a text begins with a name as its label. */
  public static boolean labels(String line, Absentees absentees) {
    Matcher opening = OPENING.matcher(line);
    int start = opening.lookingAt() ? opening.end() : 0;
    String rest = line.substring(start);
    int end = absentees.endOfLeadingName(rest);
    return end > 0 && LABEL.matcher(rest).region(end, rest.length()).lookingAt();
  }

  private static boolean goesOn(String line) {
    return !line.isBlank() && !BEGINS_ANEW.matcher(line).matches();
  }
}
