package world.kindness.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next opaque cursor of the next page; null on the last one
 * @param total how many match in all, at the time of reading; of very many only {@link
 *     #MOST_COUNTED}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CursorPage<T>(
    List<T> items,
    @Schema(description = "Opaque cursor of the next page; absent on the last page.")
        @Nullable String next,
    @Schema(
            description =
                "How many match in all. Of more than 10,000, or 1,000 with words to look for, only so many are counted.")
        long total) {
  /** Counting takes the longer the more there is to count. */
  static final int MOST_COUNTED = 10_000;

  /** Each text is looked at. */
  static final int MOST_COUNTED_WITH_WORDS = 1_000;

  /** A list short enough to need no paging. */
  public static <T> CursorPage<T> whole(List<T> items) {
    return new CursorPage<>(items, null, items.size());
  }
}
