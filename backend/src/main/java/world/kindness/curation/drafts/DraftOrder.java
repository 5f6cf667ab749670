package world.kindness.curation.drafts;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import world.kindness.platform.problems.Problem;

/** The order in which things of one list of a draft stand. */
final class DraftOrder {
  private DraftOrder() {}

  /**
   * The things in the order of their ids.
   *
   * @param wanted each of the list's ids once
   * @param pointer where the ids stand in the request
   * @throws Problem 422 when an id is missing, repeated or of another list
   */
  static <T> List<T> of(List<T> things, Function<T, UUID> id, List<UUID> wanted, String pointer) {
    List<UUID> known = things.stream().map(id).toList();
    if (wanted.size() != known.size() || !new HashSet<>(wanted).equals(new HashSet<>(known))) {
      throw Problem.rule(
          pointer,
          "Name each of the %d that stand there once: some are missing, repeated or from elsewhere."
              .formatted(known.size()));
    }
    return wanted.stream().map(of -> things.get(known.indexOf(of))).toList();
  }
}
