package world.kindness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Contract;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** The committed contract is the one the code has. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ContractTest {
  @Inject World world;

  @Test
  void openapi_yaml_is_what_the_code_says() throws IOException {
    JsonNode served = Contract.served();
    JsonNode committed = new YAMLMapper().readTree(Path.of("../openapi.yaml").toFile());
    assertThat(differences("", committed, served))
        .as("openapi.yaml differs from the code: run `make api` and look at what changed")
        .isEmpty();
  }

  /** JSON Pointers (RFC 6901) of what differs. */
  private static List<String> differences(String at, JsonNode one, JsonNode other) {
    if (one.equals(other)) {
      return List.of();
    }
    if (!one.isObject() || !other.isObject()) {
      return List.of(at);
    }
    Set<String> names = new TreeSet<>();
    one.fieldNames().forEachRemaining(names::add);
    other.fieldNames().forEachRemaining(names::add);
    return names.stream()
        .flatMap(name -> differences(at + "/" + name, one.path(name), other.path(name)).stream())
        .toList();
  }

  @Test
  void the_contract_is_openapi_3_1() {
    assertThat(given().get("/api/openapi?format=yaml").asString()).contains("openapi: 3.1");
  }

  /** What a file is known by, or what the draft says, makes these the same when they come again. */
  private static final Set<String> REPEATABLE_BY_THEMSELVES =
      Set.of("takeIn", "importArchive", "publishPack");

  @Test
  void every_type_has_a_name_of_its_own_and_none_is_of_the_machinery() {
    JsonNode contract = Contract.served();
    List<String> names = new ArrayList<>();
    contract.path("components").path("schemas").fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .contains("InsightKind", "QuoteSection")
        // A number stands where two types had one name.
        .noneMatch(name -> name.matches(".*\\d"))
        .doesNotContain("JsonNode", "JsonNodeType", "ObjectNode", "StreamingOutput", "Response");
  }

  @Test
  void whatever_creates_can_be_asked_again_with_a_key() throws IOException {
    JsonNode contract = new YAMLMapper().readTree(Path.of("../openapi.yaml").toFile());
    List<String> without =
        contract.at("/paths").findValues("post").stream()
            .filter(post -> post.at("/responses").has("201"))
            .filter(
                post ->
                    !post.at("/parameters").findValuesAsText("name").contains("Idempotency-Key"))
            .map(post -> post.path("operationId").asText())
            .toList();
    assertThat(without).containsExactlyInAnyOrderElementsOf(REPEATABLE_BY_THEMSELVES);
  }

  private static final Map<String, String> PLAUSIBLE =
      Map.ofEntries(
          Map.entry("limit", "5"),
          Map.entry("from", "2026-01-01"),
          Map.entry("to", "2026-12-31"),
          Map.entry("theme", "kindness-is-a-habit"),
          Map.entry("country", "GB-WLS"),
          Map.entry("session", "2026-10-15"),
          Map.entry("recording", "true"),
          Map.entry("coreGroup", "true"),
          Map.entry("page", "1"),
          Map.entry("q", "tea_%'"),
          Map.entry("actor", "fay"),
          Map.entry("deed", "edited"),
          Map.entry("target", "/quotes_%"));

  /** A theme that packs carried, so that lists may be asked for it. */
  private void aPublicTheme() throws SQLException {
    world.begin();
    for (String row :
        List.of(
            "insert into theme (id, version, slug) values (gen_random_uuid(), 0, 'kindness-is-a-habit')",
            "insert into theme_wording (id, version, theme_id, wording, since, source, published)"
                + " select gen_random_uuid(), 0, id, 'Kindness is a habit', '2026-01-15', 't', true from theme")) {
      world.change(row);
    }
  }

  @Test
  void every_filter_of_every_list_is_understood() throws SQLException {
    aPublicTheme();
    JsonNode contract = Contract.served();
    JsonNode paths = contract.path("paths");
    List<String> tried = new ArrayList<>();
    List<String> misunderstood = new ArrayList<>();
    paths
        .properties()
        .forEach(
            path -> {
              for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
                String name = parameter.path("name").asText();
                boolean filter =
                    parameter.path("in").asText().equals("query") && !name.equals("cursor");
                if (filter && !path.getKey().contains("{")) {
                  tried.add(name);
                  int status =
                      given()
                          .auth()
                          .oauth2(World.token("ada", "admin", "facilitator"))
                          .queryParams(pathNeeds(path.getKey(), name))
                          .queryParam(name, plausible(parameter, contract))
                          .get(path.getKey())
                          .statusCode();
                  if (status != 200 && !(path.getKey().endsWith("/held-items") && status == 404)) {
                    misunderstood.add(path.getKey() + "?" + name + ": " + status);
                  }
                }
              }
            });
    assertThat(tried).containsAll(PLAUSIBLE.keySet());
    assertThat(misunderstood).isEmpty();
  }

  /** A page of a search is a page of something. */
  private static Map<String, String> pathNeeds(String path, String name) {
    boolean paging = Set.of("limit", "page").contains(name);
    return paging && path.equals("/api/v1/search") ? Map.of("q", "tea") : Map.of();
  }

  /** The first word of a closed list, or one of those above. */
  private static String plausible(JsonNode parameter, JsonNode contract) {
    JsonNode schema = parameter.path("schema");
    JsonNode words =
        schema.has("$ref")
            ? contract.at(schema.path("$ref").asText().substring(1)).path("enum")
            : schema.path("enum");
    return words.isEmpty()
        ? PLAUSIBLE.get(parameter.path("name").asText())
        : words.path(0).asText();
  }
}
