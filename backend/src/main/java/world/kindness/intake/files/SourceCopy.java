package world.kindness.intake.files;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import world.kindness.intake.absent.Absentees;
import world.kindness.intake.absent.Labels;
import world.kindness.intake.absent.LeftOut;
import world.kindness.intake.absent.Words;
import world.kindness.intake.formats.attendance.AttendanceFile;
import world.kindness.intake.formats.attendance.AttendanceParser;
import world.kindness.intake.formats.chat.CloudChatParser;
import world.kindness.intake.formats.chat.SavedChatParser;
import world.kindness.intake.formats.notes.BreakoutNotesFile;
import world.kindness.intake.formats.notes.BreakoutNotesParser;
import world.kindness.intake.formats.packdocument.PackDocument;
import world.kindness.intake.formats.packdocument.PackDocumentParser;
import world.kindness.intake.formats.text.ParsedFile;
import world.kindness.intake.formats.text.SourceText;
import world.kindness.intake.formats.text.TextLine;

/**
 * The text of a file without somebody: what is theirs as empty lines, so that all others keep their
 * numbers, and marks where others name them.
 *
 * @param leftOut how many lines were emptied
 */
public record SourceCopy(SourceText text, int leftOut) {

  /**
   * Where somebody is known to stand in a file besides what tells them.
   *
   * @param lines at which something of theirs begins, from 1
   * @param names under which they appear in this file alone
   */
  public record Occurrences(Set<Integer> lines, Set<String> names) {
    public static final Occurrences NONE = new Occurrences(Set.of(), Set.of());
  }

  /**
   * The text of a file, as it came or as it is kept, without them; {@link BoardCopy} sees to a
   * board's.
   */
  public static SourceCopy without(
      FileKind kind, SourceText text, Absentees absentees, Occurrences occurrences) {
    SourceText left =
        switch (kind) {
          case ZOOM_CHAT_CLOUD ->
              text.keeping(
                  new CloudChatParser(theirs(absentees, occurrences)).parse(text).kept()::contains);
          case ZOOM_CHAT_SAVED ->
              text.keeping(
                  new SavedChatParser(theirs(absentees, occurrences)).parse(text).kept()::contains);
          case ZOOM_ATTENDANCE ->
              emptied(text, attendance(new AttendanceParser().parse(text), absentees, occurrences));
          case BREAKOUT_NOTES ->
              emptied(
                  text, notes(new BreakoutNotesParser().parse(text), text, absentees, occurrences));
          case PACK_TEXT ->
              emptied(
                  text, pack(new PackDocumentParser().parse(text), text, absentees, occurrences));
          case BOARD_TABLE -> throw new IllegalArgumentException("a board is read by its rows");
          case UNKNOWN -> emptied(text, Labels.of(words(text), absentees));
        };
    return new SourceCopy(left.across(absentees::without), emptiedLines(text, left));
  }

  private static LeftOut theirs(Absentees absentees, Occurrences occurrences) {
    return (line, sender, words) ->
        occurrences.lines().contains(line)
            || occurrences.names().contains(sender)
            || absentees.isName(sender)
            || absentees.said(words);
  }

  private static Set<Integer> attendance(
      AttendanceFile attendance, Absentees absentees, Occurrences occurrences) {
    Set<String> addresses = new HashSet<>();
    Set<Integer> lines = new TreeSet<>();
    for (AttendanceFile.Row row : attendance.rows()) {
      boolean theirs =
          absentees.isName(row.name())
              || absentees.isAddress(row.email())
              || occurrences.names().contains(row.name());
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
      BreakoutNotesFile notes, SourceText text, Absentees absentees, Occurrences occurrences) {
    List<String> lines = words(text);
    Set<Integer> emptied = Labels.of(lines, absentees);
    for (BreakoutNotesFile.Note note : notes.notes()) {
      if (occurrences.lines().contains(note.line()) || absentees.said(note.text())) {
        emptied.addAll(passage(lines, note.line(), note.text()));
      }
    }
    return with(emptied, unparsed(notes, absentees));
  }

  private static Set<Integer> pack(
      PackDocument pack, SourceText text, Absentees absentees, Occurrences occurrences) {
    List<String> lines = words(text);
    Set<Integer> emptied = Labels.of(lines, absentees);
    List.of(pack.greetings(), pack.glimpses())
        .forEach(
            quotes ->
                quotes.stream()
                    .filter(
                        quote ->
                            occurrences.lines().contains(quote.line())
                                || absentees.said(quote.text()))
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

  private static SourceText emptied(SourceText text, Set<Integer> lines) {
    return text.keeping(line -> !lines.contains(line));
  }

  private static int emptiedLines(SourceText before, SourceText after) {
    int emptied = 0;
    for (int i = 0; i < before.lines().size(); i++) {
      boolean gone = after.lines().get(i).text().isEmpty();
      emptied += gone && !before.lines().get(i).text().isEmpty() ? 1 : 0;
    }
    return emptied;
  }

  private static List<String> words(SourceText text) {
    return text.lines().stream().map(TextLine::text).toList();
  }
}
