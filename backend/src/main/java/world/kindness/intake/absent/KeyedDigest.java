package world.kindness.intake.absent;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 (RFC 2104): without the key nobody can try names out. For one thread. */
final class KeyedDigest {
  private final Mac mac;

  KeyedDigest(String secret) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), mac.getAlgorithm()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** Lower-case hex; the same words of another kind have another digest. */
  String of(ErasedDigest.Kind kind, String words) {
    return HexFormat.of()
        .formatHex(mac.doFinal((kind + "\n" + words).getBytes(StandardCharsets.UTF_8)));
  }
}
