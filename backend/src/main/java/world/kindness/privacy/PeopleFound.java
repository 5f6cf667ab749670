package world.kindness.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody may stand, for an administrator to recognise the person and choose what is theirs.
 *
 * @param names whole names as they stand, most frequent first
 * @param addresses e-mail addresses and numbers as they stand
 * @param accounts of those who signed in
 * @param initials what stands under initials alone: a person has to say whether it is theirs
 * @param erasures ids of erasures that concerned somebody of just this name or address
 * @param places every place in which the words stand, with how often and some of it
 */
public record PeopleFound(
    List<Spelling> names,
    List<Spelling> addresses,
    List<Spelling> accounts,
    List<ByInitials> initials,
    List<UUID> erasures,
    List<PlaceFound> places) {

  /** A spelling to choose. */
  public record Spelling(String spelling, long count, List<Where> where) {}

  /**
   * @param place what the thing is called, such as {@code messages}
   * @param session slug of its call; absent where it belongs to none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Where(String place, @Nullable String session, long count) {}

  /** A quote that only has initials, with what helps to recognise its writer. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ByInitials(
      UUID quote,
      String session,
      String initials,
      @Nullable String role,
      @Nullable String country,
      String text) {}

  /** A place, how many things in it have the words, and the first of them. */
  public record PlaceFound(String place, long count, List<Sample> samples) {}

  /**
   * @param id of the thing; a message, note or quote can be chosen by it
   * @param field which of its texts
   * @param excerpt the words with what stands around them
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Sample(@Nullable UUID id, @Nullable String session, String field, String excerpt) {}
}
