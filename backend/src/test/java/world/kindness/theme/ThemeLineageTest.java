package world.kindness.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.Forms;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Themes become part of each other and come out of each other; old packs keep what they carry. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ThemeLineageTest {
  private static final String OLD = "small-acts-matter";
  private static final String NEW = "kindness-is-a-habit";
  private static final String JANUARY = "2026-01-15";
  private static final String MARCH = "2026-03-19";

  @Inject World world;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
    name("Small acts matter");
    name("Kindness is a habit");
  }

  private ValidatableResponse post(String address, Map<String, ?> body) {
    return world
        .facilitator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1" + address)
        .then();
  }

  private static Map<String, String> wording(String statement) {
    return Map.of("statement", statement, "since", "2026-01-01", "source", "the call");
  }

  private void name(String statement) {
    post("/themes", wording(statement)).statusCode(201);
  }

  private void call(String date, List<String> themes) {
    post("/sessions", Map.of("title", "Call of " + date, "date", date)).statusCode(201);
    clearing.patch(
        "/drafts/" + date, clearing.draft(date).getInt("version"), Map.of("themes", themes));
  }

  private void insight(String date, List<String> themes) {
    post(
            "/drafts/" + date + "/insights",
            Map.of(
                "kind",
                "IDEA",
                "text",
                "Practise it daily.",
                "themes",
                themes,
                "sources",
                List.of(),
                "position",
                0))
        .statusCode(201);
  }

  private ValidatableResponse merge(String theme, String into) {
    return world
        .facilitator()
        .contentType("application/json")
        .header("If-Match", etag(theme))
        .body(Map.of("theme", into))
        .put("/api/v1/themes/" + theme + "/merged-into")
        .then();
  }

  private ValidatableResponse split(String theme, String... statements) {
    return world
        .facilitator()
        .contentType("application/json")
        .header("If-Match", etag(theme))
        .body(Map.of("themes", java.util.Arrays.stream(statements).map(s -> wording(s)).toList()))
        .post("/api/v1/themes/" + theme + "/split")
        .then();
  }

  private String etag(String theme) {
    return world.facilitator().get("/api/v1/themes/" + theme + "/wordings").header("ETag");
  }

  private ValidatableResponse read(String address) {
    return world.anonymous().get("/api/v1" + address).then().statusCode(200);
  }

  private Map<String, String> bytes(String edition) {
    Map<String, String> bytes = new TreeMap<>();
    for (String form : Forms.ALL) {
      bytes.put(
          form,
          HexFormat.of()
              .formatHex(
                  world
                      .anonymous()
                      .get("/api/v1/packs/" + edition + "." + form)
                      .then()
                      .statusCode(200)
                      .extract()
                      .asByteArray()));
    }
    return bytes;
  }

  private String statementIn(String pack) {
    return read("/packs/" + pack)
        .extract()
        .path("sections.find { it.key == 'themes' }.content.items[0].statement");
  }

  @Test
  void what_was_merged_leads_to_the_other_theme_everywhere_and_no_edition_changes() {
    call(JANUARY, List.of(OLD));
    insight(JANUARY, List.of(OLD));
    call(MARCH, List.of(NEW));
    for (String day : List.of(JANUARY, MARCH)) {
      post(
              "/drafts/" + day + "/resources",
              Map.of("kind", "BOOK", "title", "Book of " + day, "position", 0))
          .statusCode(201);
    }
    clearing.publish(MARCH);
    clearing.publish(JANUARY);
    Map<String, String> before = bytes(JANUARY + "/editions/1");
    read("/search?q=practise&theme=" + NEW).body("total", equalTo(0));
    read("/resources?theme=" + NEW).body("items.session", contains(MARCH));

    merge(OLD, NEW).statusCode(200).body("mergedInto", equalTo(NEW));

    assertThat(bytes(JANUARY + "/editions/1")).isEqualTo(before);
    assertThat(statementIn(JANUARY)).isEqualTo("Small acts matter");
    read("/themes").body("items.slug", contains(NEW));
    read("/themes/" + OLD)
        .body("statement", equalTo("Small acts matter"))
        .body("mergedInto", equalTo(NEW))
        .body("successor.statement", equalTo("Kindness is a habit"))
        .body("history.statement", contains("Small acts matter"));
    read("/themes/" + NEW).body("mergedInto", nullValue()).body("mergedFrom.slug", contains(OLD));
    for (String theme : List.of(OLD, NEW)) {
      read("/sessions?theme=" + theme).body("items.slug", contains(MARCH, JANUARY));
      read("/packs?theme=" + theme).body("items.slug", contains(MARCH, JANUARY));
      read("/insights?theme=" + theme).body("items.session", contains(JANUARY));
      read("/resources?theme=" + theme).body("items.session", contains(MARCH, JANUARY));
      read("/search?q=practise&theme=" + theme).body("items.session", contains(JANUARY));
    }
    for (String list : List.of("sessions", "packs", "insights", "resources", "search")) {
      world
          .anonymous()
          .get("/api/v1/" + list + "?theme=unheard-of")
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("theme"));
    }
    read("/search?q=practise").body("total", equalTo(1));
  }

  @Test
  void a_theme_a_call_and_its_pack_wear_one_patch_for_good() {
    call(JANUARY, List.of(NEW, OLD));
    insight(JANUARY, List.of(OLD));
    clearing.publish(JANUARY);
    Map<String, String> patch = read("/themes/" + OLD).extract().path("patch");
    Map<String, String> bytes = bytes(JANUARY + "/editions/1");

    assertThat(patch).isNotEqualTo(read("/themes/" + NEW).extract().path("patch"));
    for (int i = 0; i < 3; i++) {
      name("A later theme, the " + i + "th");
    }
    merge(OLD, NEW).statusCode(200);

    read("/themes/" + OLD).body("patch", equalTo(patch));
    read("/sessions")
        .body("items[0].leadingTheme", equalTo(OLD))
        .body("items[0].patch", equalTo(patch));
    read("/sessions/" + JANUARY).body("patch", equalTo(patch));
    read("/packs").body("items[0].patch", equalTo(patch));
    read("/packs/" + JANUARY).body("patch", equalTo(patch));
    assertThat(bytes(JANUARY + "/editions/1")).isEqualTo(bytes);
  }

  @Test
  void drafts_carry_the_other_theme_and_the_next_edition_says_its_words() {
    call(JANUARY, List.of(OLD));
    insight(JANUARY, List.of(OLD));
    clearing.publish(JANUARY);
    Map<String, String> before = bytes(JANUARY + "/editions/1");
    int version = clearing.draft(JANUARY).getInt("version");
    merge(OLD, NEW).statusCode(200);

    JsonPath draft = clearing.draft(JANUARY);
    assertThat(draft.getList("themes.slug")).containsExactly(NEW);
    assertThat(draft.getList("insights[0].themes")).containsExactly(NEW);
    assertThat(draft.getInt("version")).isGreaterThan(version);
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("themes", List.of(OLD)))
        .patch("/api/v1/drafts/" + JANUARY)
        .then()
        .statusCode(412)
        .body("changedBy", equalTo("fay"));

    clearing.publish(JANUARY);
    assertThat(statementIn(JANUARY)).isEqualTo("Kindness is a habit");
    assertThat(bytes(JANUARY + "/editions/1")).isEqualTo(before);
    read("/insights?theme=" + OLD).body("items[0].themes", contains(NEW));
  }

  @Test
  void a_draft_with_both_carries_the_one_once_in_the_place_of_the_first() {
    name("Listening heals");
    call(JANUARY, List.of(OLD, "listening-heals", NEW));
    insight(JANUARY, List.of(NEW, OLD));
    merge(OLD, NEW).statusCode(200);
    assertThat(clearing.draft(JANUARY).getList("themes.slug"))
        .containsExactly(NEW, "listening-heals");
    assertThat(clearing.draft(JANUARY).getList("insights[0].themes")).containsExactly(NEW);
  }

  @Test
  void whoever_still_names_the_merged_theme_means_the_other() {
    merge(OLD, NEW).statusCode(200);
    call(JANUARY, List.of(OLD));
    insight(JANUARY, List.of(OLD, NEW));
    assertThat(clearing.draft(JANUARY).getList("themes.slug")).containsExactly(NEW);
    assertThat(clearing.draft(JANUARY).getList("insights[0].themes")).containsExactly(NEW);
  }

  @Test
  void mergers_follow_each_other() {
    name("Habits carry us");
    call(JANUARY, List.of(OLD));
    clearing.publish(JANUARY);
    merge(OLD, NEW).statusCode(200);
    merge(NEW, "habits-carry-us").statusCode(200);
    read("/themes/" + OLD)
        .body("mergedInto", equalTo(NEW))
        .body("successor.slug", equalTo("habits-carry-us"));
    read("/packs?theme=habits-carry-us").body("items.slug", contains(JANUARY));
    assertThat(clearing.draft(JANUARY).getList("themes.slug")).containsExactly("habits-carry-us");
  }

  @Test
  void what_the_public_knew_makes_its_successor_public_and_nothing_else_does() {
    call(JANUARY, List.of(OLD));
    clearing.publish(JANUARY);
    world.anonymous().get("/api/v1/themes/" + NEW).then().statusCode(404);
    merge(OLD, NEW).statusCode(200);
    read("/themes").body("items.slug", contains(NEW));

    name("Nobody saw this");
    name("Nor this");
    merge("nobody-saw-this", "nor-this").statusCode(200);
    read("/themes").body("items.slug", contains(NEW));
    world.anonymous().get("/api/v1/themes/nor-this").then().statusCode(404);
    world
        .facilitator()
        .get("/api/v1/themes/known")
        .then()
        .statusCode(200)
        .body("items.slug", contains(NEW, "nobody-saw-this", "nor-this", OLD))
        .body("items.find { it.slug == 'nor-this' }.published", equalTo(false));
  }

  @Test
  void what_cannot_be_merged_is_refused() {
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("theme", NEW))
        .put("/api/v1/themes/" + OLD + "/merged-into")
        .then()
        .statusCode(428);
    merge(OLD, OLD).statusCode(422).body("errors[0].pointer", equalTo("/theme"));
    merge(OLD, "unheard-of").statusCode(422);
    merge(OLD, NEW).statusCode(200);
    merge(OLD, NEW).statusCode(409);
    merge(NEW, OLD).statusCode(422);
    post("/themes", wording("Third")).statusCode(201);
    merge("third", OLD).statusCode(422);
    world
        .facilitator()
        .contentType("application/json")
        .header("If-Match", etag(OLD))
        .body(wording("Anew"))
        .post("/api/v1/themes/" + OLD + "/wordings")
        .then()
        .statusCode(409);
    world
        .facilitator()
        .contentType("application/json")
        .header("If-Match", "\"0\"")
        .body(Map.of("theme", NEW))
        .put("/api/v1/themes/" + OLD + "/merged-into")
        .then()
        .statusCode(412)
        .body("changedBy", equalTo("fay"));
    assertThat(
            world
                .admin()
                .get("/api/v1/audit?target=/themes/" + OLD)
                .jsonPath()
                .getList("items.deed"))
        .contains("merged");
  }

  @Test
  void what_was_split_is_followed_by_what_came_out_of_it_and_old_packs_keep_it() {
    call(JANUARY, List.of(OLD));
    insight(JANUARY, List.of(OLD));
    clearing.publish(JANUARY);
    Map<String, String> before = bytes(JANUARY + "/editions/1");

    split(OLD, "Small acts help patients", "Small acts help colleagues")
        .statusCode(201)
        .body("splitInto", contains("small-acts-help-colleagues", "small-acts-help-patients"));

    assertThat(bytes(JANUARY + "/editions/1")).isEqualTo(before);
    assertThat(statementIn(JANUARY)).isEqualTo("Small acts matter");
    read("/themes")
        .body(
            "items.slug",
            containsInAnyOrder("small-acts-help-colleagues", "small-acts-help-patients"));
    read("/themes/" + OLD)
        .body(
            "splitInto.statement",
            contains("Small acts help colleagues", "Small acts help patients"));
    read("/themes/small-acts-help-patients").body("splitFrom", equalTo(OLD));
    read("/packs?theme=" + OLD).body("items.slug", contains(JANUARY));
    read("/packs?theme=small-acts-help-patients").body("items", empty());
  }

  @Test
  void a_draft_keeps_a_split_theme_until_somebody_chooses_and_is_told_so() {
    call(JANUARY, List.of(OLD));
    split(OLD, "Small acts help patients", "Small acts help colleagues").statusCode(201);
    JsonPath checklist = clearing.checklist(JANUARY);
    assertThat(checklist.getBoolean("publishable")).isTrue();
    assertThat(clearing.warnings(JANUARY, "theme-split")).hasSize(1);
    assertThat((String) clearing.warnings(JANUARY, "theme-split").getFirst().get("detail"))
        .contains("Small acts matter", "Small acts help patients", "Small acts help colleagues");
    clearing.patch(
        "/drafts/" + JANUARY,
        clearing.draft(JANUARY).getInt("version"),
        Map.of("themes", List.of("small-acts-help-patients")));
    assertThat(clearing.warnings(JANUARY, "theme-split")).isEmpty();
    world.anonymous().get("/api/v1/themes").then().body("total", equalTo(0));
  }

  @Test
  void a_split_needs_two_new_wordings_and_a_theme_in_use() {
    split(OLD, "Only one").statusCode(422);
    split(OLD, "Kindness is a HABIT", "Another")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/themes/0/statement"));
    assertThat(world.sql("select count(*) from theme")).isEqualTo("2");
    split(OLD, "One", "Other").statusCode(201);
    split(OLD, "Third", "Fourth").statusCode(409);
    merge(OLD, NEW).statusCode(409);
    merge(NEW, OLD).statusCode(422);
  }

  @Test
  void nobody_is_asked_any_more_whether_a_note_speaks_to_a_merged_theme() {
    name("Rest and breaks are part of safe care");
    new Intakes(world)
        .drop(
            Map.of(
                "notes.md",
                "# Room 1\n\n## Question 1: What helps?\n\n- Rest and breaks are safe care\n"
                    .getBytes(StandardCharsets.UTF_8)),
            JANUARY)
        .then()
        .statusCode(201);
    String open = "/api/v1/drafts/" + JANUARY + "/suggestions?state=OPEN&kind=THEME";
    world.facilitator().get(open).then().body("total", equalTo(1));
    merge("rest-and-breaks-are-part-of-safe-care", NEW).statusCode(200);
    world.facilitator().get(open).then().body("total", equalTo(0));
  }
}
