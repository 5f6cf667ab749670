package world.kindness.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Assumptions;
import world.kindness.platform.database.CommittedChanges;

/** The named test world: who acts, what stands in the database, where real inputs are. */
@ApplicationScoped
public class World {
  public static final String MERGE_PATCH = "application/merge-patch+json";

  /** How to reach the community, without which nothing is published. */
  public static final String CONTACT = "hello@community.example";

  public static final String PROBLEM = "application/problem+json";

  @ConfigProperty(name = PostgresResource.SUPERUSER)
  String superuser;

  @Inject CommittedChanges changes;

  /** Kept, since signing in to the database takes longer than most questions to it. */
  private AgroalDataSource connections;

  @PostConstruct
  void open() throws SQLException {
    connections =
        AgroalDataSource.from(
            new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(
                    pool ->
                        pool.maxSize(30)
                            .validateOnBorrow(true)
                            .connectionValidator(ConnectionValidator.defaultValidator())
                            .connectionFactoryConfiguration(
                                factory -> factory.jdbcUrl(superuser))));
  }

  @PreDestroy
  void close() {
    connections.close();
  }

  /** A connection of somebody who may do what the API must not. */
  public Connection connection() throws SQLException {
    return connections.getConnection();
  }

  /** What migrations fill. */
  private static final String BROUGHT_ALONG =
      "'community', 'country', 'country_alias', 'published_state', 'suppression_key'";

  private static final String TABLES =
      "(select oid, relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history') t";

  /** What was prepared last, for which tests, and what the preparation handed over. */
  private record Prepared(Class<?> tests, Object handedOver, String puttingBack) {}

  private Prepared prepared;

  private final AtomicInteger asked = new AtomicInteger();

  /** An empty community: its facts, countries and nothing else. */
  public void begin() {
    prepared = null;
    String tables =
        sql(
            "select string_agg(quote_ident(relname), ', ') from %s where relname not in (%s)"
                .formatted(TABLES, BROUGHT_ALONG));
    whileNoJobRuns(
        "drop schema if exists kept cascade; truncate %s; update community set contact = '%s', controller = null, supervisory_authority = null, link_in_mails = false"
            .formatted(tables, CONTACT));
  }

  /**
   * A community in which something happened, for tests that all begin with the same: it is prepared
   * once, in an empty community, and then put back row by row before each further test.
   *
   * @param preparing what happens; hands over what the tests want to know of it
   */
  public <T> T begin(Class<?> tests, Callable<T> preparing) {
    if (prepared == null || prepared.tests != tests) {
      begin();
      try {
        T handedOver = preparing.call();
        prepared = new Prepared(tests, handedOver, keep());
      } catch (Exception e) {
        throw new IllegalStateException("preparing " + tests.getSimpleName(), e);
      }
    } else {
      whileNoJobRuns(prepared.puttingBack);
    }
    @SuppressWarnings("unchecked")
    T handedOver = (T) prepared.handedOver;
    return handedOver;
  }

  /** As above, where the tests want to know nothing of it. */
  public void begin(Class<?> tests, Runnable preparing) {
    begin(tests, Executors.callable(preparing));
  }

  /** Copies every row, and returns the statements that put all of them back. */
  private String keep() {
    whileNoJobRuns(
        "create schema kept; "
            + sql(
                "select string_agg(format('create table kept.%%1$I as table public.%%1$I', relname), '; ') from %s"
                    .formatted(TABLES)));
    return sql(
        """
        select 'set local session_replication_role = replica; truncate '
            || string_agg(quote_ident(relname), ', ') || '; '
            || string_agg(
                 format('insert into %%1$I (%%2$s) overriding system value select %%2$s from kept.%%1$I', relname,
                   (select string_agg(quote_ident(attname), ', ') from pg_attribute a
                     where a.attrelid = t.oid and attnum > 0 and not attisdropped and attgenerated = '')),
                 '; ')
          from %s"""
            .formatted(TABLES));
  }

