package world.kindness.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import world.kindness.community.Community;
import world.kindness.intake.IntakeReport.FileReport;
import world.kindness.intake.IntakeReport.Question;
import world.kindness.intake.IntakeReport.Suggestion;
import world.kindness.intake.absent.Absentees;
import world.kindness.intake.absent.SuppressionList;
import world.kindness.intake.attendance.AttendanceFile;
import world.kindness.intake.chat.ZoomChat;
import world.kindness.intake.notes.BreakoutNotesFile;
import world.kindness.intake.packdocument.PackDocument;
import world.kindness.platform.Audit;
import world.kindness.platform.Problem;
import world.kindness.platform.ProblemType;
import world.kindness.platform.Sha256;
import world.kindness.session.Session;

/** One import run: all of its files or none. The same bytes again change nothing. */
@ApplicationScoped
class Importer {
  private final Clock clock;
  private final Audit audit;
  private final SuppressionList suppression;
  private final Event<PackDocumentRead> packDocuments;
  private final Event<MaterialsTakenIn> materials;

  Importer(
      Clock clock,
      Audit audit,
      SuppressionList suppression,
      Event<PackDocumentRead> packDocuments,
      Event<MaterialsTakenIn> materials) {
    this.clock = clock;
    this.audit = audit;
    this.suppression = suppression;
    this.packDocuments = packDocuments;
    this.materials = materials;
  }

  /** {@code created} is false when every file was known. */
  record Outcome(IntakeReport report, boolean created) {}

  /**
   * Takes files in.
   *
   * @param slug the session they belong to; null to find out from the files
   * @param date the call's date in the community's zone, where the files carry none; may be null
   * @throws Problem 422 for a file that is not recognised or an unknown session
   */
  @Transactional
  Outcome take(List<Upload> sent, String slug, LocalDate date) {
    Absentees absentees = suppression.absentees(slug, date);
    List<Upload> uploads =
        sent.stream()
            .map(upload -> new Upload(absentees.without(upload.name()), upload.bytes()))
            .toList();
    Map<String, SourceFile> known = new HashMap<>();
    Map<String, Reading> fresh = new LinkedHashMap<>();
    List<String> digests = new ArrayList<>();
    for (Upload upload : uploads) {
      String sha256 = Sha256.of(upload.bytes());
      digests.add(sha256);
      SourceFile.withDigest(sha256)
          .ifPresentOrElse(
              file -> known.put(sha256, file),
              () -> fresh.computeIfAbsent(sha256, s -> Reading.of(upload, s, absentees)));
    }
    if (fresh.isEmpty()) {
      Intake first = known.get(digests.getFirst()).intake;
      if (first.session == null && (slug != null || date != null)) {
        assign(first, slug, date);
      }
      List<FileReport> files = new ArrayList<>();
      for (int i = 0; i < uploads.size(); i++) {
        files.add(
            FileReport.duplicate(uploads.get(i).name(), digests.get(i), known.get(digests.get(i))));
      }
      return new Outcome(
          new IntakeReport(
              first.id,
              first.session == null ? null : first.session.slug,
              first.createdAt,
              files,
              List.of(),
              List.of()),
          false);
    }
    Optional<Session> session =
        session(
            slug,
            date,
            fresh.values().stream().map(Reading::pack).filter(Objects::nonNull).findFirst());
    return new Outcome(store(uploads, digests, known, fresh, session.orElse(null)), true);
  }

  private IntakeReport store(
      List<Upload> uploads,
      List<String> digests,
      Map<String, SourceFile> known,
      Map<String, Reading> fresh,
      Session session) {
    Intake intake = new Intake();
    intake.session = session;
    intake.createdAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    intake.createdBy = audit.actor();
    intake.report = new IntakeReport(null, null, intake.createdAt, List.of(), List.of(), List.of());
    intake.persist();
    List<FileReport> files = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    if (session == null) {
      questions.add(whichDay(fresh.values()));
    }
    fresh.values().stream()
        .filter(reading -> reading.days().findAny().isPresent())
        .map(Importer::whichZone)
        .forEach(questions::add);
    for (int i = 0; i < uploads.size(); i++) {
      String sha256 = digests.get(i);
      Reading reading = fresh.remove(sha256);
      if (reading == null) {
        files.add(FileReport.duplicate(uploads.get(i).name(), sha256, known.get(sha256)));
        continue;
      }
      SourceFile file = keep(reading, intake);
      known.put(sha256, file);
      keep(reading, file, session);
      for (Redaction.Held held : reading.redaction().held()) {
        hold(held, file, session);
      }
      files.add(reading.report());
    }
    intake.report =
        new IntakeReport(
            intake.id,
            session == null ? null : session.slug,
            intake.createdAt,
            files,
            suggestions(intake),
            questions);
    audit.record("created", "/intakes/" + intake.id);
    return intake.report;
  }

