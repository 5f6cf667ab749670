package world.kindness.curation.quotes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import world.kindness.membership.JoinWording;
import world.kindness.membership.Member;
import world.kindness.session.Session;

/** Which quotes of a call the members' standing agreement, given on joining, covers. */
final class StandingAgreements {
  /**
   * What a member agreed to about whatever they write in the chats of calls.
   *
   * @param agreedAt when they joined or joined again
   * @param wording the words they agreed to; absent where those are no longer known
   * @param role as the member gave it
   * @param country as the member gave it
   * @param sure whether the address in the attendance is the member's; else the name alone is
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StandingAgreement(
      UUID member,
      Instant agreedAt,
      String wordingVersion,
      @Nullable String wording,
      @Nullable String role,
      @Nullable String country,
      boolean sure) {}

  private final Instant callEnds;
  private final WritingMembers members;

  private StandingAgreements(Session session) {
    callEnds = session.endsAt;
    members = WritingMembers.of(session);
  }

  static StandingAgreements of(UUID sessionId) {
    return new StandingAgreements(Session.findById(sessionId));
  }

  /**
   * The agreement that covers a quote nobody answered for: of the one member who wrote it, given
   * before the call ended.
   */
  Optional<StandingAgreement> covering(Quote quote) {
    boolean open = quote.consent == Consent.NOT_ASKED || quote.consent == Consent.ASKED;
    if (!open || quote.wasPublished || quote.messageId == null) {
      return Optional.empty();
    }
    return members
        .named(quote.speakerName)
        .filter(writer -> agreedBefore(writer.member().quotingConsentAt))
        .map(StandingAgreements::agreement);
  }

  private boolean agreedBefore(Instant agreed) {
    return agreed != null && !agreed.isAfter(callEnds);
  }

  private static StandingAgreement agreement(WritingMembers.WritingMember writer) {
    Member member = writer.member();
    return new StandingAgreement(
        member.id,
        member.quotingConsentAt,
        member.wordingVersion,
        JoinWording.quoting(member),
        member.role,
        member.countryCode,
        writer.sure());
  }
}
