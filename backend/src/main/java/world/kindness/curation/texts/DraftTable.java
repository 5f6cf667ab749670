package world.kindness.curation.texts;

import java.util.Arrays;
import java.util.List;

/** A table in which texts of a draft stand, or what they are made from. */
public enum DraftTable {
  SESSION("t.id = :session", "'/sessions/' || t.slug"),
  DRAFT(Rows.OF_SESSION, Rows.DRAFT),
  SECTION_TEXT(
      Rows.OF_SESSION, Rows.DRAFT + " || '/sections/' || lower(replace(section, '_', '-'))"),
  QUOTE(Rows.OF_SESSION, "'/quotes/' || t.id"),
  INSIGHT(Rows.OF_SESSION, "'/insights/' || t.id"),
  MEASURE(Rows.OF_SESSION, "'/measures/' || t.id"),
  BREAKOUT_QUESTION(Rows.OF_SESSION, Rows.NO_ADDRESS),
  BREAKOUT_ROOM(Rows.OF_SESSION, Rows.NO_ADDRESS),
  BREAKOUT_NOTE(Rows.OF_SESSION, "'/breakout-notes/' || t.id"),
  RESOURCE(Rows.OF_SESSION, "'/resources/' || t.id"),
  REACH_STATEMENT(Rows.OF_SESSION, "'/reach-statements/' || t.id"),
  LISTED_PLACE(Rows.OF_SESSION, "'/listed-places/' || t.id"),
  /** People and themes belong to no call alone. */
  CONTRIBUTOR(Rows.OF_EVERY, "'/contributors/' || t.id"),
  THEME_WORDING(
      Rows.OF_EVERY, "'/themes/' || (select theme.slug from theme where theme.id = t.theme_id)"),
  SUGGESTION(Rows.OF_SESSION, "'/suggestions/' || t.id"),
  CHAT_MESSAGE(Rows.OF_SESSION, Rows.NO_ADDRESS),
  CHAT_REACTION(
      "t.message_id in (select m.id from chat_message m where m.session_id = :session)",
      Rows.NO_ADDRESS),
  INTAKE(Rows.OF_SESSION, "'/intakes/' || t.id");

  /** Parts of SQL that several tables share; the table's alias is t. */
  private static final class Rows {
    static final String OF_SESSION = "t.session_id = :session";
    static final String OF_EVERY = "cast(:session as uuid) is not null";
    static final String DRAFT =
        "'/drafts/' || (select s.slug from session s where s.id = t.session_id)";
    static final String NO_ADDRESS = "cast(null as text)";
  }

  /** Which rows are a session's, in SQL with the parameter {@code session}. */
  public final String ofSession;

  /** The address of a row below {@code /api/v1}, in SQL; null where it has none of its own. */
  public final String address;

  DraftTable(String ofSession, String address) {
    this.ofSession = ofSession;
    this.address = address;
  }

  /** Its name in the database. */
  public String table() {
    return name().toLowerCase();
  }

  public List<DraftColumn> columns() {
    return Arrays.stream(DraftColumn.values()).filter(column -> column.table == this).toList();
  }

  /** None for a table in which no text of a draft stands. */
  public static List<DraftColumn> columnsOf(String table) {
    return Arrays.stream(DraftColumn.values())
        .filter(column -> column.table.table().equals(table))
        .toList();
  }
}
