package world.kindness.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import world.kindness.intake.absent.Absentees;
import world.kindness.intake.absent.Labels;
import world.kindness.intake.absent.LeftOut;
import world.kindness.intake.absent.Words;
import world.kindness.intake.attendance.AttendanceFile;
import world.kindness.intake.attendance.AttendanceParser;
import world.kindness.intake.chat.CloudChatParser;
import world.kindness.intake.chat.SavedChatParser;
import world.kindness.intake.chat.ZoomChat;
import world.kindness.intake.notes.BreakoutNotesFile;
import world.kindness.intake.packdocument.PackDocument;
import world.kindness.intake.packdocument.PackDocumentParser;

/**
 * The text of a file without somebody: what is theirs as empty lines, so that all others keep their
 * numbers, and marks where others name them.
 *
 * @param leftOut how many lines were emptied
 */
public record SourceCopy(String text, int leftOut) {

  /**
   * Where somebody is known to stand in a file besides what tells them.
   *
   * @param lines at which something of theirs begins, from 1
   * @param names under which they appear in this file alone
   */
  public record Traces(Set<Integer> lines, Set<String> names) {
    static final Traces NONE = new Traces(Set.of(), Set.of());
  }

  /** The copy of a file, as it is kept, without them; {@link Boards} sees to a board's. */
  public static SourceCopy without(FileKind kind, String text, Absentees absentees, Traces traces) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    LeftOut leftOut =
        (line, sender, words) ->
            traces.lines().contains(line)
                || traces.names().contains(sender)
                || absentees.isName(sender)
                || absentees.said(words);
    Set<Integer> lines =
        switch (kind) {
          case ZOOM_CHAT_CLOUD -> chat(new CloudChatParser(leftOut).parse(bytes), absentees);
          case ZOOM_CHAT_SAVED -> chat(new SavedChatParser(leftOut).parse(bytes), absentees);
          case ZOOM_ATTENDANCE ->
              attendance(new AttendanceParser().parse(bytes), absentees, traces);
          case BREAKOUT_NOTES -> notes(Reading.notes(text), text, absentees, traces);
          case PACK_TEXT -> pack(new PackDocumentParser().parse(bytes), text, absentees, traces);
          case BOARD_TABLE -> throw new IllegalArgumentException("a board is read by its rows");
          case UNKNOWN -> Labels.of(Labels.lines(text), absentees);
        };
    return new SourceCopy(absentees.without(withoutLines(text, lines)), lines.size());
  }

  private static Set<Integer> chat(ZoomChat chat, Absentees absentees) {
    return with(chat.privateLines(), unparsed(chat, absentees));
  }

  private static Set<Integer> attendance(
      AttendanceFile attendance, Absentees absentees, Traces traces) {
    Set<String> addresses = new HashSet<>();
    Set<Integer> lines = new TreeSet<>();
    for (AttendanceFile.Row row : attendance.rows()) {
      boolean theirs =
          absentees.isName(row.name())
              || absentees.isAddress(row.email())
              || traces.names().contains(row.name());
      if (theirs) {
        lines.add(row.line());
        if (row.email() != null) {
          addresses.add(Absentees.fold(row.email()));
        }
      }
    }
    // One address is one person, also under another name.
    attendance.rows().stream()
        .filter(row -> row.email() != null && addresses.contains(Absentees.fold(row.email())))
        .forEach(row -> lines.add(row.line()));
    return with(lines, unparsed(attendance, absentees));
  }

  private static Set<Integer> notes(
      BreakoutNotesFile notes, String text, Absentees absentees, Traces traces) {
    List<String> lines = Labels.lines(text);
    Set<Integer> emptied = Labels.of(lines, absentees);
    for (BreakoutNotesFile.Note note : notes.notes()) {
      if (traces.lines().contains(note.line()) || absentees.said(note.text())) {
        emptied.addAll(passage(lines, note.line(), note.text()));
      }
    }
    return with(emptied, unparsed(notes, absentees));
  }

  private static Set<Integer> pack(
      PackDocument pack, String text, Absentees absentees, Traces traces) {
    List<String> lines = Labels.lines(text);
    Set<Integer> emptied = Labels.of(lines, absentees);
    List.of(pack.greetings(), pack.glimpses())
        .forEach(
            quotes ->
                quotes.stream()
                    .filter(
                        quote ->
                            traces.lines().contains(quote.line()) || absentees.said(quote.text()))
                    .forEach(quote -> emptied.addAll(passage(lines, quote.line(), quote.text()))));
    return with(emptied, unparsed(pack, absentees));
  }

  private static Set<Integer> unparsed(ParsedFile file, Absentees absentees) {
    Set<Integer> lines = new TreeSet<>();
    file.unparsed().stream()
        .filter(line -> absentees.standIn(line.text()))
        .forEach(line -> lines.add(line.line()));
    return lines;
  }

  /** A passage's first line, and those after it that hold nothing but words of it. */
  private static Set<Integer> passage(List<String> lines, int first, String words) {
    Set<String> known = new HashSet<>();
    Words.in(words).forEach(word -> known.add(word.plain()));
    Set<Integer> found = new TreeSet<>(Set.of(first));
    for (int i = first; i < lines.size() && !lines.get(i).isBlank(); i++) {
      if (!Words.in(lines.get(i)).stream().allMatch(word -> known.contains(word.plain()))) {
        break;
      }
      found.add(i + 1);
    }
    return found;
  }

  private static Set<Integer> with(Set<Integer> some, Set<Integer> others) {
    Set<Integer> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  /** The text with these lines emptied; their breaks stay as they are. */
  static String withoutLines(String text, Set<Integer> emptied) {
    if (emptied.isEmpty()) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int number = 1;
    for (int from = 0; from < text.length(); number++) {
      int feed = text.indexOf('\n', from);
      int end = feed < 0 ? text.length() : feed + 1;
      if (!emptied.contains(number)) {
        kept.append(text, from, end);
      } else if (feed >= 0) {
        kept.append(feed > from && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n");
      }
      from = end;
    }
    return kept.toString();
  }
}
