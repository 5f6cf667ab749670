package world.kindness.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDatabaseTest {
  @Test
  void what_the_kept_database_acknowledged_is_on_disk_and_there_after_a_restart(@TempDir Path data)
      throws Exception {
    try (LocalDatabase database = LocalDatabase.durable(data.resolve("postgres"))) {
      assertThat(value(database, "show fsync")).isEqualTo("on");
      assertThat(value(database, "show synchronous_commit")).isEqualTo("on");
      assertThat(value(database, "show full_page_writes")).isEqualTo("on");
      assertThat(value(database, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(value(database, "show server_version")).startsWith("18.");
      value(database, "create table kept (word text); insert into kept values ('kind'); select 1");
    }
    try (LocalDatabase database = LocalDatabase.durable(data.resolve("postgres"))) {
      assertThat(value(database, "select word from kept")).isEqualTo("kind");
    }
  }

  private static String value(LocalDatabase database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.url());
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows && statement.getUpdateCount() >= 0) {
        rows = statement.getMoreResults();
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    }
  }
}
