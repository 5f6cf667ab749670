package world.kindness.curation.texts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import world.kindness.intake.held.HeldItemDecided;
import world.kindness.platform.audit.Audit;

/**
 * Puts a decision about held personal data into every text of the catalogue. Words that somebody
 * agreed to stay as they saw them: where the quote's words change, they are asked again.
 */
@ApplicationScoped
class HeldItemCuration {
  /** Two rooms may have one name once what told them apart is gone: they are one then. */
  private static final String ONE_ROOM =
      "delete from breakout_room t where t.session_id = :session and strpos(t.name, :token) > 0 and exists (select from breakout_room o where o.session_id = t.session_id and o.id <> t.id and o.name = %s)"
          .formatted(put(DraftColumn.ROOM));

  private final EntityManager database;
  private final Audit audit;

  HeldItemCuration(EntityManager database, Audit audit) {
    this.database = database;
    this.audit = audit;
  }

  void apply(@Observes HeldItemDecided decided) {
    with(decided, database.createNativeQuery(ONE_ROOM)).executeUpdate();
    for (DraftTable table : DraftTable.values()) {
      List<?> changed =
          with(decided, database.createNativeQuery(update(table), String.class)).getResultList();
      changed.stream()
          .filter(Objects::nonNull)
          .forEach(address -> audit.record("edited", (String) address, List.of("text")));
    }
  }

  private static Query with(HeldItemDecided decided, Query query) {
    Map<String, Object> values =
        Map.of(
            "token", decided.token(),
            "put", decided.replacement(),
            "mark", decided.mark(),
            "session", decided.sessionId());
    query
        .getParameters()
        .forEach(value -> query.setParameter(value.getName(), values.get(value.getName())));
    return query;
  }

  /** Answers the addresses of what it changed; null where a thing has none of its own. */
  private static String update(DraftTable table) {
    List<DraftColumn> columns = table.columns();
    return "with changed (address) as (update %s t set %s, version = version + 1 where %s and (%s) returning %s) select address from changed"
        .formatted(
            table.table(),
            columns.stream()
                .map(column -> column.column + " = " + put(column))
                .collect(Collectors.joining(", ")),
            table.ofSession,
            columns.stream()
                .map(column -> "strpos(%s, :token) > 0".formatted(text(column)))
                .collect(Collectors.joining(" or ")),
            table.address);
  }

  private static String text(DraftColumn column) {
    return switch (column.shape) {
      case TEXT -> "t." + column.column;
      case LIST -> "array_to_string(t.%s, ' ')".formatted(column.column);
      case JSON -> "cast(t.%s as text)".formatted(column.column);
    };
  }

  /** A text never becomes empty: a mark stands where it was nothing else. */
  private static String put(DraftColumn column) {
    return switch (column.shape) {
      case TEXT ->
          "case when strpos(t.%1$s, :token) > 0 then coalesce(nullif(regexp_replace(replace(t.%1$s, :token, :put), '^\\s+$', ''), ''), :mark) else t.%1$s end"
              .formatted(column.column);
      case LIST ->
          "(select coalesce(array_agg(replace(x, :token, :put) order by i) filter (where replace(x, :token, :put) ~ '\\S'), '{}') from unnest(t.%s) with ordinality as u (x, i))"
              .formatted(column.column);
      case JSON ->
          "cast(replace(cast(t.%s as text), :token, trim(both '\"' from cast(to_json(cast(:put as text)) as text))) as jsonb)"
              .formatted(column.column);
    };
  }
}
