package world.kindness.curation.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** A role and a country can be a name: few of a kind are warned about, and nothing is blocked. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SmallGroupsTest {
  private static final String SLUG = "2026-10-15";
  private static final String CHAT =
      """
      18:01:00 From Ann Cole to Everyone:
      \tHello from Malta, glad to be here
      18:02:00 From Bo Reed to Everyone:
      \tWalking slowly helps
      """;

  @Inject World world;
  private Clearing clearing;
  private List<String> messages;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
    new Intakes(world)
        .drop(Map.of("chat.txt", CHAT.getBytes(StandardCharsets.UTF_8)), SLUG)
        .then()
        .statusCode(201);
    messages =
        world
            .facilitator()
            .get("/api/v1/drafts/" + SLUG + "/messages")
            .jsonPath()
            .getList("items.id");
  }

  private JsonPath quoted(int message, String consent, String role, String country) {
    String id =
        world
            .facilitator()
            .contentType("application/json")
            .body(Map.of("message", messages.get(message), "section", "GLIMPSE"))
            .post("/api/v1/drafts/" + SLUG + "/quotes")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Map<String, Object> facts = new HashMap<>();
    facts.put("role", role);
    facts.put("country", country);
    facts.put(
        "consent", Map.of("state", consent, "agreedBy", "the writer", "evidence", "asked by mail"));
    return clearing.patch("/quotes/" + id, 0, facts);
  }

  private void contributor(String name, String role, String country) {
    Map<String, Object> person = new HashMap<>();
    person.put("name", name);
    person.put("role", role);
    person.put("country", country);
    person.put("founder", false);
    person.put("coreGroup", false);
    person.put("published", false);
    world
        .facilitator()
        .contentType("application/json")
        .body(person)
        .post("/api/v1/contributors")
        .then()
        .statusCode(201);
  }

  @Test
  void one_of_a_kind_is_warned_about_and_blocks_nothing() {
    JsonPath quote = quoted(1, "ROLE_AND_COUNTRY", "Night porter", "MT");
    assertThat(quote.getInt("smallGroup.people")).isEqualTo(1);
    assertThat(quote.getString("smallGroup.because")).contains("“Night porter” in Malta");
    assertThat(clearing.draft(SLUG).getInt("quotes[0].smallGroup.people")).isEqualTo(1);
    JsonPath checklist = clearing.checklist(SLUG);
    assertThat(checklist.getBoolean("publishable")).isTrue();
    assertThat(checklist.getList("blockers")).isEmpty();
    assertThat(clearing.warnings(SLUG, "small-group"))
        .extracting(warning -> warning.get("target"))
        .containsExactly("/api/v1/quotes/" + quote.getString("id"));
    clearing.publish(SLUG);
  }

  @Test
  void five_known_people_with_that_role_in_that_country_are_enough() {
    for (String name : List.of("P One", "P Two", "P Three")) {
      contributor(name, "night PORTER", "MT");
    }
    JsonPath quote = quoted(1, "ROLE_AND_COUNTRY", "Night porter", "MT");
    assertThat(quote.getInt("smallGroup.people")).as("three and the writer").isEqualTo(4);
    contributor("P Four", "Night porter", "MT");
    assertThat(clearing.draft(SLUG).getString("quotes[0].smallGroup")).isNull();
    assertThat(clearing.warnings(SLUG, "small-group")).isEmpty();
  }

  @Test
  void whose_role_or_country_is_not_known_makes_no_group_larger() {
    for (int i = 0; i < 6; i++) {
      contributor("Role Unknown " + i, null, "MT");
      contributor("Country Unknown " + i, "Night porter", null);
      contributor("Elsewhere " + i, "Night porter", "SE");
      contributor("Other Role " + i, "Surgeon", "MT");
    }
    assertThat(quoted(1, "ROLE_AND_COUNTRY", "Night porter", "MT").getInt("smallGroup.people"))
        .isEqualTo(1);
  }

  @Test
  void one_person_is_counted_once_also_under_another_spelling() {
    contributor("Bó Reed", "Night porter", "MT");
    JsonPath quote = quoted(1, "ROLE_AND_COUNTRY", "Night porter", "MT");
    assertThat(quote.getInt("smallGroup.people")).isEqualTo(1);
  }

  @Test
  void a_role_alone_counts_everywhere() {
    for (int i = 0; i < 4; i++) {
      contributor("Nurse " + i, "Ward nurse", List.of("MT", "SE", "GB-WLS", "NZ").get(i));
    }
    assertThat(quoted(1, "ROLE_AND_COUNTRY", "Ward nurse", null).getString("smallGroup")).isNull();
  }

  @Test
  void initials_are_warned_about_where_the_words_name_a_place() {
    JsonPath greeting = quoted(0, "INITIALS", null, null);
    assertThat(greeting.getInt("smallGroup.people")).isEqualTo(1);
    assertThat(greeting.getString("smallGroup.because")).contains("initials AC in Malta");
    assertThat(quoted(1, "INITIALS", null, null).getString("smallGroup")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANONYMOUS", "NAMED"})
  void what_shows_neither_or_the_name_itself_is_not_a_question_of_groups(String consent) {
    assertThat(quoted(1, consent, "Night porter", "MT").getString("smallGroup")).isNull();
  }
}
