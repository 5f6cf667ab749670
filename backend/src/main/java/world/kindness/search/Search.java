package world.kindness.search;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import world.kindness.platform.PlainLetters;

/**
 * Looks through what the latest editions say, in PostgreSQL: by full text (words in any form,
 * accents or none, best first), and where nothing has the words, by words that look alike.
 */
@ApplicationScoped
class Search {
  /** Around what PostgreSQL found; characters of the private use area, which no text has. */
  private static final char START = '\uE000';

  private static final char END = '\uE001';
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int SHORTEST_ALIKE = 3;
  private static final int MOST_ALIKE = 6;

  /** What was found: {@code similar} when only words that look alike are in it. */
  record Found(List<Hit> hits, boolean similar, long total) {}

  private static final String SELECT =
      """
      select i.kind, i.item_id, i.session_slug, i.session_title, i.session_date, i.section, i.themes,
             i.content ->> 'attribution', i.content ->> 'country', %s
        from (select p.*, %s as score from published_item p
               where %s and p.kind not in ('STATEMENT', 'PLACE')
                 and (cast(:kind as text) is null or p.kind = :kind)
                 and (cast(:theme as text) is null or :theme = any(p.themes))
                 and (cast(:country as text) is null or p.country_code = :country)
                 and (cast(:from as date) is null or p.session_date >= cast(:from as date))
                 and (cast(:to as date) is null or p.session_date <= cast(:to as date))
               order by score desc, p.session_starts_at desc, p.session_slug, p.place_in_pack
               limit :limit offset :offset) i
       order by i.score desc, i.session_starts_at desc, i.session_slug, i.place_in_pack
      """;

  /** Short texts whole, long ones around what was found. */
  private static final String HEADLINE =
      """
      case when length(i.words) < 400
        then ts_headline('kindness', i.words, websearch_to_tsquery('kindness', :q),
          'HighlightAll=true, StartSel=\uE000, StopSel=\uE001')
        else ts_headline('kindness', i.words, websearch_to_tsquery('kindness', :q),
          'MaxFragments=2, MaxWords=36, MinWords=18, FragmentDelimiter=" … ", StartSel=\uE000, StopSel=\uE001')
      end""";

  /**
   * One page of what matches: best first; without words, all that the filters leave, latest call
   * first in the order of its pack; nothing where neither is given.
   */
  @Transactional
  Found find(SearchFilter filter, int limit, int offset) {
    if (filter.words().isEmpty()) {
      return filter.narrows() ? listed(filter, limit, offset) : new Found(List.of(), false, 0);
    }
    List<String> alike = alike(filter.words());
    String byWords = "p.found_by @@ websearch_to_tsquery('kindness', :q)";
    long total = count(byWords, filter, Map.of("q", filter.words()));
    if (total > 0) {
      String score = "ts_rank_cd(p.found_by, websearch_to_tsquery('kindness', :q))";
      return new Found(
          hits(
              SELECT.formatted(HEADLINE, score, byWords),
              filter,
              Map.of("q", filter.words()),
              limit,
              offset),
          false,
          total);
    }
    if (alike.isEmpty()) {
      return new Found(List.of(), false, 0);
    }
    Panache.getEntityManager()
        .createNativeQuery("select set_config('pg_trgm.word_similarity_threshold', '0.5', true)")
        .getSingleResult();
    Map<String, Object> words = new HashMap<>();
    List<String> conditions = new ArrayList<>();
    List<String> scores = new ArrayList<>();
    for (int i = 0; i < alike.size(); i++) {
      words.put("w" + i, alike.get(i));
      conditions.add(":w%d <%% plain_words(p.words)".formatted(i));
      scores.add("word_similarity(:w%d, plain_words(p.words))".formatted(i));
    }
    String condition = String.join(" and ", conditions);
    total = count(condition, filter, words);
    List<Hit> hits =
        total == 0
            ? List.of()
            : hits(
                SELECT.formatted("i.words", String.join(" + ", scores), condition),
                filter,
                words,
                limit,
                offset);
    return new Found(hits.stream().map(hit -> marked(hit, alike)).toList(), total > 0, total);
  }

