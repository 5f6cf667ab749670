package world.kindness.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** What a search finds, to take along: as a table and for reference managers, read back. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CitingTest {
  private static final String CALL = "2026-10-15";
  private static final Pattern TAG = Pattern.compile("([A-Z][A-Z0-9])  - (.*)");

  @Inject World world;
  private Clearing clearing;
  private int position;

  @BeforeEach
  void a_call_to_publish() {
    world.begin();
    clearing = new Clearing(world);
    position = 0;
    add("/themes", Map.of("statement", "Rest is care", "since", "2026-01-15", "source", "t"));
    add("/sessions", Map.of("title", "Tea, \"rest\" and a name", "date", CALL));
  }

  private void add(String what, Map<String, ?> body) {
    world
        .facilitator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1" + what)
        .then()
        .statusCode(201);
  }

  private void insight(String text) {
    add(
        "/drafts/" + CALL + "/insights",
        Map.of(
            "kind",
            "IDEA",
            "text",
            text,
            "themes",
            List.of("rest-is-care"),
            "sources",
            List.of(),
            "position",
            position++));
  }

  private Response file(String name) {
    Response file = world.anonymous().urlEncodingEnabled(false).get("/api/v1/" + name);
    file.then().statusCode(200);
    return file;
  }

  private static List<CSVRecord> rows(Response file) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(file.asString()))
        .getRecords();
  }

  /** References as reference managers read them: a tag and a value a line, from TY to ER. */
  private static List<Map<String, List<String>>> references(Response file) {
    List<Map<String, List<String>>> references = new ArrayList<>();
    Map<String, List<String>> reference = null;
    String text = file.asString();
    assertThat(text).endsWith("ER  - \r\n").doesNotContainPattern("(?<!\r)\n|\r(?!\n)");
    for (String line : text.split("\r\n")) {
      Matcher tag = TAG.matcher(line);
      assertThat(tag.matches()).as(line).isTrue();
      if (tag.group(1).equals("TY")) {
        assertThat(reference).as("a reference ends before the next begins").isNull();
        reference = new java.util.LinkedHashMap<>();
      }
      assertThat(reference).as("nothing stands outside a reference").isNotNull();
      if (tag.group(1).equals("ER")) {
        references.add(reference);
        reference = null;
      } else {
        reference.computeIfAbsent(tag.group(1), t -> new ArrayList<>()).add(tag.group(2));
      }
    }
    return references;
  }

  @Test
  void a_table_has_a_row_for_each_with_its_call_to_cite() throws IOException {
    insight("A kettle, a \"chair\"\nand **time**");
    clearing.publish(CALL);
    clearing.publishAgain(CALL);
    Response file = file("search.csv?q=kettle");
    file.then().contentType("text/csv;charset=UTF-8");
    CSVRecord row = rows(file).getFirst();
    assertThat(row.toMap())
        .containsEntry("kind", "INSIGHT")
        .containsEntry("text", "A kettle, a \"chair\"\nand time")
        .containsEntry("themes", "rest-is-care")
        .containsEntry("call", "Tea, \"rest\" and a name")
        .containsEntry("date", CALL)
        .containsEntry("edition", "2")
        .hasEntrySatisfying(
            "address",
            address ->
                assertThat(address)
                    .matches("http://localhost:3000/sessions/" + CALL + "#insight-[0-9a-f-]{36}"));
    assertThat(file.asString())
        .startsWith("kind,text,attribution,country,themes,call,date,edition,address\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1 kettle", "+49 kettle", "-1 kettle", "@kettle()", "-kettle"})
  void a_cell_never_begins_as_a_formula(String text) throws IOException {
    insight(text.replace("-1", "\\-1").replace("+49", "\\+49").replace("-k", "\\-k"));
    clearing.publish(CALL);
    assertThat(rows(file("search.csv?q=kettle")).getFirst().get("text")).isEqualTo("'" + text);
  }

  @Test
  void references_can_be_read_back_each_with_its_call() {
    insight("A kettle for " + "every ward, ".repeat(40) + "soon\u2028now");
    insight("A second kettle");
    clearing.publish(CALL);
    Response file = file("search.ris?q=kettle");
    file.then().contentType(containsString("application/x-research-info-systems"));
    List<Map<String, List<String>>> references = references(file);
    assertThat(references).hasSize(2);
    Map<String, List<String>> first =
        references.stream().filter(r -> r.get("AB").getFirst().contains("soon")).findAny().get();
    assertThat(first)
        .containsEntry("TY", List.of("CHAP"))
        .containsEntry("T2", List.of("Tea, \"rest\" and a name"))
        .containsEntry("PY", List.of("2026"))
        .containsEntry("DA", List.of("2026/10/15/"))
        .containsEntry("ET", List.of("1"))
        .containsEntry("KW", List.of("insight", "rest-is-care"));
    assertThat(first.get("UR").getFirst())
        .matches("http://localhost:3000/sessions/" + CALL + "#insight-[0-9a-f-]{36}");
    assertThat(first.get("AB").getFirst()).endsWith("soon now");
    assertThat(first.get("TI").getFirst()).endsWith(" …").hasSizeLessThan(170);
    assertThat(first.get("AU")).hasSize(1);
  }

  @Test
  void a_pack_is_a_report() {
    insight("A kettle");
    clearing.publish(CALL);
    assertThat(references(file("search.ris?kind=PACK")))
        .singleElement()
        .satisfies(
            pack ->
                assertThat(pack)
                    .containsEntry("TY", List.of("RPRT"))
                    .containsEntry("TI", List.of("Tea, \"rest\" and a name"))
                    .containsEntry("UR", List.of("http://localhost:3000/sessions/" + CALL)));
  }

  @ParameterizedTest
  @CsvSource({
    "text/csv, text/csv, csv",
    "application/x-research-info-systems, application/x-research-info-systems, ris"
  })
  void the_same_comes_by_accept(String accept, String type, String extension) {
    insight("A kettle");
    clearing.publish(CALL);
    Response asked = world.anonymous().accept(accept).get("/api/v1/search?q=kettle&kind=INSIGHT");
    asked
        .then()
        .statusCode(200)
        .contentType(containsString(type))
        .header(
            "Content-Disposition",
            "attachment; filename=\"kindness-search-kettle-insight." + extension + "\"");
    Response file = file("search." + extension + "?q=kettle&kind=INSIGHT");
    assertThat(asked.asString()).isEqualTo(file.asString());
    world
        .anonymous()
        .header("If-None-Match", file.header("ETag"))
        .get("/api/v1/search." + extension + "?q=kettle&kind=INSIGHT")
        .then()
        .statusCode(304);
    for (String other : List.of("*/*", "application/json", "text/html, */*;q=0.1")) {
      world
          .anonymous()
          .accept(other)
          .get("/api/v1/search?q=kettle")
          .then()
          .contentType("application/json")
          .body("items.kind", contains("INSIGHT"));
    }
    world.anonymous().accept("image/png").get("/api/v1/search?q=x").then().statusCode(406);
  }

  @Test
  void filters_and_refusals_are_those_of_the_search() throws IOException {
    insight("A kettle");
    clearing.publish(CALL);
    for (String nothing : List.of("search.csv", "search.ris?q=%20", "search.ris?q=%00")) {
      world
          .anonymous()
          .urlEncodingEnabled(false)
          .get("/api/v1/" + nothing)
          .then()
          .statusCode(400)
          .contentType(World.PROBLEM);
    }
    assertThat(rows(file("search.csv?theme=rest-is-care"))).hasSize(1);
    assertThat(rows(file("search.csv?q=kettle&from=2027-01-01"))).isEmpty();
    world
        .anonymous()
        .get("/api/v1/search.csv?kind=SECRET")
        .then()
        .statusCode(400)
        .contentType(World.PROBLEM);
    world
        .anonymous()
        .get("/api/v1/search.ris?limit=5")
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("limit")));
    assertThat(file("search.csv?q=%0D%0ASet-Cookie:%20a%22").header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"kindness-search-set-cookie-a.csv\"");
  }
}
