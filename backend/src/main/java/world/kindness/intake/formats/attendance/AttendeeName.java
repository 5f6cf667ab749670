package world.kindness.intake.formats.attendance;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import world.kindness.intake.findings.names.WrittenName;
import world.kindness.platform.text.PlainLetters;

/** What a name in a list of participants tells. */
public final class AttendeeName {
  private AttendeeName() {}

  /** Without accents, case, brackets and pronouns: what makes two spellings one name. */
  public static String cleaned(String name) {
    return String.join(" ", split(PlainLetters.of(name.replaceAll("[(\\[][^)\\]]*[)\\]]?", " "))));
  }

  /** As it is said, given names first, without titles: {@code "SILVA, Ana"} is "ana silva". */
  static String asSaid(String name) {
    return WrittenName.words(name).stream()
        .map(word -> String.join(" ", split(PlainLetters.of(word))))
        .collect(Collectors.joining(" "));
  }

  /** Whether it is a device's, such as {@code "Dana's iPad"}. */
  public static boolean isDevice(String name) {
    return WrittenName.isDevice(name);
  }

  static Set<String> words(String name) {
    return new TreeSet<>(split(PlainLetters.of(name)));
  }

  static List<String> split(String plain) {
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).toList();
  }
}
