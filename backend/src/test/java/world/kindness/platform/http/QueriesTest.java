package world.kindness.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.Contract;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/**
 * What a query says is understood or refused by name, at every operation: partners drop what
 * answers 404, so no mistake of theirs may look like something gone.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class QueriesTest {
  private static final Map<String, List<String>> MALFORMED =
      Map.of(
          "integer", List.of("abc", "1.5", "", "1e2", "99999999999", "٣"),
          "boolean", List.of("maybe", "TRUE", "1", ""),
          "date",
              List.of(
                  "2026-1-1", "2026-02-30", "yesterday", "", "2026-01-15T00:00:00Z", "20260115"),
          "enum", List.of("NOTHING-LIKE-IT", "", "quote"),
          "string", List.of("a\0b"));

  @Inject World world;

  @TestHTTPResource("/")
  URI api;

  @BeforeEach
  void begin() {
    world.begin();
  }

  private static String kind(JsonNode parameter, JsonNode contract) {
    JsonNode schema = parameter.path("schema");
    if (schema.has("$ref")) {
      schema = contract.at(schema.path("$ref").asText().substring(1));
    }
    if (schema.has("enum")) {
      return "enum";
    }
    if (schema.path("format").asText().equals("date")) {
      return "date";
    }
    return schema.path("type").asText();
  }

  private Response asked(String path, String name, Object... values) {
    return world
        .admin()
        .queryParam(name, values)
        .get(
            path.replace("{id}", UUID.randomUUID().toString())
                .replace("{slug}", "2026-01-15")
                .replace("{token}", "x"));
  }

  @Test
  void every_parameter_of_every_operation_is_refused_by_name_where_it_is_malformed() {
    JsonNode contract = Contract.served();
    List<String> tried = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
      for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
        if (!parameter.path("in").asText().equals("query")) {
          continue;
        }
        String name = parameter.path("name").asText();
        List<Object[]> queries = new ArrayList<>();
        MALFORMED.get(kind(parameter, contract)).forEach(bad -> queries.add(new Object[] {bad}));
        queries.add(new Object[] {"one", "two"});
        for (Object[] query : queries) {
          Response answer = asked(path.getKey(), name, query);
          boolean right =
              answer.statusCode() == 400
                  && answer.contentType().startsWith(World.PROBLEM)
                  && answer.jsonPath().getList("errors.pointer").equals(List.of(name));
          if (!right) {
            wrong.add(
                path.getKey() + "?" + name + "=" + List.of(query) + ": " + answer.statusCode());
          }
          tried.add(name);
        }
      }
    }
    assertThat(tried)
        .contains("limit", "cursor", "page", "from", "to", "kind", "stage", "recording", "q");
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/sessions?limit=0, limit",
    "/sessions?limit=101, limit",
    "/search?q=tea&page=0, page",
    "/contributors?country=UK, country",
    "/contributors?country=XX, country",
    "/contributors?country=gb-wls, country",
    "/sessions?q=tea&q=tea, q",
    "/search.csv?q=tea&kind=NOTE&kind=QUOTE, kind",
    "/held-items, session"
  })
  void what_is_out_of_range_unknown_or_missing_is_named(String query, String parameter) {
    world
        .admin()
        .get("/api/v1" + query)
        .then()
        .statusCode(400)
        .contentType(World.PROBLEM)
        .body("type", equalTo("/api/problems#malformed-request"))
        .body("errors.pointer", contains(parameter));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=abc&q=tea",
        "limit&q=tea",
        "q=%",
        "q=%zz",
        "q=tea&theme=",
        "q=tea&theme",
        "q=tea&kind",
        "from=2026-01-15;to=x",
        "=x",
        "&&&q",
        "q[]=tea",
        "q=tea&Q=tea",
        "kind=NOTE%00",
        "kind=NOTE&kin%64=QUOTE"
      })
  void a_broken_query_is_a_400(String query) throws IOException {
    // As no client that minds its manners would send it.
    try (Socket socket = new Socket(api.getHost(), api.getPort())) {
      String request =
          "GET /api/v1/search?%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.formatted(query).getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400 ");
    }
  }

  @Test
  void a_theme_that_only_drafts_know_is_none_in_public() {
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("statement", "Not said yet", "since", "2026-01-15", "source", "t"))
        .post("/api/v1/themes")
        .then()
        .statusCode(201);
    String unknown = asked("/api/v1/packs", "theme", "never-was").asString();
    assertThat(asked("/api/v1/packs", "theme", "not-said-yet").statusCode()).isEqualTo(400);
    assertThat(asked("/api/v1/packs", "theme", "not-said-yet").asString())
        .isEqualTo(unknown.replace("never-was", "not-said-yet"));
  }

  @Test
  void a_cursor_opens_the_list_that_gave_it_and_no_other() {
    Clearing clearing = new Clearing(world);
    for (String day : List.of("2026-01-15", "2026-02-19", "2026-03-19")) {
      clearing.plan(day);
      clearing.addIdea(day, "An idea of " + day);
      clearing.publish(day);
    }
    String cursor = world.anonymous().get("/api/v1/insights?limit=1").path("next");
    world
        .anonymous()
        .get("/api/v1/insights?limit=2&cursor=" + cursor)
        .then()
        .statusCode(200)
        .body("items.session", contains("2026-02-19", "2026-01-15"));
    for (String other :
        List.of(
            "/quotes?",
            "/measures?",
            "/sessions?",
            "/insights?q=idea&",
            "/insights?session=2026-01-15&",
            "/insights?from=2026-01-01&")) {
      world
          .anonymous()
          .get("/api/v1" + other + "cursor=" + cursor)
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("cursor"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, -4800-01-01T00:00:00Z",
    "1, +300000-01-01T00:00:00Z",
    "1, yesterday",
    "2, 'a\0b'",
    "3, 99999999999"
  })
  void a_cursor_with_what_stands_in_no_row_is_refused_by_name(int place, String value)
      throws IOException {
    Clearing clearing = new Clearing(world);
    clearing.plan("2026-01-15");
    clearing.addIdea("2026-01-15", "An idea");
    clearing.addIdea("2026-01-15", "Another idea");
    clearing.publish("2026-01-15");
    String cursor = world.anonymous().get("/api/v1/insights?limit=1").path("next");
    ArrayNode key = (ArrayNode) new ObjectMapper().readTree(Base64.getUrlDecoder().decode(cursor));
    key.set(place, value);
    world
        .anonymous()
        .queryParam("cursor", Base64.getUrlEncoder().encodeToString(key.toString().getBytes()))
        .get("/api/v1/insights")
        .then()
        .statusCode(400)
        .contentType(World.PROBLEM)
        .body("errors.pointer", contains("cursor"));
  }

  @Test
  void an_address_that_is_malformed_is_still_nothing_there() {
    for (String address :
        List.of("/quotes/not-a-uuid", "/packs/2026-01-15/editions/99999999999.pdf")) {
      world.facilitator().get("/api/v1" + address).then().statusCode(404);
    }
  }
}
