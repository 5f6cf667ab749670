package world.kindness.curation.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** A facilitator looks for what is worth quoting. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MessagesTest {
  private static final String SLUG = "2026-10-15";
  private static final String CHAT =
      """
      18:01:00 From Ana Férrer to Everyone:
      \tWhat helps you through a long night shift?
      18:02:00 From Bo Nurse to Everyone:
      \tReplying to "What helps you through a long night shift?"

      \tA cup of tea changes shifts
      18:03:00 From Cy Porter to Everyone:
      \tReplying to "What helps you through a long night shift?"

      \tWalking slowly
      18:03:10 From Ana Férrer to Everyone:
      \tReacted to "A cup of tea changes shifts" with 👍
      18:03:20 From Cy Porter to Everyone:
      \tReacted to "A cup of tea changes shifts" with 👍🏽
      18:03:30 From Bo Nurse to Everyone:
      \tReacted to "Walking slowly" with ❤️
      18:04:00 From Dee Doctor to Everyone:
      \tGoodbye all
      """;

  @Inject World world;

  @BeforeEach
  void begin() {
    world.begin();
    new Intakes(world)
        .drop(Map.of("chat.txt", CHAT.getBytes(StandardCharsets.UTF_8)), SLUG)
        .then()
        .statusCode(201);
  }

  private JsonPath messages(String query) {
    return world
        .facilitator()
        .get("/api/v1/drafts/" + SLUG + "/messages" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private List<String> senders(String query) {
    return messages(query).getList("items.sender");
  }

  @Test
  void in_the_order_of_the_chat_or_with_the_most_reactions_first() {
    assertThat(senders("")).containsExactly("Ana Férrer", "Bo Nurse", "Cy Porter", "Dee Doctor");
    JsonPath byReactions = messages("?sort=REACTIONS");
    assertThat(byReactions.getList("items.sender"))
        .containsExactly("Bo Nurse", "Cy Porter", "Ana Férrer", "Dee Doctor");
    assertThat(byReactions.getList("items.reactionCount")).containsExactly(2, 1, 0, 0);
    assertThat(byReactions.getList("items[0].reactions.emoji")).containsExactly("👍");
    world
        .facilitator()
        .get("/api/v1/drafts/" + SLUG + "/messages?sort=LOUDEST")
        .then()
        .statusCode(400);
  }

  @Test
  void emoji_that_mean_the_same_count_as_one_and_are_shown_as_most_people_wrote_them() {
    StringBuilder chat = new StringBuilder("18:01:00 From Ana to Everyone:\n\tTea for all\n");
    List<String> written =
        List.of("Bo 👍🏽", "Cy 👍🏽", "Dee 👍", "Eve ❤️", "Flo ❤", "Gus ❤", "Hal 🙏🏿", "Ina 🙏");
    for (String one : written) {
      chat.append("18:02:00 From %s to Everyone:\n".formatted(one.split(" ")[0]))
          .append("\tReacted to \"Tea for all\" with %s\n".formatted(one.split(" ")[1]));
    }
    // Taken back on a device that writes it without its mark.
    chat.append("18:03:00 From Eve to Everyone:\n\tRemoved a ❤ reaction from \"Tea for all\"\n");
    new Intakes(world)
        .drop(Map.of("chat.txt", chat.toString().getBytes(StandardCharsets.UTF_8)), SLUG)
        .then()
        .statusCode(201);
    JsonPath message = messages("?q=tea&sort=REACTIONS");
    assertThat(message.getInt("items.find { it.sender == 'Ana' }.reactionCount")).isEqualTo(7);
    assertThat(message.getList("items.find { it.sender == 'Ana' }.reactions.emoji"))
        .containsExactly("👍🏽", "❤", "🙏");
    assertThat(message.getList("items.find { it.sender == 'Ana' }.reactions.count"))
        .containsExactly(3, 2, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CHAT", "REACTIONS"})
  void a_walk_meets_each_message_once_whatever_the_limit(String sort) {
    meetsEachOnce(sort);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CHAT", "REACTIONS"})
  void a_walk_meets_each_message_once_also_where_copies_were_counted_from_one_place(String sort)
      throws Exception {
    world.change("update chat_message set place_in_call = place_in_file / 2");
    meetsEachOnce(sort);
  }

  private void meetsEachOnce(String sort) {
    List<String> whole = messages("?limit=100&sort=" + sort).getList("items.id");
    assertThat(whole).hasSize(4);
    for (int limit : List.of(1, 2, 3)) {
      List<String> walked = new ArrayList<>();
      String cursor = "";
      do {
        JsonPath page = messages("?sort=" + sort + "&limit=" + limit + cursor);
        walked.addAll(page.getList("items.id"));
        cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
      } while (cursor != null);
      assertThat(walked).isEqualTo(whole);
    }
  }

  @Test
  void each_message_comes_with_its_thread() {
    JsonPath messages = messages("");
    assertThat(messages.getList("items[0].replies.text"))
        .containsExactly("A cup of tea changes shifts", "Walking slowly");
    assertThat(messages.getString("items[0].answered")).isNull();
    assertThat(messages.getString("items[1].replyTo")).isEqualTo(messages.getString("items[0].id"));
    assertThat(messages.getString("items[1].answered.sender")).isEqualTo("Ana Férrer");
    JsonPath alone = messages("?q=walking");
    assertThat(alone.getString("items[0].answered.text"))
        .as("also where the other message is not on the page")
        .isEqualTo("What helps you through a long night shift?");
  }

  @ParameterizedTest
  @CsvSource({
    "walk, Cy Porter",
    "shift, Ana Férrer;Bo Nurse",
    "ferrer, Ana Férrer",
    "FÉRRER shift, Ana Férrer",
    "'\"cup of tea\"', Bo Nurse",
    "shift -tea, Ana Férrer",
    "walking or goodbye, Cy Porter;Dee Doctor",
    "coffee, ''",
    "'%', ''"
  })
  void they_are_found_by_words_in_any_form(String q, String senders) {
    JsonPath found =
        world
            .facilitator()
            .queryParam("q", q)
            .get("/api/v1/drafts/" + SLUG + "/messages")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(String.join(";", found.<String>getList("items.sender"))).isEqualTo(senders);
    assertThat(found.getInt("total")).isEqualTo(found.getList("items").size());
  }

  @Test
  void what_was_chosen_says_so_and_can_be_left_out() {
    String message = messages("?sort=REACTIONS").getString("items[0].id");
    assertThat(messages("?chosen=true").getInt("total")).isZero();
    String quote =
        world
            .facilitator()
            .contentType("application/json")
            .body(Map.of("message", message, "section", "GLIMPSE"))
            .post("/api/v1/drafts/" + SLUG + "/quotes")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    JsonPath chosen = messages("?chosen=true&sort=REACTIONS");
    assertThat(chosen.getList("items.id")).containsExactly(message);
    assertThat(chosen.getString("items[0].quote.id")).isEqualTo(quote);
    assertThat(chosen.getString("items[0].quote.section")).isEqualTo("GLIMPSE");
    assertThat(chosen.getString("items[0].quote.consent")).isEqualTo("NOT_ASKED");
    assertThat(messages("?chosen=false").getInt("total")).isEqualTo(3);
  }

  @Test
  void a_call_without_a_chat_has_an_empty_one_and_an_unknown_call_none() {
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("title", "Another", "date", "2026-11-19"))
        .post("/api/v1/sessions")
        .then()
        .statusCode(201);
    world
        .facilitator()
        .get("/api/v1/drafts/2026-11-19/messages?sort=REACTIONS&q=tea&chosen=true")
        .then()
        .statusCode(200)
        .body("total", equalTo(0));
    world.facilitator().get("/api/v1/drafts/2001-01-18/messages").then().statusCode(404);
  }

  private String choose(String message) {
    return world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("message", message, "section", "GLIMPSE"))
        .post("/api/v1/drafts/" + SLUG + "/quotes")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void what_is_chosen_after_something_left_stands_behind_the_last() {
    List<String> messages = messages("").getList("items.id");
    String first = choose(messages.get(0));
    choose(messages.get(1));
    choose(messages.get(2));
    world
        .facilitator()
        .header("If-Match", "\"0\"")
        .delete("/api/v1/quotes/" + first)
        .then()
        .statusCode(204);
    choose(messages.get(3));
    JsonPath draft = world.facilitator().get("/api/v1/drafts/" + SLUG).then().extract().jsonPath();
    assertThat(draft.getList("quotes.message")).isEqualTo(messages.subList(1, 4));
    assertThat(draft.getList("quotes.position")).containsExactly(1, 2, 3);
  }
}
