package world.kindness.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next opaque cursor of the next page; null on the last one
 * @param total how many match in all, at the time of reading
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CursorPage<T>(
    List<T> items,
    @Schema(description = "Opaque cursor of the next page; absent on the last page.")
        @Nullable String next,
    @Schema(description = "How many match in all.") long total) {

  /** A list short enough to need no paging. */
  public static <T> CursorPage<T> whole(List<T> items) {
    return new CursorPage<>(items, null, items.size());
  }
}
