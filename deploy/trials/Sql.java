import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;

/** Asks a database: {@code Sql.java URL statement…} prints each row as a JSON array of texts. */
public class Sql {
  public static void main(String[] given) throws SQLException {
    try (Connection database = DriverManager.getConnection(given[0]);
        Statement statement = database.createStatement()) {
      for (int i = 1; i < given.length; i++) {
        if (statement.execute(given[i])) {
          print(statement.getResultSet());
        }
      }
    }
  }

  private static void print(ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    while (rows.next()) {
      StringJoiner row = new StringJoiner(",", "[", "]");
      for (int column = 1; column <= columns; column++) {
        row.add(quoted(rows.getString(column)));
      }
      System.out.println(row);
    }
  }

  private static String quoted(String text) {
    if (text == null) {
      return "null";
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c < ' ' || c == '"' || c == '\\') {
                quoted.append("\\u%04x".formatted(c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }
}
