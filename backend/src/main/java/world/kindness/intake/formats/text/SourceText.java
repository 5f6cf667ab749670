package world.kindness.intake.formats.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import world.kindness.intake.formats.text.ParsedFile.Warning;

/**
 * A file's text, decoded and split into lines once. Whoever speaks of a line of a file means one of
 * these: parsers, reports, the stored copy, held items, erasure. What ends a line is decided here
 * alone, and in doubt something does: a line end that one reader sees and another does not would
 * let a private message hide in a public one.
 *
 * @param warnings what was guessed or dropped while it was decoded
 */
public record SourceText(List<TextLine> lines, List<Warning> warnings) {

  /** More than any call's file has; so many empty ones would fill the memory. */
  private static final int MOST_LINES = 1_000_000;

  /** A file of more lines than can be read. */
  public static class TooManyLines extends RuntimeException {
    TooManyLines() {
      super("more than %,d lines".formatted(MOST_LINES));
    }
  }

  /** What becomes of a line's words; what it puts in may hold no line end. */
  public interface Words {
    String in(String text, int line);
  }

  /**
   * Decodes and splits a file.
   *
   * @throws TooManyLines for a million and more
   */
  public static SourceText of(byte[] file) {
    Decoding decoding = Decoding.decode(file);
    return new SourceText(split(decoding.text()), decoding.warnings());
  }

  /** A text that is decoded already, such as a stored copy. */
  public static SourceText of(String text) {
    return new SourceText(split(text), List.of());
  }

  /** Whether no line feed is in it: then whatever else ends lines does the same work. */
  public boolean withoutLineFeeds() {
    return lines.stream().noneMatch(line -> line.after() == Break.LF || line.after() == Break.CRLF);
  }

  /** The words, with a line feed for each line end. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (TextLine line : lines) {
      text.append(line.text()).append(line.after() == Break.NONE ? "" : "\n");
    }
    return text.toString();
  }

  /** As it is kept: the same lines are read from it again. */
  public String copy() {
    StringBuilder copy = new StringBuilder();
    for (TextLine line : lines) {
      copy.append(line.text()).append(line.after().kept);
    }
    return copy.toString();
  }

  /** The same lines; those that are not kept are empty. */
  public SourceText keeping(IntPredicate kept) {
    return with((text, line) -> kept.test(line) ? text : "");
  }

  /** The same lines with other words. */
  public SourceText with(Words words) {
    return new SourceText(
        lines.stream()
            .map(line -> line.with(oneLine(words.in(line.text(), line.number()))))
            .toList(),
        warnings);
  }

  /**
   * The same lines with other words, for what may begin in one line and end in another.
   *
   * @param change keeps every line feed
   */
  public SourceText across(UnaryOperator<String> change) {
    String before = lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
    String after = change.apply(before);
    if (after.equals(before)) {
      return this;
    }
    String[] changed = after.split("\n", -1);
    if (changed.length != lines.size()) {
      throw new IllegalStateException("a line was lost or added while words were taken out");
    }
    return with((text, line) -> changed[line - 1]);
  }

  private static String oneLine(String words) {
    return words.indexOf('\n') < 0 ? words : words.replace('\n', ' ');
  }

  private static List<TextLine> split(String text) {
    List<TextLine> lines = new ArrayList<>();
    Break before = Break.NONE;
    int from = 0;
    for (int i = 0; i < text.length(); ) {
      if (!endsLine(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && text.charAt(end) == '\r') {
        end++;
      }
      boolean feed = end < text.length() && text.charAt(end) == '\n';
      // Bare carriage returns end a line each; before a line feed they are one end with it.
      int ends = feed || end == i ? 1 : end - i;
      Break after = !feed ? Break.OTHER : end > i ? Break.CRLF : Break.LF;
      int next = feed || end == i ? end + 1 : end;
      if (lines.size() + ends >= MOST_LINES) {
        throw new TooManyLines();
      }
      for (int n = 0; n < ends; n++) {
        lines.add(
            new TextLine(lines.size() + 1, n == 0 ? text.substring(from, i) : "", before, after));
        before = after;
      }
      from = next;
      i = next;
    }
    if (from < text.length()) {
      lines.add(new TextLine(lines.size() + 1, text.substring(from), before, Break.NONE));
    }
    return lines;
  }

  private static boolean endsLine(char c) {
    return c >= '\n' && c <= '\r'
        || c >= 0x1C && c <= 0x1E
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }
}
