package world.kindness.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.icegreen.greenmail.util.GreenMail;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.MailServer;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Finding somebody wherever they stand. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailServer.class)
class PeopleTest {
  @Inject World world;
  @Inject AgroalDataSource database;
  GreenMail mails;
  private static boolean standing;

  @BeforeEach
  void pat_stands_everywhere() throws Exception {
    // Looking changes nothing, so that once is enough.
    if (!standing) {
      standing = true;
      world.begin();
      Wagtail.standingEverywhere(world, mails);
    }
  }

  private JsonPath found(String query) {
    return world
        .admin()
        .queryParam("q", query)
        .get("/api/v1/privacy/people")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void every_spelling_is_offered_with_where_it_stands() {
    JsonPath found = found("pat wagtail");
    assertThat(found.<String>getList("names.spelling"))
        .contains(
            "Pat Wagtail",
            "Patricia Wagtail",
            "Pat Wagtail (they/them)",
            "Pat Wagtail (Dunlin ward)",
            "Pat Wagtail of Oystercatcher ward");
    assertThat(found.<String>getList("names.find { it.spelling == 'Pat Wagtail' }.where.place"))
        .contains("messages", "contributors", "members", "join-requests", "quotes");
    assertThat(
            found.<String>getList("names.find { it.spelling == 'Patricia Wagtail' }.where.session"))
        .containsOnly(Wagtail.CALL);
  }

  @Test
  void every_place_that_names_somebody_is_told_with_some_of_it() {
    JsonPath found = found("Wagtail");
    assertThat(found.<String>getList("places.place"))
        .contains(
            "published-items",
            "editions",
            "lists-of-editions",
            "sessions",
            "themes",
            "theme-wordings",
            "quotes",
            "breakout-notes",
            "breakout-rooms",
            "breakout-questions",
            "insights",
            "measures",
            "resources",
            "drafts",
            "sections",
            "members",
            "join-requests",
            "contributors",
            "suggestions",
            "reactions",
            "messages",
            "attendance",
            "source-files",
            "intakes",
            "audit");
    assertThat(found.getString("places.find { it.place == 'insights' }.samples[0].excerpt"))
        .isEqualTo("Rest first, as *Pat Wagtail* put it.");
    assertThat(found("redshank").<String>getList("places.place")).contains("mails-waiting");
    assertThat(found.<String>getList("accounts.spelling")).containsExactly(Wagtail.ACCOUNT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"WAGTAIL, pat", "pát wägtail", "wagtail  pat", "Pat's wagtail"})
  void case_accents_order_and_punctuation_do_not_matter(String query) {
    assertThat(found(query).<String>getList("names.spelling")).contains("Pat Wagtail");
  }

  @Test
  void an_address_finds_member_request_held_item_and_attendance_by_its_digest() {
    JsonPath found = found("Avocet@example.org");
    assertThat(found.<String>getList("addresses.spelling")).containsExactly(Wagtail.ADDRESS);
    assertThat(found.<String>getList("addresses[0].where.place"))
        .contains("members", "join-requests", "held-items");
    assertThat(found.<String>getList("names.spelling"))
        .contains("Pat Wagtail (Dunlin ward)", "Stilt laptop");
  }

  @Test
  void initials_come_with_what_helps_to_recognise_the_writer() {
    for (String query : List.of("PW", "Pat Wagtail")) {
      JsonPath found = found(query);
      assertThat(found.getString("initials[0].text")).contains("pipit");
      assertThat(found.getString("initials[0].session")).isEqualTo(Wagtail.PACK);
    }
  }

  @Test
  void nobody_is_found_where_nobody_is() {
    JsonPath found = found("Nobody Atall");
    assertThat(found.<Object>getList("names")).isEmpty();
    assertThat(found.<Object>getList("places")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "  ", "%", "__", "!!"})
  void two_letters_are_the_least(String query) {
    world
        .admin()
        .queryParam("q", query)
        .get("/api/v1/privacy/people")
        .then()
        .statusCode(400)
        .contentType(World.PROBLEM);
  }

  @Test
  void a_query_is_needed() {
    world.admin().get("/api/v1/privacy/people").then().statusCode(equalTo(400));
  }

  @Test
  void every_column_that_holds_text_is_in_the_register() throws SQLException {
    Set<String> columns = new TreeSet<>();
    try (Connection connection = database.getConnection();
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    "select c.table_name, c.column_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name) where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER' and udt_name <> '_int4' and data_type not in ('uuid', 'integer', 'bigint', 'smallint', 'boolean', 'double precision', 'date', 'time without time zone', 'timestamp with time zone')")) {
      while (rows.next()) {
        if (!Register.OF_NOBODY.contains(rows.getString(1))) {
          columns.add(rows.getString(1) + "." + rows.getString(2));
        }
      }
    }
    Set<String> registered = new TreeSet<>();
    Register.TABLES.forEach(
        table -> table.columns.forEach(column -> registered.add(table.name + "." + column.name())));
    assertThat(registered).isEqualTo(columns);
  }
}
