package world.kindness.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Administrators find a deed in the trail, and take the trail away as a table. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AuditTest {
  @Inject World world;

  @BeforeEach
  void begin() throws Exception {
    world.begin();
    deed(1, "2026-03-01T23:30:00Z", "fay", "created", "/sessions/2026-03-19", "");
    deed(2, "2026-03-02T00:10:00Z", "fay", "edited", "/sessions/2026-03-19", "title,summary");
    deed(3, "2026-03-02T12:00:00Z", "ada", "edited", "/sessions/2026-04-16", "title");
    deed(4, "2026-03-03T12:00:00Z", "ada", "published", "/packs/2026-03-19/editions/1", "");
  }

  @Test
  void the_latest_deed_comes_first() {
    trail("")
        .then()
        .statusCode(200)
        .body("items.deed", equalTo(List.of("published", "edited", "edited", "created")))
        .body("total", equalTo(4));
  }

  @Test
  void it_is_narrowed_by_who_what_where_and_when() {
    found("actor=ada", "/packs/2026-03-19/editions/1", "/sessions/2026-04-16");
    found("deed=created", "/sessions/2026-03-19");
    found("target=/sessions/2026-04", "/sessions/2026-04-16");
    found("actor=fay&deed=edited&target=/sessions", "/sessions/2026-03-19");
    found("from=2026-03-03", "/packs/2026-03-19/editions/1");
    found("to=2026-03-01", "/sessions/2026-03-19");
    found("from=2026-03-02&to=2026-03-02", "/sessions/2026-04-16", "/sessions/2026-03-19");
    found("actor=nobody");
  }

  @Test
  void what_is_no_filter_is_refused_by_name() {
    trail("?who=ada")
        .then()
        .statusCode(400)
        .body("type", equalTo("/api/problems#unknown-parameter"))
        .body("detail", containsString("actor, cursor, deed, from, limit, target, to"));
  }

  @Test
  void the_table_has_the_same_filters_and_no_pages() throws IOException {
    Response table = world.admin().get("/api/v1/audit.csv?actor=fay");
    table
        .then()
        .statusCode(200)
        .contentType("text/csv;charset=UTF-8")
        .header("Content-Disposition", equalTo("attachment; filename=\"audit.csv\""))
        .header("Cache-Control", equalTo("no-store"));
    assertThat(table.asString()).startsWith("at,actor,deed,target,fields,id\r\n").endsWith("\r\n");
    assertThat(rows(table).stream().map(row -> row.get("deed")))
        .containsExactly("edited", "created");
    assertThat(rows(table).getFirst().get("fields")).isEqualTo("title summary");
    assertThat(rows(table).getFirst().get("at")).isEqualTo("2026-03-02T00:10:00Z");
    world.admin().get("/api/v1/audit.csv?limit=5").then().statusCode(400);
  }

  @Test
  void who_accepts_csv_gets_the_table_and_everybody_else_json() {
    String table = world.admin().get("/api/v1/audit.csv").asString();
    Response negotiated = world.admin().accept("text/csv").get("/api/v1/audit");
    negotiated.then().statusCode(200).contentType("text/csv;charset=UTF-8");
    assertThat(negotiated.asString()).isEqualTo(table);
    world.admin().accept("*/*").get("/api/v1/audit").then().contentType("application/json");
    world.admin().accept("text/calendar").get("/api/v1/audit").then().statusCode(406);
    world.facilitator().accept("text/csv").get("/api/v1/audit").then().statusCode(403);
    world.anonymous().accept("text/csv").get("/api/v1/audit").then().statusCode(401);
  }

  @Test
  void a_spreadsheet_calculates_nothing_in_it() throws Exception {
    List<String> dangerous =
        List.of("=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "=\"a\",\"b\"");
    for (int n = 0; n < dangerous.size(); n++) {
      deed(10 + n, "2026-05-01T00:00:0" + n + "Z", dangerous.get(n), "edited", "/x", "");
    }
    Response table = world.admin().get("/api/v1/audit.csv?from=2026-05-01");
    assertThat(rows(table).stream().map(row -> row.get("actor")))
        .containsExactlyElementsOf(dangerous.reversed().stream().map(text -> "'" + text).toList());
  }

  @Test
  void a_long_trail_comes_whole() throws Exception {
    world.change(
        "insert into audit_entry (id, version, at, actor, deed, target, fields)"
            + " select gen_random_uuid(), 0, '2026-06-01T00:00:00Z', 'fay', 'edited', '/n/' || n, '{}'"
            + " from generate_series(1, 1500) n");
    List<CSVRecord> rows = rows(world.admin().get("/api/v1/audit.csv?target=/n/"));
    assertThat(rows.stream().map(row -> row.get("target")).distinct()).hasSize(1500);
    assertThat(rows).hasSize(1500);
    trail("?target=/n/&limit=1").then().body("total", equalTo(1500)).body("next", notNullValue());
  }

  private void found(String filter, String... targets) {
    trail("?" + filter)
        .then()
        .statusCode(200)
        .body("items.target", equalTo(List.of(targets)))
        .body("total", equalTo(targets.length));
  }

  private Response trail(String query) {
    return world.admin().get("/api/v1/audit" + query);
  }

  private static List<CSVRecord> rows(Response table) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(table.asString())).getRecords();
  }

  private void deed(int id, String at, String actor, String deed, String target, String fields)
      throws Exception {
    world.change(
        "insert into audit_entry (id, version, at, actor, deed, target, fields) values ('01890000-0000-7000-8000-%012d', 0, '%s', E'%s', '%s', '%s', '{%s}')"
            .formatted(
                id,
                at,
                actor.replace("\t", "\\t").replace("\r", "\\r").replace("\n", "\\n"),
                deed,
                target,
                fields));
  }
}
