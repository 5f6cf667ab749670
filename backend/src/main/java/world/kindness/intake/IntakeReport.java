package world.kindness.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import world.kindness.intake.notes.BreakoutNotesFile;

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

  /** The report with something else said of one file. */
  IntakeReport with(FileReport changed) {
    return new IntakeReport(
        id,
        session,
        createdAt,
        files.stream()
            .map(f -> f.sha256().equals(changed.sha256()) && f.duplicateOf() == null ? changed : f)
            .toList(),
        suggestions,
        questions);
  }

  /** What it says of a file that came with it. */
  FileReport file(String sha256) {
    return files.stream()
        .filter(f -> f.sha256().equals(sha256) && f.duplicateOf() == null)
        .findFirst()
        .orElseThrow();
  }

  IntakeReport withSession(String slug, List<Suggestion> found) {
    return new IntakeReport(id, slug, createdAt, files, found, questions);
  }

  /** The report once a question is answered. */
  IntakeReport without(String question) {
    return without(q -> q.code().equals(question));
  }

  IntakeReport without(Predicate<Question> answered) {
    return new IntakeReport(
        id,
        session,
        createdAt,
        files,
        suggestions,
        questions.stream().filter(answered.negate()).toList());
  }

  /**
   * One file.
   *
   * @param sha256 of the file as it came
   * @param generation of a chat: {@code CLOUD}, or {@code L1} to {@code L5} as saved; else null
   * @param duplicateOf the intake that brought the same bytes before; null for a new file
   * @param records how many of what were found, such as {@code messages} or {@code greetings}
   * @param privateDropped private messages left out: only their number is kept
   * @param columns of a board, once a person told them apart; its lines are rows
   * @param readAgainIn the intake in which it was read as another kind; what stands here is gone
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
      List<ParsedFile.Warning> warnings,
      @Schema(nullable = true) ColumnMapping columns,
      @Schema(nullable = true) UUID readAgainIn) {

    /** The same file, read on from what a person said about its columns. */
    FileReport with(ColumnMapping said, BreakoutNotesFile notes, int stillHeld) {
      return new FileReport(
          name,
          sha256,
          kind,
          generation,
          duplicateOf,
          notes.lines(),
          NotesArchive.counts(notes),
          privateDropped,
          stillHeld,
          notes.unparsed(),
          notes.warnings(),
          said,
          readAgainIn);
    }

    FileReport readAgain(UUID intake) {
      return new FileReport(
          name,
          sha256,
          kind,
          generation,
          duplicateOf,
          lines,
          records,
          privateDropped,
          held,
          unparsed,
          warnings,
          columns,
          intake);
    }

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
          List.of(),
          known.columnMapping,
          null);
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

  /**
   * Something only a person can say.
   *
   * @param code {@code session-date}, {@code time-zone} or {@code columns}
   * @param file SHA-256 of the board that {@code columns} asks about
   * @param header what its columns are called, in their order
   * @param rows its first rows
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Question(
      String code,
      String detail,
      List<String> options,
      String file,
      List<String> header,
      List<List<String>> rows) {
    static Question of(String code, String detail, List<String> options) {
      return new Question(code, detail, options, null, null, null);
    }
  }
}
