package world.kindness.intake.absent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import world.kindness.community.Community;
import world.kindness.membership.MemberJoined;
import world.kindness.session.Session;

/**
 * Who was erased and must not come in again with a file, known by keyed digests alone. Of whoever
 * holds an import and whoever erases, one waits for the other.
 */
@ApplicationScoped
public class SuppressionList {
  private final Clock clock;

  SuppressionList(Clock clock) {
    this.clock = clock;
  }

  /**
   * The people who must not appear in files of a call.
   *
   * @param slug the call, where it is known; else its date, where that is
   */
  public Absentees absentees(String slug, LocalDate date) {
    SuppressionKey key = SuppressionKey.shared();
    Instant starts =
        slug != null
            ? Session.bySlug(slug).map(s -> s.startsAt).orElse(null)
            : date == null ? null : date.atStartOfDay(Community.present().zone()).toInstant();
    List<ErasedDigest> digests = ErasedDigest.standing(starts);
    return digests.isEmpty() ? Absentees.NOBODY : new Absentees(new KnownByDigest(key, digests));
  }

  /** Waits for imports that run, and makes those that begin wait, until the transaction ends. */
  public void hold() {
    SuppressionKey.alone();
  }

  /**
   * Adds somebody to the list.
   *
   * @param names whole names; those of one word count as names of senders and attendees only
   * @param passages plain words, as {@link Absentees#passage} makes them
   */
  public void add(
      UUID erasure,
      Collection<String> names,
      Collection<String> addresses,
      Collection<String> passages) {
    KeyedDigest digest = SuppressionKey.shared().digest();
    Stream.of(
            names.stream()
                .flatMap(name -> Words.spellings(name).stream())
                .distinct()
                .map(name -> ErasedDigest.ofName(erasure, name, digest)),
            addresses.stream()
                .map(Absentees::fold)
                .distinct()
                .map(
                    address ->
                        ErasedDigest.of(erasure, ErasedDigest.Kind.ADDRESS, address, digest)),
            passages.stream()
                .distinct()
                .map(words -> ErasedDigest.of(erasure, ErasedDigest.Kind.PASSAGE, words, digest)))
        .flatMap(s -> s)
        .forEach(entry -> entry.persist());
  }

  /** The erasures that concerned somebody of this name or address. */
  public List<UUID> erasuresOf(String nameOrAddress) {
    KeyedDigest digest = SuppressionKey.shared().digest();
    return ErasedDigest.erasures(
        List.of(
            digest.of(ErasedDigest.Kind.NAME, Words.plain(nameOrAddress)),
            digest.of(ErasedDigest.Kind.ADDRESS, Absentees.fold(nameOrAddress))));
  }

  /** Lets the people of an erasure appear in files of later calls. */
  public long lift(UUID erasure) {
    return ErasedDigest.lift(erasure, clock.instant());
  }

  /** Who joins again by themselves takes part from then on. */
  void joined(@Observes MemberJoined joined) {
    KeyedDigest digest = SuppressionKey.shared().digest();
    ErasedDigest.erasures(
            List.of(digest.of(ErasedDigest.Kind.ADDRESS, Absentees.fold(joined.email()))))
        .forEach(this::lift);
  }
}
