package world.kindness.intake.findings.places;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Emoji that are flags. */
final class Flags {
  private static final Pattern FLAG =
      Pattern.compile("[\\x{1F1E6}-\\x{1F1FF}]{2}|\\x{1F3F4}[\\x{E0061}-\\x{E007A}]{5}\\x{E007F}");

  private Flags() {}

  /** The countries and nations whose flags stand in a text; 🇬🇧 is four. */
  static List<String> in(String text, Gazetteer gazetteer) {
    return FLAG.matcher(text)
        .results()
        .map(found -> code(found.group()))
        .flatMap(code -> code.equals("GB") ? Gazetteer.UK.stream() : Stream.of(code))
        .filter(gazetteer::knows)
        .distinct()
        .toList();
  }

  /** Regional indicators spell a code; the nations' flags carry theirs as tags (UTS 51). */
  private static String code(String flag) {
    StringBuilder code = new StringBuilder();
    flag.codePoints()
        .forEach(
            point -> {
              if (point >= 0x1F1E6 && point <= 0x1F1FF) {
                code.append((char) ('A' + point - 0x1F1E6));
              } else if (point >= 0xE0061 && point <= 0xE007A) {
                code.append((char) ('A' + point - 0xE0061));
              }
            });
    return code.length() > 2 ? code.insert(2, '-').toString() : code.toString();
  }

  /** The first flag as it stands; empty where there is none. */
  static String first(String text) {
    Matcher flag = FLAG.matcher(text);
    return flag.find() ? flag.group() : "";
  }

  static String without(String text) {
    return FLAG.matcher(text).replaceAll(" ");
  }
}
