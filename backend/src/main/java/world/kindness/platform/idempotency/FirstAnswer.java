package world.kindness.platform.idempotency;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import world.kindness.platform.security.Sha256;

/**
 * What was asked and answered under an {@code Idempotency-Key}. The key itself is kept nowhere, and
 * the answer is sealed with it (AES-GCM): only who asks again can read it.
 */
@Entity
@Table(name = "first_answer")
public class FirstAnswer extends PanacheEntityBase {
  /** For so long a retry is known again. */
  static final Duration KEPT = Duration.ofHours(24);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** Digest of who asked, what operation, and the key. */
  @Id public String id;

  /** Digest of what was asked, salted with the key. */
  public String asked;

  public byte[] sealed;
  public Instant answeredAt;

  static Optional<FirstAnswer> of(String id, Instant now) {
    return find("id = ?1 and answeredAt > ?2", id, now.minus(KEPT)).firstResultOptional();
  }

  /** Keeps an answer, and takes those out that are too old. */
  static void keep(String id, String asked, byte[] answer, String key, Instant at) {
    // What somebody else is forgetting at this moment is nobody's to wait for.
    Panache.getSession()
        .createNativeMutationQuery(
            "delete from first_answer where id in (select id from first_answer where answered_at <= :until for update skip locked)")
        .setParameter("until", at.minus(KEPT))
        .executeUpdate();
    FirstAnswer first = new FirstAnswer();
    first.id = id;
    first.asked = asked;
    first.sealed = seal(answer, key);
    first.answeredAt = at;
    first.persist();
  }

  byte[] answer(String key) {
    return crypt(
        Cipher.DECRYPT_MODE,
        key,
        Arrays.copyOf(sealed, NONCE_BYTES),
        Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
  }

  private static byte[] seal(byte[] answer, String key) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] secret = crypt(Cipher.ENCRYPT_MODE, key, nonce, answer);
    byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + secret.length);
    System.arraycopy(secret, 0, sealed, NONCE_BYTES, secret.length);
    return sealed;
  }

  private static byte[] crypt(int mode, String key, byte[] nonce, byte[] text) {
    byte[] secret = HexFormat.of().parseHex(Sha256.of("seal " + key));
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealed with another key", e);
    }
  }
}
