package world.kindness.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import world.kindness.search.Asked.Phrase;

/**
 * Looks through what the latest editions say, in PostgreSQL: by full text (words in any form of the
 * language of the text, accents or none, in any spelling), by other names for the same, and where
 * nothing has a word, by words that look like it (docs/adr/0037).
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
   * @param kinds how many of each kind
   * @param whole how many have all that was asked for
   * @param more whether there is more than was looked at
   * @param wanted what was looked for; null without words
   */
  record Found(
      List<Hit> hits,
      int total,
      Map<Findable, Integer> kinds,
      int whole,
      boolean more,
      @Nullable Wanted wanted) {
    private static Found nothing(Wanted wanted) {
      return new Found(List.of(), 0, Map.of(), 0, false, wanted);
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
   * latest that match are ranked, and only a page of them is read. What stands in many packs is one
   * hit, with the calls that have it.
   */
  private static final String PAGE =
      """
      with latest as materialized (
        select m.id, m.session_slug, m.place, %1$s as rank, %2$s as whole,
               case when m.kind = 'PACK' then coalesce(m.variety, m.kind) else m.kind end as kind,
               case when m.kind = 'THEME' then m.themes[1]
                    when m.kind = 'PACK' and m.variety is not null then m.variety || md5(m.words) end as thing
          from (select p.*, row_number() over (order by %3$s) as place
                  from published_item p where %4$s and %8$s order by %3$s limit %5$d) m),
      found as (
        select id, place, rank, whole, kind, null::uuid[] as calls, null::bigint as in_calls
          from latest where place <= %6$d and thing is null
        union all
        select (array_agg(id order by rank desc, place))[1], min(place), max(rank), bool_or(whole),
               min(kind), (array_agg(id order by place))[1:5], count(distinct session_slug)
          from latest where place <= %6$d and thing is not null group by thing),
      page as (
        select * from found order by rank desc, place offset ? limit ?)
      select (select count(*) from found), (select count(*) from found where whole),
             (select count(*) from latest),
             (select json_object_agg(kind, hits) from (select kind, count(*) as hits from found group by kind) k),
             page.kind, i.item_id, i.session_slug, i.session_title, i.session_date, e.edition_number,
             i.section, i.themes, i.content ->> 'attribution', i.content ->> 'country', page.in_calls,
             (select json_agg(json_build_object('session', c.session_slug, 'title', c.session_title,
                     'date', c.session_date) order by c.session_starts_at desc)
                from (select distinct on (session_slug) * from published_item
                       where id = any (page.calls)) c),
             %7$s
        from (select) one
        left join (page join published_item i on i.id = page.id join edition e on e.id = i.edition_id)
          on true
       order by page.rank desc, page.place""";

  /** People are found for as long as they may be shown, whatever packs say of them. */
  private static final String STILL_SHOWN =
      """
      (p.variety is distinct from 'PERSON' or exists (
         select from contributor c
          where lower(c.name) = lower(p.content ->> 'name')
            and (c.published or c.profile_consent_at is not null)))""";

  /** What the packs have of some phrases. */
  private static final String LOOK_UP =
      """
      select asked.words, asked.in_order, cast(looked.query as text), stands.known, stands.stop,
             alike.words, alike.queries
        from unnest(?, ?::boolean[], ?::boolean[]) with ordinality asked(words, in_order, guessed, place)
       cross join lateral (select looked_for(asked.words, asked.in_order) as query offset 0) looked
       cross join lateral (
         select exists (select from published_item p where %s and p.found_by @@ looked.query) as known,
                exists (select from published_language l
                         where numnode(plainto_tsquery(search_configuration(l.language), asked.words)) = 0) as stop
         offset 0) stands
       cross join lateral (
         select array_agg(word) as words, array_agg(cast(looked_for(word, false) as text)) as queries
           from (select w.word, similarity(w.word, plain_words(asked.words)) as likeness,
                        max(similarity(w.word, plain_words(asked.words))) over () as likest
                   from published_word w
                  where asked.guessed and not stands.known and numnode(looked.query) > 0
                    and w.word %% plain_words(asked.words)
                    and similarity(w.word, plain_words(asked.words)) >= 0.35
                    and numnode(looked_for(w.word, false)) > 0
                  order by likeness desc, w.items desc, w.word
                  limit 3) k
          where likeness >= 0.9 * likest) alike"""
          .formatted(Conditions.FINDABLE.sql());

  /** Short texts whole, long ones around what was found. */
  private static final String HEADLINE =
      """
      ts_headline(search_configuration(i.language), i.words, cast(? as tsquery),
        case when length(i.words) < 400
        then 'HighlightAll=true, StartSel=\uE000, StopSel=\uE001'
        else 'MaxFragments=2, MaxWords=36, MinWords=18, FragmentDelimiter=" … ", StartSel=\uE000, StopSel=\uE001'
      end)""";

  /**
   * How well a match fits, below 1: how often and how close together the words stand in it, for its
   * length; a theme, a pack and a person come before what is said of them.
   */
  private static final String CLOSENESS =
      """
      least(0.99, ts_rank_cd(m.found_by, cast(? as tsquery), 33)
        * case when m.kind = 'THEME' then 2.0
               when m.kind = 'PACK' and (m.variety is null or m.variety = 'PERSON') then 1.5
               else 1 end)""";

  /** How much of what was asked it has: as it was asked, or by another name. */
  private static final String HAS =
      """
      case when m.found_by @@ cast(? as tsquery) then 2 * ?
           when m.found_by @@ cast(? as tsquery) then ? else 0 end + """;

  private final Lexicon lexicon = new Lexicon();
  private final ObjectMapper json;

  Search(ObjectMapper json) {
    this.json = json;
  }

  /**
   * A page of what matches: best first; without words, all that the filters leave, latest call
   * first in the order of its pack.
   */
  Found find(SearchFilter filter, Page page) {
    Conditions narrowed = filter.conditions();
    if (filter.words().isEmpty()) {
      return read(narrowed, Part.UNRANKED, Part.ALL, Part.WHOLE_TEXT, page, null);
    }
    Asked asked = Asked.of(filter.words(), lexicon);
    Wanted wanted = Wanted.of(asked, lookUp(asked.phrases(), asked.guessed()));
    if (wanted.isNothing()) {
      return Found.nothing(wanted);
    }
    Found found = matching(wanted.most(), wanted, narrowed, page);
    if (found.total == 0) {
      return wanted.any().equals(wanted.most())
          ? found
          : matching(wanted.any(), wanted, narrowed, page);
    }
    // Of very much only the latest is looked at: what fits better may be older.
    String looked = wanted.most();
    for (String closer : List.of(wanted.meant(), wanted.said())) {
      if (found.more && !closer.equals(looked)) {
        Found fitting = matching(closer, wanted, narrowed, page);
        found = fitting.total > 0 ? fitting : found;
        looked = closer;
      }
    }
    return found;
  }

  private Found matching(String query, Wanted wanted, Conditions narrowed, Page page) {
    boolean plain = query.equals(wanted.said());
    return read(
        narrowed.and("p.found_by @@ cast(? as tsquery)", List.of(query)),
        plain ? new Part(CLOSENESS, List.of(query)) : mostFirst(wanted.any(), wanted.clauses()),
        plain ? Part.ALL : new Part("m.found_by @@ cast(? as tsquery)", List.of(wanted.meant())),
        page.marked ? new Part(HEADLINE, List.of(wanted.any())) : Part.WHOLE_TEXT,
        page,
        wanted);
  }

  private static Part mostFirst(String any, List<Wanted.Thing> clauses) {
    List<Object> values = new ArrayList<>();
    for (Wanted.Thing clause : clauses) {
      values.addAll(List.of(clause.said(), clause.words(), clause.meant(), clause.words()));
    }
    values.add(any);
    return new Part(HAS.repeat(clauses.size()) + CLOSENESS, values);
  }

  /**
   * A part of a statement.
   *
   * @param values of its parameters, in order
   */
  private record Part(String sql, List<Object> values) {
    private static final Part UNRANKED = new Part("0", List.of());
    private static final Part ALL = new Part("true", List.of());
    private static final Part WHOLE_TEXT = new Part("i.words", List.of());
  }

  /**
   * @param rank how well a match {@code m} fits
   * @param whole whether a match {@code m} has all that was asked for
   * @param text what is shown of an item {@code i}
   */
  private Found read(
      Conditions conditions, Part rank, Part whole, Part text, Page page, @Nullable Wanted wanted) {
    List<Object> values = new ArrayList<>(rank.values);
    values.addAll(whole.values);
    values.addAll(conditions.values());
    values.add(page.first);
    values.add(page.size);
    values.addAll(text.values);
    record Row(int total, int whole, int looked, String kinds, @Nullable Hit hit) {}
    List<Row> rows =
        ask(
            PAGE.formatted(
                rank.sql,
                whole.sql,
                LATEST_FIRST,
                conditions.sql(),
                MOST + 1,
                MOST,
                text.sql,
                STILL_SHOWN),
            values,
            row ->
                new Row(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getString(4),
                    row.getString(5) == null ? null : Hit.of(row, calls(row.getString(16)))));
    Row any = rows.getFirst();
    return new Found(
        rows.stream().map(Row::hit).filter(Objects::nonNull).toList(),
        any.total,
        any.kinds == null ? Map.of() : parsed(any.kinds, new TypeReference<>() {}),
        any.whole,
        any.looked > MOST,
        wanted);
  }

  private @Nullable List<Hit.Call> calls(@Nullable String list) {
    return list == null ? null : parsed(list, new TypeReference<>() {});
  }

  private <T> T parsed(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<Phrase, LookedUp> lookUp(List<Phrase> phrases, Set<Phrase> guessed) {
    Map<Phrase, LookedUp> known = new HashMap<>();
    ask(
        LOOK_UP,
        List.of(
            phrases.stream().map(Phrase::words).toArray(String[]::new),
            phrases.stream().map(Phrase::inOrder).toArray(Boolean[]::new),
            phrases.stream().map(guessed::contains).toArray(Boolean[]::new)),
        row ->
            known.put(
                new Phrase(row.getString(1), row.getBoolean(2)),
                new LookedUp(
                    row.getString(3),
                    row.getBoolean(4),
                    row.getBoolean(5),
                    texts(row.getArray(6)),
                    texts(row.getArray(7)))));
    return known;
  }

  private static List<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> ask(String sql, List<?> values, Reading<T> reading) {
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
      case Boolean[] flags -> connection.createArrayOf("boolean", flags);
      default -> value;
    };
  }
}
