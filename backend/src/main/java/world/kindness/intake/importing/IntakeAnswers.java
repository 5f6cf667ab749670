package world.kindness.intake.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import world.kindness.intake.copies.Copies;
import world.kindness.intake.files.BoardCopy;
import world.kindness.intake.files.ColumnMapping;
import world.kindness.intake.files.FileKind;
import world.kindness.intake.files.Intake;
import world.kindness.intake.files.IntakeReport;
import world.kindness.intake.files.IntakeReport.FileReport;
import world.kindness.intake.files.IntakeReport.Suggestion;
import world.kindness.intake.files.NotesArchive;
import world.kindness.intake.files.SourceFile;
import world.kindness.intake.formats.notes.BreakoutNotesFile;
import world.kindness.intake.held.HeldItem;
import world.kindness.intake.records.Attendee;
import world.kindness.intake.records.ChatMessage;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.problems.Problem;
import world.kindness.session.Session;

/** What a person says about an import, and what follows from it. */
@ApplicationScoped
public class IntakeAnswers {
  private final Audit audit;
  private final Event<MaterialsTakenIn> materials;
  private final Event<MaterialsGivenUp> givenUp;

  IntakeAnswers(Audit audit, Event<MaterialsTakenIn> materials, Event<MaterialsGivenUp> givenUp) {
    this.audit = audit;
    this.materials = materials;
    this.givenUp = givenUp;
  }

  /** What the files of an intake suggest, once their call is known. */
  public List<Suggestion> suggestions(Intake intake) {
    List<Suggestion> suggestions = new ArrayList<>();
    if (intake.session != null) {
      Copies.settle(intake.session);
      materials.fire(new MaterialsTakenIn(intake.session, intake, suggestions::add));
    }
    return suggestions;
  }

  /**
   * Says which call the files of an intake belong to, once somebody knows.
   *
   * @throws Problem 409 where a file states another day than the call's and nobody confirmed it
   */
  @Transactional
  IntakeReport assign(Intake intake, String slug, LocalDate date, Set<LocalDate> confirmedDays) {
    Session session =
        CallOfFiles.find(slug, date, Optional.empty())
            .orElseThrow(() -> Problem.rule("/date", "Say the call's date, or name its session."));
    DaysOfCall days = new DaysOfCall(session, confirmedDays);
    days.compare(intake.report.files());
    intake.session = session;
    String ofIntake =
        "session = ?1 where sourceFile.id in (select f.id from SourceFile f where f.intake = ?2)";
    ChatMessage.update(ofIntake, session, intake);
    Attendee.update(ofIntake, session, intake);
    HeldItem.update("session = ?1 where intake = ?2", session, intake);
    for (SourceFile file : SourceFile.of(intake, FileKind.BREAKOUT_NOTES)) {
      NotesArchive.store(Reading.notes(file.copy()), file, session);
    }
    for (SourceFile file : SourceFile.of(intake, FileKind.BOARD_TABLE)) {
      if (file.columnMapping != null) {
        NotesArchive.store(BoardCopy.notes(file), file, session);
      }
    }
    boolean asked = days.asked(intake.report.files());
    for (FileReport file : intake.report.files()) {
      intake.report = intake.report.with(days.noted(file));
    }
    intake.report =
        intake.report.withSession(session.slug, suggestions(intake)).without("session-date");
    audit.record(
        "assigned",
        "/intakes/" + intake.id,
        asked ? List.of("session", "confirmedDays") : List.of("session"));
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

  /**
   * Says which columns of a board hold what; said anew, its notes are read anew.
   *
   * @throws Problem 422 for no board of this import, 409 where a draft rests on its notes
   */
  @Transactional
  IntakeReport map(Intake intake, ColumnMapping columns) {
    SourceFile file =
        SourceFile.of(intake, FileKind.BOARD_TABLE).stream()
            .filter(board -> board.sha256.equals(columns.file()))
            .findFirst()
            .orElseThrow(
                () -> Problem.rule("/columns", "No board of this import has that SHA-256."));
    Session session = intake.session;
    if (session != null && file.columnMapping != null) {
      BreakoutNotesFile notes = BoardCopy.notes(file);
      givenUp.fire(new MaterialsGivenUp(file, notes));
      NotesArchive.forget(notes, file, session, Rereading.otherNotes(session, file));
    }
    FileReport report = Boards.map(file, columns, intake.report.file(file.sha256));
    intake.report =
        intake
            .report
            .with(report)
            .without(q -> q.code().equals(Boards.QUESTION) && file.sha256.equals(q.file()));
    if (session != null) {
      NotesArchive.store(BoardCopy.notes(file), file, session);
      intake.report = intake.report.withSession(session.slug, suggestions(intake));
    }
    audit.record("assigned", "/intakes/" + intake.id, List.of("columns"));
    return intake.report;
  }
}
