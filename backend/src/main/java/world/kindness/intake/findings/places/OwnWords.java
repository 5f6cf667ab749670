package world.kindness.intake.findings.places;

import java.util.regex.Pattern;
import world.kindness.platform.text.WordEdge;

/** A message without what it quotes of others: their places are not the writer's. */
final class OwnWords {
  private static final Pattern QUOTED =
      Pattern.compile(
          "“[^”]{0,1000}(?:”|$)|„[^“”]{0,1000}(?:[“”]|$)|«[^»]{0,1000}(?:»|$)|\"[^\"\\n]{0,1000}\"|(?<![\\p{L}\\p{N}])‘[^’\\n]{0,300}’(?!\\p{L})");
  private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^\\s{0,10}>.*$");
  private static final Pattern REPLYING =
      Pattern.compile(
          "(?iu)"
              + WordEdge.START
              + "(?:replying to|reacted to|in reply to)\\s*+(?:\\.\\.\\.\\s*+)?:?");

  private OwnWords() {}

  /** As long as the text, blanks in the place of what is left out. */
  static String of(String text) {
    String own = blanked(text, QUOTED_LINE);
    own = blanked(own, QUOTED);
    return blanked(own, REPLYING);
  }

  private static String blanked(String text, Pattern pattern) {
    return pattern.matcher(text).replaceAll(found -> "\n".repeat(found.group().length()));
  }
}
