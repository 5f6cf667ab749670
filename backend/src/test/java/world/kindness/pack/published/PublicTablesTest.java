package world.kindness.pack.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.Contract;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/**
 * Every public read of the contract works while nobody can get at any table of a draft, a file or a
 * person: those are locked, by whatever way they would be read.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PublicTablesTest {
  private static final String CALL = "2026-10-15";

  private static final String NO_READ = "no read of the public: ";

  /** What the public may read, each table with the reason. */
  private static final Map<String, String> OPEN =
      Map.ofEntries(
          Map.entry("published_item", "the parts of the latest editions"),
          Map.entry("published_word", "the words they have"),
          Map.entry("published_language", "the languages they are in"),
          Map.entry("edition", "editions"),
          Map.entry("rendition", "their forms"),
          Map.entry("rendition_bytes", "the bytes of these"),
          Map.entry("session", "plans of coming calls, and what editions noted of held ones"),
          Map.entry("theme", "what themes became"),
          Map.entry("theme_wording", "their published wordings"),
          Map.entry("contributor", "people who agreed to be shown"),
          Map.entry("country", "a list of the world's"),
          Map.entry("country_alias", "their other names"),
          Map.entry("community", "who we are, an administrator's settings"),
          Map.entry("earlier_series", "the rules of the calls before"),
          Map.entry("own_tasks", NO_READ + "jobs go on meanwhile"),
          Map.entry("scheduled_tasks", NO_READ + "jobs go on meanwhile"));

  /** Reads by a link that one person has; they show that person what is theirs, or nothing. */
  private static final List<String> PERSONAL = List.of("getConsent", "getMembership");

  @Inject World world;

  private void post(String address, Map<String, ?> body) {
    world
        .facilitator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1" + address)
        .then()
        .statusCode(201);
  }

  private void aPublishedCallAndOneToCome() throws SQLException {
    world.begin();
    Clearing clearing = new Clearing(world);
    post("/themes", Map.of("statement", "Rest is care", "since", "2026-01-15", "source", "t"));
    post("/sessions", Map.of("title", "A call", "date", CALL));
    clearing.patch("/sessions/" + CALL, 0, Map.of("questions", List.of("What helps?", "Who?")));
    clearing.patch(
        "/drafts/" + CALL,
        clearing.draft(CALL).getInt("version"),
        Map.of("themes", List.of("rest-is-care")));
    clearing.addIdea(CALL, "An idea about tea");
    clearing.publish(CALL);
    post("/sessions", Map.of("title", "The next one", "date", "2027-01-21"));
    world.change("update session set published = true");
  }

  private static String address(String path) {
    String slug = path.startsWith("/api/v1/themes") ? "rest-is-care" : CALL;
    String asked = path.replace("{slug}", slug).replace("{number}", "1").replace("{format}", "pdf");
    return path.contains("/search") ? asked + "?q=tea&theme=rest-is-care" : asked;
  }

  private List<String> closed() {
    TreeSet<String> tables =
        new TreeSet<>(
            List.of(
                world
                    .sql(
                        "select string_agg(table_name, ',') from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                    .split(",")));
    assertThat(tables).containsAll(OPEN.keySet());
    tables.removeAll(OPEN.keySet());
    return List.copyOf(tables);
  }

  private interface Look {
    void at() throws SQLException;
  }

  private void whileLocked(List<String> tables, Look look) throws SQLException {
    try (Connection connection = world.connection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table " + String.join(", ", tables) + " in access exclusive mode");
      try {
        look.at();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private void waitingForLocks(String milliseconds) throws SQLException {
    try (Connection connection = world.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          milliseconds == null
              ? "alter system reset lock_timeout"
              : "alter system set lock_timeout = " + milliseconds);
      statement.execute("select pg_reload_conf()");
    }
  }

  private int status(String address) {
    return world.anonymous().get(address).statusCode();
  }

  @Test
  void no_public_read_touches_a_draft_a_file_or_a_person() throws SQLException {
    aPublishedCallAndOneToCome();
    Map<String, String> reads = Contract.publicReads();
    reads.replaceAll((operation, path) -> address(path));
    assertThat(reads.keySet())
        .contains("getSession", "search", "listQuotes", "getEditionAs", "getReach", "getCalendar")
        .containsAll(PERSONAL);
    PERSONAL.forEach(reads::remove);
    List<String> closed = closed();
    List<String> wrong = new ArrayList<>();
    waitingForLocks("3000");
    try {
      whileLocked(
          closed,
          () ->
              reads.forEach(
                  (operation, address) -> {
                    int status = status(address);
                    if (status != 200) {
                      wrong.add(operation + " " + address + ": " + status);
                    }
                  }));
      for (int i = 0; i < wrong.size(); i++) {
        wrong.set(
            i, wrong.get(i) + touched(wrong.get(i).split(" ")[1].replaceAll(":$", ""), closed));
      }
    } finally {
      waitingForLocks(null);
    }
    assertThat(wrong).isEmpty();
    assertThat(
            world.anonymous().get("/api/v1/sessions/" + CALL).jsonPath().getList("questions.text"))
        .containsExactly("What helps?", "Who?");
  }

  /** Whoever keeps answers hears of every change to what they are made of. */
  @Test
  void every_table_that_the_public_reads_tells_of_its_changes() {
    List<String> telling =
        List.of(
            world
                .sql(
                    "select string_agg(relname, ',') from pg_trigger join pg_class table_of on table_of.oid = tgrelid where tgname = 'tell_of_public_change' and tgenabled = 'O' and tgtype & 60 = 60")
                .split(","));
    List<String> read =
        OPEN.entrySet().stream()
            .filter(table -> !table.getValue().startsWith(NO_READ))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(telling).containsExactlyInAnyOrderElementsOf(read);
  }

  private String touched(String address, List<String> closed) throws SQLException {
    List<String> touched = new ArrayList<>();
    for (String table : closed) {
      whileLocked(
          List.of(table),
          () -> {
            if (status(address) != 200) {
              touched.add(table);
            }
          });
    }
    return ", touches " + touched;
  }

  @Test
  void a_question_changed_in_the_draft_is_public_with_the_next_edition() throws SQLException {
    aPublishedCallAndOneToCome();
    Clearing clearing = new Clearing(world);
    clearing.patch(
        "/sessions/" + CALL,
        clearing.draft(CALL).getInt("session.version"),
        Map.of("questions", List.of("Not public yet?")));
    assertThat(questions()).containsExactly("What helps?", "Who?");
    clearing.publish(CALL);
    assertThat(questions()).containsExactly("Not public yet?");
  }

  private List<String> questions() {
    return world.anonymous().get("/api/v1/sessions/" + CALL).jsonPath().getList("questions.text");
  }
}