  private void keep(Reading reading, SourceFile file, Session session) {
    switch (reading.parsed()) {
      case ZoomChat chat -> ChatArchive.store(chat, reading.redaction(), file, session);
      case AttendanceFile attendance ->
          AttendanceArchive.store(attendance, reading.redaction(), file, session);
      case BreakoutNotesFile notes when session != null -> NotesArchive.store(notes, file, session);
      case PackDocument pack -> packDocuments.fire(new PackDocumentRead(session, file, pack));
      default -> {}
    }
  }

  /** What the files of an intake suggest, once their call is known. */
  private List<Suggestion> suggestions(Intake intake) {
    List<Suggestion> suggestions = new ArrayList<>();
    if (intake.session != null) {
      AttendanceArchive.joinSameAddresses(intake.session);
      materials.fire(new MaterialsTakenIn(intake.session, intake, suggestions::add));
    }
    return suggestions;
  }

  /** The days found are offered, never taken: a file's clock has no zone. */
  private static Question whichDay(Collection<Reading> readings) {
    List<String> days =
        readings.stream()
            .flatMap(Reading::days)
            .distinct()
            .sorted()
            .map(LocalDate::toString)
            .toList();
    return new Question(
        "session-date",
        (days.isEmpty()
                ? "The files carry no date. On which day was the call? (%s)"
                : "On which day was the call? (%s)")
            .formatted(Community.present().callZone),
        days);
  }

  private static Question whichZone(Reading reading) {
    return new Question(
        "time-zone",
        "Which time zone do the times of '%s' follow? The file does not say."
            .formatted(reading.upload().name()),
        List.of(Community.present().callZone));
  }

  private static Optional<Session> session(
      String slug, LocalDate date, Optional<PackDocument> pack) {
    if (slug != null) {
      return Optional.of(
          Session.bySlug(slug)
              .orElseThrow(
                  () -> Problem.rule("session", "There is no session '%s'.".formatted(slug))));
    }
    Community community = Community.present();
    LocalDate day =
        date != null
            ? date
            : pack.map(PackDocument::date).map(PackDocument.Found::value).orElse(null);
    if (day == null) {
      if (pack.isPresent()) {
        throw new Problem(
            ProblemType.RULE_BROKEN,
            "The pack carries no date: say it with 'date' or name the 'session'.",
            List.of(new Problem.Fault("date", "missing in the file and in the request")));
      }
      return Optional.empty();
    }
    return Optional.of(
        Session.onDay(day, community.zone())
            .orElseGet(
                () ->
                    Session.on(
                        day,
                        pack.map(PackDocument::starts).orElse(community.callStarts),
                        pack.map(PackDocument::ends).orElse(community.callEnds),
                        pack.map(PackDocument::title)
                            .map(PackDocument.Found::value)
                            .orElse(community.name),
                        Session.Stage.HELD,
                        community)));
  }

  /** Says which call the files of an intake belong to, once somebody knows. */
  @Transactional
  IntakeReport assign(Intake intake, String slug, LocalDate date) {
    Session session =
        session(slug, date, Optional.empty())
            .orElseThrow(() -> Problem.rule("/date", "Say the call's date, or name its session."));
    intake.session = session;
    String ofIntake =
        "session = ?1 where sourceFile.id in (select f.id from SourceFile f where f.intake = ?2)";
    ChatMessage.update(ofIntake, session, intake);
    Attendee.update(ofIntake, session, intake);
    HeldItem.update("session = ?1 where intake = ?2", session, intake);
    for (SourceFile file : SourceFile.of(intake, FileKind.BREAKOUT_NOTES)) {
      String redacted = new String(file.redactedCopy, StandardCharsets.UTF_8);
      NotesArchive.store(Reading.notes(redacted), file, session);
    }
    intake.report =
        intake.report.withSession(session.slug, suggestions(intake)).without("session-date");
    audit.record("assigned", "/intakes/" + intake.id, List.of("session"));
    return intake.report;
  }

  /** Says which zone the clocks of an intake's files follow. */
  @Transactional
  IntakeReport follow(Intake intake, ZoneId zone) {
    intake.timeZone = zone.getId();
    intake.report = intake.report.without("time-zone");
    audit.record("assigned", "/intakes/" + intake.id, List.of("timeZone"));
    return intake.report;
  }

  private static SourceFile keep(Reading reading, Intake intake) {
    SourceFile file = new SourceFile();
    file.intake = intake;
    file.name = reading.upload().name();
    file.kind = reading.kind().name();
    file.sha256 = reading.sha256();
    file.redactedCopy = reading.redacted().getBytes(StandardCharsets.UTF_8);
    file.persist();
    return file;
  }

  private static void hold(Redaction.Held held, SourceFile file, Session session) {
    HeldItem item = new HeldItem();
    item.intake = file.intake;
    item.session = session;
    item.sourceFile = file;
    item.kind = HeldItem.Kind.valueOf(held.kind().name());
    item.foundValue = held.value();
    item.token = held.token();
    item.line = held.line();
    item.persist();
  }
}
