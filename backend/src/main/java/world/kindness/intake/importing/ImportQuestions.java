package world.kindness.intake.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import world.kindness.community.Community;
import world.kindness.intake.files.IntakeReport.Question;
import world.kindness.intake.formats.board.BoardTable;
import world.kindness.session.Session;

/** What files do not say, and somebody is asked. */
final class ImportQuestions {
  private ImportQuestions() {}

  /**
   * @param session the call of the files; null where it is not known
   */
  static List<Question> of(Session session, Collection<Reading> readings) {
    List<Question> questions = new ArrayList<>();
    if (session == null) {
      questions.add(whichDay(readings));
    }
    readings.stream()
        .filter(reading -> reading.days().findAny().isPresent())
        .map(ImportQuestions::whichZone)
        .forEach(questions::add);
    for (Reading reading : readings) {
      if (reading.parsed() instanceof BoardTable board) {
        questions.add(Boards.whichColumns(reading.upload().name(), reading.sha256(), board));
      }
    }
    return questions;
  }

  /** The days found are offered, never taken: a file's clock has no zone. */
  private static Question whichDay(Collection<Reading> readings) {
    List<String> days =
        readings.stream()
            .flatMap(reading -> reading.report().dates().stream())
            .flatMap(stated -> stated.days().stream())
            .distinct()
            .sorted()
            .map(LocalDate::toString)
            .toList();
    return Question.of(
        "session-date",
        (days.isEmpty()
                ? "The files carry no date. On which day was the call? (%s)"
                : "On which day was the call? (%s)")
            .formatted(Community.present().callZone),
        days);
  }

  private static Question whichZone(Reading reading) {
    return Question.of(
        "time-zone",
        "Which time zone do the times of '%s' follow? The file does not say."
            .formatted(reading.upload().name()),
        List.of(Community.present().callZone));
  }
}
