package world.kindness.intake.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import world.kindness.intake.files.BoardCopy;
import world.kindness.intake.files.FileKind;
import world.kindness.intake.files.Intake;
import world.kindness.intake.files.NotesArchive;
import world.kindness.intake.files.SourceFile;
import world.kindness.intake.formats.notes.BreakoutNotesFile;
import world.kindness.platform.audit.Audit;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.session.Session;

/** Reads a file that came before as another kind: what it brought leaves first. */
@ApplicationScoped
class Rereading {
  private final Audit audit;
  private final Event<MaterialsGivenUp> givenUp;

  Rereading(Audit audit, Event<MaterialsGivenUp> givenUp) {
    this.audit = audit;
    this.givenUp = givenUp;
  }

  /**
   * Gives up what a file brought.
   *
   * @return the intake that it came with
   * @throws Problem 409 for an existing pack, and where a draft rests on the file
   */
  Intake giveUp(SourceFile file) {
    if (file.kind.equals(FileKind.PACK_TEXT.name())) {
      throw new Problem(
          ProblemType.CONFLICT,
          "A draft began with '%s' as an insights pack: take the file out of the call first."
              .formatted(file.name));
    }
    BreakoutNotesFile notes = notes(file);
    givenUp.fire(new MaterialsGivenUp(file, notes));
    Intake intake = file.intake;
    if (intake.session != null && notes != null) {
      NotesArchive.forget(notes, file, intake.session, otherNotes(intake.session, file));
    }
    // Messages, attendees and held items leave with it.
    file.delete();
    SourceFile.flush();
    return intake;
  }

  /** Notes in the report of before where the file is now. */
  void readAgain(Intake before, String sha256, UUID now) {
    before.report =
        before
            .report
            .with(before.report.file(sha256).readAgain(now))
            .without(q -> sha256.equals(q.file()));
    audit.record("edited", "/intakes/" + before.id, List.of("files"));
  }

  /** What a session's other files with notes say. */
  static List<BreakoutNotesFile> otherNotes(Session session, SourceFile file) {
    return Stream.of(FileKind.BREAKOUT_NOTES, FileKind.BOARD_TABLE)
        .flatMap(
            kind ->
                SourceFile.<SourceFile>list(
                    "intake.session = ?1 and kind = ?2", session, kind.name())
                    .stream())
        .filter(other -> other != file)
        .map(Rereading::notes)
        .filter(notes -> notes != null)
        .toList();
  }

  /** Null for a file without notes. */
  static BreakoutNotesFile notes(SourceFile file) {
    if (file.kind.equals(FileKind.BREAKOUT_NOTES.name())) {
      return Reading.notes(file.copy());
    }
    return file.columnMapping == null ? null : BoardCopy.notes(file);
  }
}
