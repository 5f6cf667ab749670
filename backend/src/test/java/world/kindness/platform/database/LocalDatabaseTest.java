package world.kindness.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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

  /** Runs until it is killed. */
  static class Application {
    public static void main(String[] args) throws Exception {
      try (LocalDatabase database = LocalDatabase.durable(Path.of(args[0]))) {
        value(
            database, "create table kept (word text); insert into kept values ('kind'); select 1");
        System.out.println("started");
        Thread.sleep(Duration.ofMinutes(5));
      }
    }
  }

  private static Process started(Path directory) throws IOException {
    Process application =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                directory.toString())
            .redirectErrorStream(true)
            .start();
    StringBuilder said = new StringBuilder();
    BufferedReader lines = application.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      if (line.equals("started")) {
        return application;
      }
    }
    throw new IllegalStateException(said.toString());
  }

  @Test
  void after_the_application_was_killed_the_first_start_finds_everything(@TempDir Path data)
      throws Exception {
    Path directory = data.resolve("postgres");
    Process killed = started(directory);
    killed.destroyForcibly().waitFor();
    assertThat(directory.resolve("postmaster.pid")).as("the server it left behind").exists();
    try (LocalDatabase database = LocalDatabase.durable(directory)) {
      assertThat(value(database, "select word from kept")).isEqualTo("kind");
    }
  }

  @Test
  void of_two_applications_on_one_directory_the_second_is_told(@TempDir Path data)
      throws Exception {
    Path directory = data.resolve("postgres");
    Process first = started(directory);
    try {
      assertThatThrownBy(() -> LocalDatabase.durable(directory))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Another application uses the database");
    } finally {
      first.destroyForcibly().waitFor();
      // Stops what the killed one left.
      LocalDatabase.durable(directory).close();
    }
  }

  @Test
  void a_number_that_another_program_has_now_stops_nobody(@TempDir Path data) throws Exception {
    Path directory = data.resolve("postgres");
    LocalDatabase.durable(directory).close();
    String note = ProcessHandle.current().pid() + "\n" + directory + "\n1000000000\n5432\n";
    Files.writeString(directory.resolve("postmaster.pid"), note);
    try (LocalDatabase database = LocalDatabase.durable(directory)) {
      assertThat(value(database, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_note_that_was_cut_off_is_named(@TempDir Path data) throws Exception {
    Path directory = data.resolve("postgres");
    LocalDatabase.durable(directory).close();
    Files.writeString(directory.resolve("postmaster.pid"), "");
    assertThatThrownBy(() -> LocalDatabase.durable(directory))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("postmaster.pid says no process");
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
