package world.kindness.platform.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.platform.database.ConnectionPools;
import world.kindness.platform.problems.Problem;
import world.kindness.platform.security.Sha256;

/**
 * Keyset paging over an entity: a page starts behind the last row of the page before, so a walk
 * skips and repeats nothing while rows are added, whatever its limit.
 *
 * <p>The columns together must be unique and never null.
 */
public final class Keyset<E> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int STRIDE = 500;

  /** As much of a digest as tells the lists of this API apart. */
  private static final int NAME_LENGTH = 12;

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private record Column<E>(String path, Class<?> type, boolean descending, Function<E, ?> value) {}

  private final Class<E> entity;
  private final List<Column<E>> columns = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();
  private int mostCounted = CursorPage.MOST_COUNTED;

  private Keyset(Class<E> entity) {
    this.entity = entity;
  }

  public static <E> Keyset<E> of(Class<E> entity) {
    return new Keyset<>(entity);
  }

  public <V> Keyset<E> ascending(String path, Class<V> type, Function<E, V> value) {
    columns.add(new Column<>(path, type, false, value));
    return this;
  }

  public <V> Keyset<E> descending(String path, Class<V> type, Function<E, V> value) {
    columns.add(new Column<>(path, type, true, value));
    return this;
  }

  /** Narrows to rows that meet an HQL condition on {@code e}. */
  public Keyset<E> where(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Narrows by a named value; does nothing when the value is null (a filter not used). */
  public Keyset<E> where(String condition, String name, Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
    return this;
  }

  /** Narrows to rows that meet a condition, or to those that do not; does nothing when null. */
  public Keyset<E> whether(String condition, Boolean wanted) {
    return wanted == null ? this : where((wanted ? "(" : "not (") + condition + ")");
  }

  /**
   * Narrows to moments on these days of a zone, the first and the last among them; null for any.
   */
  public Keyset<E> onDays(
      String path, LocalDate first, LocalDate last, Supplier<ZoneId> zoneWhereItMatters) {
    if (first == null && last == null) {
      return this;
    }
    ZoneId zone = zoneWhereItMatters.get();
    return where(
            path + " >= :since",
            "since",
            first == null ? null : first.atStartOfDay(zone).toInstant())
        .where(
            path + " < :until",
            "until",
            last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /**
   * Narrows to rows that have some words in a text, in this order and in any case; does nothing
   * when there are none.
   *
   * @param text an HQL expression; to be found at any size it needs an index of its trigrams in
   *     lower case
   */
  public Keyset<E> containing(String text, String words) {
    if (words == null || words.isBlank()) {
      return this;
    }
    mostCounted = CursorPage.MOST_COUNTED_WITH_WORDS;
    return where(
        "lower(%s) like lower(:words) escape '!'".formatted(text),
        "words",
        "%" + literally(words.strip()) + "%");
  }

  /** Narrows to rows whose text begins so; does nothing when null (a filter not used). */
  public Keyset<E> beginning(String path, String text) {
    return where(
        path + " like :beginning escape '!'",
        "beginning",
        text == null ? null : literally(text) + "%");
  }

  /** As {@code like} finds it: {@code !} before what would stand for others. */
  private static String literally(String text) {
    return text.replaceAll("[!%_]", "!$0");
  }

  /** The first rows, at most so many. */
  public List<E> first(int limit) {
    return rows(null, limit);
  }

  /** One page, with how many rows match in all. */
  public <T> CursorPage<T> page(PageRequest request, Function<E, T> view) {
    return pageOf(request, rows -> rows.stream().map(view).toList());
  }

  /**
   * One page, with how many rows match in all.
   *
   * @param views of the rows of a page, in their order: what belongs to them can be read at once
   */
  public <T> CursorPage<T> pageOf(PageRequest request, Function<List<E>, List<T>> views) {
    long total = total();
    List<E> rows = rows(request.cursor(), request.limit() + 1);
    boolean more = rows.size() > request.limit();
    List<E> shown = more ? rows.subList(0, request.limit()) : rows;
    return new CursorPage<>(views.apply(shown), more ? cursor(shown.getLast()) : null, total);
  }

  private long total() {
    String query =
        "select count(counted.row) from (select 1 as row from %s e%s order by 1 limit %d) counted"
            .formatted(entity.getName(), all(conditions), mostCounted);
    LongSupplier counting = () -> bound(query, Long.class, values).getSingleResult();
    // Others than public reads count what nobody hears changes of.
    return ConnectionPools.READS.equals(Panache.getSession().getTenantIdentifier())
        ? Arc.container().instance(KeptTotals.class).get().of(query, values, counting)
        : counting.getAsLong();
  }

  /** Every row that matches, read some hundreds at a time and forgotten when the next come. */
  public Stream<E> all() {
    return Stream.iterate(
            rows(null, STRIDE),
            rows -> !rows.isEmpty(),
            rows -> {
              if (rows.size() < STRIDE) {
                return List.of();
              }
              String last = cursor(rows.getLast());
              rows.forEach(Panache.getEntityManager()::detach);
              return rows(last, STRIDE);
            })
        .flatMap(List::stream);
  }

  private List<E> rows(String cursor, int limit) {
    Map<String, Object> positioned = new HashMap<>(values);
    List<String> met = new ArrayList<>(conditions);
    if (cursor != null) {
      met.add(behind(cursor, positioned));
    }
    String order =
        columns.stream()
            .map(c -> "e." + c.path + (c.descending ? " desc" : ""))
            .collect(Collectors.joining(", "));
    return bound(
            "from " + entity.getName() + " e" + all(met) + " order by " + order, entity, positioned)
        .setMaxResults(limit)
        .getResultList();
  }

  private static String all(List<String> conditions) {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  private static <R> TypedQuery<R> bound(String hql, Class<R> result, Map<String, Object> values) {
    TypedQuery<R> query = Panache.getEntityManager().createQuery(hql, result);
    values.forEach(query::setParameter);
    return query;
  }

  /**
   * (a, b) behind (x, y) is: a behind x, or a = x and b behind y. That a is not before x follows
   * from it, and is what lets the database begin there instead of at the first row.
   */
  private String behind(String cursor, Map<String, Object> values) {
    List<Object> key = read(cursor);
    Column<E> first = columns.getFirst();
    String begin = "e." + first.path + (first.descending ? " <= " : " >= ") + ":key0";
    List<String> alternatives = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      List<String> steps = new ArrayList<>();
      for (int j = 0; j <= i; j++) {
        String operator = j < i ? " = " : columns.get(j).descending ? " < " : " > ";
        steps.add("e." + columns.get(j).path + operator + ":key" + j);
      }
      values.put("key" + i, key.get(i));
      alternatives.add("(" + String.join(" and ", steps) + ")");
    }
    return begin + " and (" + String.join(" or ", alternatives) + ")";
  }

  private String cursor(E last) {
    List<String> key =
        Stream.concat(Stream.of(list()), columns.stream().map(c -> c.value.apply(last).toString()))
            .toList();
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(key));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Object> read(String cursor) {
    try {
      JsonNode key =
          JSON.readTree(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
      if (key == null
          || !key.isArray()
          || key.size() != columns.size() + 1
          || !key.get(0).asText().equals(list())) {
        throw new IllegalArgumentException("another list's cursor");
      }
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        values.add(value(columns.get(i).type, key.get(i + 1).asText()));
      }
      return values;
    } catch (JsonProcessingException | RuntimeException e) {
      throw Problem.parameter("cursor", "The cursor is not one this list gave out.");
    }
  }

  /**
   * Which list it is, filters and all: a place in one means nothing in another. Arrays are left
   * out, since the slugs of a theme can become more during a walk.
   */
  private String list() {
    String filters =
        values.entrySet().stream()
            .filter(value -> !value.getValue().getClass().isArray())
            .map(value -> value.getKey() + "=" + value.getValue())
            .sorted()
            .collect(Collectors.joining(" "));
    String order =
        columns.stream()
            .map(column -> column.path + column.descending)
            .collect(Collectors.joining(" "));
    String all = String.join("\n", entity.getName(), order, conditions.toString(), filters);
    return Sha256.of(all).substring(0, NAME_LENGTH);
  }

  /** Within the years that the database knows as well. */
  private static Instant instant(String text) {
    Instant instant = Instant.parse(text);
    if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
      throw new IllegalArgumentException("a time beyond any");
    }
    return instant;
  }

  private static Object value(Class<?> type, String text) {
    if (text.indexOf('\0') >= 0) throw new IllegalArgumentException("NUL");
    if (type == Instant.class) return instant(text);
    if (type == UUID.class) return UUID.fromString(text);
    if (type == Integer.class) return Integer.valueOf(text);
    if (type == Long.class) return Long.valueOf(text);
    return text;
  }
}
