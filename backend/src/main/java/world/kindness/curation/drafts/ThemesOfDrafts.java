package world.kindness.curation.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import world.kindness.curation.insights.Insight;
import world.kindness.platform.audit.Audit;
import world.kindness.session.BreakoutNote;
import world.kindness.session.Session;
import world.kindness.session.SessionTheme;
import world.kindness.theme.Theme;
import world.kindness.theme.ThemeMerged;

/** Where drafts carry a theme that became part of another, they carry the other one. */
@ApplicationScoped
class ThemesOfDrafts {
  private static final String TAGGED = "array_position(themes, ?1) > 0";

  private final Audit audit;

  ThemesOfDrafts(Audit audit) {
    this.audit = audit;
  }

  void follow(@Observes ThemeMerged merged) {
    String from = merged.theme().slug;
    String into = merged.into().slug;
    Set<String> slugs =
        SessionTheme.<SessionTheme>list("theme", merged.theme()).stream()
            .map(link -> link.session.slug)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String slug : slugs) {
      // Whoever publishes has locked it: an edition comes before the merger or after it.
      Session session = Session.locked(slug);
      List<Theme> themes =
          SessionTheme.of(session).stream().map(Theme::present).distinct().toList();
      SessionTheme.set(session, themes);
      Draft.of(session.id).listsChanged();
      audit.record("edited", "/drafts/" + slug, List.of("themes"));
    }
    for (Insight insight : Insight.<Insight>list(TAGGED, from)) {
      insight.themes = replaced(insight.themes, from, into);
      audit.record("edited", "/insights/" + insight.id, List.of("themes"));
    }
    for (BreakoutNote note : BreakoutNote.<BreakoutNote>list(TAGGED, from)) {
      note.themes = replaced(note.themes, from, into);
      audit.record("edited", "/breakout-notes/" + note.id, List.of("themes"));
    }
  }

  private static String[] replaced(String[] themes, String from, String into) {
    return Arrays.stream(themes)
        .map(slug -> slug.equals(from) ? into : slug)
        .distinct()
        .toArray(String[]::new);
  }
}
