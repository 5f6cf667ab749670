package world.kindness.pack.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** How far the conversation reaches, as packs report and list it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReachTest {
  @Inject World world;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    clearing = new Clearing(world);
    world.begin(
        ReachTest.class,
        () -> {
          call("2026-09-17", "around forty people", 40, "GB-WLS", "SE", "SE");
          call("2026-10-15", "over fifty people", 50, "SE");
        });
  }

  private void call(String date, String said, int people, String... countries) {
    clearing.plan(date);
    clearing.addIdea(date, "An idea about tea");
    add(
        date,
        "reach-statements",
        Map.of(
            "measures",
            "ATTENDANCE",
            "value",
            people,
            "qualifier",
            "AROUND",
            "text",
            said,
            "source",
            "the host",
            "asOf",
            date,
            "position",
            0));
    for (String country : countries) {
      add(date, "listed-places", Map.of("text", country, "country", country, "position", 0));
    }
    clearing.publish(date);
  }

  private void add(String date, String what, Map<String, ?> body) {
    world
        .facilitator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/drafts/%s/%s".formatted(date, what))
        .then()
        .statusCode(201);
  }

  private JsonPath reach(String query) {
    return world
        .anonymous()
        .get("/api/v1/reach" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void what_was_reported_stands_beside_what_is_counted_latest_first() {
    JsonPath reach = reach("");
    assertThat(reach.getList("attendance.value")).containsExactly(50, 40);
    assertThat(reach.getList("attendance.session")).containsExactly("2026-10-15", "2026-09-17");
    assertThat(reach.getList("attendance.date")).containsExactly("2026-10-15", "2026-09-17");
    assertThat(reach.getBoolean("more")).isFalse();
    assertThat(reach.getList("listed.code")).containsExactly("SE", "GB-WLS");
    assertThat(reach.getInt("countriesComputed.value")).isEqualTo(2);
  }

  @Test
  void figures_narrow_to_a_time_and_what_is_counted_does_not() {
    assertThat(reach("?to=2026-10-14").getList("attendance.value")).containsExactly(40);
    assertThat(reach("?from=2026-10-15&to=2026-10-15").getList("attendance.value"))
        .containsExactly(50);
    assertThat(reach("?from=2027-01-01").getList("attendance")).isEmpty();
    assertThat(reach("?from=2027-01-01").getInt("countriesComputed.value")).isEqualTo(2);
  }

  @Test
  void
      of_more_than_a_hundred_figures_of_a_measure_the_latest_are_there_and_those_before_can_be_asked_for()
          throws SQLException {
    world.publishCopies(99, "kind = 'STATEMENT' and session_slug = '2026-10-15'");
    JsonPath latest = reach("");
    assertThat(latest.getList("attendance.value")).hasSize(100).containsOnly(50);
    assertThat(latest.getBoolean("more")).isTrue();
    JsonPath before = reach("?to=2026-10-14");
    assertThat(before.getList("attendance.value")).containsExactly(40);
    assertThat(before.getBoolean("more")).isFalse();
  }

  @Test
  void countries_say_how_many_packs_list_them_as_packs_change() {
    world
        .anonymous()
        .get("/api/v1/countries")
        .then()
        .body("items.code", contains("SE", "GB-WLS"))
        .body("items.sessions", contains(2, 1));
    Map<String, Object> wales =
        clearing.draft("2026-09-17").getMap("listedPlaces.find { it.country == 'GB-WLS' }");
    world
        .facilitator()
        .header("If-Match", "\"%s\"".formatted(wales.get("version")))
        .delete("/api/v1/listed-places/" + wales.get("id"))
        .then()
        .statusCode(204);
    clearing.publish("2026-09-17");
    world
        .anonymous()
        .get("/api/v1/countries")
        .then()
        .body("items.code", contains("SE"))
        .body("items.sessions", contains(2));
    world.begin();
    world
        .anonymous()
        .get("/api/v1/countries")
        .then()
        .body("items", empty())
        .body("total", equalTo(0));
  }
}
