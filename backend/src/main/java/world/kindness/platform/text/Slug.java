package world.kindness.platform.text;

import java.util.function.Predicate;

/** Words of an address: lower-case ASCII letters, digits and hyphens. */
public final class Slug {
  private Slug() {}

  /** The first words of a text, at most 48 characters; {@code "item"} when nothing is left. */
  public static String of(String text) {
    String plain = PlainLetters.of(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (plain.length() > 48) {
      int cut = plain.lastIndexOf('-', 48);
      plain = plain.substring(0, cut > 0 ? cut : 48);
    }
    return plain.isEmpty() ? "item" : plain;
  }

  /** The slug itself, or with {@code -2}, {@code -3} … where it is taken. */
  public static String free(String wanted, Predicate<String> taken) {
    String slug = wanted;
    for (int n = 2; taken.test(slug); n++) {
      slug = wanted + "-" + n;
    }
    return slug;
  }
}
