package world.kindness.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

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

  /** Addresses of all reads that need no sign-in, as the contract writes them, by operation. */
  public static Map<String, String> publicReads() {
    Map<String, String> reads = new LinkedHashMap<>();
    served()
        .path("paths")
        .properties()
        .forEach(
            path -> {
              JsonNode read = path.getValue().path("get");
              if (read.has("operationId") && read.path("security").isEmpty()) {
                reads.put(read.path("operationId").asText(), path.getKey());
              }
            });
    return reads;
  }
}
