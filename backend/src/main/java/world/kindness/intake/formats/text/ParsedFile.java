package world.kindness.intake.formats.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every parser returns: the accounting that makes sure nothing disappears silently.
 *
 * <p>Lines are counted from 1 as an editor shows them. {@code total = parsed + blank + unparsed}.
 */
public interface ParsedFile {
  Lines lines();

  List<Unparsed> unparsed();

  /**
   * The lines whose words are kept: those that were understood and that everybody on the call could
   * read. What no reader vouches for is not stored.
   */
  LineNumbers kept();

  List<Warning> warnings();

  /** Line counts of a file; {@code total = parsed + blank + unparsed} always. */
  record Lines(int total, int parsed, int blank, int unparsed) {
    public Lines {
      if (total != parsed + blank + unparsed) {
        throw new IllegalArgumentException(
            "%d lines but %d + %d + %d accounted for".formatted(total, parsed, blank, unparsed));
      }
    }
  }

  /** A line that no rule placed, with the reason a person can act on. */
  record Unparsed(int line, String text, String reason) {}

  /** Something a person should know; {@code line} is null when it concerns the whole file. */
  record Warning(String code, String detail, @Nullable Integer line) {}
}