  private static Found listed(SearchFilter filter, int limit, int offset) {
    return new Found(
        hits(SELECT.formatted("i.words", "0", "true"), filter, Map.of(), limit, offset),
        false,
        count("true", filter, Map.of()));
  }

  private static long count(String condition, SearchFilter filter, Map<String, ?> words) {
    String sql = "select count(*) from (" + SELECT.formatted("1", "1", condition) + ") f";
    return ((Number) bound(sql, filter, words, Integer.MAX_VALUE, 0).getSingleResult()).longValue();
  }

  private static List<Hit> hits(
      String sql, SearchFilter filter, Map<String, ?> words, int limit, int offset) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = bound(sql, filter, words, limit, offset).getResultList();
    return rows.stream().map(Search::hit).toList();
  }

  private static Query bound(
      String sql, SearchFilter filter, Map<String, ?> words, int limit, int offset) {
    Query query = Panache.getEntityManager().createNativeQuery(sql);
    words.forEach(query::setParameter);
    return query
        .setParameter("kind", filter.wanted() == null ? null : filter.wanted().name())
        .setParameter("theme", filter.theme())
        .setParameter("country", filter.country())
        .setParameter("from", filter.from() == null ? null : filter.from().toString())
        .setParameter("to", filter.to() == null ? null : filter.to().toString())
        .setParameter("limit", limit)
        .setParameter("offset", offset);
  }

  private static Hit hit(Object[] row) {
    return new Hit(
        Findable.valueOf((String) row[0]),
        (UUID) row[1],
        (String) row[2],
        (String) row[3],
        row[4] instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) row[4],
        (String) row[5],
        pieces((String) row[9]),
        Arrays.asList((String[]) row[6]),
        (String) row[7],
        (String) row[8]);
  }

  /** A text with marks around what was found, in pieces. */
  private static List<Hit.Piece> pieces(String marked) {
    List<Hit.Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < marked.length()) {
      boolean found = marked.charAt(at) == START;
      int from = found ? at + 1 : at;
      int end = marked.indexOf(found ? END : START, from);
      int to = end < 0 ? marked.length() : end;
      if (to > from) {
        pieces.add(new Hit.Piece(marked.substring(from, to), found));
      }
      at = found ? to + 1 : to;
    }
    return List.copyOf(pieces);
  }

  /** The words of a search that are long enough to look for others like them. */
  private static List<String> alike(String search) {
    return WORD.matcher(PlainLetters.of(search))
        .results()
        .map(match -> match.group())
        .filter(word -> word.length() >= SHORTEST_ALIKE)
        .distinct()
        .limit(MOST_ALIKE)
        .toList();
  }

  /** Marks, for each word of the search, the word of the text that is most like it. */
  private static Hit marked(Hit hit, List<String> search) {
    String text = hit.plain();
    List<String> words = WORD.matcher(text).results().map(m -> m.group()).distinct().toList();
    StringBuilder marked = new StringBuilder(text);
    for (String wanted : search) {
      words.stream()
          .max(
              java.util.Comparator.comparingDouble(word -> likeness(PlainLetters.of(word), wanted)))
          .ifPresent(
              best -> {
                var place =
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(best) + "(?![\\p{L}\\p{N}])")
                        .matcher(marked);
                if (place.find()
                    && (place.start() == 0 || marked.charAt(place.start() - 1) != START)) {
                  marked.insert(place.end(), END).insert(place.start(), START);
                }
              });
    }
    return new Hit(
        hit.kind(),
        hit.id(),
        hit.session(),
        hit.title(),
        hit.date(),
        hit.section(),
        pieces(marked.toString()),
        hit.themes(),
        hit.attribution(),
        hit.country());
  }

  /** How many pairs of neighbouring letters two words share, from 0 to 1 (Dice). */
  private static double likeness(String a, String b) {
    if (a.length() < 2 || b.length() < 2) {
      return a.equals(b) ? 1 : 0;
    }
    List<String> left = pairs(a);
    List<String> right = new ArrayList<>(pairs(b));
    int all = left.size() + right.size();
    long shared = left.stream().filter(right::remove).count();
    return 2.0 * shared / all;
  }

  private static List<String> pairs(String word) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < word.length(); i++) {
      pairs.add(word.substring(i, i + 2));
    }
    return pairs;
  }
}
