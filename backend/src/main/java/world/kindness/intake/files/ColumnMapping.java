package world.kindness.intake.files;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which column of a board holds what, counted from 0; what a board does not say is left out. */
public record ColumnMapping(
    @Schema(description = "SHA-256 of the file, as the question names it.") @NotBlank String file,
    @Min(0) @Nullable Integer room,
    @Schema(description = "A number, “Question 2”, or the wording itself.") @Min(0)
        @Nullable Integer question,
    @NotNull @Min(0) Integer note,
    @Schema(description = "Who wrote it: for facilitators alone, never published.") @Min(0)
        @Nullable Integer author) {

  /** The columns whose words become part of notes. */
  public Stream<Integer> shown() {
    return Stream.of(room, question, note).filter(column -> column != null);
  }

  public Stream<Integer> all() {
    return Stream.concat(shown(), Stream.ofNullable(author));
  }
}
