package world.kindness.pack.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** What an edition says beside people's words: of their chat, their places, and the other calls. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EditionContentTest {
  private static final String SLUG = "2026-10-15";
  private static final String CHAT =
      """
      18:01:00 From Pat Porter to Everyone:
      \tHello, first frost here
      18:02:00 From Sam Sister to Everyone:
      \tReplying to "Hello, first frost here"

      \tWe have tea here already
      18:02:10 From Ana Nurse to Everyone:
      \tReacted to "Hello, first frost here" with 👏🏽
      18:02:20 From Bo Nurse to Everyone:
      \tReacted to "Hello, first frost here" with 👏🏽
      18:02:30 From Sam Sister to Everyone:
      \tReacted to "Hello, first frost here" with 👏
      18:02:40 From Sam Sister to Everyone:
      \tReacted to "Hello, first frost here" with ❤️
      """;

  @Inject World world;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    clearing = new Clearing(world);
    world.begin();
  }

  private JsonPath pack(String slug) {
    return world
        .anonymous()
        .get("/api/v1/packs/" + slug + ".json")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** A draft of one greeting and its answer. */
  private void greetings() {
    new Intakes(world)
        .drop(Map.of("chat.txt", CHAT.getBytes(StandardCharsets.UTF_8)), SLUG)
        .then()
        .statusCode(201);
    List<String> messages =
        world
            .facilitator()
            .get("/api/v1/drafts/" + SLUG + "/messages")
            .jsonPath()
            .getList("items.id");
    // The reply is chosen first: it stands under what it answers all the same.
    Collections.reverse(messages);
    for (String message : messages) {
      clearing.post(
          "drafts/" + SLUG + "/quotes", Map.of("message", message, "section", "ON_THE_DAY"));
    }
    for (Map<String, Object> quote : clearing.draft(SLUG).<Map<String, Object>>getList("quotes")) {
      boolean pat = "Pat Porter".equals(quote.get("name"));
      clearing.patch(
          "/quotes/" + quote.get("id"),
          quote.get("version"),
          Map.of(
              "role",
              pat ? "Porter" : "Ward sister",
              "country",
              pat ? "GB-WLS" : "SE",
              "consent",
              Map.of(
                  "state", "ROLE_AND_COUNTRY", "agreedBy", "the writer", "evidence", "by mail")));
    }
    clearing.settle(SLUG);
    assertThat(clearing.checklist(SLUG).getList("blockers")).isEmpty();
  }

  @Test
  void reactions_stand_with_their_emoji_and_a_reply_with_what_it_answers() {
    greetings();
    clearing.publish(SLUG);
    JsonPath pack = pack(SLUG);
    String greeting =
        "sections.find { it.key == 'on-the-day' }.content.items.find { it.country == '%s' }.";
    String pat = greeting.formatted("Wales");
    assertThat(pack.getList(pat + "reactedWith.emoji")).containsExactly("👏🏽", "❤️");
    assertThat(
            world
                .anonymous()
                .get("/api/v1/quotes")
                .jsonPath()
                .getList("items.find { it.country == 'Wales' }.reactedWith.emoji"))
        .containsExactly("👏🏽", "❤️");
    assertThat(pack.getList(pat + "reactedWith.count")).containsExactly(3, 1);
    assertThat(pack.getInt(pat + "reactions")).isEqualTo(4);
    assertThat(pack.getString(pat + "countryCode")).isEqualTo("GB-WLS");
    String sam = greeting.formatted("Sweden");
    assertThat(pack.getList(sam + "reactedWith")).isEmpty();
    assertThat(pack.getString(sam + "replyTo")).isEqualTo(pack.getString(pat + "id"));
    assertThat(world.anonymous().get("/api/v1/packs/" + SLUG + ".md").asString())
        .contains("Porter, Wales · 👏🏽 3 · ❤️ 1", "Hello from 2 countries and nations")
        .containsSubsequence(
            "first frost here", "We have tea here already", "In reply · Ward sister");
  }

  @Test
  void the_cover_says_what_its_figures_count() {
    greetings();
    clearing.publish(SLUG);
    assertThat(pack(SLUG).getList("figures.findAll { it.value == '2' }.label"))
        .containsExactly("countries and nations said hello");
  }

  @Test
  void a_withdrawn_greeting_leaves_no_place_on_the_map_and_lets_its_reply_stand_alone() {
    greetings();
    clearing.publish(SLUG);
    String id =
        pack(SLUG)
            .getString(
                "sections.find { it.key == 'on-the-day' }.content.items.find { it.country == 'Wales' }.id");
    world.facilitator().post("/api/v1/quotes/" + id + "/withdrawal").then().statusCode(200);
    World.eventually(
        () ->
            assertThat(world.anonymous().get("/api/v1/packs/" + SLUG + ".md").asString())
                .contains("withdrawn", "Hello from:", "Sweden")
                .doesNotContain("Wales", "In reply", "👏", "said hello"));
    assertThat(pack(SLUG).getList("figures.label"))
        .doesNotContain("countries and nations said hello");
    world.facilitator().post("/api/v1/packs/" + SLUG + "/editions").then().statusCode(200);
    assertThat(pack(SLUG).getInt("edition")).as("the draft says what the pack says").isEqualTo(2);
  }

  @Test
  void nothing_is_published_while_nobody_can_be_reached() throws Exception {
    clearing.plan(SLUG);
    clearing.addIdea(SLUG, "Say thank you by name.");
    world.change("update community set contact = null");
    world
        .facilitator()
        .post("/api/v1/packs/" + SLUG + "/editions")
        .then()
        .statusCode(409)
        .body("errors.detail", contains(containsString("contact-missing")))
        .body("errors.pointer", contains("/api/v1/community/settings"));
    world.change("update community set contact = 'hello@community.example'");
    clearing.publish(SLUG);
    assertThat(pack(SLUG).getString("community.contact")).isEqualTo("hello@community.example");
  }

  @Test
  void it_says_which_call_comes_next_and_a_later_one_is_no_correction() {
    clearing.plan(SLUG);
    clearing.addIdea(SLUG, "Say thank you by name.");
    clearing.publish(SLUG);
    JsonPath next = world.anonymous().get("/api/v1/sessions/next").jsonPath();
    assertThat(pack(SLUG).getString("next.startsAt")).isEqualTo(next.getString("startsAt"));
    assertThat(pack(SLUG).getString("next.date")).isEqualTo(next.getString("localDate"));

    String day = next.getString("localDate");
    clearing.plan(day, "What helps us stay");
    clearing.patch("/sessions/" + day, session(day), Map.of("published", true));
    world.facilitator().post("/api/v1/packs/" + SLUG + "/editions").then().statusCode(200);
    assertThat(pack(SLUG).getInt("edition")).isEqualTo(1);
  }

  @Test
  void a_call_to_come_says_what_will_be_talked_about_and_one_that_was_held_waits_for_its_pack() {
    String day = world.anonymous().get("/api/v1/sessions/next").jsonPath().getString("localDate");
    clearing.plan(day, "What helps us stay");
    clearing.patch(
        "/sessions/" + day,
        session(day),
        Map.of("published", true, "questions", List.of("What made you stay?", "Who noticed?")));
    assertThat(publicQuestions(day)).containsExactly("What made you stay?", "Who noticed?");

    clearing.patch(
        "/sessions/" + day,
        session(day),
        Map.of("stage", "HELD", "questions", List.of("As it was written in a room")));
    assertThat(publicQuestions(day)).containsExactly("What made you stay?", "Who noticed?");
  }

  private List<String> publicQuestions(String slug) {
    return world
        .anonymous()
        .get("/api/v1/sessions/" + slug)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("questions.text");
  }

  private int session(String slug) {
    return world.facilitator().get("/api/v1/drafts/" + slug).jsonPath().getInt("session.version");
  }

  @Test
  void a_month_whose_call_was_cancelled_is_passed_over() {
    String day = world.anonymous().get("/api/v1/sessions/next").jsonPath().getString("localDate");
    clearing.plan(day, "Cancelled");
    clearing.patch(
        "/sessions/" + day,
        session(day),
        Map.of("published", true, "stage", "CANCELLED", "offRuleReason", "Nobody can host it"));
    clearing.plan(SLUG);
    clearing.addIdea(SLUG, "Say thank you by name.");
    clearing.publish(SLUG);
    JsonPath next = world.anonymous().get("/api/v1/sessions/next").jsonPath();
    assertThat(next.getString("localDate")).isNotEqualTo(day);
    assertThat(pack(SLUG).getString("next.date")).isEqualTo(next.getString("localDate"));
  }

  @Test
  void themes_are_compared_with_the_calls_of_the_year_before() {
    String rest = theme("Rest is part of safe care");
    String thanks = theme("Thanks are free");
    String safety = theme("Safe teams speak");
    for (int month = 3; month <= 8; month++) {
      call(LocalDate.of(2026, month, 19).toString(), pieces(4, rest, 4, thanks, 2, safety));
    }
    call("2026-09-17", pieces(7, rest, 1, thanks, 2, safety));
    String compared =
        "sections.find { it.key == 'themes' }.content.items.find { it.slug == '%s' }.comparedToBefore";
    assertThat(pack("2026-09-17").getString(compared.formatted(rest))).isEqualTo("MORE");
    assertThat(pack("2026-09-17").getString(compared.formatted(thanks))).isEqualTo("LESS");
    assertThat(pack("2026-09-17").getString(compared.formatted(safety))).isEqualTo("ALIKE");
    assertThat(pack("2026-08-19").getString(compared.formatted(rest)))
        .as("five calls are too few")
        .isNull();
  }

  private String theme(String statement) {
    return clearing
        .post("themes", Map.of("statement", statement, "since", "2026-01-15", "source", "t"))
        .getString("slug");
  }

  /** As many pieces as said of each theme. */
  private static List<String> pieces(Object... numbersAndThemes) {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < numbersAndThemes.length; i += 2) {
      pieces.addAll(
          Collections.nCopies((int) numbersAndThemes[i], (String) numbersAndThemes[i + 1]));
    }
    return pieces;
  }

  private void call(String date, List<String> spokenTo) {
    clearing.plan(date, "The call of " + date);
    for (String theme : spokenTo) {
      clearing.post(
          "drafts/" + date + "/insights",
          Map.of(
              "kind",
              "IDEA",
              "text",
              "Tea",
              "themes",
              List.of(theme),
              "sources",
              List.of(),
              "position",
              0));
    }
    clearing.patch(
        "/drafts/" + date,
        clearing.draft(date).getInt("version"),
        Map.of("themes", spokenTo.stream().distinct().toList()));
    clearing.publish(date);
  }
}
