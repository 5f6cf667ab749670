package world.kindness.intake.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import world.kindness.intake.absent.Absentees;
import world.kindness.intake.formats.notes.BreakoutNotesFile;
import world.kindness.intake.formats.text.ParsedFile;

/**
 * What came of an import: every line accounted for, what to look at, what to answer.
 *
 * @param session slug of the draft session; null while a question about it is open
 */
public record IntakeReport(
    UUID id,
    @Nullable String session,
    Instant createdAt,
    List<FileReport> files,
    List<Suggestion> suggestions,
    List<Question> questions) {

  /** The report with something else said of one file. */
  public IntakeReport with(FileReport changed) {
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
  public FileReport file(String sha256) {
    return files.stream()
        .filter(f -> f.sha256().equals(sha256) && f.duplicateOf() == null)
        .findFirst()
        .orElseThrow();
  }

  /**
   * The report once a file left: only that it came and went.
   *
   * @param name of the file; what was suggested of it is gone
   * @param movedTo slug of the call it went to; null where it was taken out
   */
  public IntakeReport left(String sha256, String name, Instant at, String movedTo) {
    List<FileReport> now =
        files.stream()
            .map(
                file ->
                    file.sha256().equals(sha256) && file.duplicateOf() == null
                        ? file.left(new Left(at, movedTo))
                        : file)
            .toList();
    boolean some = now.stream().anyMatch(f -> f.left() == null && f.duplicateOf() == null);
    return new IntakeReport(
        id,
        session,
        createdAt,
        now,
        suggestions.stream()
            .filter(s -> s.source() == null || !name.equals(s.source().file()))
            .toList(),
        questions.stream().filter(q -> some && !sha256.equals(q.file())).toList());
  }

  /** What it says and asks of one file. */
  public IntakeReport alone(String sha256) {
    return new IntakeReport(
        null,
        null,
        createdAt,
        List.of(file(sha256)),
        List.of(),
        questions.stream()
            .filter(q -> q.file() == null ? q.code().equals("time-zone") : q.file().equals(sha256))
            .toList());
  }

  public IntakeReport withSession(String slug, List<Suggestion> found) {
    return new IntakeReport(id, slug, createdAt, files, found, questions);
  }

  /** The report once a question is answered. */
  public IntakeReport without(String question) {
    return without(q -> q.code().equals(question));
  }

  public IntakeReport without(Predicate<Question> answered) {
    return new IntakeReport(
        id,
        session,
        createdAt,
        files,
        suggestions,
        questions.stream().filter(answered.negate()).toList());
  }

  /** The report without somebody: whole lines and suggestions where they are theirs, else marks. */
  IntakeReport without(Absentees absentees, Set<UUID> things) {
    Set<String> theirs = things.stream().map(UUID::toString).collect(Collectors.toSet());
    return new IntakeReport(
        id,
        session,
        createdAt,
        files.stream().map(file -> file.without(absentees)).toList(),
        suggestions.stream()
            .filter(s -> s.proposal().values().stream().noneMatch(theirs::contains))
            .map(s -> s.without(absentees))
            .toList(),
        questions.stream().map(q -> q.without(absentees)).toList());
  }

  /**
   * One file.
   *
   * @param sha256 of the file as it came
   * @param generation of a chat: {@code CLOUD}, or {@code L1} to {@code L5} as saved; else null
   * @param duplicateOf the intake that brought the same bytes before; null for a new file
   * @param records how many of what were found, such as {@code messages} or {@code greetings}
   * @param privateDropped private messages left out: only their number is kept
   * @param erased messages or lines left out because the person behind them was erased
   * @param columns of a board, once a person told them apart; its lines are rows
   * @param readAgainIn the intake in which it was read as another kind; what stands here is gone
   * @param dates the days that it states, compared with the call's
   * @param left that it left the call since; what it held is gone from here
   */
  public record FileReport(
      String name,
      String sha256,
      String kind,
      @Nullable String generation,
      @Nullable UUID duplicateOf,
      ParsedFile.@Nullable Lines lines,
      Map<String, Integer> records,
      int privateDropped,
      int erased,
      int held,
      List<ParsedFile.Unparsed> unparsed,
      List<ParsedFile.Warning> warnings,
      @Nullable ColumnMapping columns,
      @Nullable UUID readAgainIn,
      List<StatedDay> dates,
      @Nullable Left left) {

    /** Reports that were written before files were asked for their days have none. */
    public FileReport {
      dates = dates == null ? List.of() : dates;
    }

    /** The same file, read on from what a person said about its columns. */
    public FileReport with(
        ColumnMapping said, BreakoutNotesFile notes, int leftOut, int stillHeld) {
      return new FileReport(
          name,
          sha256,
          kind,
          generation,
          duplicateOf,
          notes.lines(),
          NotesArchive.counts(notes),
          privateDropped,
          leftOut,
          stillHeld,
          notes.unparsed(),
          notes.warnings(),
          said,
          readAgainIn,
          dates,
          left);
    }

    public FileReport readAgain(UUID intake) {
      return new FileReport(
          name,
          sha256,
          kind,
          generation,
          duplicateOf,
          lines,
          records,
          privateDropped,
          erased,
          held,
          unparsed,
          warnings,
          columns,
          intake,
          dates,
          left);
    }

    public FileReport warned(List<ParsedFile.Warning> more) {
      return new FileReport(
          name,
          sha256,
          kind,
          generation,
          duplicateOf,
          lines,
          records,
          privateDropped,
          erased,
          held,
          unparsed,
          Stream.concat(warnings.stream(), more.stream()).toList(),
          columns,
          readAgainIn,
          dates,
          left);
    }

    public FileReport unwarned(Set<String> codes) {
      return new FileReport(
          name,
          sha256,
          kind,
          generation,
          duplicateOf,
          lines,
          records,
          privateDropped,
          erased,
          held,
          unparsed,
          warnings.stream().filter(warning -> !codes.contains(warning.code())).toList(),
          columns,
          readAgainIn,
          dates,
          left);
    }

    private FileReport left(Left since) {
      return new FileReport(
          name,
          sha256,
          kind,
          generation,
          duplicateOf,
          null,
          Map.of(),
          0,
          0,
          0,
          List.of(),
          List.of(),
          null,
          readAgainIn,
          List.of(),
          since);
    }

    private FileReport without(Absentees absentees) {
      return new FileReport(
          absentees.without(name),
          sha256,
          kind,
          generation,
          duplicateOf,
          lines,
          records,
          privateDropped,
          erased,
          held,
          unparsed.stream()
              .map(
                  line ->
                      absentees.standIn(line.text())
                          ? new ParsedFile.Unparsed(line.line(), Absentees.WORDS, line.reason())
                          : line)
              .toList(),
          warnings.stream()
              .map(w -> new ParsedFile.Warning(w.code(), absentees.without(w.detail()), w.line()))
              .toList(),
          columns,
          readAgainIn,
          dates,
          left);
    }

    public static FileReport duplicate(String name, String sha256, SourceFile known) {
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
          0,
          List.of(),
          List.of(),
          known.columnMapping,
          null,
          List.of(),
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
      Map<String, String> proposal) {
    private Suggestion without(Absentees absentees) {
      Map<String, String> words = new LinkedHashMap<>();
      proposal.forEach((key, text) -> words.put(key, absentees.without(text)));
      return new Suggestion(
          id,
          kind,
          confidence,
          absentees.without(because),
          source == null ? null : new Source(absentees.without(source.file()), source.line()),
          words);
    }
  }

  /**
   * That a file left its call.
   *
   * @param movedTo slug of the call it went to; null where it was taken out
   */
  public record Left(Instant at, @Nullable String movedTo) {}

  /** Where it stands. */
  public record Source(String file, @Nullable Integer line) {}

  /**
   * Something only a person can say.
   *
   * @param code {@code session-date}, {@code time-zone} or {@code columns}
   * @param file SHA-256 of the board that {@code columns} asks about
   * @param header what its columns are called, in their order
   * @param rows its first rows
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ImportQuestion")
  public record Question(
      String code,
      String detail,
      List<String> options,
      @Nullable String file,
      @Nullable List<String> header,
      @Nullable List<List<String>> rows) {
    private Question without(Absentees absentees) {
      return new Question(
          code,
          absentees.without(detail),
          options,
          file,
          header == null ? null : header.stream().map(absentees::without).toList(),
          rows == null
              ? null
              : rows.stream().map(row -> BoardCopy.without(row, absentees)).toList());
    }

    public static Question of(String code, String detail, List<String> options) {
      return new Question(code, detail, options, null, null, null);
    }
  }
}
