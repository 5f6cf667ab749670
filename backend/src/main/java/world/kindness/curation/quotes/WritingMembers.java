package world.kindness.curation.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private WritingMembers(Session session, List<Member> all) {
    all.forEach(member -> add(members, member.name, member));
    for (Attendee attendee : Attendee.of(session)) {
      if (attendee.emailDigest != null) {
        Stream.concat(Stream.of(attendee.name), Stream.of(attendee.otherNames))
            .forEach(name -> add(addresses, name, attendee.emailDigest));
      }
    }
  }

  public static WritingMembers of(Session session) {
    return new WritingMembers(session, Member.listAll());
  }

  /**
   * The one member of this name, or of several the one whose address came. Somebody of that name
   * with another address is another person.
   *
   * @param name as it stands in the chat; null finds nobody
   */
  public Optional<WritingMember> named(String name) {
    if (name == null) {
      return Optional.empty();
    }
    Set<String> came = Set.copyOf(addresses.getOrDefault(plain(name), List.of()));
    List<Member> named =
        members.getOrDefault(plain(name), List.of()).stream()
            .filter(member -> came.isEmpty() || came.equals(Set.of(Attendee.digest(member.email))))
            .toList();
    return named.size() == 1
        ? Optional.of(new WritingMember(named.getFirst(), !came.isEmpty()))
        : Optional.empty();
  }

  private static <T> void add(Map<String, List<T>> all, String name, T one) {
    all.computeIfAbsent(plain(name), n -> new ArrayList<>()).add(one);
  }

  /** A name as it is compared: without what stands in brackets behind it. */
  public static String plain(String name) {
    return Words.plain(name.replaceAll("\\([^()]*\\)", " "));
  }
}
