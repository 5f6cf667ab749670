package world.kindness.intake.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import world.kindness.intake.files.FileKind;
import world.kindness.intake.files.Intake;
import world.kindness.intake.files.IntakeReport;
import world.kindness.intake.files.IntakeReport.FileReport;
import world.kindness.intake.files.NotesArchive;
import world.kindness.intake.files.SourceFile;
import world.kindness.intake.formats.notes.BreakoutNotesFile;
import world.kindness.intake.formats.packdocument.PackDocument;
import world.kindness.intake.formats.packdocument.PackDocumentParser;
import world.kindness.intake.formats.text.SourceText;
import world.kindness.intake.held.HeldItem;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.problems.Problem;
import world.kindness.session.BreakoutNote;
import world.kindness.session.Session;

/** A file leaves its call: for good, or to another one. What rests on it is not decided here. */
@ApplicationScoped
public class CallFiles {
  /** Warnings that the other call has, or has not, of its own. */
  private static final Set<String> OF_ITS_CALL =
      Set.of("other-day", PackDocumentRead.DRAFT_STANDS, PackDocumentRead.TAKEN_BACK);

  private final Audit audit;
  private final Clock clock;
  private final IntakeAnswers answers;
  private final Event<PackDocumentRead> packDocuments;

  CallFiles(
      Audit audit, Clock clock, IntakeAnswers answers, Event<PackDocumentRead> packDocuments) {
    this.audit = audit;
    this.clock = clock;
    this.answers = answers;
    this.packDocuments = packDocuments;
  }

  /** What an existing pack says, as far as it is kept; null for another file. */
  public PackDocument pack(SourceFile file) {
    return file.kind.equals(FileKind.PACK_TEXT.name())
        ? new PackDocumentParser().parse(SourceText.of(file.copy()))
        : null;
  }

  /**
   * The call to which a file is to go.
   *
   * @throws Problem 422 where nobody says, or for an unknown one
   */
  public Session target(String slug, LocalDate date) {
    return CallOfFiles.find(slug, date, Optional.empty())
        .orElseThrow(() -> Problem.rule("/session", "Name the other call, or say its date."));
  }

  /**
   * Compares the days that a file states with the call it goes to.
   *
   * @throws Problem 409 where it states another day and nobody confirmed it
   */
  public void compare(SourceFile file, Session target, Set<LocalDate> confirmedDays) {
    new DaysOfCall(target, confirmedDays).compare(List.of(file.intake.report.file(file.sha256)));
  }

  /** Takes a file out: its records leave with it, of its report only that it came and left. */
  public void takeOut(SourceFile file) {
    Intake intake = file.intake;
    BreakoutNotesFile notes = Rereading.notes(file);
    if (intake.session != null && notes != null) {
      NotesArchive.forget(notes, file, intake.session, Rereading.otherNotes(intake.session, file));
    }
    intake.report = intake.report.left(file.sha256, file.name, clock.instant(), null);
    file.delete();
    SourceFile.flush();
  }

  /**
   * Takes a file to another call, whose records are there already.
   *
   * @param pack what it says, where it is an existing pack
   * @return the intake of its own that it has there
   */
  public Intake move(SourceFile file, Session target, PackDocument pack) {
    Intake before = file.intake;
    Session session = before.session;
    FileReport report = before.report.file(file.sha256);
    BreakoutNotesFile notes = Rereading.notes(file);
    if (notes != null) {
      NotesArchive.place(notes, file, session, target);
      NotesArchive.forgetFrame(notes, session, Rereading.otherNotes(session, file));
      NotesArchive.frame(notes, target);
    }
    Intake intake = new Intake();
    intake.session = target;
    intake.timeZone = before.timeZone;
    intake.createdAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    intake.createdBy = audit.actor();
    intake.report = before.report.alone(file.sha256);
    intake.persist();
    file.intake = intake;
    HeldItem.update("intake = ?1 where sourceFile = ?2", intake, file);
    before.report = before.report.left(file.sha256, file.name, intake.createdAt, target.slug);
    PackDocumentRead read = new PackDocumentRead(target, file, pack);
    if (pack != null) {
      packDocuments.fire(read);
    }
    FileReport there =
        new DaysOfCall(target, Set.of())
            .noted(report.unwarned(OF_ITS_CALL).warned(read.warnings()));
    intake.report =
        new IntakeReport(
                intake.id,
                target.slug,
                intake.createdAt,
                List.of(there),
                List.of(),
                intake.report.questions())
            .withSession(target.slug, answers.suggestions(intake));
    BreakoutNote.flush();
    return intake;
  }
}
