package world.kindness.curation.quotes;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.intake.absent.TakenBackDigest;
import world.kindness.intake.findings.names.WrittenName;
import world.kindness.intake.records.ChatMessage;
import world.kindness.platform.database.StoredEntity;

/**
 * The words of a quote that left its draft or was withdrawn, by a digest: whoever takes words back
 * takes them back for good, also from a message that comes again with another file.
 */
@Entity
@Table(name = "taken_back")
public class TakenBack extends StoredEntity {
  /** Characters that two people hardly write alike. */
  private static final int ENOUGH_TO_TELL = 40;

  public UUID sessionId;
  public UUID quoteId;
  public String digest;

  /** The same of what was written and of what was shown, by the writer's initials, as in packs. */
  public String[] digestsByInitials = {};

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

  /**
   * The same for initials, which may be null, and words: how a pack says who wrote them. Many have
   * the same initials, so few words count in their own call alone.
   */
  public static BiPredicate<String, String> byInitials(UUID call) {
    Set<String> here = new HashSet<>();
    Set<String> anywhere = new HashSet<>();
    for (TakenBack words : TakenBack.<TakenBack>list("withdrawnAt is not null")) {
      Set<String> digests = call.equals(words.sessionId) ? here : anywhere;
      digests.add(words.digest);
      digests.addAll(List.of(words.digestsByInitials));
    }
    TakenBackDigest digest = TakenBackDigest.keyed();
    return (initials, words) -> {
      String own = digest.of(initials == null ? "" : initials, words);
      return here.contains(own) || words.length() >= ENOUGH_TO_TELL && anywhere.contains(own);
    };
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
    words.digestsByInitials =
        Optional.ofNullable(quote.speakerInitials)
            .or(() -> Optional.ofNullable(writer).flatMap(WrittenName::initials))
            .map(initials -> ofBoth(initials, quote))
            .orElse(words.digestsByInitials);
    words.persist();
    return words;
  }

  private static String[] ofBoth(String initials, Quote quote) {
    TakenBackDigest digest = TakenBackDigest.keyed();
    return Stream.of(quote.originalWording, quote.wording)
        .map(text -> digest.of(initials, text))
        .distinct()
        .toArray(String[]::new);
  }
}
