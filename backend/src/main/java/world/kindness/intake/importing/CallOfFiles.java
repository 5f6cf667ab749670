package world.kindness.intake.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import world.kindness.community.Community;
import world.kindness.intake.formats.packdocument.PackDocument;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.problems.ProblemType;
import world.kindness.session.Session;

/** Which call files belong to: as a person says, or as an existing pack does. */
final class CallOfFiles {
  private CallOfFiles() {}

  /**
   * The call, begun where there is none on that day; empty where nobody says.
   *
   * @throws Problem 422 for an unknown session, or a pack without a date
   */
  static Optional<Session> find(String slug, LocalDate date, Optional<PackDocument> pack) {
    if (slug != null) {
      return Optional.of(
          Session.bySlug(slug)
              .orElseThrow(
                  () -> Problem.rule("session", "There is no session '%s'.".formatted(slug))));
    }
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
    Community community = Community.present();
    return Optional.of(
        Session.onDay(day, community.zone())
            .orElseGet(
                () ->
                    Session.on(
                        day,
                        pack.map(PackDocument::starts).orElse(community.seriesOn(day).starts()),
                        pack.map(PackDocument::ends).orElse(community.seriesOn(day).ends()),
                        pack.map(PackDocument::title)
                            .map(PackDocument.Found::value)
                            .orElse(community.name),
                        Session.Stage.HELD,
                        community)));
  }
}
