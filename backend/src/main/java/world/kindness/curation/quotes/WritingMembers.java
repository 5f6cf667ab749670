package world.kindness.curation.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import world.kindness.intake.absent.Words;
import world.kindness.intake.records.Attendee;
import world.kindness.membership.Member;
import world.kindness.session.Session;

/** Which members wrote in the chat of a call, as far as names and addresses tell. */
public final class WritingMembers {
  /**
   * A member who wrote.
   *
   * @param sure whether the address in the attendance is the member's; else the name alone is
   */
  public record WritingMember(Member member, boolean sure) {}

  private final Map<String, List<Member>> members = new HashMap<>();
  private final Map<String, List<String>> addresses = new HashMap<>();

  private WritingMembers(Session session, List<Member> among) {
    among.forEach(member -> add(members, member.name, member));
    for (Attendee attendee : Attendee.of(session)) {
      if (attendee.emailDigest != null) {
        Stream.concat(Stream.of(attendee.name), Stream.of(attendee.otherNames))
            .forEach(name -> add(addresses, name, attendee.emailDigest));
      }
    }
  }

  public static WritingMembers of(Session session, List<Member> among) {
    return new WritingMembers(session, among);
  }

  /**
   * The one member of this name. Somebody of that name with another address is another person.
   *
   * @param name as it stands in the chat; null finds nobody
   */
  public Optional<WritingMember> named(String name) {
    List<Member> named = name == null ? List.of() : members.getOrDefault(plain(name), List.of());
    if (named.size() != 1) {
      return Optional.empty();
    }
    Member member = named.getFirst();
    String address = Attendee.digest(member.email);
    List<String> came = addresses.getOrDefault(plain(name), List.of());
    return came.stream().anyMatch(other -> !other.equals(address))
        ? Optional.empty()
        : Optional.of(new WritingMember(member, came.contains(address)));
  }

  private static <T> void add(Map<String, List<T>> all, String name, T one) {
    all.computeIfAbsent(plain(name), n -> new ArrayList<>()).add(one);
  }

  /** A name as it is compared: without what stands in brackets behind it. */
  public static String plain(String name) {
    return Words.plain(name.replaceAll("\\([^()]*\\)", " "));
  }
}
