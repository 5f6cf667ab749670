package world.kindness.search;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
   * @param hits those of the page that was asked for, in their order
   * @param total how many were found, at most {@link #MOST}
   * @param similar whether only words that look alike are in it
   * @param more whether there is more than was looked at
   */
  record Found(List<Hit> hits, int total, boolean similar, boolean more) {
    private static final Found NOTHING = new Found(List.of(), 0, false, false);

    private Found ofSimilarWords() {
      return new Found(hits, total, total > 0, more);
    }
  }

  /**
   * A part of what is found.
   *
   * @param first place of its first, from 0
   * @param marked whether the words that were looked for are marked, and long texts cut around them
   */
  record Page(int first, int size, boolean marked) {
    static final Page WHOLE = new Page(0, MOST, false);

    static Page number(int number, int size) {
      return new Page((number - 1) * size, size, true);
    }
  }

  private static final String LATEST_FIRST =
      "p.session_starts_at desc, p.session_slug, p.place_in_pack";

  /**
   * One row for each hit of a page, or one without any, each with how many were found. Only the
   * latest that match are ranked, and only a page of them is read.
   */
  private static final String PAGE =
      """
      with latest as materialized (
        select m.id, m.place, %1$s as rank
          from (select p.id, p.found_by, row_number() over (order by %2$s) as place
                  from published_item p where %3$s order by %2$s limit %4$d) m),
      page as (
        select id, place, rank from latest where place <= %5$d
         order by rank desc, place offset ? limit ?)
      select (select count(*) from latest), i.kind, i.item_id, i.session_slug, i.session_title,
             i.session_date, e.edition_number, i.section, i.themes, i.content ->> 'attribution',
             i.content ->> 'country', %6$s
        from (select) one
        left join (page join published_item i on i.id = page.id join edition e on e.id = i.edition_id)
          on true
       order by page.rank desc, page.place""";

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

  /** Short texts whole, long ones around what was found. */
  private static final String HEADLINE =
      """
      ts_headline('kindness', i.words, %s, case when length(i.words) < 400
        then 'HighlightAll=true, StartSel=\uE000, StopSel=\uE001'
        else 'MaxFragments=2, MaxWords=36, MinWords=18, FragmentDelimiter=" … ", StartSel=\uE000, StopSel=\uE001'
      end)""";

  /**
   * A page of what matches: best first; without words, all that the filters leave, latest call
   * first in the order of its pack.
   */
  Found find(SearchFilter filter, Page page) {
    if (filter.words().isEmpty()) {
      return read(filter.conditions(), Part.UNRANKED, Part.WHOLE_TEXT, page);
    }
    Found found = matching(Words.of(filter.words()), filter, page);
    if (found.total > 0) {
      return found;
    }
    List<String> wanted = Words.longEnough(filter.words());
    List<List<String>> spellings = wanted.isEmpty() ? List.of() : alike(wanted);
    return wanted.isEmpty() || spellings.size() < wanted.size()
        ? Found.NOTHING
        : matching(Words.anyOf(spellings), filter, page).ofSimilarWords();
  }

  private Found matching(Words words, SearchFilter filter, Page page) {
    String query = words.query();
    return read(
        filter.conditions().and("p.found_by @@ (" + query + ")", words.values()),
        new Part("ts_rank_cd(m.found_by, %s)".formatted(query), words.values()),
        page.marked ? new Part(HEADLINE.formatted(query), words.values()) : Part.WHOLE_TEXT,
        page);
  }

  /**
   * A part of a statement.
   *
   * @param values of its parameters, in order
   */
  private record Part(String sql, List<Object> values) {
    private static final Part UNRANKED = new Part("0", List.of());
    private static final Part WHOLE_TEXT = new Part("i.words", List.of());
  }

  /**
   * @param rank how well a match {@code m} fits
   * @param text what is shown of an item {@code i}
   */
  private Found read(Conditions conditions, Part rank, Part text, Page page) {
    List<Object> values = new ArrayList<>(rank.values);
    values.addAll(conditions.values());
    values.add(page.first);
    values.add(page.size);
    values.addAll(text.values);
    record Row(int matches, @Nullable Hit hit) {}
    List<Row> rows =
        ask(
            PAGE.formatted(rank.sql, LATEST_FIRST, conditions.sql(), MOST + 1, MOST, text.sql),
            values,
            row -> new Row(row.getInt(1), row.getString(2) == null ? null : Hit.of(row)));
    int matches = rows.getFirst().matches;
    return new Found(
        rows.stream().map(Row::hit).filter(Objects::nonNull).toList(),
        Math.min(matches, MOST),
        false,
        matches > MOST);
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
      // PostgreSQL has no text with NUL in it.
      case String text -> text.replace("\0", "");
      default -> value;
    };
  }
}
