package world.kindness.intake.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import world.kindness.intake.files.IntakeReport.FileReport;
import world.kindness.intake.files.StatedDay;
import world.kindness.intake.formats.text.ParsedFile;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.session.Session;

/**
 * Whether files are of the call they are brought to, as far as they state days. A call that moved
 * is on the day it moved to.
 *
 * @param call null while nobody said which it is: then there is nothing to compare with
 * @param confirmed days that a person saw, and says are of this call all the same
 */
record DaysOfCall(Session call, Set<LocalDate> confirmed) {
  /** Named at once; what is beyond is asked about with the next try. */
  private static final int SHOWN = 100;

  private record Other(String file, StatedDay stated) {}

  /**
   * @throws Problem 409 where a file states another day than the call's and nobody confirmed it
   */
  void compare(List<FileReport> files) {
    List<Other> open =
        files.stream()
            .flatMap(file -> others(file).map(stated -> new Other(file.name(), stated)))
            .filter(other -> !isConfirmed(other.stated()))
            .limit(SHOWN)
            .toList();
    if (!open.isEmpty()) {
      throw new Problem(
          ProblemType.OTHER_DAY,
          "'%s' %s, but the call is on %s. Is it of this call?"
              .formatted(open.getFirst().file(), open.getFirst().stated().sentence(), call.day()),
          open.stream().flatMap(this::faults).toList());
    }
  }

  /** The report of a file, with what a person confirmed about its days. */
  FileReport noted(FileReport file) {
    return file.warned(
        others(file)
            .map(
                stated ->
                    new ParsedFile.Warning(
                        "other-day",
                        "It %s, but the call is on %s; a person said that it is of this call."
                            .formatted(stated.sentence(), call.day()),
                        null))
            .toList());
  }

  /** Whether a person's word was needed. */
  boolean asked(List<FileReport> files) {
    return files.stream().flatMap(this::others).findAny().isPresent();
  }

  private Stream<Problem.Fault> faults(Other other) {
    String detail =
        "'%s' %s, but the call is on %s."
            .formatted(other.file(), other.stated().sentence(), call.day());
    return other.stated().days().stream()
        .map(day -> new Problem.Fault("confirmedDays=" + day, detail));
  }

  private Stream<StatedDay> others(FileReport file) {
    return call == null
        ? Stream.empty()
        : file.dates().stream().filter(stated -> !stated.fits(call.day()));
  }

  private boolean isConfirmed(StatedDay stated) {
    return stated.days().stream().anyMatch(confirmed::contains);
  }
}
