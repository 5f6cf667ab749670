package world.kindness.platform.security;

import java.security.SecureRandom;
import java.util.Base64;

/** What makes a link in a mail good for one person: 256 random bits, of which we keep a digest. */
public final class LinkToken {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private LinkToken() {}

  /** 43 characters that need no escaping in an address. */
  public static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is stored: SHA-256, lower-case hex. */
  public static String digest(String token) {
    return Sha256.of(token);
  }
}
