package world.kindness.privacy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import world.kindness.intake.absent.Absentees;
import world.kindness.intake.absent.Known;
import world.kindness.intake.absent.Words;

/** Tells a person by their names, addresses and words themselves. */
final class KnownByName implements Known {
  private final Set<String> names;
  private final Set<Integer> lengths;
  private final Map<String, Boolean> givenNames = new HashMap<>();
  private final Set<String> addresses;
  private final Set<String> passages;

  KnownByName(
      Collection<String> names,
      Collection<String> chosen,
      Collection<String> addresses,
      Set<String> passages) {
    this.names =
        names.stream().flatMap(name -> Words.spellings(name).stream()).collect(Collectors.toSet());
    this.addresses = addresses.stream().map(Absentees::fold).collect(Collectors.toSet());
    this.passages = passages;
    lengths =
        this.names.stream()
            .map(name -> name.split(" ").length)
            .filter(words -> words > 1)
            .collect(Collectors.toSet());
    for (String name : chosen) {
      List<Words.Word> words = Words.in(name);
      if (words.size() == 1) {
        boolean capital = Character.isUpperCase(name.codePointAt(words.getFirst().start()));
        givenNames.merge(words.getFirst().plain(), capital, (one, other) -> one && other);
      }
    }
  }

  @Override
  public Set<Integer> lengths() {
    return lengths;
  }

  @Override
  public boolean name(String words) {
    return names.contains(words);
  }

  /** Whoever is called Rose is not every rose. */
  @Override
  public boolean givenName(String word) {
    if (givenNames.isEmpty()) {
      return false;
    }
    Boolean capital = givenNames.get(Words.plain(word));
    return capital != null && (!capital || Character.isUpperCase(word.codePointAt(0)));
  }

  @Override
  public boolean address(String folded) {
    return addresses.contains(folded);
  }

  @Override
  public boolean passage(String words) {
    return passages.contains(words);
  }
}
