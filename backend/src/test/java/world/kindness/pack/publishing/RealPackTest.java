package world.kindness.pack.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** The main job on the real pack: from text to a published insights pack, and nothing uncleared. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RealPackTest {
  private static final String SLUG = "2023-10-26";

  @Inject World world;
  private Clearing clearing;
  private Path pack;

  @BeforeEach
  void begin() {
    pack = World.real("insights-pack-2023-10-26.txt");
    world.begin();
    clearing = new Clearing(world);
  }

  @Test
  void the_import_finds_every_item() {
    JsonPath report = new Intakes(world).taken(pack);

    assertThat(report.getString("session")).isEqualTo(SLUG);
    assertThat(report.getString("files[0].kind")).isEqualTo("PACK_TEXT");
    Map<String, Integer> lines = report.getMap("files[0].lines");
    assertThat(lines.get("parsed") + lines.get("blank") + lines.get("unparsed"))
        .isEqualTo(lines.get("total"));
    assertThat(report.getList("suggestions.kind", String.class)).containsOnly("PLACE").hasSize(7);
    assertThat(report.getList("files[0].warnings.code", String.class))
        .contains("time-zone-words", "off-rule-date", "reach-differs", "name-spelt-two-ways");

    JsonPath draft = clearing.draft(SLUG);
    assertThat(draft.getString("session.startsAt")).isEqualTo("2023-10-26T17:00:00Z");
    assertThat(draft.getString("session.endsAt")).isEqualTo("2023-10-26T18:00:00Z");
    assertThat(draft.getString("session.timeZone")).isEqualTo("Europe/London");
    assertThat(draft.getString("session.offRuleReason")).isEqualTo("not recorded");
    assertThat(draft.getBoolean("session.published")).isFalse();
    assertThat(draft.getString("subtitle")).isNotBlank();
    assertThat(draft.getList("purposes")).hasSize(6);
    assertThat(draft.getList("themes")).hasSize(9);
    assertThat(draft.getList("session.questions")).hasSize(2);
    assertThat(draft.getString("session.questions[0].text")).contains("\n");
    assertThat(draft.getList("heardBack")).hasSize(6);
    assertThat(draft.getList("insights")).hasSize(4);
    assertThat(draft.getList("resources")).hasSize(4);
    assertThat(draft.getList("resources.link")).containsOnlyNulls();
    assertThat(draft.getList("acknowledgedTeams")).hasSize(1);
    assertThat(draft.getString("sections.find { it.key == 'measuring' }.body").split("\n\n"))
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(draft.getString("sections.find { it.key == 'recording' }.body")).isNotBlank();
  }

  @Test
  void people_are_ten_and_not_eighteen() {
    new Intakes(world).taken(pack);
    assertThat(world.sql("select count(*) from contributor")).isEqualTo("10");
    assertThat(world.sql("select count(*) from contributor where founder and core_group"))
        .isEqualTo("8");
    assertThat(world.sql("select count(*) from contributor where affiliation is not null"))
        .isEqualTo("10");
    assertThat(world.sql("select count(*) from contributor where country_code is not null"))
        .isEqualTo("9");
    assertThat(world.sql("select count(*) from contributor where cardinality(name_variants) > 0"))
        .isEqualTo("2");
    assertThat(world.sql("select count(*) from appearance where part = 'LEADER'")).isEqualTo("1");
    assertThat(world.sql("select count(*) from appearance where part = 'ACKNOWLEDGED'"))
        .isEqualTo("1");
  }

  @Test
  void a_facilitator_corrects_a_person_and_finds_the_import_again() {
    JsonPath report = new Intakes(world).taken(pack);
    String id = clearing.draft(SLUG).getString("people[0].contributor");
    clearing.patch("/contributors/" + id, 0, Map.of("role", "Convenor", "country", "SE"));
    world
        .facilitator()
        .get("/api/v1/contributors/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("role", equalTo("Convenor"))
        .body("country", equalTo("SE"));
    world
        .facilitator()
        .get("/api/v1/intakes")
        .then()
        .body("total", equalTo(1))
        .body("items[0].id", equalTo(report.getString("id")));
  }

  @Test
  void quotes_come_with_initials_reactions_and_the_places_they_state() {
    new Intakes(world).taken(pack);
    JsonPath draft = clearing.draft(SLUG);
    assertThat(draft.getList("quotes.findAll { it.section == 'ON_THE_DAY' }.initials"))
        .containsExactlyElementsOf(List.of("TK", "CE", "DI", "AB", "BM", "EM", "SC", "CC"));
    assertThat(
            draft.getList(
                "quotes.findAll { it.section == 'ON_THE_DAY' }.collect { it.suggestedPlace?.country }"))
        .containsExactlyElementsOf(
            java.util.Arrays.asList(
                "GB-ENG", "GB-ENG", "GB-ENG", "GB-ENG", "GB-ENG", null, "MT", "AU"));
    assertThat(draft.getList("quotes.findAll { it.section == 'GLIMPSE' }.initials"))
        .containsExactlyElementsOf(List.of("TK", "SM", "SM", "SM", "DS"));
    assertThat(draft.getList("quotes.findAll { it.section == 'GLIMPSE' }.reactions"))
        .containsExactlyElementsOf(List.of(0, 0, 0, 1, 3));
    assertThat(draft.getList("quotes.consent.state", String.class)).containsOnly("NOT_ASKED");
    assertThat(
            draft.getList(
                "quotes.findAll { it.section == 'GLIMPSE' && it.namesInText.size() > 0 }"))
        .hasSize(1);
    assertThat(
            draft.getList(
                "quotes.findAll { it.section == 'ON_THE_DAY' && it.namesInText.size() > 0 }"))
        .hasSize(5);
  }

  @Test
  void every_reported_figure_is_kept_beside_the_places_listed() {
    new Intakes(world).taken(pack);
    JsonPath draft = clearing.draft(SLUG);
    assertThat(draft.getList("listedPlaces")).hasSize(33);
    assertThat(draft.getList("listedPlaces.country", String.class))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
    List<String> figures =
        draft.<Map<String, Object>>getList("reachStatements").stream()
            .map(s -> s.get("measures") + " " + s.get("qualifier") + " " + s.get("value"))
            .toList();
    assertThat(figures)
        .contains(
            "ATTENDANCE OVER 40",
            "CONTRIBUTORS OVER 1400",
            "CONTRIBUTORS AROUND 1400",
            "COUNTRIES EXACTLY 34");
  }

  @Test
  void the_contact_address_is_held_and_stands_in_no_text() {
    new Intakes(world).taken(pack);
    JsonPath draft = clearing.draft(SLUG);
    assertThat(draft.getList("held.kind")).containsExactly("EMAIL");
    String address = draft.getString("held[0].value");
    assertThat(address).contains("@");
    for (String texts :
        List.of(
            "select string_agg(body, ' ') from section_text",
            "select string_agg(wording || original_wording, ' ') from quote",
            "select string_agg(report::text, ' ') from intake",
            "select string_agg(convert_from(redacted_copy, 'UTF8'), ' ') from source_file")) {
      assertThat(world.sql(texts)).doesNotContain(address);
    }
  }

  @Test
  void publication_is_refused_with_every_blocker_named() {
    new Intakes(world).taken(pack);
    JsonPath checklist = clearing.checklist(SLUG);
    assertThat(checklist.getBoolean("publishable")).isFalse();
    Map<String, Long> blockers =
        checklist.getList("blockers.code", String.class).stream()
            .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
    assertThat(blockers)
        .containsEntry("quote-not-cleared", 13L)
        .containsEntry("name-in-quote", 6L)
        .containsEntry("held-item-undecided", 1L)
        .containsEntry("name-in-text", 8L)
        .containsEntry("maybe-name-in-text", 2L)
        .hasSize(5);

    world
        .facilitator()
        .post("/api/v1/packs/" + SLUG + "/editions")
        .then()
        .statusCode(409)
        .contentType(World.PROBLEM)
        .body("type", equalTo("/api/problems#not-publishable"))
        .body("errors.size()", equalTo(30));
    world.anonymous().get("/api/v1/packs/" + SLUG).then().statusCode(404);
    world.anonymous().get("/api/v1/sessions").then().body("total", equalTo(0));
  }

  @Test
  void cleared_by_a_facilitator_it_is_published_in_five_forms_whose_bytes_match() throws Exception {
    new Intakes(world).taken(pack);
    clearing.clear(SLUG);
    assertThat(clearing.checklist(SLUG).getList("blockers")).isEmpty();
    JsonPath edition = clearing.publish(SLUG);

    assertThat(edition.getInt("number")).isEqualTo(1);
    assertThat(edition.getList("renditions.format"))
        .containsExactly("JSON", "HTML", "PDF", "DOCX", "MARKDOWN");
    for (Map<String, Object> rendition : edition.<Map<String, Object>>getList("renditions")) {
      Response answer = world.anonymous().get((String) rendition.get("href"));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.contentType()).isEqualTo(rendition.get("mediaType"));
      String sha256 =
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(answer.asByteArray()));
      assertThat(sha256).isEqualTo(rendition.get("sha256"));
      assertThat(answer.asByteArray()).hasSize((Integer) rendition.get("bytes"));
    }
    JsonPath content =
        world.anonymous().get("/api/v1/packs/" + SLUG).then().statusCode(200).extract().jsonPath();
    assertThat(content.getList("sections.key", String.class))
        .containsExactly(
            "about",
            "on-the-day",
            "reach",
            "our-work",
            "themes",
            "measuring",
            "breakouts",
            "insights",
            "glimpses",
            "resources",
            "recording",
            "acknowledgements");
    assertThat(content.getString("sections.find { it.key == 'reach' }.content.note"))
        .contains("34")
        .contains("33");
  }

  @Test
  void the_public_then_reads_what_is_in_the_edition_and_nothing_else() {
    new Intakes(world).taken(pack);
    JsonPath before = clearing.draft(SLUG);
    clearing.clear(SLUG);
    JsonPath draft = clearing.draft(SLUG);
    String last = draft.getString("quotes[-1].id");
    int version = draft.getInt("quotes[-1].version");
    world
        .facilitator()
        .header("If-Match", "\"" + version + "\"")
        .delete("/api/v1/quotes/" + last)
        .then()
        .statusCode(204);
    clearing.publish(SLUG);

    JsonPath quotes =
        world
            .anonymous()
            .get("/api/v1/quotes?limit=100")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(quotes.getInt("total")).isEqualTo(12);
    assertThat(quotes.getList("items.id")).doesNotContain(last);
    assertThat(quotes.<Map<String, Object>>getList("items"))
        .allSatisfy(q -> assertThat((String) q.get("attribution")).hasSize(2));
    world.anonymous().get("/api/v1/insights").then().body("total", equalTo(4));
    world.anonymous().get("/api/v1/resources").then().body("total", equalTo(4));
    world.anonymous().get("/api/v1/countries").then().body("total", equalTo(33));
    world.anonymous().get("/api/v1/themes").then().body("total", equalTo(9));
    world.anonymous().get("/api/v1/contributors").then().body("total", equalTo(10));
    JsonPath reach = world.anonymous().get("/api/v1/reach").then().extract().jsonPath();
    assertThat(reach.getList("contributors.qualifier", String.class)).contains("OVER", "AROUND");
    assertThat(reach.getList("countries.value", Integer.class)).containsOnly(34);
    assertThat(reach.getInt("countriesComputed.value")).isEqualTo(33);
    world
        .anonymous()
        .get("/api/v1/sessions/" + SLUG)
        .then()
        .body("pack.edition", equalTo(1))
        .body("questions.size()", equalTo(2));
    String address = before.getString("held[0].value");
    for (String path :
        Set.of(
            "/packs/" + SLUG,
            "/packs/" + SLUG + ".html",
            "/quotes",
            "/insights",
            "/sessions/" + SLUG)) {
      world.anonymous().get("/api/v1" + path).then().body(not(containsString(address)));
    }
  }

  @Test
  void what_is_edited_after_publication_stays_out_of_sight_until_the_next_edition() {
    new Intakes(world).taken(pack);
    clearing.clear(SLUG);
    clearing.publish(SLUG);
    byte[] first =
        world.anonymous().get("/api/v1/packs/" + SLUG + "/editions/1.html").asByteArray();
    JsonPath draft = clearing.draft(SLUG);
    clearing.patch(
        "/insights/" + draft.getString("insights[0].id"),
        draft.getInt("insights[0].version"),
        Map.of("text", "A corrected insight."));
    world.anonymous().get("/api/v1/insights?q=corrected").then().body("total", equalTo(0));

    clearing.publish(SLUG);
    world.anonymous().get("/api/v1/insights?q=corrected").then().body("total", equalTo(1));
    world.anonymous().get("/api/v1/insights").then().body("total", equalTo(4));
    assertThat(world.anonymous().get("/api/v1/packs/" + SLUG + "/editions/1.html").asByteArray())
        .isEqualTo(first);
    world
        .anonymous()
        .get("/api/v1/packs/" + SLUG + "/editions")
        .then()
        .body("items.number", equalTo(List.of(2, 1)));
  }

  @Test
  void the_same_bytes_again_change_nothing() {
    new Intakes(world).taken(pack);
    String before =
        world.sql(
            "select count(*) || '/' || (select count(*) from quote) || '/' || (select count(*) from contributor) from source_file");
    Response again = new Intakes(world).drop(pack);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.jsonPath().getString("files[0].duplicateOf")).isNotNull();
    assertThat(
            world.sql(
                "select count(*) || '/' || (select count(*) from quote) || '/' || (select count(*) from contributor) from source_file"))
        .isEqualTo(before);
  }
}
