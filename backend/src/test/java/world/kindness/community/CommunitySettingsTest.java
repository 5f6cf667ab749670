package world.kindness.community;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Who we are is everybody's to read and an administrator's to change. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CommunitySettingsTest {
  @Inject World world;

  @Test
  void an_administrator_changes_the_contact_and_the_public_reads_it() {
    Response before = world.admin().get("/api/v1/community/settings");
    change(before.header("ETag"), Map.of("contact", "the web site's form"))
        .then()
        .statusCode(200)
        .body("contact", equalTo("the web site's form"));
    world
        .anonymous()
        .get("/api/v1/community")
        .then()
        .body("contact", equalTo("the web site's form"))
        .body("purposes.size()", equalTo(6));
    change(before.header("ETag"), Map.of("contact", "somebody else")).then().statusCode(412);
  }

  @Test
  void a_community_without_purposes_is_refused() {
    String etag = world.admin().get("/api/v1/community/settings").header("ETag");
    change(etag, Map.of("purposes", List.of()))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/purposes"));
  }

  private Response change(String etag, Map<String, ?> settings) {
    return world
        .admin()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", etag)
        .body(settings)
        .patch("/api/v1/community/settings");
  }
}
