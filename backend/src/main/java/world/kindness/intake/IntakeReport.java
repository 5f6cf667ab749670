package world.kindness.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of an import: every line accounted for, what to look at, what to answer.
 *
 * @param session slug of the draft session; null while a question about it is open
 */
public record IntakeReport(
    UUID id,
    @Schema(nullable = true) String session,
    Instant createdAt,
    List<FileReport> files,
    List<Suggestion> suggestions,
    List<Question> questions) {

  IntakeReport withSession(String slug, List<Suggestion> found) {
    return new IntakeReport(id, slug, createdAt, files, found, questions);
  }

  /** The report once a question is answered. */
  IntakeReport without(String question) {
    return new IntakeReport(
        id,
        session,
        createdAt,
        files,
        suggestions,
        questions.stream().filter(q -> !q.code().equals(question)).toList());
  }

  /**
   * One file.
   *
   * @param sha256 of the file as it came
   * @param generation of a chat: {@code CLOUD}, or {@code L1} to {@code L5} as saved; else null
   * @param duplicateOf the intake that brought the same bytes before; null for a new file
   * @param records how many of what were found, such as {@code messages} or {@code greetings}
   * @param privateDropped private messages left out: only their number is kept
   */
  public record FileReport(
      String name,
      String sha256,
      String kind,
      @Schema(nullable = true) String generation,
      @Schema(nullable = true) UUID duplicateOf,
      @Schema(nullable = true) ParsedFile.Lines lines,
      Map<String, Integer> records,
      int privateDropped,
      int held,
      List<ParsedFile.Unparsed> unparsed,
      List<ParsedFile.Warning> warnings) {

    static FileReport duplicate(String name, String sha256, SourceFile known) {
      return new FileReport(
          name,
          sha256,
          known.kind,
          null,
          known.intake.id,
          null,
          Map.of(),
          0,
          0,
          List.of(),
          List.of());
    }
  }

  /**
   * Something a person confirms at {@code /drafts/{slug}/suggestions}.
   *
   * @param confidence 0 to 1
   * @param because why it is suggested, in words
   */
  public record Suggestion(
      UUID id,
      String kind,
      double confidence,
      String because,
      Source source,
      Map<String, String> proposal) {}

  /** Where it stands. */
  public record Source(String file, Integer line) {}

  /** Something only a person can say. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Question(String code, String detail, List<String> options) {}
}
