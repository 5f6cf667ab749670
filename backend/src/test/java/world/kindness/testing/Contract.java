package world.kindness.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** The contract as the API serves it. */
public final class Contract {
  private Contract() {}

  public static JsonNode served() {
    try {
      return new ObjectMapper()
          .readTree(given().noFilters().get("/api/openapi?format=json").asString());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
