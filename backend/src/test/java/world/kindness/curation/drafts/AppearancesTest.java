package world.kindness.curation.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Hosts, speakers and leaders of a call; nobody is shown in public by being one. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AppearancesTest {
  private static final String SLUG = "2026-10-15";
  private static final String CALL = "/api/v1/sessions/" + SLUG;

  @Inject World world;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
    post("/sessions", Map.of("title", "Kindness and tea", "date", SLUG)).statusCode(201);
    clearing.addIdea(SLUG, "Tea.");
  }

  private ValidatableResponse post(String address, Map<String, ?> body) {
    return world
        .facilitator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1" + address)
        .then();
  }

  private ValidatableResponse add(Map<String, ?> appearance) {
    return post("/drafts/" + SLUG + "/appearances", appearance);
  }

  private String added(String part, String name) {
    return add(Map.of("part", part, "name", name)).statusCode(201).extract().path("id");
  }

  private String coreGroup(String name) {
    return post(
            "/contributors",
            Map.of("name", name, "founder", false, "coreGroup", true, "published", true))
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Response order(Object version, String part, List<String> ids) {
    return world
        .facilitator()
        .contentType("application/json")
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("part", part, "appearances", ids))
        .put("/api/v1/drafts/" + SLUG + "/appearances/order");
  }

  @Test
  void somebody_new_is_known_by_it_and_not_public() {
    add(Map.of(
            "part", "HOST",
            "name", "Dana Porter",
            "role", "Porter",
            "affiliation", "A hospital",
            "country", "GB-WLS"))
        .statusCode(201)
        .header("ETag", "\"0\"")
        .body("mayBeNamed", equalTo(false));
    JsonPath draft = clearing.draft(SLUG);
    assertThat(draft.getString("people[0].name")).isEqualTo("Dana Porter");
    assertThat(draft.getString("people[0].part")).isEqualTo("HOST");
    world
        .facilitator()
        .get("/api/v1/contributors/known?q=PÓRTER")
        .then()
        .statusCode(200)
        .body("items.name", contains("Dana Porter"))
        .body("items[0].role", equalTo("Porter"));
    world.anonymous().get("/api/v1/contributors").then().body("total", equalTo(0));
    clearing.publish(SLUG);
    world.anonymous().get("/api/v1/contributors").then().body("total", equalTo(0));
    assertThat(world.anonymous().get(CALL).asString()).doesNotContain("Dana");
  }

  @Test
  void somebody_known_of_that_name_is_named_instead_of_doubled() {
    String id = coreGroup("Dána Porter");
    add(Map.of("part", "HOST", "name", "dana porter"))
        .statusCode(409)
        .contentType(World.PROBLEM)
        .body("errors[0].pointer", equalTo("/api/v1/contributors/" + id));
    add(Map.of("part", "HOST", "contributor", id))
        .statusCode(201)
        .body("name", equalTo("Dána Porter"));
    add(Map.of("part", "HOST", "contributor", id)).statusCode(409);
    add(Map.of("part", "SPEAKER", "contributor", id)).statusCode(201);
    assertThat(world.sql("select count(*) from contributor")).isEqualTo("1");
  }

  @Test
  void it_takes_a_person_or_a_name_and_a_part_there_is() {
    add(Map.of("part", "HOST")).statusCode(422);
    add(Map.of("part", "HOST", "name", "A", "contributor", coreGroup("B"))).statusCode(422);
    add(Map.of("part", "HOST", "contributor", "01890000-0000-7000-8000-00000000ffff"))
        .statusCode(422);
    add(Map.of("part", "HOST", "name", "A", "country", "UK"))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/country"));
    add(Map.of("part", "GUEST", "name", "A")).statusCode(400);
    assertThat(world.sql("select count(*) from appearance")).isEqualTo("0");
  }

  @Test
  void part_and_place_change_and_people_leave_the_call_but_stay_known() {
    String id = added("HOST", "Dana Porter");
    clearing.patch("/appearances/" + id, 0, Map.of("part", "SPEAKER", "position", 2));
    world
        .facilitator()
        .get("/api/v1/appearances/" + id)
        .then()
        .body("part", equalTo("SPEAKER"))
        .body("position", equalTo(2))
        .header("ETag", "\"1\"");
    world.facilitator().delete("/api/v1/appearances/" + id).then().statusCode(428);
    world
        .facilitator()
        .header("If-Match", "\"0\"")
        .delete("/api/v1/appearances/" + id)
        .then()
        .statusCode(412)
        .body("changedBy", equalTo("fay"));
    world
        .facilitator()
        .header("If-Match", "\"1\"")
        .delete("/api/v1/appearances/" + id)
        .then()
        .statusCode(204);
    assertThat(clearing.draft(SLUG).getList("people")).isEmpty();
    world
        .facilitator()
        .get("/api/v1/contributors/known")
        .then()
        .body("items.name", contains("Dana Porter"));
  }

  @Test
  void the_order_of_a_part_is_set_at_once() {
    String a = added("SPEAKER", "Ann");
    String b = added("SPEAKER", "Bo");
    String c = added("SPEAKER", "Cy");
    added("HOST", "Hal");
    int version = clearing.draft(SLUG).getInt("version");
    int after =
        order(version, "SPEAKER", List.of(c, a, b))
            .then()
            .statusCode(200)
            .extract()
            .path("version");
    assertThat(clearing.draft(SLUG).getList("people.name"))
        .containsExactly("Hal", "Cy", "Ann", "Bo");
    assertThat(after).isEqualTo(clearing.draft(SLUG).getInt("version")).isGreaterThan(version);
    assertThat(clearing.draft(SLUG).getList("people.version"))
        .as("whoever edits one of them is not in the way")
        .containsOnly(0);
    order(version, "SPEAKER", List.of(a, b, c))
        .then()
        .statusCode(412)
        .body("changedBy", equalTo("fay"));
    for (List<String> wrong : List.of(List.of(a, b), List.of(a, b, b), List.of(a, b, c, c))) {
      order(after, "SPEAKER", wrong)
          .then()
          .statusCode(422)
          .body("errors[0].pointer", equalTo("/appearances"));
    }
    order(after, "HOST", List.of(a)).then().statusCode(422);
  }

  @Test
  void only_those_whom_packs_name_must_have_agreed_to_be_named() {
    added("SPEAKER", "Ann");
    assertThat(clearing.checklist(SLUG).getBoolean("publishable")).isTrue();
    added("LEADER", "Bo");
    JsonPath checklist = clearing.checklist(SLUG);
    assertThat(checklist.getList("blockers.code")).containsExactly("person-not-agreed");
    assertThat(checklist.getString("blockers[0].detail")).contains("Bo");
  }

  @Test
  void the_public_sees_who_took_part_as_published_and_no_change_of_the_draft() {
    String core = coreGroup("Cora Convenor");
    add(Map.of("part", "LEADER", "contributor", core)).statusCode(201);
    world.anonymous().get(CALL).then().statusCode(404);
    clearing.publish(SLUG);
    world.anonymous().get(CALL).then().body("appearances.name", contains("Cora Convenor"));
    String etag = world.anonymous().get(CALL).header("ETag");

    String hal = coreGroup("Hal Host");
    add(Map.of("part", "HOST", "contributor", hal)).statusCode(201);
    String leader = clearing.draft(SLUG).getString("people.find { it.part == 'LEADER' }.id");
    world
        .facilitator()
        .header("If-Match", "\"0\"")
        .delete("/api/v1/appearances/" + leader)
        .then()
        .statusCode(204);
    assertThat(world.anonymous().get(CALL).header("ETag")).isEqualTo(etag);
    clearing.publish(SLUG);
    world.anonymous().get(CALL).then().body("appearances.name", contains("Hal Host"));
  }

  @Test
  void the_site_may_put_things_in_order_from_the_browser() {
    world
        .anonymous()
        .header("Origin", "http://localhost:3000")
        .header("Access-Control-Request-Method", "PUT")
        .options("/api/v1/drafts/" + SLUG + "/appearances/order")
        .then()
        .header("Access-Control-Allow-Methods", containsString("PUT"));
  }
}
