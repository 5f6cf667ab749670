package world.kindness.curation;

import java.util.List;
import world.kindness.curation.Checklist.Warning;

/** What a facilitator should have thought about; nothing here stands in the way. */
final class PublicationWarnings {
  private static final String API = "/api/v1";

  private PublicationWarnings() {}

  static List<Warning> of(DraftPack pack) {
    return smallGroups(pack);
  }

  private static List<Warning> smallGroups(DraftPack pack) {
    SmallGroups groups = SmallGroups.of(pack.session().id);
    return pack.quotes().stream()
        .flatMap(
            quote ->
                groups.in(quote).stream()
                    .map(
                        group ->
                            new Warning(
                                "small-group", API + "/quotes/" + quote.id, group.because())))
        .toList();
  }
}
