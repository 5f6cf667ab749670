package world.kindness.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import world.kindness.intake.absent.Absentees;
import world.kindness.privacy.Column.Holds;

/** Goes through the register and tells every row in which a person stands. */
@ApplicationScoped
class Inventory {
  private final ObjectMapper json;

  Inventory(ObjectMapper json) {
    this.json = json;
  }

  /** What is done with a row. */
  interface Each {
    void take(Occurrence occurrence) throws SQLException;
  }

  /** One table's rows, those that are theirs and those that name them. */
  void each(Rows rows, Table table, Person person, Each each) throws SQLException {
    List<Column> columns = table.telling();
    Set<UUID> theirs = person.of(table.name);
    if (columns.isEmpty()) {
      for (UUID id : theirs) {
        each.take(new Occurrence(table, id, null, true, Map.of()));
      }
      return;
    }
    List<Column> accounts = table.holding(Holds.ACCOUNT).toList();
    String sql =
        "select %s, %s, %s from %s t where %s and (%s = any (?) or cast(array[%s] as text[]) && ? or person_words(%s) like any (?))"
            .formatted(
                table.id(),
                table.slug(),
                columns.stream()
                    .map(column -> selected(table, column))
                    .collect(Collectors.joining(", ")),
                table.name,
                table.where,
                table.id(),
                accounts.stream().map(c -> "t." + c.name()).collect(Collectors.joining(", ")),
                table.allText());
    Absentees absentees = person.absentees();
    rows.each(
        sql,
        row -> {
          UUID id = row.getObject(1, UUID.class);
          Map<Column, List<String>> naming = naming(row, columns, person, absentees);
          boolean own = id != null && theirs.contains(id);
          if (own || !naming.isEmpty()) {
            each.take(new Occurrence(table, id, row.getString(2), own, naming));
          }
        },
        rows.ids(theirs),
        rows.texts(person.accounts()),
        rows.texts(List.of(person.patterns())));
  }

  private static String selected(Table table, Column column) {
    return column.shape() == Column.Shape.LIST ? "t." + column.name() : table.text(column);
  }

  private Map<Column, List<String>> naming(
      ResultSet row, List<Column> columns, Person person, Absentees absentees) throws SQLException {
    Map<Column, List<String>> naming = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      List<String> texts = Rows.texts(row, 3 + i, column);
      boolean names =
          column.holds() == Holds.ACCOUNT
              ? texts.stream()
                  .anyMatch(
                      account ->
                          person.accounts().contains(account) || absentees.isAddress(account))
              : (column.json() ? strings(texts) : texts).stream().anyMatch(absentees::standIn);
      if (names) {
        naming.put(column, texts);
      }
    }
    return naming;
  }

  /** Every text that stands in JSON. */
  List<String> strings(List<String> documents) {
    return documents.stream().flatMap(document -> JsonTexts.of(read(document)).stream()).toList();
  }

  JsonNode read(String document) {
    try {
      return json.readTree(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("JSON in the database does not parse");
    }
  }
}
