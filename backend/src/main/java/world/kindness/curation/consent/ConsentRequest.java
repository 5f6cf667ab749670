package world.kindness.curation.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import world.kindness.curation.quotes.Consent;
import world.kindness.platform.database.StoredEntity;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.security.LinkToken;
import world.kindness.session.Session;

/**
 * Somebody was asked by mail whether they may be quoted. The link they got is good for the answer
 * and, for as long as the words are published, for taking them back.
 */
@Entity
@Table(name = "consent_request")
public class ConsentRequest extends StoredEntity {
  public UUID quoteId;

  @ManyToOne(fetch = FetchType.LAZY)
  public Session session;

  /** Of the token in the link, which itself is only in the mail. */
  public String tokenSha256;

  public Instant askedAt;
  public String askedBy;

  /** Which wording the person reads. */
  public String wordingVersion;

  @Enumerated(EnumType.STRING)
  public Consent answer;

  public Instant answeredAt;

  /** The question and the choice as they were read. */
  public String answeredWording;

  /** The quoted words they were about. */
  public String answeredText;

  public Instant withdrawnAt;

  /**
   * @throws Problem 404 for a token that was never given out
   */
  public static ConsentRequest byToken(String token) {
    return ConsentRequest.<ConsentRequest>find("tokenSha256", LinkToken.digest(token))
        .firstResultOptional()
        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "That link is not one we sent."));
  }

  /**
   * The same, with its session locked before anything of it is read: whoever publishes holds that
   * too, so that an answer comes before an edition or after it, never in between.
   */
  static ConsentRequest locked(String token) {
    Session.holding(
        "select r.session.id from ConsentRequest r where r.tokenSha256 = ?1",
        LinkToken.digest(token));
    return byToken(token);
  }

  public static List<ConsentRequest> of(UUID quote) {
    return list("quoteId = ?1 order by askedAt, id", quote);
  }

  /** All about the words of one call, by the quote. */
  static Map<UUID, List<ConsentRequest>> of(Session session) {
    return ConsentRequest.<ConsentRequest>stream("session = ?1 order by askedAt, id", session)
        .collect(Collectors.groupingBy(request -> request.quoteId));
  }

  /** Notes that the quote was taken back. */
  public static void withdrawn(UUID quote, Instant now) {
    of(quote).stream().filter(r -> r.withdrawnAt == null).forEach(r -> r.withdrawnAt = now);
  }
}
