package world.kindness.intake.attendance;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import world.kindness.platform.PlainLetters;

/** What a name in a list of participants tells. */
public final class AttendeeName {
  private static final Set<String> DEVICES =
      Set.of(
          "iphone",
          "ipad",
          "ipod",
          "macbook",
          "imac",
          "galaxy",
          "android",
          "phone",
          "tablet",
          "laptop",
          "surface",
          "pixel",
          "huawei",
          "samsung",
          "telefono",
          "movil",
          "pc");

  private AttendeeName() {}

  /** Without accents, case, brackets and pronouns: what makes two spellings one name. */
  public static String cleaned(String name) {
    return String.join(" ", split(PlainLetters.of(name.replaceAll("[(\\[][^)\\]]*[)\\]]?", " "))));
  }

  /** Whether it is a device's, such as {@code "Dana's iPad"}. */
  public static boolean isDevice(String name) {
    return words(name).stream().anyMatch(DEVICES::contains);
  }

  /** Its words but those that devices are called by. */
  static Set<String> wordsOfOwner(String name) {
    Set<String> words = words(name);
    words.removeAll(DEVICES);
    return words;
  }

  static Set<String> words(String name) {
    return new TreeSet<>(split(PlainLetters.of(name)));
  }

  static List<String> split(String plain) {
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).toList();
  }
}
