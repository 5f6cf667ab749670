package world.kindness.platform.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of every error answer (RFC 9457, {@code application/problem+json}). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "Why a request was refused (RFC 9457).")
public record ProblemDetail(
    @Schema(examples = "/api/problems#not-found") String type,
    @Schema(examples = "Nothing here") String title,
    @Schema(examples = "404") int status,
    @Schema(examples = "There is no session '2023-10-27'.") String detail,
    @Schema(examples = "/api/v1/sessions/2023-10-27") String instance,
    @Nullable List<Problem.Fault> errors,
    @Schema(description = "With 412: who made the version that stands there now.", examples = "fay")
        @Nullable String changedBy,
    @Schema(description = "With 412: when.") @Nullable Instant changedAt) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public static ProblemDetail of(
      ProblemType type, String detail, String path, List<Problem.Fault> errors) {
    return new ProblemDetail(
        type.uri(),
        type.title,
        type.status,
        detail == null ? type.meaning : detail,
        path,
        errors,
        null,
        null);
  }

  public ProblemDetail changed(String by, Instant at) {
    return new ProblemDetail(type, title, status, detail, instance, errors, by, at);
  }
}
