package world.kindness.curation.checklist;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.contributor.Contributor;
import world.kindness.curation.checklist.Checklist.Warning;
import world.kindness.curation.drafts.DraftPack;
import world.kindness.curation.quotes.SmallGroups;
import world.kindness.intake.files.Intake;
import world.kindness.theme.Theme;

/** What a facilitator should have thought about; nothing here stands in the way. */
final class PublicationWarnings {
  private PublicationWarnings() {}

  /**
   * @param contributors all
   */
  static List<Warning> of(DraftPack pack, List<Contributor> contributors) {
    return Stream.of(
            smallGroups(pack, contributors),
            splitThemes(pack),
            unreadBoards(pack),
            LooseEnds.warnings(pack))
        .flatMap(warnings -> warnings)
        .toList();
  }

  private static Stream<Warning> unreadBoards(DraftPack pack) {
    return Intake.<Intake>list("session = ?1 order by createdAt, id", pack.session()).stream()
        .flatMap(
            intake ->
                intake.report.questions().stream()
                    .filter(question -> question.file() != null)
                    .map(
                        question ->
                            new Warning(
                                "board-not-read",
                                PublicationRules.API + "/intakes/" + intake.id,
                                question.detail())));
  }

  private static Stream<Warning> smallGroups(DraftPack pack, List<Contributor> contributors) {
    SmallGroups groups = SmallGroups.of(pack.session().id, contributors);
    return pack.quotes().stream()
        .flatMap(
            quote ->
                groups.in(quote).stream()
                    .map(
                        group ->
                            new Warning(
                                "small-group",
                                PublicationRules.API + "/quotes/" + quote.id,
                                group.because())));
  }

  private static Stream<Warning> splitThemes(DraftPack pack) {
    return pack.themes().stream()
        .filter(theme -> theme.splitAt != null)
        .map(
            theme ->
                new Warning(
                    "theme-split",
                    PublicationRules.API + "/drafts/" + pack.session().slug,
                    "“%s” was split into %s: choose what the call spoke to."
                        .formatted(wording(theme, pack), parts(theme, pack))));
  }

  private static String parts(Theme theme, DraftPack pack) {
    return theme.splitInto().stream()
        .map(part -> "“%s”".formatted(wording(part, pack)))
        .collect(Collectors.joining(" and "));
  }

  private static String wording(Theme theme, DraftPack pack) {
    return theme.on(pack.session().day()).wording;
  }
}
