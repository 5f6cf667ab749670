package world.kindness.intake.formats.packdocument;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little Markdown that packs carry. */
final class Markup {
  /** {@code [words](address)}; neither part may hold the other's brackets. */
  static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,300})]\\(([^()\\s]{0,2000})\\)");

  private Markup() {}

  static String plain(String text) {
    return withoutDeadLinks(LINK.matcher(text).replaceAll("$1")).replace("*", "");
  }

  /** CommonMark whose links lead somewhere: a dead one ({@code #}) keeps its words only. */
  static String withoutDeadLinks(String text) {
    Matcher link = LINK.matcher(text);
    return link.replaceAll(
        found ->
            Matcher.quoteReplacement(
                found.group(2).startsWith("http") ? found.group() : found.group(1)));
  }
}
