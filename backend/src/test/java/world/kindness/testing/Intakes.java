package world.kindness.testing;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Dropping files in, as a facilitator does. */
public final class Intakes {
  private final World world;

  public Intakes(World world) {
    this.world = world;
  }

  public Response drop(Path... files) {
    RequestSpecification request = world.facilitator();
    for (Path file : files) {
      request.multiPart("files", file.getFileName().toString(), bytes(file), "text/plain");
    }
    return request.post("/api/v1/intakes");
  }

  public Response drop(String name, byte[] bytes) {
    return world
        .facilitator()
        .multiPart("files", name, bytes, "text/plain")
        .post("/api/v1/intakes");
  }

  /** Files by name, for the call of a day; null where nobody says which. */
  public Response drop(Map<String, byte[]> files, String date) {
    RequestSpecification request = world.facilitator();
    files.forEach((name, bytes) -> request.multiPart("files", name, bytes, "text/plain"));
    if (date != null) {
      request.multiPart("date", date);
    }
    return request.post("/api/v1/intakes");
  }

  /** One file, said to be of a kind. */
  public Response dropAs(String kind, String name, byte[] bytes, String date) {
    RequestSpecification request =
        world
            .facilitator()
            .multiPart("files", name, bytes, "application/octet-stream")
            .multiPart("kinds", kind);
    if (date != null) {
      request.multiPart("date", date);
    }
    return request.post("/api/v1/intakes");
  }

  /** The report of files that must be taken. */
  public JsonPath taken(Path... files) {
    return drop(files).then().statusCode(201).extract().jsonPath();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
