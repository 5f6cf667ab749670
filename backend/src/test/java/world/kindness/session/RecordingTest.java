package world.kindness.session;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Where to listen to a call again: who may know, and which links are none. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RecordingTest {
  private static final String CALL = "2026-10-15";
  private static final String LINK = "https://videos.example.org/calls/2026-10-15";

  @Inject World world;
  private int version;

  @BeforeEach
  void one_planned_call() {
    world.begin();
    new Clearing(world).plan(CALL, "Tea");
    version = 0;
  }

  private ValidatableResponse change(Map<String, ?> facts) {
    return world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"" + version + "\"")
        .body(facts)
        .patch("/api/v1/sessions/" + CALL)
        .then();
  }

  private ValidatableResponse changed(Map<String, ?> facts) {
    ValidatableResponse call = change(facts).statusCode(200);
    version = call.extract().path("version");
    return call;
  }

  private ValidatableResponse calls(String filter) {
    return world.anonymous().get("/api/v1/sessions?" + filter).then().statusCode(200);
  }

  @Test
  void the_public_has_it_once_the_call_was_held() {
    changed(Map.of("recordingLink", LINK, "transcriptLink", LINK + "/words", "published", true))
        .body("recordingLink", equalTo(LINK));
    calls("limit=5").body("items.slug", contains(CALL)).body("items[0].recording", nullValue());
    changed(Map.of("stage", "HELD"));
    calls("limit=5")
        .body("items[0].recording.link", equalTo(LINK))
        .body("items[0].recording.transcript", equalTo(LINK + "/words"));
    world.anonymous().get("/api/v1/sessions/" + CALL).then().body("recording.link", equalTo(LINK));
  }

  @Test
  void calls_are_found_by_whether_they_have_one() {
    changed(Map.of("published", true, "recordingLink", LINK));
    calls("recording=true").body("items", empty());
    calls("recording=false").body("items.slug", contains(CALL));
    changed(Map.of("stage", "HELD"));
    calls("recording=true").body("items.slug", contains(CALL)).body("total", equalTo(1));
    calls("recording=false").body("items", empty());
    Map<String, Object> gone = new HashMap<>();
    gone.put("recordingLink", null);
    changed(gone).body("recordingLink", nullValue());
    calls("recording=true").body("items", empty());
    calls("limit=5").body("items[0].recording", nullValue());
    changed(Map.of("transcriptLink", LINK));
    calls("recording=true").body("items.slug", contains(CALL));
  }

  @Test
  void neither_yes_nor_no_is_refused_and_so_is_a_stage_there_is_not() {
    for (String filter : new String[] {"recording=perhaps", "stage=SECRET"}) {
      world
          .anonymous()
          .get("/api/v1/sessions?" + filter)
          .then()
          .statusCode(400)
          .contentType(World.PROBLEM)
          .body("errors.pointer", hasItem(filter.substring(0, filter.indexOf('='))));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://videos.example.org/a",
        "ftp://videos.example.org/a",
        "javascript:alert(1)",
        "videos.example.org/a",
        "https://",
        "https://kind:secret@videos.example.org/a",
        "https://videos.example.org/a b",
        "https://zoom.us/j/123456789",
        "https://videos.example.org/a?passcode=123",
        "",
      })
  void a_link_that_not_everybody_may_have_is_refused(String link) {
    for (String field : new String[] {"recordingLink", "transcriptLink"}) {
      change(Map.of(field, link))
          .statusCode(422)
          .contentType(World.PROBLEM)
          .body("errors.pointer", contains("/" + field));
    }
  }
}
