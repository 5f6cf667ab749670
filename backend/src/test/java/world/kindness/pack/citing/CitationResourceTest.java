package world.kindness.pack.citing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** A pack, and one thing in it, as anybody may cite it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CitationResourceTest {
  private static final String CALL = "2026-01-15";
  private static final String OTHER = "2026-02-19";

  @Inject World world;
  private Clearing clearing;

  @BeforeEach
  void a_call_with_an_insight() {
    world.begin();
    clearing = new Clearing(world);
    clearing.plan(CALL, "A quiet hour");
    clearing.addIdea(CALL, "Leave one *chair* free.");
  }

  private Response citation(String ending) {
    return world.anonymous().accept("*/*").get("/api/v1/packs/" + CALL + "/citation." + ending);
  }

  private String insightOf(String call) {
    return world
        .anonymous()
        .get("/api/v1/insights")
        .jsonPath()
        .getString("items.find { it.session == '%s' }.id".formatted(call));
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "ris", "bib", "json"})
  void a_draft_is_not_cited(String ending) {
    citation(ending).then().statusCode(404);
  }

  @Test
  void a_pack_is_cited_as_its_latest_edition() {
    clearing.publish(CALL);
    clearing.publishAgain(CALL);
    citation("txt")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/plain"))
        .body(
            matchesPattern(
                "Conversations for Kindness\\. A quiet hour\\. Insights pack of the call on 15 January 2026, edition 2, published \\d+ \\w+ \\d{4}\\. http://localhost:3000/sessions/"
                    + CALL));
    citation("ris").then().statusCode(200).body(startsWith("TY  - RPRT\r\nTI  - A quiet hour\r\n"));
    citation("bib").then().statusCode(200).body(startsWith("@techreport{kindness-2026-01-15,"));
    citation("json")
        .then()
        .statusCode(200)
        .contentType(startsWith("application/vnd.citationstyles.csl+json"));
  }

  @Test
  void an_insight_is_cited_with_its_words_and_its_place() {
    clearing.publish(CALL);
    String id = insightOf(CALL);
    citation("txt?part=" + id)
        .then()
        .statusCode(200)
        .body(startsWith("“Leave one chair free.” In: Conversations for Kindness."))
        .body(containsString("/sessions/" + CALL + "#insight-" + id));
    assertThat(citation("json?part=" + id).asString())
        .contains("\"container-title\":\"A quiet hour\"")
        .contains("\"date-parts\":[[2026,1,15]]");
  }

  @Test
  void what_is_not_in_this_pack_is_not_cited_from_it() {
    clearing.plan(OTHER, "Another hour");
    clearing.addIdea(OTHER, "Bring a second chair.");
    clearing.publish(CALL);
    clearing.publish(OTHER);
    citation("txt?part=" + insightOf(OTHER)).then().statusCode(404);
    citation("ris?part=" + UUID.randomUUID()).then().statusCode(404);
    citation("bib?part=that-one").then().statusCode(400);
  }
}
