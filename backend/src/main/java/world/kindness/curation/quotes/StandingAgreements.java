package world.kindness.curation.quotes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import world.kindness.intake.absent.Words;
import world.kindness.intake.records.Attendee;
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
  private final Map<String, List<Member>> members = new HashMap<>();
  private final Map<String, List<String>> addresses = new HashMap<>();

  private StandingAgreements(Session session) {
    callEnds = session.endsAt;
    Member.quotable().forEach(member -> add(members, member.name, member));
    for (Attendee attendee : Attendee.of(session)) {
      if (attendee.emailDigest != null) {
        Stream.concat(Stream.of(attendee.name), Stream.of(attendee.otherNames))
            .forEach(name -> add(addresses, name, attendee.emailDigest));
      }
    }
  }

  static StandingAgreements of(UUID sessionId) {
    return new StandingAgreements(Session.findById(sessionId));
  }

  /**
   * The agreement that covers a quote nobody answered for: of the one member of its writer's name,
   * given before the call ended. Somebody of that name with another address is another person.
   */
  Optional<StandingAgreement> covering(Quote quote) {
    boolean open = quote.consent == Consent.NOT_ASKED || quote.consent == Consent.ASKED;
    if (!open || quote.wasPublished || quote.messageId == null || quote.speakerName == null) {
      return Optional.empty();
    }
    String name = plain(quote.speakerName);
    List<Member> named = members.getOrDefault(name, List.of());
    if (named.size() != 1 || named.getFirst().quotingConsentAt.isAfter(callEnds)) {
      return Optional.empty();
    }
    Member member = named.getFirst();
    String address = Attendee.digest(member.email);
    List<String> came = addresses.getOrDefault(name, List.of());
    return came.stream().anyMatch(other -> !other.equals(address))
        ? Optional.empty()
        : Optional.of(
            new StandingAgreement(
                member.id,
                member.quotingConsentAt,
                member.wordingVersion,
                JoinWording.quoting(member),
                member.role,
                member.countryCode,
                came.contains(address)));
  }

  private static <T> void add(Map<String, List<T>> all, String name, T one) {
    all.computeIfAbsent(plain(name), n -> new ArrayList<>()).add(one);
  }

  private static String plain(String name) {
    return Words.plain(name.replaceAll("\\([^()]*\\)", " "));
  }
}