  private void whileNoJobRuns(String sql) {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      letJobsEnd(statement);
      statement.execute(sql);
      connection.commit();
      changes.add();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Lets jobs end that were begun and keeps others from beginning until the caller commits: no mail
   * of one test arrives in the next, and no job meets the tables while they are emptied.
   */
  private static void letJobsEnd(Statement statement) throws SQLException {
    Instant end = Instant.now().plusSeconds(30);
    do {
      statement.getConnection().rollback();
      statement.execute("lock table own_tasks, scheduled_tasks in exclusive mode");
      try (ResultSet begun =
          statement.executeQuery(
              "select from own_tasks where picked union all select from scheduled_tasks where picked")) {
        if (!begun.next()) {
          return;
        }
      }
      statement.getConnection().rollback();
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    } while (Instant.now().isBefore(end));
  }

  /**
   * The answer to a public read that the database is asked for: nobody asked this before, and what
   * was answered once is kept for as long as nothing is heard of changes.
   */
  public Response readAnew() {
    return anonymous().get("/api/v1/search?q=word" + asked.incrementAndGet());
  }

  public RequestSpecification anonymous() {
    return given();
  }

  public RequestSpecification facilitator() {
    return given().auth().oauth2(token("fay", "facilitator"));
  }

  /** As the realm has it: an administrator is a facilitator too. */
  public RequestSpecification admin() {
    return given().auth().oauth2(token("ada", "admin", "facilitator"));
  }

  public RequestSpecification member() {
    return given().auth().oauth2(token("mo", "contributor"));
  }

  public static String token(String name, String... roles) {
    return Jwt.preferredUserName(name)
        .subject(name)
        .audience("kindness-api")
        .claim("email", name + "@example.org")
        .claim("realm_access", Map.of("roles", List.of(roles)))
        .expiresIn(Duration.ofMinutes(10))
        .sign();
  }

  /** One value of a query, as text; null where there is no row. */
  public String sql(String query) {
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** Every row of every table as text, with what is stored as bytes read as UTF-8. */
  public String everything() {
    StringBuilder all = new StringBuilder();
    String tables =
        sql(
            "select string_agg(quote_ident(table_name), ',') from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'");
    for (String table : tables.split(",")) {
      all.append(sql("select string_agg(t::text, E'\\n') from " + table + " t")).append('\n');
    }
    return all.append(
            sql("select string_agg(encode(redacted_copy, 'escape'), E'\\n') from source_file"))
        .toString();
  }

  /** Waits for what happens after an answer, such as a mail; fails as the last look at it did. */
  public static void eventually(Runnable holds) {
    eventually(15, holds);
  }

  /** As {@link #eventually(Runnable)}, for what takes longer on a busy machine. */
  public static void eventually(int seconds, Runnable holds) {
    Instant end = Instant.now().plusSeconds(seconds);
    while (true) {
      try {
        holds.run();
        return;
      } catch (AssertionError notYet) {
        if (Instant.now().isAfter(end)) {
          throw notYet;
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }

  /** Waits until as many statements wait for locks. */
  public void waitForLocks(int count) {
    eventually(
        () ->
            assertThat(
                    sql(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"))
                .isEqualTo(String.valueOf(count)));
  }

  /** Runs a change that tests expect the database to refuse or take; as if the API had made it. */
  public void change(String sql) throws SQLException {
    changeElsewhere(sql);
    changes.add();
  }

  /** Runs a change as another machine does. */
  public void changeElsewhere(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /**
   * So many copies of parts of packs, behind the others in these packs.
   *
   * @param which a condition in SQL
   */
  public void publishCopies(int many, String which) throws SQLException {
    change(
        """
        insert into published_item (id, version, item_id, edition_id, session_slug,
            session_starts_at, session_title, session_date, kind, variety, section, place_in_pack,
            country_code, themes, words, content)
        select gen_random_uuid(), 0, gen_random_uuid(), edition_id, session_slug, session_starts_at,
               session_title, session_date, kind, variety, section, 1000 + n, country_code, themes,
               words, content
          from published_item, generate_series(1, %d) n
         where %s"""
            .formatted(many, which));
  }

  /** A file of the real inputs; the test is skipped, with the reason, where there are none. */
  public static Path real(String name) {
    String folder = System.getenv().getOrDefault("REAL_INPUTS", "../../shared/real");
    Path file = Path.of(folder).resolve(name);
    Assumptions.assumeTrue(
        Files.exists(file), () -> "no real inputs: " + file + " does not exist (REAL_INPUTS)");
    return file;
  }

  /** Where the files of an invented call are. */
  public static Path sample(String name) {
    return Path.of("src/test/resources/samples").resolve(name);
  }
}
