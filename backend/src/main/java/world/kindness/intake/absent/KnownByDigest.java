package world.kindness.intake.absent;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells erased people by the digests of the suppression list. For one thread. */
final class KnownByDigest implements Known {
  private final KeyedDigest digest;
  private final Map<ErasedDigest.Kind, Set<String>> digests =
      new EnumMap<>(ErasedDigest.Kind.class);
  private final Set<Integer> lengths;
  private final Set<Integer> allLengths;

  KnownByDigest(SuppressionKey key, Collection<ErasedDigest> entries) {
    digest = key.digest();
    entries.forEach(
        entry -> digests.computeIfAbsent(entry.kind, k -> new HashSet<>()).add(entry.digest));
    allLengths =
        entries.stream()
            .filter(entry -> entry.kind == ErasedDigest.Kind.NAME)
            .map(entry -> entry.words)
            .collect(Collectors.toSet());
    lengths = allLengths.stream().filter(words -> words > 1).collect(Collectors.toSet());
  }

  @Override
  public Set<Integer> lengths() {
    return lengths;
  }

  @Override
  public boolean name(String words) {
    int length = 1 + (int) words.chars().filter(c -> c == ' ').count();
    return allLengths.contains(length) && has(ErasedDigest.Kind.NAME, words);
  }

  /** One word alone would take the words of everybody of that name. */
  @Override
  public boolean givenName(String word) {
    return false;
  }

  @Override
  public boolean address(String folded) {
    return has(ErasedDigest.Kind.ADDRESS, folded);
  }

  @Override
  public boolean passage(String words) {
    return has(ErasedDigest.Kind.PASSAGE, words);
  }

  /** Whether the same people are known; all lists have one key. */
  @Override
  public boolean equals(Object other) {
    return other instanceof KnownByDigest list && digests.equals(list.digests);
  }

  @Override
  public int hashCode() {
    return digests.hashCode();
  }

  private boolean has(ErasedDigest.Kind kind, String words) {
    Set<String> known = digests.get(kind);
    return known != null && known.contains(digest.of(kind, words));
  }
}
