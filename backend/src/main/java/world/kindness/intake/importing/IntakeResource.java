package world.kindness.intake.importing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import world.kindness.intake.files.ColumnMapping;
import world.kindness.intake.files.FileKind;
import world.kindness.intake.files.Intake;
import world.kindness.intake.files.IntakeReport;
import world.kindness.platform.changes.IfMatch;
import world.kindness.platform.changes.MergePatch;
import world.kindness.platform.paging.CursorPage;
import world.kindness.platform.paging.Keyset;
import world.kindness.platform.paging.PageRequest;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.platform.problems.Refuses;
import world.kindness.platform.security.Roles;
import world.kindness.platform.time.CalendarDates;

@Path("/api/v1/intakes")
@Tag(name = "Intakes")
public class IntakeResource {
  private static final long LARGEST_FILE = 50L * 1024 * 1024;

  private final Importer importer;
  private final IntakeAnswers said;

  IntakeResource(Importer importer, IntakeAnswers said) {
    this.importer = importer;
    this.said = said;
  }

  /**
   * Answers to an import's questions.
   *
   * @param session slug of the call the files belong to, or else its {@code date}
   * @param timeZone IANA name of the zone that the files' clocks follow
   * @param columns which columns of boards hold what
   * @param confirmedDays days that the files state, and that are of this call all the same
   */
  public record Assignment(
      String session,
      LocalDate date,
      @Schema(examples = "Europe/London") String timeZone,
      List<@NotNull @Valid ColumnMapping> columns,
      @Schema(
              description =
                  "Days that the files state and that differ from the call's: you say that they are of this call all the same.")
          Set<@NotNull LocalDate> confirmedDays) {}

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Roles.FACILITATOR)
  @Refuses({ProblemType.CONFLICT, ProblemType.OTHER_DAY})
  @Operation(
      operationId = "takeIn",
      summary = "Import a call's files",
      description =
          "Several files at once, 50 MB each, in any order: a Zoom chat (of a cloud recording, or saved on a computer), Zoom's list of participants, breakout notes as text or Markdown, a board with sticky notes as CSV or XLSX, an existing insights pack as text. All are taken or none. A file known already changes nothing, unless kinds says that it is another kind: then it is read anew. Private messages are dropped before anything is stored. A file that states another day than the call's (in its records, its text or its name; clocks may be a day ahead or behind) is asked about before anything is stored: 409 other-day, with each day as confirmedDays=… to send along where it is of this call all the same.")
  @APIResponse(
      responseCode = "201",
      description = "Taken in; files known before carry duplicateOf.",
      headers = @Header(name = "Location", ref = "Location"),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = IntakeReport.class)))
  @APIResponse(
      responseCode = "200",
      description = "Every file was known: nothing changed.",
      headers = @Header(name = "Location", ref = "Location"),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = IntakeReport.class)))
  public RestResponse<IntakeReport> take(
      @RestForm("files") List<FileUpload> files,
      @Schema(description = "Slug of the call they belong to, where you know it.")
          @RestForm("session")
          String session,
      @Schema(description = "Date of the call in the community's zone, where the files carry none.")
          @RestForm("date")
          String date,
      @Schema(
              description =
                  "What each file is, in the order of the files, where you know better than its content shows; AUTO where not.",
              examples = "[\"BREAKOUT_NOTES\"]")
          @RestForm("kinds")
          List<String> kinds,
      @Schema(
              description =
                  "Each day that the files state and that is of this call all the same, though the call is on another.",
              examples = "[\"2026-03-16\"]")
          @RestForm("confirmedDays")
          List<String> confirmedDays) {
    if (files == null || files.isEmpty()) {
      throw new Problem(
          ProblemType.MALFORMED_REQUEST,
          "Send at least one file in the field 'files'.",
          List.of(new Problem.Fault("files", "missing")));
    }
    LocalDate day = date("date", date);
    Set<LocalDate> confirmed = days(confirmedDays);
    List<FileKind> fileKinds = kinds(files, kinds == null ? List.of() : kinds);
    files.forEach(IntakeResource::bound);
    Importer.Outcome outcome =
        importer.take(() -> uploads(files, fileKinds), blankToNull(session), day, confirmed);
    return RestResponse.ResponseBuilder.create(
            outcome.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
            outcome.report())
        .header("Location", "/api/v1/intakes/" + outcome.report().id())
        .build();
  }

  @GET
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "listIntakes",
      summary = "Import runs, latest first",
      description = "Each with its whole report.")
  public CursorPage<IntakeReport> list(@BeanParam @Valid PageRequest page) {
    return Keyset.of(Intake.class)
        .descending("createdAt", Instant.class, i -> i.createdAt)
        .descending("id", UUID.class, i -> i.id)
        .page(page, i -> i.report);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.FACILITATOR)
  @Operation(
      operationId = "getIntake",
      summary = "What came of an import",
      description = "Every line accounted for, suggestions and open questions.")
  @APIResponse(
      responseCode = "200",
      description = "The report.",
      headers =
          @Header(
              name = "ETag",
              description = "The version of the report: send it as If-Match with an answer.",
              schema = @Schema(type = SchemaType.STRING)),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = IntakeReport.class)))
  public RestResponse<IntakeReport> get(UUID id) {
    Intake intake = Intake.required(id);
    return RestResponse.ResponseBuilder.ok(intake.report)
        .header("ETag", "\"" + intake.version + "\"")
        .build();
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @RolesAllowed(Roles.FACILITATOR)
  @Transactional
  @Operation(
      operationId = "assignIntake",
      summary = "Answer an import's questions",
      description =
          "Answers session-date, once (a cloud chat carries no date), time-zone (a file's clock has no zone), and columns (a board's columns are not the same twice). Columns can be said anew as long as no draft rests on the board's notes. Files that state another day than the call's are asked about as with their import (409 other-day).")
  public IntakeReport assign(
      UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Assignment answers) {
    Intake intake = Intake.required(id);
    IfMatch.check(ifMatch, intake, "/intakes/" + id);
    boolean assigns = answers.session() != null || answers.date() != null;
    List<ColumnMapping> columns = answers.columns() == null ? List.of() : answers.columns();
    if (!assigns && answers.timeZone() == null && columns.isEmpty()) {
      throw Problem.rule(
          "/date", "Say the call's date, name its session, give the time zone, or tell columns.");
    }
    if (assigns && intake.session != null) {
      throw new Problem(
          ProblemType.CONFLICT,
          "This import belongs to session '%s' already.".formatted(intake.session.slug));
    }
    IntakeReport report = intake.report;
    if (answers.timeZone() != null) {
      report = said.follow(intake, zone(answers.timeZone()));
    }
    for (ColumnMapping mapping : columns) {
      report = said.map(intake, mapping);
    }
    Set<LocalDate> confirmed = answers.confirmedDays();
    return assigns
        ? said.assign(
            intake, answers.session(), answers.date(), confirmed == null ? Set.of() : confirmed)
        : report;
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw Problem.rule("/timeZone", "'%s' is not an IANA time zone.".formatted(name));
    }
  }

  /** One for each file, in their order; null where its content is to show it. */
  private static List<FileKind> kinds(List<FileUpload> files, List<String> kinds) {
    if (kinds.isEmpty()) {
      return Collections.nCopies(files.size(), null);
    }
    if (kinds.size() != files.size()) {
      throw new Problem(
          ProblemType.MALFORMED_REQUEST,
          "Say one kind for each file in their order, AUTO where its content is to show it.",
          List.of(new Problem.Fault("kinds", "not as many as files")));
    }
    return kinds.stream().map(IntakeResource::kind).collect(Collectors.toList());
  }

  private static List<Upload> uploads(List<FileUpload> files, List<FileKind> kinds) {
    return IntStream.range(0, files.size())
        .mapToObj(i -> read(files.get(i), kinds.get(i)))
        .toList();
  }

  /** Null where the content is to show it. */
  private static FileKind kind(String said) {
    if (said.isBlank() || said.strip().equals("AUTO")) {
      return null;
    }
    return Arrays.stream(FileKind.values())
        .filter(kind -> kind != FileKind.UNKNOWN && kind.name().equals(said.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    ProblemType.MALFORMED_REQUEST,
                    "'%s' is no kind of file that can be imported.".formatted(said.strip()),
                    List.of(new Problem.Fault("kinds", "not a kind of file"))));
  }

  private static void bound(FileUpload file) {
    if (file.size() > LARGEST_FILE) {
      throw new Problem(
          ProblemType.TOO_LARGE,
          "'%s' has more than 50 MB.".formatted(file.fileName()),
          List.of(new Problem.Fault(file.fileName(), "larger than 50 MB")));
    }
  }

  private static Upload read(FileUpload file, FileKind kind) {
    try {
      return new Upload(
          file.fileName(), Files.readAllBytes(file.uploadedFile()), kind, file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<LocalDate> days(List<String> texts) {
    return texts == null
        ? Set.of()
        : texts.stream()
            .map(text -> date("confirmedDays", text))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
  }

  private static LocalDate date(String field, String text) {
    try {
      return blankToNull(text) == null ? null : CalendarDates.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new Problem(
          ProblemType.MALFORMED_REQUEST,
          "'%s' is not a date like 2026-10-15.".formatted(text),
          List.of(new Problem.Fault(field, "not an ISO 8601 date")));
    }
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
