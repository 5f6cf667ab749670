package world.kindness.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import world.kindness.intake.absent.Absentees;
import world.kindness.privacy.Column.Holds;
import world.kindness.privacy.Table.Fate;

/** Takes a person out of the rows of a table. Doing it again changes nothing more. */
@ApplicationScoped
class Rewriting {
  private final Inventory inventory;

  Rewriting(Inventory inventory) {
    this.inventory = inventory;
  }

  /** Rows that are theirs go or are emptied, as the register says; in others marks take a place. */
  void rewrite(Rows rows, Table table, Person person) throws SQLException {
    if (table.fate == Fate.APART) {
      return;
    }
    Set<UUID> gone = new HashSet<>();
    inventory.each(
        rows,
        table,
        person,
        occurrence -> {
          boolean goes = table.fate == Fate.GOES && (occurrence.theirs() || table.goesWhenNamed);
          if (goes) {
            gone.add(occurrence.id());
          } else {
            mark(rows, occurrence, person.absentees());
          }
        });
    if (table.fate == Fate.GOES) {
      rows.change("delete from " + table.name + " where id = any (?)", rows.ids(gone));
    }
    if (table.mentions != null) {
      unmention(rows, table, person);
    }
    if (table.fate == Fate.EMPTIED) {
      rows.change(
          "update %s set %s, version = version + 1 where id = any (?)"
              .formatted(table.name, table.emptied),
          rows.ids(person.of(table.name)));
    }
  }

  private static void unmention(Rows rows, Table table, Person person) throws SQLException {
    String column = table.mentions.column();
    String of = table.mentions.of();
    Array ids = rows.texts(person.of(of).stream().map(UUID::toString).toList());
    rows.change(
        "update %1$s t set %2$s = (select coalesce(jsonb_agg(m order by n), '[]') from jsonb_array_elements(t.%2$s) with ordinality as x (m, n) where m ->> '%3$s' <> all (?)), version = version + 1 where exists (select from jsonb_array_elements(t.%2$s) as y (m) where m ->> '%3$s' = any (?))"
            .formatted(table.name, column, of),
        ids,
        ids);
  }

  private void mark(Rows rows, Occurrence occurrence, Absentees absentees) throws SQLException {
    if (occurrence.naming().isEmpty()) {
      return;
    }
    List<Object> values = new ArrayList<>();
    for (Map.Entry<Column, List<String>> text : occurrence.naming().entrySet()) {
      values.add(marked(rows, text.getKey(), text.getValue(), absentees));
    }
    values.add(occurrence.id());
    rows.change(
        "update %s set %s, version = version + 1 where id = ?"
            .formatted(
                occurrence.table().name,
                occurrence.naming().keySet().stream()
                    .map(column -> column.name() + (column.json() ? " = cast(? as jsonb)" : " = ?"))
                    .collect(Collectors.joining(", "))),
        values.toArray());
  }

  private Object marked(Rows rows, Column column, List<String> texts, Absentees absentees)
      throws SQLException {
    UnaryOperator<String> without =
        column.holds() == Holds.ACCOUNT ? account -> Absentees.NAME : absentees::without;
    return switch (column.shape()) {
      case LIST -> rows.texts(texts.stream().map(without).toList());
      case JSON, JSON_BYTES ->
          JsonTexts.without(inventory.read(texts.getFirst()), without).toString();
      case TEXT, BYTES -> without.apply(texts.getFirst());
    };
  }
}
