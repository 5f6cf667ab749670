package world.kindness.intake.attendance;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import world.kindness.platform.PlainLetters;

/** Where a list of participants keeps what, known by the words of its header in any order. */
record Columns(char delimiter, Map<Column, Integer> places) {
  /** Stands in every header of a list of participants. */
  static final Pattern NAME = Pattern.compile("(?i)name|nombre");

  private static final char[] DELIMITERS = {',', ';', '\t'};

  /** What a list may say about a participant. A new language is a new word. */
  enum Column {
    NAME("name", "user name", "nombre", "nombre de usuario"),
    EMAIL(
        "user email",
        "email",
        "e-mail",
        "correo electronico",
        "correo electronico del usuario",
        "email del usuario"),
    JOIN("join time", "hora para unirse", "hora de union", "hora de entrada"),
    LEAVE("leave time", "hora para salir", "hora de salida"),
    MINUTES(
        "duration",
        "total duration",
        "time in session",
        "duracion",
        "duracion total",
        "tiempo en la sesion"),
    GUEST("guest", "invitado"),
    WAITING("in waiting room", "en la sala de espera"),
    PARTICIPANTS("participants", "participantes");

    private final Set<String> words;

    Column(String... words) {
      this.words = Set.of(words);
    }
  }

  /** The columns that a header line names, by the delimiter that makes most of them; maybe none. */
  static Columns in(String line) {
    Columns best = new Columns(',', Map.of());
    for (char delimiter : DELIMITERS) {
      Map<Column, Integer> places = places(cells(line, delimiter));
      best = places.size() > best.places.size() ? new Columns(delimiter, places) : best;
    }
    return best;
  }

  /** Whether the line heads a list of people who were in a meeting. */
  boolean headAList() {
    return places.containsKey(Column.NAME)
        && (places.containsKey(Column.JOIN)
            || places.containsKey(Column.MINUTES)
            || places.containsKey(Column.EMAIL) && places.containsKey(Column.GUEST));
  }

  /** A line's cells; null when its quotation marks do not close. */
  List<String> cells(String line) {
    return cells(line, delimiter);
  }

  /** What stands in a column; empty when the list or the row has none. */
  String value(List<String> cells, Column column) {
    Integer place = places.get(column);
    return place == null || place >= cells.size() ? "" : cells.get(place).strip();
  }

  private static List<String> cells(String line, char delimiter) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    try (var parser = format.parse(new StringReader(line))) {
      return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
    } catch (IOException | UncheckedIOException quotesDoNotClose) {
      return null;
    }
  }

  private static Map<Column, Integer> places(List<String> cells) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int i = 0; cells != null && i < cells.size(); i++) {
      String word = word(cells.get(i));
      for (Column column : Column.values()) {
        if (column.words.contains(word)) {
          places.putIfAbsent(column, i);
        }
      }
    }
    return places;
  }

  /** {@code "Name (Original Name)"} is {@code "name"}. */
  private static String word(String cell) {
    int bracket = cell.indexOf('(');
    return PlainLetters.of(bracket < 0 ? cell : cell.substring(0, bracket));
  }
}
