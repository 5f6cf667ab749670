package world.kindness.curation.materials;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import world.kindness.platform.changes.Versioned;

/**
 * What leaves when something is taken out, as it stands now.
 *
 * @param version of this list: it names what was seen, and changes with any of it
 * @param refused why it cannot be taken out; empty where it can
 * @param changed what people made or changed of it, looked at first
 * @param goes how many of what leave, these included
 * @param files names of the files that leave
 */
public record Removal(
    int version,
    List<String> refused,
    List<Changed> changed,
    Map<String, Integer> goes,
    List<String> files)
    implements Versioned {

  /**
   * Things of one kind that people made or changed.
   *
   * @param what such as {@code quotes} or {@code notes}
   * @param number how many
   * @param examples the first of them
   */
  public record Changed(String what, int number, List<Example> examples) {}

  /** One of them: its address below {@code /api/v1}, and what it says. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Example(@Nullable String address, @Nullable String text) {}

  /** Another call for a file: by its slug, or else by its date. */
  public record Move(
      @Schema(examples = "2026-04-16") String session,
      LocalDate date,
      Set<LocalDate> confirmedDays) {}

  /** Where a file is now. */
  public record Moved(UUID intake, String session) {}
}
