package world.kindness.curation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.intake.ChatMessage;
import world.kindness.intake.absent.TakenBackDigest;
import world.kindness.intake.names.WrittenName;
import world.kindness.platform.StoredEntity;

/**
 * The words of a quote that left its draft or was withdrawn, by a digest: whoever takes words back
 * takes them back for good, also from a message that comes again with another file.
 */
@Entity
@Table(name = "taken_back")
public class TakenBack extends StoredEntity {
  public UUID sessionId;
  public UUID quoteId;
  public String digest;

  /** The same by the writer's initials, as packs give them; null where nobody knows them. */
  public String digestByInitials;

  /** Null while the writer has not taken them back. */
  public Instant withdrawnAt;

  /** Keeps the words of a quote in mind that leaves the draft: they may be published. */
  static TakenBack remember(Quote quote) {
    return TakenBack.<TakenBack>find("quoteId", quote.id)
        .firstResultOptional()
        .orElseGet(() -> begin(quote));
  }

  /** Notes that a quote was withdrawn, whether the draft still has it or not. */
  public static void withdrawn(UUID quoteId, Instant now) {
    Quote.<Quote>findByIdOptional(quoteId).ifPresent(TakenBack::remember);
    flush();
    update("withdrawnAt = ?1 where quoteId = ?2 and withdrawnAt is null", now, quoteId);
  }

  /** Tells messages whose words were taken back, in whichever call: files move, and come again. */
  public static Predicate<ChatMessage> any() {
    Set<String> digests =
        TakenBack.<TakenBack>list("withdrawnAt is not null").stream()
            .map(words -> words.digest)
            .collect(Collectors.toSet());
    if (digests.isEmpty()) {
      return message -> false;
    }
    TakenBackDigest digest = TakenBackDigest.keyed();
    return message ->
        List.of(message.sender, "").stream()
            .anyMatch(writer -> digests.contains(digest.of(writer, message.body)));
  }

  /** The same for initials, which may be null, and words: how a pack says who wrote them. */
  static BiPredicate<String, String> byInitials() {
    Set<String> digests =
        TakenBack.<TakenBack>list("withdrawnAt is not null").stream()
            .flatMap(words -> Stream.of(words.digest, words.digestByInitials))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    TakenBackDigest digest = TakenBackDigest.keyed();
    return (initials, words) ->
        digests.contains(digest.of(initials == null ? "" : initials, words));
  }

  private static TakenBack begin(Quote quote) {
    String writer =
        Optional.ofNullable(quote.messageId)
            .flatMap(id -> ChatMessage.<ChatMessage>findByIdOptional(id))
            .map(message -> message.sender)
            .orElse(quote.speakerName);
    TakenBack words = new TakenBack();
    words.sessionId = quote.sessionId;
    words.quoteId = quote.id;
    words.digest = TakenBackDigest.keyed().of(writer == null ? "" : writer, quote.originalWording);
    words.digestByInitials =
        Optional.ofNullable(quote.speakerInitials)
            .or(() -> Optional.ofNullable(writer).flatMap(WrittenName::initials))
            .map(initials -> TakenBackDigest.keyed().of(initials, quote.originalWording))
            .orElse(null);
    words.persist();
    return words;
  }
}
