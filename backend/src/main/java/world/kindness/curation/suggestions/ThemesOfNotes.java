package world.kindness.curation.suggestions;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import world.kindness.intake.files.SourceFile;
import world.kindness.session.BreakoutNote;
import world.kindness.session.Session;
import world.kindness.theme.Theme;

/**
 * Themes that breakout notes speak to, by PostgreSQL's full text: a note shares two or more words
 * of a theme's wording that few other themes have.
 */
final class ThemesOfNotes {
  /** Words in more than a third of the themes tell none of them apart. */
  private static final String MATCHES =
      """
      with theme (slug, words) as (
        select slug, to_tsvector('english', wording)
        from unnest(cast(:slugs as text[]), cast(:wordings as text[])) as t (slug, wording)),
      word as (select slug, w.lexeme from theme, unnest(words) as w),
      telling as (
        select lexeme from word group by lexeme
        having count(*) <= greatest(1, (select count(*) from theme) / 3)),
      asked as (
        select slug, cast(string_agg(quote_literal(lexeme), ' | ') as tsquery) as words
        from word join telling using (lexeme) group by slug),
      said as (
        select id, to_tsvector('english', note) as words
        from breakout_note where session_id = :session),
      shared as (
        select said.id, word.slug, string_agg(word.lexeme, ', ' order by word.lexeme) as words
        from said
        cross join lateral unnest(said.words) as of_note
        join telling on telling.lexeme = of_note.lexeme
        join word on word.lexeme = of_note.lexeme
        group by said.id, word.slug
        having count(*) > 1)
      select cast(shared.id as text), shared.slug, ts_rank(said.words, asked.words), shared.words
      from shared join said using (id) join asked using (slug)
      """;

  private static final int THEMES_OF_A_NOTE = 2;

  private record Match(UUID note, String slug, float score, List<String> words) {}

  private ThemesOfNotes() {}

  static List<Finding> in(
      Session session,
      List<BreakoutNote> notes,
      Map<UUID, SourceFile> files,
      EntityManager database) {
    Map<String, String> wordings = new HashMap<>();
    Theme.<Theme>list("mergedInto is null and splitAt is null")
        .forEach(theme -> wordings.put(theme.slug, theme.on(session.day()).wording));
    if (wordings.isEmpty() || notes.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Match>> byNote = new HashMap<>();
    for (Match match : matches(session, wordings, database)) {
      byNote.computeIfAbsent(match.note(), note -> new ArrayList<>()).add(match);
    }
    return notes.stream()
        .flatMap(
            note ->
                byNote.getOrDefault(note.id, List.of()).stream()
                    .filter(match -> !List.of(note.themes).contains(match.slug()))
                    .sorted(
                        Comparator.comparingInt((Match m) -> -m.words().size())
                            .thenComparingDouble(m -> -m.score())
                            .thenComparing(Match::slug))
                    .limit(THEMES_OF_A_NOTE)
                    .map(match -> finding(note, match, wordings, files)))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Match> matches(
      Session session, Map<String, String> wordings, EntityManager database) {
    List<Object[]> rows =
        database
            .createNativeQuery(MATCHES)
            .setParameter("slugs", wordings.keySet().toArray(String[]::new))
            .setParameter("wordings", wordings.values().toArray(String[]::new))
            .setParameter("session", session.id)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new Match(
                    UUID.fromString((String) r[0]),
                    (String) r[1],
                    ((Number) r[2]).floatValue(),
                    List.of(((String) r[3]).split(", "))))
        .toList();
  }

  private static Finding finding(
      BreakoutNote note, Match match, Map<String, String> wordings, Map<UUID, SourceFile> files) {
    int shared = match.words().size();
    return new Finding(
        Suggestion.Kind.THEME,
        note.id + " " + match.slug(),
        Math.min(0.9, 0.3 + 0.15 * shared),
        "full text: shares %s with the theme".formatted(String.join(", ", match.words())),
        note.sourceFileId == null ? null : files.get(note.sourceFileId),
        note.sourceLine,
        Map.of(
            "note", note.id.toString(),
            "text", note.note,
            "theme", match.slug(),
            "statement", wordings.get(match.slug()),
            "score", String.format(Locale.ROOT, "%.3f", match.score())));
  }
}
