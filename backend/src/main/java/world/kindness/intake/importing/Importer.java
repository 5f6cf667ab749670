package world.kindness.intake.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import world.kindness.intake.absent.SuppressionList;
import world.kindness.intake.files.Intake;
import world.kindness.intake.files.IntakeReport;
import world.kindness.intake.files.IntakeReport.FileReport;
import world.kindness.intake.files.IntakeReport.Question;
import world.kindness.intake.files.NotesArchive;
import world.kindness.intake.files.Redaction;
import world.kindness.intake.files.SourceFile;
import world.kindness.intake.formats.attendance.AttendanceFile;
import world.kindness.intake.formats.chat.ZoomChat;
import world.kindness.intake.formats.notes.BreakoutNotesFile;
import world.kindness.intake.formats.packdocument.PackDocument;
import world.kindness.intake.formats.text.ParsedFile;
import world.kindness.intake.held.HeldItem;
import world.kindness.intake.records.AttendanceArchive;
import world.kindness.intake.records.ChatArchive;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.locks.NamedLock;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.session.Session;

/** One import run: all of its files or none. The same bytes again change nothing. */
@ApplicationScoped
class Importer {
  /** A large file takes long and much memory. */
  private static final int AT_ONCE = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final Clock clock;
  private final Audit audit;
  private final SuppressionList suppression;
  private final UploadReader reader;
  private final Event<PackDocumentRead> packDocuments;
  private final IntakeAnswers answers;
  private final Rereading rereading;

  Importer(
      Clock clock,
      Audit audit,
      SuppressionList suppression,
      UploadReader reader,
      Event<PackDocumentRead> packDocuments,
      IntakeAnswers answers,
      Rereading rereading) {
    this.clock = clock;
    this.audit = audit;
    this.suppression = suppression;
    this.reader = reader;
    this.packDocuments = packDocuments;
    this.answers = answers;
    this.rereading = rereading;
  }

  /** {@code created} is false when every file was known. */
  record Outcome(IntakeReport report, boolean created) {}

  /**
   * Takes files in.
   *
   * @param sent reads them into memory, when it is their turn
   * @param slug the session they belong to; null to find out from the files
   * @param date the call's date in the community's zone, where the files carry none; may be null
   * @param confirmedDays days that files state and that a person says are of their call all the
   *     same
   * @throws Problem 422 for a file that is not recognised or cannot be read as said, or an unknown
   *     session; 503 where others take too long; 409 where a draft rests on a file that is to be
   *     read anew, and where a file states another day than the call's
   */
  Outcome take(
      Supplier<List<Upload>> sent, String slug, LocalDate date, Set<LocalDate> confirmedDays) {
    takePlace();
    try {
      List<Upload> uploads = sent.get();
      Optional<Outcome> taken = Optional.empty();
      while (taken.isEmpty()) {
        UploadReader.Files files = reader.read(uploads, slug, date);
        taken = inTurn(() -> store(files, slug, date, confirmedDays));
      }
      return taken.get();
    } finally {
      places.release();
    }
  }

