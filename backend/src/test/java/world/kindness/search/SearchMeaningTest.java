package world.kindness.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Finding what is meant, in whatever words it is asked. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SearchMeaningTest {
  private static final String EARLIER = "2026-09-17";
  private static final String LATER = "2026-10-15";

  @Inject World world;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    clearing = new Clearing(world);
    world.begin(SearchMeaningTest.class, this::two_published_calls);
  }

  private void two_published_calls() {
    String theme =
        clearing
            .post(
                "themes",
                Map.of(
                    "statement",
                    "People who feel safe at work speak up sooner",
                    "since",
                    "2026-01-15",
                    "source",
                    "t"))
            .getString("slug");
    String ida =
        clearing
            .post(
                "contributors",
                Map.of(
                    "name",
                    "Ida Lindqvist",
                    "founder",
                    false,
                    "coreGroup",
                    true,
                    "published",
                    true))
            .getString("id");
    call(EARLIER, theme, "Vänligheten börjar i omklädningsrummet och smittar", "Rudeness costs us");
    call(LATER, theme, "Our paediatric team is worn out by the new rota", "Kindness on the ward");
    for (String date : List.of(EARLIER, LATER)) {
      clearing.post(
          "drafts/" + date + "/appearances", Map.of("part", "CONVENOR", "contributor", ida));
      clearing.publish(date);
    }
  }

  private void call(String date, String theme, String message, String title) {
    byte[] chat =
        "00:01:00\tPat Porter:\t%s\r\n".formatted(message).getBytes(StandardCharsets.UTF_8);
    byte[] notes =
        "# %s\n\n## Question 1: Who pours the tea?\n\n### Room 1\n\n- A thank-you book for everybody's wellbeing\n"
            .formatted(date)
            .getBytes(StandardCharsets.UTF_8);
    new Intakes(world)
        .drop(Map.of("chat.txt", chat, "breakout-notes.md", notes), date)
        .then()
        .statusCode(201);
    String draft = "drafts/" + date;
    String id = world.facilitator().get("/api/v1/" + draft + "/messages").path("items[0].id");
    clearing.post(draft + "/quotes", Map.of("message", id, "section", "GLIMPSE"));
    clearing.post(
        draft + "/insights",
        Map.of(
            "kind",
            "IDEA",
            "text",
            "Organisations that recognise **small acts** keep their porters",
            "themes",
            List.of(theme),
            "sources",
            List.of("notes"),
            "position",
            0));
    clearing.patch(
        "/sessions/" + date,
        clearing.draft(date).getInt("session.version"),
        Map.of("title", title));
    clearing.patch(
        "/" + draft, clearing.draft(date).getInt("version"), Map.of("themes", List.of(theme)));
    clearing.patch(
        "/" + draft + "/sections/about", 0, Map.of("body", "We **listen** before anything else."));
    clearing.clear(date);
  }

  private JsonPath search(String q) {
    return world
        .anonymous()
        .queryParam("q", q)
        .get("/api/v1/search")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String text(JsonPath found, int hit) {
    return String.join("", found.<String>getList("items[" + hit + "].text.text"));
  }

  private static List<String> marked(JsonPath found) {
    return found.getList("items.text.flatten().findAll { it.found }.text");
  }

  @ParameterizedTest
  @CsvSource({
    "organization, Organisations",
    "ORGANISATION, Organisations",
    "recognizes, recognise",
    "pediatric, paediatric",
    "pediatrics, paediatric",
    "well-being, wellbeing",
    "well being, wellbeing",
    "\"pediatric team\", paediatric",
  })
  void words_are_found_in_both_spellings(String q, String found) {
    JsonPath answer = search(q);
    assertThat(marked(answer)).contains(found);
    assertThat(answer.getBoolean("similar")).isFalse();
    assertThat(answer.getBoolean("some")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "psychological safety, THEME, feel safe",
    "Psychological Safety!, THEME, feel safe",
    "burnout, QUOTE, worn out",
    "incivility, PACK, rudeness",
    "gratitude, NOTE, thank you",
    "little things, INSIGHT, small acts"
  })
  void what_people_call_by_another_name_is_found_and_said(String q, String kind, String name) {
    JsonPath answer = search(q);
    assertThat(answer.getString("items[0].kind")).isEqualTo(kind);
    assertThat(answer.<String>getList("also")).contains(name);
    assertThat(answer.<String>getList("also"))
        .as("only names that something has")
        .doesNotContain("harassment", "exhaustion");
  }

  @Test
  void what_has_the_words_comes_before_what_means_the_same() {
    JsonPath answer = search("kindness");
    assertThat(answer.getString("items[0].kind")).isEqualTo("PACK");
    assertThat(search("rude").getString("items[0].session")).isEqualTo(EARLIER);
  }

  @ParameterizedTest
  @CsvSource({"vänlighet, Vänligheten", "vanligheten, Vänligheten", "börja, börjar"})
  void words_are_found_in_the_forms_of_the_language_of_the_text(String q, String found) {
    withLanguage("sv");
    assertThat(marked(search(q))).contains(found);
  }

  @Test
  void words_that_say_nothing_in_the_language_of_a_text_are_not_missed() {
    withLanguage("sv");
    JsonPath answer = search("vänlighet och smittar");
    assertThat(answer.getString("items[0].kind")).isEqualTo("QUOTE");
    assertThat(answer.getBoolean("some")).isFalse();
    assertThat(answer.getBoolean("similar")).isFalse();
  }

  private void withLanguage(String language) {
    String quote = clearing.draft(EARLIER).getString("quotes[0].id");
    clearing.patch(
        "/quotes/" + quote,
        clearing.draft(EARLIER).getInt("quotes[0].version"),
        Map.of("language", language));
    clearing.publishAgain(EARLIER);
  }

  @Test
  void most_of_many_words_suffice_and_what_has_all_comes_first() {
    JsonPath most = search("paediatric team rota Wednesday");
    assertThat(most.getString("items[0].kind")).isEqualTo("QUOTE");
    assertThat(most.getBoolean("some")).as("nothing has all of it").isTrue();
    JsonPath all = search("organisations recognise small porters");
    assertThat(all.getString("items[0].kind")).isEqualTo("INSIGHT");
    assertThat(all.getBoolean("some")).isFalse();
    assertThat(search("paediatric zebra giraffe").getList("items.kind"))
        .as("one of three: nothing has most, so what has some")
        .containsExactly("QUOTE");
  }

  @Test
  void of_two_words_one_is_found_where_nothing_has_both() {
    JsonPath some = search("rota porters");
    assertThat(some.<String>getList("items.kind")).contains("QUOTE", "INSIGHT");
    assertThat(some.getBoolean("some")).isTrue();
  }

  @Test
  void a_typing_error_is_understood_also_beside_words_that_something_has() {
    JsonPath answer = search("paediatrc team");
    assertThat(answer.getString("items[0].kind")).isEqualTo("QUOTE");
    assertThat(answer.getList("corrected.word")).containsExactly("paediatrc");
    assertThat(answer.<String>getList("corrected[0].words")).contains("paediatric");
    assertThat(answer.getBoolean("similar")).isTrue();
    assertThat(answer.getBoolean("some")).isFalse();
  }

  @Test
  void numbers_are_not_guessed() {
    assertThat(search("2025").getList("corrected")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"feel safe", "speak up sooner"})
  void a_theme_is_found_once_with_the_calls_that_carry_it(String q) {
    JsonPath answer = search(q);
    assertThat(answer.getList("items.findAll { it.kind == 'THEME' }")).hasSize(1);
    assertThat(answer.getString("items[0].kind")).isEqualTo("THEME");
    assertThat(answer.getInt("items[0].inCalls")).isEqualTo(2);
    assertThat(answer.getList("items[0].calls.session")).containsExactly(LATER, EARLIER);
    assertThat(answer.getString("items[0].calls[0].title")).isEqualTo("Kindness on the ward");
  }

  @Test
  void a_person_is_found_once_with_the_calls_whose_packs_name_them() {
    JsonPath answer = search("Lindqvist");
    assertThat(answer.getList("items.kind")).containsExactly("PERSON");
    assertThat(answer.getList("items[0].calls.session")).containsExactly(LATER, EARLIER);
    assertThat(answer.getString("items[0].section")).isEqualTo("our-work");
  }

  @Test
  void texts_of_sections_questions_and_titles_are_found() {
    JsonPath text = search("listening before anything");
    assertThat(text.getString("items[0].kind")).isEqualTo("TEXT");
    assertThat(text.getString("items[0].section")).isEqualTo("about");
    assertThat(text(text, 0))
        .as("without the marks of the text")
        .endsWith("We listen before anything else.");
    assertThat(text.getInt("items[0].inCalls")).as("word for word in both packs").isEqualTo(2);
    assertThat(search("who pours tea").getString("items[0].kind")).isEqualTo("QUESTION");
    assertThat(search("rudeness costs").getString("items[0].kind")).isEqualTo("PACK");
  }

  @Test
  void it_says_how_many_there_are_of_each_kind_and_narrows_to_one() {
    JsonPath all = search("porters or tea or team");
    assertThat(all.getMap("kinds")).containsEntry("INSIGHT", 2).containsEntry("QUESTION", 1);
    assertThat(all.getInt("total"))
        .isEqualTo(all.<String, Integer>getMap("kinds").values().stream().mapToInt(n -> n).sum());
    for (Object kind : all.getMap("kinds").keySet()) {
      JsonPath one =
          world
              .anonymous()
              .queryParam("q", "porters or tea or team")
              .queryParam("kind", kind)
              .get("/api/v1/search")
              .jsonPath();
      assertThat(one.getInt("total")).isEqualTo(all.getInt("kinds." + kind));
      assertThat(one.<String>getList("items.kind")).containsOnly((String) kind);
    }
  }

  @Test
  void what_is_not_to_be_there_is_left_out_in_every_spelling() {
    assertThat(search("team -rota").getInt("total")).isZero();
    assertThat(search("porters -organizations").getInt("total")).isZero();
    assertThat(search("-rota").getInt("total")).isZero();
    assertThat(search("\"small acts\" -rota").getList("items.kind"))
        .containsOnly("INSIGHT")
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "or or or",
        "- - \" \" or -",
        "the of and",
        "') | !('x",
        "kind:* & !rude <-> \\",
        "\"the\" -\"of\"",
        "well- -being --",
        "or kettle or",
        "ⅷ ﬁ ß İ",
        "e\u0301\u0301\u0301\u0301"
      })
  void whatever_is_asked_is_answered(String q) {
    assertThat(search(q).getInt("total")).isNotNegative();
  }

  @Test
  void somebody_who_may_no_longer_be_shown_is_not_found_whatever_packs_say() throws SQLException {
    world.change("update contributor set published = false");
    assertThat(search("Lindqvist").getInt("total")).isZero();
  }

  @Test
  void what_fits_best_is_found_however_much_newer_text_fits_less() throws SQLException {
    world.publishCopies(1000, "kind = 'NOTE' and session_slug = '" + LATER + "'");
    JsonPath answer = search("thank-you book vänligheten");
    assertThat(answer.getBoolean("some")).as("more was not looked at").isFalse();
    world.change(
        "update published_item set words = 'a book of zebras for everybody' where kind = 'INSIGHT' and session_slug = '%s'"
            .formatted(EARLIER));
    JsonPath fitting = search("book zebras everybody");
    assertThat(fitting.getString("items[0].kind")).isEqualTo("INSIGHT");
    assertThat(fitting.getString("items[0].session")).isEqualTo(EARLIER);
  }

  @Test
  void a_typing_error_is_named_as_it_was_typed() {
    assertThat(search("organistion").getList("corrected.word")).containsExactly("organistion");
  }

  @Test
  void what_is_left_out_is_left_out_at_the_end_of_a_long_question_too() {
    String q =
        "what do people say about the porters and the small acts of this organisation when -porters";
    assertThat(search(q).getList("items.kind")).doesNotContain("INSIGHT");
  }

  @Test
  void very_many_words_are_answered_too() {
    String many = "kind ".repeat(80) + "\"small acts\" ".repeat(20) + "well-being ".repeat(20);
    assertThat(search(many).getInt("total")).isPositive();
  }
}
