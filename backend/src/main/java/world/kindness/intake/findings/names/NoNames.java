package world.kindness.intake.findings.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import world.kindness.platform.text.PlainLetters;

/** Words that may stand with a capital and name nobody; lists of ours. */
final class NoNames {
  private static final Map<String, Set<String>> LISTS = lists();

  /** Words that open sentences, days, roles. */
  static final Set<String> WORDS = LISTS.get("words");

  /** Words of which organisations and things are named. */
  static final Set<String> ORGANISATIONS = LISTS.get("organisations");

  /** Names that are words too: alone at the beginning of a sentence they are words. */
  static final Set<String> ALSO_WORDS = LISTS.get("names that are words");

  /** What calls carry in the place of somebody's name. */
  static final Set<String> DEVICES = LISTS.get("devices");

  /** Words that end a name as well as they open a sentence. */
  static final Set<String> FAMILY_NAMES = LISTS.get("family names that are words");

  private NoNames() {}

  private static Map<String, Set<String>> lists() {
    Map<String, Set<String>> lists = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                NoNames.class.getResourceAsStream("/names/no-names.txt"),
                StandardCharsets.UTF_8))) {
      Set<String> list = new HashSet<>();
      for (String line : lines.lines().toList()) {
        if (line.startsWith("[")) {
          list = lists.computeIfAbsent(line.substring(1, line.length() - 1), k -> new HashSet<>());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          for (String word : line.split(" ")) {
            list.add(PlainLetters.of(word).replace('’', '\''));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lists;
  }
}
