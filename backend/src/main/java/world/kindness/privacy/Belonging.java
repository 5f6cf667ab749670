package world.kindness.privacy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Rows that are a person's because others are.
 *
 * @param of the tables whose rows make them theirs, each a parameter of {@code sql} in its order
 */
record Belonging(String table, String sql, List<String> of) {
  private static final String LAST_ID =
      "substring(t.target from '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$')";

  /** In an order in which each follows from those before it. */
  static final List<Belonging> ALL =
      List.of(
          new Belonging(
              "quote", "select id from quote where message_id = any (?)", List.of("chat_message")),
          new Belonging(
              "consent_request",
              "select id from consent_request where quote_id = any (?)",
              List.of("quote")),
          new Belonging(
              "appearance",
              "select id from appearance where contributor_id = any (?)",
              List.of("contributor")),
          new Belonging(
              "chat_reaction",
              "select id from chat_reaction where message_id = any (?)",
              List.of("chat_message")),
          new Belonging(
              "held_item",
              "select h.id from held_item h join chat_message m on m.source_file_id = h.source_file_id where m.id = any (?) and (strpos(m.body, h.token) > 0 or strpos(m.body, h.found_value) > 0)",
              List.of("chat_message")),
          new Belonging(
              "suggestion",
              "select id from suggestion where proposal ->> 'message' = any (cast(? as text[])) or proposal ->> 'quote' = any (cast(? as text[])) or proposal ->> 'note' = any (cast(? as text[])) or proposal ->> 'keep' = any (cast(? as text[])) or proposal ->> 'merge' = any (cast(? as text[]))",
              List.of("chat_message", "quote", "breakout_note", "attendee", "attendee")),
          new Belonging(
              "published_item",
              "select id from published_item where item_id = any (?) or item_id = any (?)",
              List.of("quote", "breakout_note")),
          new Belonging(
              "audit_entry",
              "select t.id from audit_entry t where %1$s = any (cast(? as text[])) or %1$s = any (cast(? as text[])) or %1$s = any (cast(? as text[])) or %1$s = any (cast(? as text[])) or %1$s = any (cast(? as text[]))"
                  .formatted(LAST_ID),
              List.of("contributor", "member", "join_request", "consent_request", "attendee")));

  /** Where rows stand in a file: its id, the line, and a name that only this file may have. */
  record InFile(String table, String sql) {}

  static final List<InFile> IN_FILES =
      List.of(
          new InFile(
              "chat_message",
              "select source_file_id, line, null from chat_message where id = any (?)"),
          new InFile(
              "quote",
              "select source_file_id, source_line, null from quote where id = any (?) and source_file_id is not null"),
          new InFile(
              "breakout_note",
              "select source_file_id, line, null from breakout_note cross join unnest(joined_lines || source_line) as l (line) where id = any (?) and source_file_id is not null"),
          new InFile(
              "attendee",
              "select source_file_id, null, u.name from attendee cross join unnest(other_names || name) as u (name) where id = any (?)"),
          new InFile(
              "held_item", "select source_file_id, null, null from held_item where id = any (?)"));

  Object[] values(Rows rows, Person person) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (String table : of) {
      values.add(
          sql.contains("text[]")
              ? rows.texts(person.of(table).stream().map(UUID::toString).toList())
              : rows.ids(person.of(table)));
    }
    return values.toArray();
  }
}
