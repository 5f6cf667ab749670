package world.kindness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import world.kindness.testing.PostgresResource;

/** The committed contract is the one the code has. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ContractTest {
  @Test
  void openapi_yaml_is_what_the_code_says() throws IOException {
    JsonNode served =
        new ObjectMapper().readTree(given().get("/api/openapi?format=json").asString());
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
}
