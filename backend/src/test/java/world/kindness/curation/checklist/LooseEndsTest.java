package world.kindness.curation.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** A pack that nobody would be proud of is warned about, and may be published all the same. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LooseEndsTest {
  private static final String SLUG = "2026-10-15";
  private static final String CALL = "/api/v1/sessions/" + SLUG;
  private static final String NOTES = "/api/v1/drafts/" + SLUG + "/breakout-notes";

  @Inject World world;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
  }

  /** A call with all that a good pack has. */
  private void goodPack() {
    clearing.plan(SLUG, "Kindness and tea");
    call(Map.of("summary", "What a cup of tea does.", "questions", List.of("What helps?", "Why?")));
    String leader =
        clearing
            .post(
                "contributors",
                Map.of("name", "Lee", "founder", false, "coreGroup", true, "published", true))
            .getString("id");
    clearing.post(
        "drafts/" + SLUG + "/appearances", Map.of("part", "LEADER", "contributor", leader));
    note(1, "Room 1", "Tea");
    note(2, "Room 2", "Because it is warm");
  }

  private void call(Map<String, ?> facts) {
    clearing.patch("/sessions/" + SLUG, clearing.draft(SLUG).get("session.version"), facts);
  }

  private void draft(Map<String, ?> lines) {
    clearing.patch("/drafts/" + SLUG, clearing.draft(SLUG).get("version"), lines);
  }

  private void note(int question, String room, String text) {
    clearing.post(
        "drafts/" + SLUG + "/breakout-notes",
        Map.of(
            "question", question, "room", room, "text", text, "themes", List.of(), "position", 0));
  }

  private String resource(String title, String link) {
    Map<String, Object> resource = new HashMap<>();
    resource.put("kind", "WEBSITE");
    resource.put("title", title);
    resource.put("link", link);
    resource.put("position", 0);
    return clearing.post("drafts/" + SLUG + "/resources", resource).getString("id");
  }

  private List<String> warned() {
    return clearing.checklist(SLUG).getList("warnings.code");
  }

  private List<String> targets(String code) {
    return clearing.warnings(SLUG, code).stream().map(w -> (String) w.get("target")).toList();
  }

  private List<String> details(String code) {
    return clearing.warnings(SLUG, code).stream().map(w -> (String) w.get("detail")).toList();
  }

  @Test
  void a_good_pack_has_no_loose_ends() {
    goodPack();
    resource("A lamp in the window", "https://example.org/a-lamp");
    assertThat(warned()).isEmpty();
  }

  @Test
  void a_call_that_only_its_files_made_has_neither_title_nor_summary_nor_leader() {
    new Intakes(world)
        .drop(Map.of("chat.txt", "00:01:00\tAnn:\tTea\r\n".getBytes(StandardCharsets.UTF_8)), SLUG)
        .then()
        .statusCode(201);
    clearing.addIdea(SLUG, "Tea.");
    assertThat(warned()).containsExactly("title-by-default", "summary-missing", "leader-missing");
    assertThat(targets("title-by-default")).containsExactly(CALL);
    assertThat(targets("summary-missing")).containsExactly(CALL);
    assertThat(targets("leader-missing"))
        .containsExactly("/api/v1/drafts/" + SLUG + "/appearances");
    assertThat(clearing.checklist(SLUG).getBoolean("publishable")).isTrue();
    clearing.publish(SLUG);
  }

  @Test
  void each_is_gone_once_it_is_done() {
    goodPack();
    call(Map.of("summary", " "));
    assertThat(warned()).containsExactly("summary-missing");
    call(Map.of("summary", "Tea.", "title", world.sql("select upper(name) from community") + " "));
    assertThat(warned()).containsExactly("title-by-default");
    call(Map.of("title", "Kindness and tea in the healthcare of a ward"));
    assertThat(warned()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a-lamp, ",
    "HTTP://example.org, ",
    "www.example.org/a-lamp, ",
    "https://example.org/a, https://example.org/another",
    "example.org/a-lamp, https://www.example.org/a-lamp/",
    "Example.org, http://example.org",
  })
  void a_resource_that_goes_by_its_address_is_named(String title, String link) {
    goodPack();
    String id = resource(title, link);
    assertThat(warned()).containsExactly("resource-named-by-address");
    assertThat(targets("resource-named-by-address")).containsExactly("/api/v1/resources/" + id);
    assertThat(details("resource-named-by-address").getFirst()).contains("“" + title + "”");
  }

  @ParameterizedTest
  @CsvSource({
    "A lamp, https://example.org/a-lamp",
    "https://example.org: what the page says, https://example.org",
    "Example.org for nurses, https://example.org",
    "A book without a link, ",
  })
  void a_title_in_words_is_a_title(String title, String link) {
    goodPack();
    resource(title, link);
    assertThat(warned()).isEmpty();
  }

  @Test
  void questions_and_rooms_without_a_note_are_named_where_others_have_some() {
    goodPack();
    call(Map.of("questions", List.of("What helps?", "Why?", "What next?")));
    draft(Map.of("breakoutRooms", List.of("Room 1", "Room 2", "Room 3")));
    assertThat(warned()).containsExactly("question-without-notes", "room-without-notes");
    assertThat(targets("question-without-notes")).containsExactly(NOTES);
    assertThat(details("question-without-notes").getFirst()).contains("question 3", "What next?");
    assertThat(targets("room-without-notes")).containsExactly(NOTES);
    assertThat(details("room-without-notes").getFirst()).startsWith("Room 3 ");
  }

  @Test
  void rooms_of_which_nothing_is_known_are_one_warning() {
    clearing.plan(SLUG, "Kindness and tea");
    assertThat(warned()).doesNotContain("rooms-without-notes");
    call(Map.of("questions", List.of("What helps?", "Why?")));
    draft(Map.of("breakoutRooms", List.of("Room 1", "Room 2")));
    assertThat(targets("rooms-without-notes")).containsExactly(NOTES);
    assertThat(warned()).doesNotContain("question-without-notes", "room-without-notes");
  }

  @Test
  void a_heading_of_its_own_promises_a_section() {
    goodPack();
    String about = "/drafts/" + SLUG + "/sections/about";
    clearing.patch(about, 0, Map.of("heading", "Who we are"));
    assertThat(targets("section-left-empty")).containsExactly("/api/v1" + about);
    assertThat(details("section-left-empty").getFirst()).startsWith("“Who we are” ");
    clearing.patch(about, 1, Map.of("body", "We listen."));
    assertThat(warned()).isEmpty();
  }

  @Test
  void a_text_that_was_emptied_leaves_no_section_behind() {
    goodPack();
    String about = "/drafts/" + SLUG + "/sections/about";
    clearing.patch(about, 0, Map.of("body", "We listen."));
    clearing.patch(about, 1, Map.of("body", ""));
    assertThat(clearing.checklist(SLUG).getString("sections.find { it.key == 'about' }.state"))
        .isEqualTo("EMPTY");
    clearing.publish(SLUG);
    assertThat(world.anonymous().get("/api/v1/packs/" + SLUG).jsonPath().getList("sections.key"))
        .doesNotContain("about");
  }
}
