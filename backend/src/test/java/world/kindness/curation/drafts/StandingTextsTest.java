package world.kindness.curation.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** What packs say every month is taken over from the one before, where nothing stands yet. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StandingTextsTest {
  private static final String AUGUST = "2026-08-20";
  private static final String SEPTEMBER = "2026-09-17";
  private static final String OCTOBER = "2026-10-15";
  private static final List<String> ALL =
      List.of(
          "ABOUT",
          "OUR_WORK",
          "PURPOSES",
          "CORE_GROUP",
          "ACKNOWLEDGEMENTS",
          "ACKNOWLEDGED",
          "ACKNOWLEDGED_TEAMS");

  @Inject World world;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin(StandingTextsTest.class, this::september);
    clearing = new Clearing(world);
  }

  /** A published call with everything, and one of October with nothing. */
  private void september() {
    clearing = new Clearing(world);
    clearing.plan(SEPTEMBER, "What a corridor hears");
    write(SEPTEMBER, "about", Map.of("heading", "Who we are", "body", "We meet once a month."));
    write(SEPTEMBER, "our-work", Map.of("body", "Three years of calls."));
    write(SEPTEMBER, "acknowledgements", Map.of("body", "We thank everybody."));
    write(SEPTEMBER, "reach", Map.of("heading", "How far we reach", "body", "This month: far."));
    clearing.patch(
        "/drafts/" + SEPTEMBER,
        clearing.draft(SEPTEMBER).get("version"),
        Map.of(
            "subtitle", "On corridors",
            "heardBack", List.of("Say good morning"),
            "purposes", List.of("Listen", "Learn"),
            "acknowledgedTeams", List.of("The kitchen")));
    takesPart(SEPTEMBER, "CONVENOR", coreGroup("Zia First"));
    takesPart(SEPTEMBER, "CONVENOR", coreGroup("Ann Second"));
    takesPart(SEPTEMBER, "ACKNOWLEDGED", coreGroup("Tom Thanked"));
    takesPart(SEPTEMBER, "LEADER", coreGroup("Lee Leader"));
    clearing.publish(SEPTEMBER);
    clearing.plan(OCTOBER, "Kindness and tea");
  }

  private void write(String slug, String section, Map<String, ?> text) {
    int version =
        clearing.draft(slug).<Map<String, Object>>getList("sections").stream()
            .filter(one -> one.get("key").equals(section))
            .map(one -> (int) one.get("version"))
            .findFirst()
            .orElse(0);
    clearing.patch("/drafts/" + slug + "/sections/" + section, version, text);
  }

  private String coreGroup(String name) {
    return clearing
        .post(
            "contributors",
            Map.of("name", name, "founder", false, "coreGroup", true, "published", true))
        .getString("id");
  }

  private void takesPart(String slug, String part, String person) {
    clearing.post("drafts/" + slug + "/appearances", Map.of("part", part, "contributor", person));
  }

  private JsonPath offered(String slug) {
    return world
        .facilitator()
        .get("/api/v1/drafts/" + slug + "/standing-texts")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private Response take(String slug) {
    return world.facilitator().post("/api/v1/drafts/" + slug + "/standing-texts");
  }

  private List<String> taken(String slug) {
    return take(slug).then().statusCode(200).extract().jsonPath().getList("items.kind");
  }

  private String section(String slug, String key, String field) {
    return clearing
        .draft(slug)
        .getString("sections.find { it.key == '%s' }?.%s".formatted(key, field));
  }

  private void noLongerNamed(String name) {
    JsonPath known =
        world.facilitator().get("/api/v1/contributors/known?q=" + name.split(" ")[0]).jsonPath();
    clearing.patch(
        "/contributors/" + known.getString("items[0].id"),
        known.get("items[0].version"),
        Map.of("coreGroup", false));
  }

  private void cancel(String slug) {
    clearing.patch(
        "/sessions/" + slug,
        clearing.draft(slug).get("session.version"),
        Map.of("stage", "CANCELLED", "offRuleReason", "a strike"));
  }

  @Test
  void an_empty_draft_takes_what_packs_say_every_month_and_nothing_of_that_call_alone() {
    JsonPath offered = offered(OCTOBER);
    assertThat(offered.getString("from.slug")).isEqualTo(SEPTEMBER);
    assertThat(offered.getString("from.title")).isEqualTo("What a corridor hears");
    assertThat(offered.getString("from.date")).isEqualTo(SEPTEMBER);
    assertThat(offered.getList("items.kind")).isEqualTo(ALL);
    assertThat(offered.getList("items.count")).containsExactly(1, 1, 2, 2, 1, 1, 1);
    assertThat(world.sql("select count(*) from draft")).as("reading begins nothing").isEqualTo("1");

    JsonPath taken = take(OCTOBER).then().statusCode(200).extract().jsonPath();
    assertThat(taken.getMap("")).isEqualTo(offered.getMap(""));
    JsonPath draft = clearing.draft(OCTOBER);
    assertThat(draft.getList("sections.key"))
        .containsExactly("about", "our-work", "acknowledgements");
    assertThat(draft.getList("sections.heading"))
        .containsExactly("Who we are", "The work so far", "Acknowledgements");
    assertThat(draft.getList("sections.body"))
        .containsExactly("We meet once a month.", "Three years of calls.", "We thank everybody.");
    assertThat(draft.getList("purposes")).containsExactly("Listen", "Learn");
    assertThat(draft.getList("acknowledgedTeams")).containsExactly("The kitchen");
    assertThat(draft.getList("people.name"))
        .containsExactly("Tom Thanked", "Zia First", "Ann Second");
    assertThat(draft.getString("subtitle")).isNull();
    assertThat(draft.getList("heardBack")).isEmpty();
    clearing.publish(OCTOBER);
  }

  @Test
  void the_trail_says_who_did_it_to_whoever_wrote_at_the_same_time() {
    int version = clearing.draft(OCTOBER).get("version");
    take(OCTOBER).then().statusCode(200);
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("purposes", List.of("Rest")))
        .patch("/api/v1/drafts/" + OCTOBER)
        .then()
        .statusCode(412)
        .body("changedBy", equalTo("fay"));
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"0\"")
        .body(Map.of("body", "Mine"))
        .patch("/api/v1/drafts/" + OCTOBER + "/sections/about")
        .then()
        .statusCode(412)
        .body("changedBy", equalTo("fay"));
    assertThat(
            world.sql(
                "select string_agg(array_to_string(fields, '+'), ' ' order by target) from audit_entry where deed = 'edited' and target like '/drafts/%s%%'"
                    .formatted(OCTOBER)))
        .isEqualTo("purposes+acknowledgedTeams body+heading body body");
    assertThat(
            world.sql(
                "select count(*) from audit_entry e join appearance a on e.target = '/appearances/' || a.id join session s on s.id = a.session_id where e.deed = 'created' and s.slug = '%s'"
                    .formatted(OCTOBER)))
        .isEqualTo("3");
  }

  @Test
  void what_stands_in_the_draft_stays() {
    write(OCTOBER, "about", Map.of("body", "Our own words."));
    write(OCTOBER, "our-work", Map.of("heading", "What we did"));
    clearing.patch(
        "/drafts/" + OCTOBER,
        clearing.draft(OCTOBER).get("version"),
        Map.of("purposes", List.of("Rest")));
    takesPart(OCTOBER, "CONVENOR", coreGroup("Nia New"));
    assertThat(taken(OCTOBER))
        .containsExactly("OUR_WORK", "ACKNOWLEDGEMENTS", "ACKNOWLEDGED", "ACKNOWLEDGED_TEAMS");
    assertThat(section(OCTOBER, "about", "heading")).isEqualTo("About the movement");
    assertThat(section(OCTOBER, "about", "body")).isEqualTo("Our own words.");
    assertThat(section(OCTOBER, "our-work", "heading")).isEqualTo("What we did");
    assertThat(section(OCTOBER, "our-work", "body")).isEqualTo("Three years of calls.");
    JsonPath draft = clearing.draft(OCTOBER);
    assertThat(draft.getList("purposes")).containsExactly("Rest");
    assertThat(draft.getList("people.findAll { it.part == 'CONVENOR' }.name"))
        .containsExactly("Nia New");
  }

  @Test
  void where_all_of_it_stands_nothing_is_offered_and_nothing_changes() {
    take(OCTOBER).then().statusCode(200);
    assertThat(offered(OCTOBER).getList("items")).isEmpty();
    String before = world.sql("select count(*) from audit_entry");
    Object draft = clearing.draft(OCTOBER).getMap("");
    take(OCTOBER).then().statusCode(200).body("items.size()", equalTo(0));
    assertThat(clearing.draft(OCTOBER).getMap("")).isEqualTo(draft);
    assertThat(world.sql("select count(*) from audit_entry")).isEqualTo(before);
  }

  @Test
  void what_a_person_emptied_stays_empty_until_somebody_asks_again() {
    take(OCTOBER).then().statusCode(200);
    write(OCTOBER, "about", Map.of("heading", "About us", "body", " "));
    assertThat(section(OCTOBER, "about", "body")).isBlank();
    assertThat(offered(OCTOBER).getList("items.kind")).containsExactly("ABOUT");
    assertThat(section(OCTOBER, "about", "body")).isBlank();
    assertThat(taken(OCTOBER)).containsExactly("ABOUT");
    assertThat(section(OCTOBER, "about", "heading")).isEqualTo("About us");
    assertThat(section(OCTOBER, "about", "body")).isEqualTo("We meet once a month.");
  }

  @Test
  void without_an_earlier_pack_the_community_says_who_we_are_and_why() {
    clearing.plan(AUGUST);
    JsonPath offered = offered(AUGUST);
    assertThat(offered.getMap("")).doesNotContainKey("from");
    assertThat(offered.getList("items.kind")).containsExactly("ABOUT", "PURPOSES");
    assertThat(taken(AUGUST)).containsExactly("ABOUT", "PURPOSES");
    assertThat(section(AUGUST, "about", "heading")).isEqualTo("About the movement");
    assertThat(section(AUGUST, "about", "body"))
        .isEqualTo(world.sql("select description from community"));
    assertThat(clearing.draft(AUGUST).getList("purposes")).isNotEmpty();
    assertThat(clearing.draft(AUGUST).getList("people")).isEmpty();
  }

  @Test
  void the_last_published_call_before_is_meant_neither_a_later_one_nor_a_draft() {
    clearing.plan("2026-10-01", "An extra call, not published");
    clearing.plan("2026-07-16");
    write("2026-07-16", "about", Map.of("body", "As it was in July."));
    clearing.publish("2026-07-16");
    assertThat(offered(OCTOBER).getString("from.slug")).isEqualTo(SEPTEMBER);
    clearing.plan(AUGUST);
    assertThat(offered(AUGUST).getString("from.slug")).isEqualTo("2026-07-16");
    assertThat(taken(AUGUST)).containsExactly("ABOUT");
    assertThat(offered("2026-07-16").getMap("")).doesNotContainKey("from");
  }

  @Test
  void a_call_gives_what_its_draft_says_by_now() {
    write(SEPTEMBER, "about", Map.of("body", "We meet twice a month."));
    take(OCTOBER).then().statusCode(200);
    assertThat(section(OCTOBER, "about", "body")).isEqualTo("We meet twice a month.");
  }

  @Test
  void who_may_not_be_named_any_more_is_left_out() {
    noLongerNamed("Zia First");
    noLongerNamed("Tom Thanked");
    JsonPath offered = offered(OCTOBER);
    assertThat(offered.getInt("items.find { it.kind == 'CORE_GROUP' }.count")).isEqualTo(1);
    assertThat(taken(OCTOBER)).contains("CORE_GROUP").doesNotContain("ACKNOWLEDGED");
    assertThat(clearing.draft(OCTOBER).getList("people.name")).containsExactly("Ann Second");
    assertThat(clearing.checklist(OCTOBER).getList("blockers.code"))
        .doesNotContain("person-not-agreed");
  }

  @Test
  void a_text_in_which_something_is_held_back_is_left_where_it_is() {
    write(SEPTEMBER, "about", Map.of("body", "Call [held phone number 12ab34cd] to join."));
    clearing.patch(
        "/drafts/" + SEPTEMBER,
        clearing.draft(SEPTEMBER).get("version"),
        Map.of("purposes", List.of("Listen", "Ask [held phone number 12ab34cd]")));
    assertThat(taken(OCTOBER)).doesNotContain("ABOUT").contains("PURPOSES");
    assertThat(clearing.draft(OCTOBER).getList("purposes")).hasSize(1);
    assertThat(clearing.draft(OCTOBER).getList("purposes").getFirst()).isEqualTo("Listen");
  }

  @Test
  void a_cancelled_call_takes_nothing_and_gives_nothing() {
    cancel(OCTOBER);
    assertThat(offered(OCTOBER).getList("items")).isEmpty();
    take(OCTOBER)
        .then()
        .statusCode(409)
        .contentType(World.PROBLEM)
        .body("detail", containsString("cancelled"));
    assertThat(clearing.draft(OCTOBER).getList("sections")).isEmpty();

    clearing.plan("2026-11-19");
    assertThat(offered("2026-11-19").getString("from.slug")).isEqualTo(SEPTEMBER);
    cancel(SEPTEMBER);
    assertThat(offered("2026-11-19").getMap("")).doesNotContainKey("from");
  }

  @Test
  void of_two_who_ask_at_once_one_fills_and_the_other_finds_it_done() throws Exception {
    List<Future<Response>> both;
    try (ExecutorService two = Executors.newFixedThreadPool(2);
        Connection held = world.connection();
        Statement lock = held.createStatement()) {
      held.setAutoCommit(false);
      lock.execute("select from session where slug = '" + OCTOBER + "' for update");
      both = Stream.of(1, 2).map(n -> two.submit(() -> take(OCTOBER))).toList();
      world.waitForLocks(2);
      held.rollback();
    }
    List<List<String>> filled = new ArrayList<>();
    for (Future<Response> one : both) {
      filled.add(
          one.get()
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getList("items.kind", String.class));
    }
    assertThat(filled).containsExactlyInAnyOrder(ALL, List.of());
    assertThat(clearing.draft(OCTOBER).getList("people")).hasSize(3);
  }

  @Test
  void who_asks_again_under_one_key_hears_the_first_answer() {
    String key = UUID.randomUUID().toString();
    for (int n = 0; n < 2; n++) {
      world
          .facilitator()
          .header("Idempotency-Key", key)
          .post("/api/v1/drafts/" + OCTOBER + "/standing-texts")
          .then()
          .statusCode(200)
          .body("items.kind", equalTo(ALL));
    }
  }

  @Test
  void a_call_that_there_is_not_is_not_found() {
    take("2031-01-16").then().statusCode(404).contentType(World.PROBLEM);
    world
        .facilitator()
        .get("/api/v1/drafts/2031-01-16/standing-texts")
        .then()
        .statusCode(404)
        .contentType(World.PROBLEM);
  }
}
