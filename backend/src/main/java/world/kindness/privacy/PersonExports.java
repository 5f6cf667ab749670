package world.kindness.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.intake.absent.Absentees;
import world.kindness.mail.Outbox;
import world.kindness.mail.OutgoingMail;
import world.kindness.platform.database.DatabaseFault;
import world.kindness.privacy.Column.Holds;
import world.kindness.privacy.Column.Shape;

/** Puts together what is held of a person. */
@ApplicationScoped
class PersonExports {
  private final AgroalDataSource database;
  private final Recognition recognition;
  private final Inventory inventory;
  private final Outbox outbox;
  private final ObjectMapper json;
  private final Clock clock;

  PersonExports(
      AgroalDataSource database,
      Recognition recognition,
      Inventory inventory,
      Outbox outbox,
      ObjectMapper json,
      Clock clock) {
    this.database = database;
    this.recognition = recognition;
    this.inventory = inventory;
    this.outbox = outbox;
    this.json = json;
    this.clock = clock;
  }

  @Transactional
  PersonExport of(Subject subject) {
    Person person = recognition.recognise(subject);
    List<PersonExport.Things> theirs = new ArrayList<>();
    List<PersonExport.Naming> naming = new ArrayList<>();
    try (Connection connection = database.getConnection()) {
      Rows rows = new Rows(connection);
      for (Table table : Register.TABLES) {
        if (!person.of(table.name).isEmpty()) {
          theirs.add(new PersonExport.Things(table.place, whole(rows, table, person)));
        }
        if (table.mentions != null) {
          mentioned(rows, table, person, naming);
        }
        if (table.name.equals(Register.MAILS)) {
          continue;
        }
        inventory.each(
            rows,
            table,
            person,
            occurrence -> {
              if (!occurrence.theirs()) {
                naming.add(naming(occurrence, person));
              }
            });
      }
      outbox.waiting().stream()
          .filter(new MailsOf(person, Passages.of(rows, person)))
          .map(PersonExports::naming)
          .forEach(naming::add);
    } catch (SQLException e) {
      throw DatabaseFault.unquoted("what is held of a person could not be read", e);
    }
    return new PersonExport(clock.instant(), person.subject(), theirs, naming);
  }

  private List<Map<String, JsonNode>> whole(Rows rows, Table table, Person person)
      throws SQLException {
    String secrets =
        table
            .holding(Holds.SECRET)
            .map(column -> "'" + column.name() + "'")
            .collect(Collectors.joining(", "));
    List<Map<String, JsonNode>> things = new ArrayList<>();
    rows.each(
        "select cast(to_jsonb(t) - cast(array[%s] as text[]) as text), %s from %s t where t.id = any (?) order by t.id"
            .formatted(secrets, table.slug(), table.name),
        row -> {
          Map<String, JsonNode> thing = new LinkedHashMap<>();
          inventory
              .read(row.getString(1))
              .properties()
              .forEach(field -> thing.put(field.getKey(), field.getValue()));
          if (row.getString(2) != null) {
            thing.put("session", json.valueToTree(row.getString(2)));
          }
          things.add(thing);
        },
        rows.ids(person.of(table.name)));
    return things;
  }

  private static void mentioned(
      Rows rows, Table table, Person person, List<PersonExport.Naming> naming) throws SQLException {
    String column = table.mentions.column();
    rows.each(
        "select %s, %s, cast(m as text) from %s t cross join jsonb_array_elements(t.%s) as y (m) where m ->> '%s' = any (?) order by 2"
            .formatted(table.id(), table.slug(), table.name, column, table.mentions.of()),
        row ->
            naming.add(
                new PersonExport.Naming(
                    table.place,
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    List.of(new PersonExport.Passage(column, row.getString(3))))),
        rows.texts(person.of(table.mentions.of()).stream().map(UUID::toString).toList()));
  }

  private static PersonExport.Naming naming(OutgoingMail mail) {
    return new PersonExport.Naming(
        Register.table(Register.MAILS).place,
        null,
        null,
        List.of(
            new PersonExport.Passage("to", mail.to()),
            new PersonExport.Passage("subject", mail.subject()),
            new PersonExport.Passage("text", mail.text())));
  }

  private PersonExport.Naming naming(Occurrence occurrence, Person person) {
    Absentees absentees = person.absentees();
    List<PersonExport.Passage> passages = new ArrayList<>();
    occurrence
        .naming()
        .forEach(
            (column, texts) ->
                pieces(column, texts)
                    .filter(piece -> column.holds() == Holds.ACCOUNT || absentees.standIn(piece))
                    .forEach(
                        piece -> passages.add(new PersonExport.Passage(column.name(), piece))));
    UUID id = occurrence.id();
    return new PersonExport.Naming(occurrence.table().place, id, occurrence.session(), passages);
  }

  /** A long text by its lines, JSON by its texts. */
  private Stream<String> pieces(Column column, List<String> texts) {
    return column.json()
        ? inventory.strings(texts).stream()
        : column.shape() == Shape.BYTES ? texts.stream().flatMap(String::lines) : texts.stream();
  }
}
