package world.kindness.pack.content;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which addresses a pack may link to. */
public final class WebAddress {

  private static final Pattern SAFE =
      Pattern.compile(
          "(?i)(https?://[^\\s\\p{Cntrl}\"'<>\\\\`]+|mailto:[^\\s\\p{Cntrl}\"'<>\\\\`]+)");
  private static final Pattern E_MAIL =
      Pattern.compile("^[^\\s@:/<>\"']++@[^\\s@:/<>\"'][^\\s@:/<>\"'.]*+\\.[^\\s@<>\"']++");

  private WebAddress() {}

  /** The address when its scheme is http, https or mailto; null for everything else. */
  public static String safe(String address) {
    String trimmed = address == null ? "" : address.strip();
    return SAFE.matcher(trimmed).matches() ? trimmed : null;
  }

  /** A link to a contact given as an address or as a bare e-mail; null when it is neither. */
  public static String contact(String contact) {
    String trimmed = contact == null ? "" : contact.strip();
    return E_MAIL.matcher(trimmed).matches() ? "mailto:" + trimmed : safe(trimmed);
  }

  /** One segment of a path: a colon or slash in it can never start a scheme or leave the folder. */
  public static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** An identifier within a page. */
  public static String anchor(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return plain.replaceAll("^-|-$", "");
  }
}
