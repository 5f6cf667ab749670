package world.kindness.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Every text of the database, straight from the columns that the database itself lists, whatever
 * the register says of them.
 */
@ApplicationScoped
class EveryText {
  /** What names people nowhere, follows from other tables, or is the erasure itself. */
  private static final Set<String> NOT_READ =
      Set.of(
          "erasure",
          "erasure_question",
          "erased_digest",
          "suppression_key",
          "flyway_schema_history",
          "country",
          "country_alias",
          "own_tasks",
          // Sealed with keys that only callers have.
          "first_answer",
          "published_word",
          "published_language",
          // Digests of network addresses.
          "rate_limit",
          // Goes by itself within the hour.
          "taken_access");

  private static final String COLUMNS =
      """
      select c.table_name, c.column_name, c.data_type,
             exists (select from information_schema.columns v
                      where v.table_schema = 'public' and v.table_name = c.table_name
                        and v.column_name = 'version' and c.table_name <> 'scheduled_tasks')
        from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
       where table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
         and (c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea')
              or c.data_type = 'ARRAY' and c.udt_name = '_text')
         -- What may hold one of a few words only names nobody; a check of several columns may let
         -- one hold anything.
         and not exists (select from pg_constraint k
                           join pg_attribute a on a.attrelid = k.conrelid and array[a.attnum] = k.conkey
                          where k.contype = 'c' and k.conrelid = cast(quote_ident(c.table_name) as regclass)
                            and a.attname = c.column_name
                            and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%')
       order by 1, c.ordinal_position""";

  private final ObjectMapper json;

  EveryText(ObjectMapper json) {
    this.json = json;
  }

  /**
   * A column with texts.
   *
   * @param versioned whether its row counts its changes for those who edit it
   */
  record TextColumn(String name, String type, boolean versioned) {
    boolean json() {
      return type.startsWith("json");
    }

    boolean bytes() {
      return type.equals("bytea");
    }

    boolean list() {
      return type.equals("ARRAY");
    }

    private String selected() {
      return json() ? "cast(t.%1$s as text) as %1$s".formatted(name) : "t." + name;
    }

    private String set() {
      return name + (json() ? " = cast(? as " + type + ")" : " = ?");
    }
  }

  /** What is done with a row. */
  interface Each {
    void take(Row row) throws SQLException;
  }

  /** A row of a table. */
  final class Row {
    final String table;
    private final Rows rows;
    private final ResultSet row;
    private final List<TextColumn> columns;

    private Row(Rows rows, String table, List<TextColumn> columns, ResultSet row) {
      this.rows = rows;
      this.table = table;
      this.columns = columns;
      this.row = row;
    }

    /** Every text in it; those within JSON one by one. */
    List<String> texts() throws SQLException {
      List<String> texts = new ArrayList<>();
      for (TextColumn column : columns) {
        texts.addAll(texts(column));
      }
      return texts;
    }

    /** The call whose edition it is a form of; null for others. */
    String editionOf() throws SQLException {
      return editions(table) ? row.getString("edition_of") : null;
    }

    /** Whether it is something that waits to go out. */
    boolean isMail() {
      return table.equals(Register.MAILS);
    }

    /** Lets a mail not go out, readable or not; one that goes out just now stays. */
    void takeBack() throws SQLException {
      rows.change(
          "delete from " + table + " where ctid = cast(? as tid) and not picked",
          row.getString("row_place"));
    }

    /** Puts other texts in the place of its own. */
    void change(UnaryOperator<String> changed) throws SQLException {
      Map<TextColumn, Object> values = new LinkedHashMap<>();
      for (TextColumn column : columns) {
        if (texts(column).stream().anyMatch(text -> !changed.apply(text).equals(text))) {
          values.put(column, value(column, changed));
        }
      }
      if (values.isEmpty()) {
        return;
      }
      List<Object> parameters = new ArrayList<>(values.values());
      parameters.add(row.getString("row_place"));
      rows.change(
          "update %s set %s%s where ctid = cast(? as tid)"
              .formatted(
                  table,
                  // Whoever edits the row as it was must not write the words back.
                  columns.getFirst().versioned() ? "version = version + 1, " : "",
                  values.keySet().stream().map(TextColumn::set).collect(Collectors.joining(", "))),
          parameters.toArray());
    }

    private List<String> texts(TextColumn column) throws SQLException {
      if (column.list()) {
        return list(column).stream().filter(Objects::nonNull).toList();
      }
      String text = text(column);
      JsonNode tree = tree(column, text);
      return text == null ? List.of() : tree == null ? List.of(text) : JsonTexts.of(tree);
    }

    private Object value(TextColumn column, UnaryOperator<String> changed) throws SQLException {
      if (column.list()) {
        return rows.texts(
            list(column).stream().map(text -> text == null ? null : changed.apply(text)).toList());
      }
      String text = text(column);
      JsonNode tree = tree(column, text);
      String left =
          tree == null ? changed.apply(text) : JsonTexts.without(tree, changed).toString();
      return column.bytes() ? left.getBytes(StandardCharsets.UTF_8) : left;
    }

    private List<String> list(TextColumn column) throws SQLException {
      return row.getArray(column.name()) == null
          ? List.of()
          : Arrays.asList((String[]) row.getArray(column.name()).getArray());
    }

    private String text(TextColumn column) throws SQLException {
      if (!column.bytes()) {
        return row.getString(column.name());
      }
      byte[] bytes = row.getBytes(column.name());
      return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
  }

  void each(Rows rows, Each each) throws SQLException {
    each(rows, table -> true, each);
  }

  /** Of some tables, by their names. */
  void each(Rows rows, Predicate<String> wanted, Each each) throws SQLException {
    Map<String, List<TextColumn>> tables = new LinkedHashMap<>();
    rows.each(
        COLUMNS,
        row -> {
          if (!NOT_READ.contains(row.getString(1)) && wanted.test(row.getString(1))) {
            tables
                .computeIfAbsent(row.getString(1), t -> new ArrayList<>())
                .add(new TextColumn(row.getString(2), row.getString(3), row.getBoolean(4)));
          }
        });
    for (Map.Entry<String, List<TextColumn>> table : tables.entrySet()) {
      rows.each(
          sql(table.getKey(), table.getValue()),
          row -> each.take(new Row(rows, table.getKey(), table.getValue(), row)));
    }
  }

  private static String sql(String table, List<TextColumn> columns) {
    String selected = columns.stream().map(TextColumn::selected).collect(Collectors.joining(", "));
    // All forms of an edition are made from its JSON, and lose their bytes together.
    return editions(table)
        ? "select %s, cast(t.ctid as text) as row_place, s.slug as edition_of from %s t join rendition r on r.id = t.rendition_id and r.format = 'JSON' join edition e on e.id = r.edition_id join session s on s.id = e.session_id"
            .formatted(selected, table)
        : "select %s, cast(t.ctid as text) as row_place from %s t".formatted(selected, table);
  }

  private static boolean editions(String table) {
    return table.equals("rendition_bytes");
  }

  /** What JSON it is; null where it is none that holds texts. */
  private JsonNode tree(TextColumn column, String text) {
    boolean maybe = text != null && (text.startsWith("{") || text.startsWith("["));
    if (!maybe || !column.json() && !column.bytes()) {
      return null;
    }
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
