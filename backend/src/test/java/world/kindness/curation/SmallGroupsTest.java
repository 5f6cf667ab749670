package world.kindness.curation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Role and country may point at somebody, where there are few people of a country. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SmallGroupsTest {
  private static final String SLUG = "2026-10-15";

  @Inject World world;
  private Clearing clearing;
  private String quote;

  @BeforeEach
  void a_quote_from_the_faroe_islands() {
    world.begin();
    clearing = new Clearing(world);
    byte[] chat =
        "00:00:05\tJona:\tWe light a lamp for every birth\r\n".getBytes(StandardCharsets.UTF_8);
    new Intakes(world).drop(Map.of("chat.txt", chat), SLUG).then().statusCode(201);
    String message =
        world.facilitator().get("/api/v1/drafts/" + SLUG + "/messages").path("items[0].id");
    quote =
        world
            .facilitator()
            .contentType("application/json")
            .body(Map.of("message", message, "section", "GLIMPSE"))
            .post("/api/v1/drafts/" + SLUG + "/quotes")
            .path("id");
  }

  @AfterEach
  void five_is_few_again() throws Exception {
    world.change("update community set smallest_group = 5");
  }

  @Test
  void the_checklist_warns_and_does_not_block() {
    cleared("ROLE_AND_COUNTRY");
    var checklist = clearing.checklist(SLUG);
    assertThat(checklist.getBoolean("publishable")).isTrue();
    assertThat(checklist.getList("warnings.code")).containsExactly("small-group");
    assertThat(checklist.getList("warnings.target")).containsExactly("/api/v1/quotes/" + quote);
    assertThat(checklist.getString("warnings[0].detail"))
        .startsWith("We know of one person from Faroe Islands");
  }

  @Test
  void it_is_quiet_where_enough_people_are_known_or_nothing_is_told() throws Exception {
    cleared("ANONYMOUS");
    assertThat(warnings()).isEmpty();
    cleared("ROLE_AND_COUNTRY");
    for (int n = 1; n <= 4; n++) {
      assertThat(warnings()).as(n + " known").hasSize(1);
      person("Person " + n);
    }
    assertThat(warnings()).isEmpty();
    world.change("update community set smallest_group = 6");
    assertThat(warnings()).hasSize(1);
    person("JONA");
    assertThat(warnings()).as("the writer counts once").hasSize(1);
  }

  private List<String> warnings() {
    return clearing.checklist(SLUG).getList("warnings.code");
  }

  private void person(String name) {
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("name", name, "country", "FO"))
        .post("/api/v1/contributors")
        .then()
        .statusCode(201);
  }

  private void cleared(String state) {
    int version = world.facilitator().get("/api/v1/quotes/" + quote).path("version");
    clearing.patch(
        "/quotes/" + quote,
        version,
        Map.of(
            "country",
            "FO",
            "role",
            "Midwife",
            "consent",
            Map.of("state", state, "agreedBy", "the writer", "evidence", "said so")));
  }
}
