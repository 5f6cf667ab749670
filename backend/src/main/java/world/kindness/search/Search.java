package world.kindness.search;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGStatement;

/**
 * Looks through what the latest editions say, in PostgreSQL: by full text (words in any form,
 * accents or none), and where nothing has the words, by words that look alike.
 *
 * <p>At most {@link #MOST} things are found: of more, those of the latest calls. So a word that
 * stands everywhere costs no more than one that stands in a thousand places (docs/adr/0014).
 */
@ApplicationScoped
class Search {
  static final int MOST = 1000;

  /**
   * What was found.
   *
   * @param items row ids, in their order
   * @param words what was looked for; null where only filters were given
   * @param similar whether only words that look alike are in it
   * @param more whether there is more than was looked at
   */
  record Found(List<UUID> items, Words words, boolean similar, boolean more) {
    private static final Found NOTHING = new Found(List.of(), null, false, false);

    private static Found of(List<UUID> items, Words words, boolean similar) {
      boolean more = items.size() > MOST;
      return new Found(more ? items.subList(0, MOST) : items, words, similar, more);
    }
  }

  private static final String LATEST_FIRST =
      "%1$s.session_starts_at desc, %1$s.session_slug, %1$s.place_in_pack";

  /** Candidates are the latest that match; only they are ranked. */
  private static final String BEST_FIRST =
      """
      select c.id
        from (select p.* from published_item p where %s order by %s limit %d) c
       order by ts_rank_cd(c.found_by, %s) desc, %s""";

  private static final String IN_ORDER =
      "select p.id from published_item p where %s order by %s limit %d";

  /** The words that packs have which share most groups of three letters with those asked for. */
  private static final String ALIKE =
      """
      select wanted.place, known.word
        from unnest(?) with ordinality wanted(word, place)
        cross join lateral (
          select w.word from published_word w
           where w.word % wanted.word and similarity(w.word, wanted.word) >= 0.4
           order by similarity(w.word, wanted.word) desc, w.items desc, w.word limit 3) known
       order by wanted.place""";

  private static final String HITS =
      """
      select i.kind, i.item_id, i.session_slug, i.session_title, i.session_date, e.edition_number,
             i.section, i.themes, i.content ->> 'attribution', i.content ->> 'country', %s
        from unnest(?) with ordinality found(id, place)
        join published_item i on i.id = found.id
        join edition e on e.id = i.edition_id
       order by found.place""";

  /** Short texts whole, long ones around what was found. */
  private static final String HEADLINE =
      """
      ts_headline('kindness', i.words, %s, case when length(i.words) < 400
        then 'HighlightAll=true, StartSel=\uE000, StopSel=\uE001'
        else 'MaxFragments=2, MaxWords=36, MinWords=18, FragmentDelimiter=" … ", StartSel=\uE000, StopSel=\uE001'
      end)""";

  /**
   * What matches: best first; without words, all that the filters leave, latest call first in the
   * order of its pack.
   */
  Found find(SearchFilter filter) {
    if (filter.words().isEmpty()) {
      return Found.of(listed(filter), null, false);
    }
    Words words = Words.of(filter.words());
    List<UUID> items = matching(words, filter);
    if (!items.isEmpty()) {
      return Found.of(items, words, false);
    }
    List<String> wanted = Words.longEnough(filter.words());
    List<List<String>> spellings = wanted.isEmpty() ? List.of() : alike(wanted);
    if (wanted.isEmpty() || spellings.size() < wanted.size()) {
      return Found.NOTHING;
    }
    Words alike = Words.anyOf(spellings);
    List<UUID> similar = matching(alike, filter);
    return Found.of(similar, alike, !similar.isEmpty());
  }

  /** Some of what was found, marked where the words are, and shortened around them. */
  List<Hit> hits(Found found, int from, int to) {
    if (found.words() == null) {
      return whole(found, from, to);
    }
    return hits(found, from, to, HEADLINE.formatted(found.words().query()), found.words().values());
  }

  /** Some of what was found, each text whole and without marks. */
  List<Hit> whole(Found found, int from, int to) {
    return hits(found, from, to, "i.words", List.of());
  }

  private List<UUID> listed(SearchFilter filter) {
    Conditions conditions = filter.conditions();
    return ask(
        IN_ORDER.formatted(conditions.sql(), LATEST_FIRST.formatted("p"), MOST + 1),
        conditions.values(),
        row -> row.getObject(1, UUID.class));
  }

  private List<UUID> matching(Words words, SearchFilter filter) {
    Conditions conditions =
        filter.conditions().and("p.found_by @@ (" + words.query() + ")", words.values());
    String sql =
        BEST_FIRST.formatted(
            conditions.sql(),
            LATEST_FIRST.formatted("p"),
            MOST + 1,
            words.query(),
            LATEST_FIRST.formatted("c"));
    List<Object> values = new ArrayList<>(conditions.values());
    values.addAll(words.values());
    return ask(sql, values, row -> row.getObject(1, UUID.class));
  }

  /** For each word the ones like it; shorter than the list of words when one has none. */
  private List<List<String>> alike(List<String> words) {
    record Like(int place, String word) {}
    return ask(
            ALIKE,
            List.of((Object) words.toArray(String[]::new)),
            row -> new Like(row.getInt(1), row.getString(2)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Like::place, TreeMap::new, Collectors.mapping(Like::word, Collectors.toList())))
        .values()
        .stream()
        .toList();
  }

  private List<Hit> hits(Found found, int from, int to, String text, List<Object> values) {
    List<UUID> page =
        found
            .items()
            .subList(Math.min(from, found.items().size()), Math.min(to, found.items().size()));
    if (page.isEmpty()) {
      return List.of();
    }
    List<Object> all = new ArrayList<>(values);
    all.add(page.toArray(UUID[]::new));
    return ask(HITS.formatted(text), all, Hit::of);
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> ask(String sql, List<Object> values, Reading<T> reading) {
    return Panache.getSession()
        .doReturningWork(
            database -> {
              try (PreparedStatement statement = database.prepareStatement(sql)) {
                // A plan for any word is a bad plan for most: each is planned for the words it has.
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
                for (int i = 0; i < values.size(); i++) {
                  statement.setObject(i + 1, parameter(database, values.get(i)));
                }
                try (ResultSet rows = statement.executeQuery()) {
                  List<T> read = new ArrayList<>();
                  while (rows.next()) {
                    read.add(reading.of(rows));
                  }
                  return read;
                }
              }
            });
  }

  private static Object parameter(Connection connection, Object value) throws SQLException {
    return switch (value) {
      case String[] words -> connection.createArrayOf("text", words);
      case UUID[] ids -> connection.createArrayOf("uuid", ids);
      // PostgreSQL has no text with NUL in it.
      case String text -> text.replace("\0", "");
      default -> value;
    };
  }
}