  private void takePlace() {
    try {
      if (places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Problem(ProblemType.UNAVAILABLE, "Other files are being read: try again soon.");
  }

  /** Waits while somebody else brings one of the files, and holds no connection meanwhile. */
  private static Optional<Outcome> inTurn(Supplier<Optional<Outcome>> storing) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return QuarkusTransaction.requiringNew().call(storing::get);
      } catch (Problem busy) {
        if (busy.type != ProblemType.STILL_RUNNING || System.nanoTime() > end) {
          throw busy;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Empty when the files must be read anew: somebody was erased, or a file left, meanwhile. */
  private Optional<Outcome> store(
      UploadReader.Files files, String slug, LocalDate date, Set<LocalDate> confirmedDays) {
    List<Upload> uploads = files.uploads();
    List<String> digests = files.digests();
    // Of several who bring a file at once, all but the first find it known.
    if (!digests.stream().distinct().allMatch(sha256 -> NamedLock.takeIfFree("file " + sha256))) {
      throw new Problem(ProblemType.STILL_RUNNING, "One of the files is being imported just now.");
    }
    Map<String, SourceFile> stored = new HashMap<>();
    for (String sha256 : digests) {
      SourceFile.withDigest(sha256).ifPresent(file -> stored.put(sha256, file));
    }
    if (!suppression.absentees(slug, date).equals(files.absentees()) || !files.areRead(stored)) {
      return Optional.empty();
    }
    Map<String, SourceFile> known = new HashMap<>();
    Map<String, Reading> fresh = new LinkedHashMap<>();
    Map<String, Intake> before = new HashMap<>();
    Session session = null;
    for (int i = 0; i < uploads.size(); i++) {
      String sha256 = digests.get(i);
      SourceFile file = stored.get(sha256);
      if (uploads.get(i).isKnownAs(file)) {
        known.put(sha256, file);
        continue;
      }
      fresh.put(sha256, files.readings().get(sha256));
      if (file != null) {
        session = file.intake.session == null ? session : file.intake.session;
        before.put(sha256, rereading.giveUp(file));
        stored.remove(sha256);
      }
    }
    if (fresh.isEmpty()) {
      Intake first = known.get(digests.getFirst()).intake;
      if (first.session == null && (slug != null || date != null)) {
        answers.assign(first, slug, date, confirmedDays);
      }
      List<FileReport> reports = new ArrayList<>();
      for (int i = 0; i < uploads.size(); i++) {
        reports.add(
            FileReport.duplicate(uploads.get(i).name(), digests.get(i), known.get(digests.get(i))));
      }
      return Optional.of(
          new Outcome(
              new IntakeReport(
                  first.id,
                  first.session == null ? null : first.session.slug,
                  first.createdAt,
                  reports,
                  List.of(),
                  List.of()),
              false));
    }
    Optional<PackDocument> pack =
        fresh.values().stream().map(Reading::pack).filter(Objects::nonNull).findFirst();
    // Read again, a file stays with its call unless somebody says another.
    Session call =
        session != null && slug == null && date == null
            ? session
            : CallOfFiles.find(slug, date, pack).orElse(null);
    IntakeReport report =
        store(uploads, digests, known, fresh, new DaysOfCall(call, confirmedDays));
    before.forEach((sha256, intake) -> rereading.readAgain(intake, sha256, report.id()));
    return Optional.of(new Outcome(report, true));
  }

  private IntakeReport store(
      List<Upload> uploads,
      List<String> digests,
      Map<String, SourceFile> known,
      Map<String, Reading> fresh,
      DaysOfCall days) {
    Session session = days.call();
    List<FileReport> found = fresh.values().stream().map(Reading::report).toList();
    days.compare(found);
    Intake intake = new Intake();
    intake.session = session;
    intake.createdAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    intake.createdBy = audit.actor();
    intake.report = new IntakeReport(null, null, intake.createdAt, List.of(), List.of(), List.of());
    intake.persist();
    List<FileReport> files = new ArrayList<>();
    List<Question> questions = ImportQuestions.of(session, fresh.values());
    for (int i = 0; i < uploads.size(); i++) {
      String sha256 = digests.get(i);
      Reading reading = fresh.remove(sha256);
      if (reading == null) {
        files.add(FileReport.duplicate(uploads.get(i).name(), sha256, known.get(sha256)));
        continue;
      }
      SourceFile file = keep(reading, intake);
      known.put(sha256, file);
      List<ParsedFile.Warning> warnings = keep(reading, file, session);
      for (Redaction.Held held : reading.redaction().held()) {
        hold(held, file, session);
      }
      files.add(days.noted(reading.report().warned(warnings)));
    }
    intake.report =
        new IntakeReport(
            intake.id,
            session == null ? null : session.slug,
            intake.createdAt,
            files,
            answers.suggestions(intake),
            questions);
    audit.record(
        "created",
        "/intakes/" + intake.id,
        days.asked(found) ? List.of("confirmedDays") : List.of());
    return intake.report;
  }

  /** Keeps what was read, and says what there is to say of it now that its call is known. */
  private List<ParsedFile.Warning> keep(Reading reading, SourceFile file, Session session) {
    switch (reading.parsed()) {
      case ZoomChat chat -> ChatArchive.store(chat, reading.redaction(), file, session);
      case AttendanceFile attendance ->
          AttendanceArchive.store(attendance, reading.redaction(), file, session);
      case BreakoutNotesFile notes when session != null -> NotesArchive.store(notes, file, session);
      case PackDocument pack -> {
        PackDocumentRead read = new PackDocumentRead(session, file, pack);
        packDocuments.fire(read);
        return read.warnings();
      }
      default -> {}
    }
    return List.of();
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
