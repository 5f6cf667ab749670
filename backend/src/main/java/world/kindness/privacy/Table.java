package world.kindness.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.curation.texts.DraftColumn;
import world.kindness.curation.texts.DraftTable;
import world.kindness.privacy.Column.Holds;
import world.kindness.privacy.Column.Shape;

/** A table of the register: which of its columns may hold something of a person, and what then. */
final class Table {
  /** What becomes of a row that is the person's own. */
  enum Fate {
    /** It is deleted. */
    GOES,
    /** It stays, with marks in place of what was theirs. */
    EMPTIED,
    /** No row is anybody's own: marks take the place of names. */
    NOBODYS,
    /** Its own room looks after it. */
    APART
  }

  /**
   * @param column JSON, an array of objects
   * @param of the table to which the ids belong, and the field that has them
   */
  record Mentions(String column, String of) {}

  final String name;

  /** What people call it, in kebab-case. */
  final String place;

  final List<Column> columns = new ArrayList<>();
  Fate fate = Fate.NOBODYS;

  /** The assignments that empty a row. */
  String emptied;

  /** Its row's session, in SQL; null where it has none. */
  String session;

  /** Rows that are looked at, in SQL. */
  String where = "true";

  /** Whether the public or the next edition reads it: hidden at once. */
  boolean open;

  /** A list in which people are named by their ids; null where there is none. */
  Mentions mentions;

  /** Whether a row that names the person goes as well. */
  boolean goesWhenNamed;

  private Table(String name, String place) {
    this.name = name;
    this.place = place;
  }

  static Table of(String name, String place) {
    return new Table(name, place);
  }

  Table words(String... names) {
    return add(Holds.WORDS, Shape.TEXT, names);
  }

  Table lists(String... names) {
    return add(Holds.WORDS, Shape.LIST, names);
  }

  Table json(String... names) {
    return add(Holds.WORDS, Shape.JSON, names);
  }

  Table bytes(Shape shape, String bytes) {
    return add(Holds.WORDS, shape, bytes);
  }

  Table names(String... names) {
    return add(Holds.NAME, Shape.TEXT, names);
  }

  Table otherNames(String list) {
    return add(Holds.NAME, Shape.LIST, list);
  }

  Table addresses(String... names) {
    return add(Holds.ADDRESS, Shape.TEXT, names);
  }

  Table accounts(String... names) {
    return add(Holds.ACCOUNT, Shape.TEXT, names);
  }

  Table secrets(String... names) {
    return add(Holds.SECRET, Shape.TEXT, names);
  }

  Table codes(String... names) {
    return add(Holds.CODE, Shape.TEXT, names);
  }

  /** The columns that the catalogue of draft texts has of this table. */
  Table draftTexts() {
    for (DraftColumn text : DraftTable.columnsOf(name)) {
      Shape shape = Shape.valueOf(text.shape.name());
      add(text.ofSomebody ? Holds.NAME : Holds.WORDS, shape, text.column);
    }
    return this;
  }

  private Table add(Holds holds, Shape shape, String... names) {
    Arrays.stream(names).map(column -> new Column(column, holds, shape)).forEach(columns::add);
    return this;
  }

  Table inSession() {
    return inSession("t.session_id");
  }

  Table inSession(String sql) {
    session = sql;
    return this;
  }

  Table where(String sql) {
    where = sql;
    return this;
  }

  Table goes() {
    fate = Fate.GOES;
    return this;
  }

  Table emptied(String assignments) {
    fate = Fate.EMPTIED;
    emptied = assignments;
    return this;
  }

  Table apart() {
    fate = Fate.APART;
    return this;
  }

  Table open() {
    open = true;
    return this;
  }

  Table mentions(String column, String of) {
    mentions = new Mentions(column, of);
    return add(Holds.CODE, Shape.JSON, column);
  }

  Table goesWhenNamed() {
    goesWhenNamed = true;
    return goes();
  }

  Stream<Column> holding(Holds... holds) {
    return columns.stream().filter(column -> List.of(holds).contains(column.holds()));
  }

  /** Columns by which a person can be found. */
  List<Column> telling() {
    return columns.stream().filter(Column::tells).toList();
  }

  /** A column as one text in SQL; the table's alias is t. */
  String text(Column column) {
    return switch (column.shape()) {
      case TEXT -> "t." + column.name();
      case LIST -> "array_to_string(t.%s, ' ')".formatted(column.name());
      case JSON -> "cast(t.%s as text)".formatted(column.name());
      // Other rows may hold bytes that are no text, and are looked at in any order but in a case.
      case BYTES, JSON_BYTES ->
          "case when %s then convert_from(t.%s, 'UTF8') end".formatted(where, column.name());
    };
  }

  /** All of them as one text in SQL. */
  String allText() {
    return telling().stream()
        .map(this::text)
        .collect(Collectors.joining(", ", "concat_ws(' ', ", ")"));
  }

  /** The id of a row; rows without one are known by their place alone. */
  String id() {
    return name.equals(Register.MAILS) ? "cast(null as uuid)" : "t.id";
  }

  /** The slug of its row's session, in SQL. */
  String slug() {
    return session == null
        ? "cast(null as text)"
        : "(select s.slug from session s where s.id = %s)".formatted(session);
  }
}
