package world.kindness.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

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

/** Finding what packs say, across calls. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SearchTest {
  @Inject World world;
  private Clearing clearing;
  private String rest;

  @BeforeEach
  void begin() {
    clearing = new Clearing(world);
    rest = world.begin(SearchTest.class, this::two_published_calls_and_a_draft);
  }

  private String two_published_calls_and_a_draft() {
    String rest =
        world
            .facilitator()
            .contentType("application/json")
            .body(
                Map.of(
                    "statement", "Rest is part of safe care", "since", "2026-01-15", "source", "t"))
            .post("/api/v1/themes")
            .jsonPath()
            .getString("slug");
    call("2026-09-17", "Greetings from Malmö, the kettle is on", "Thanks for every break", rest);
    call("2026-10-15", "A porter noticed the quiet patient", "**Breaks** keep teams *kind*", rest);
    clearing.publish("2026-09-17");
    clearing.publish("2026-10-15");
    call("2026-11-19", "A secret kettle in a draft", "Kettles everywhere", rest);
    return rest;
  }

  private void call(String date, String message, String insight, String theme) {
    byte[] chat =
        "00:01:00\tPat Porter:\t%s\r\n".formatted(message).getBytes(StandardCharsets.UTF_8);
    new Intakes(world).drop(Map.of("chat.txt", chat), date).then().statusCode(201);
    String draft = "/api/v1/drafts/" + date;
    String id = world.facilitator().get(draft + "/messages").jsonPath().getString("items[0].id");
    post(draft + "/quotes", Map.of("message", id, "section", "GLIMPSE"));
    post(
        draft + "/insights",
        Map.of(
            "kind",
            "IDEA",
            "text",
            insight,
            "themes",
            List.of(theme),
            "sources",
            List.of("notes"),
            "position",
            0));
    post(
        draft + "/measures",
        Map.of(
            "kind",
            "CONDITION",
            "text",
            "Time to sit",
            "tools",
            List.of("a pulse survey in " + date.substring(0, 7)),
            "position",
            0));
    clearing.clear(date);
  }

  private void post(String path, Map<String, ?> body) {
    world
        .facilitator()
        .contentType("application/json")
        .body(body)
        .post(path)
        .then()
        .statusCode(201);
  }

  private JsonPath search(String query) {
    return world
        .anonymous()
        .urlEncodingEnabled(false)
        .get("/api/v1/search?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @ParameterizedTest
  @CsvSource({
    "kettle, QUOTE",
    "kettles, QUOTE",
    "malmo, QUOTE",
    "MALM%C3%96, QUOTE",
    "noticing, QUOTE",
    "%22quiet%20patient%22, QUOTE",
    "team, INSIGHT"
  })
  void words_are_found_in_any_form_and_without_regard_to_accents(String q, String kind) {
    JsonPath found = search("q=" + q);
    assertThat(found.getList("items.kind")).containsExactly(kind);
    assertThat(found.getBoolean("similar")).isFalse();
  }

  @Test
  void a_hit_cites_its_call_and_shows_where_the_word_is() {
    JsonPath found = search("q=kettle");
    assertThat(found.getString("items[0].session")).isEqualTo("2026-09-17");
    assertThat(found.getString("items[0].date")).isEqualTo("2026-09-17");
    assertThat(found.getString("items[0].section")).isEqualTo("glimpses");
    assertThat(found.getList("items[0].text.findAll { it.found }.text")).containsExactly("kettle");
    assertThat(String.join("", found.<String>getList("items[0].text.text")))
        .isEqualTo("Greetings from Malmö, the kettle is on");
    assertThat(found.getString("items[0].attribution")).as("as agreed: initials").isEqualTo("PP");
  }

  @ParameterizedTest
  @CsvSource({"ketle, kettle", "pattient, patient", "mallmo, Malmö", "portr, porter"})
  void a_typing_error_finds_words_that_look_alike_and_says_so(String q, String found) {
    JsonPath answer = search("q=" + q);
    assertThat(answer.getBoolean("similar")).isTrue();
    assertThat(answer.getList("items[0].text.findAll { it.found }.text")).containsExactly(found);
  }

  @Test
  void an_insight_is_shown_without_its_marks() {
    assertThat(String.join("", search("q=teams").<String>getList("items[0].text.text")))
        .isEqualTo("Breaks keep teams kind");
  }

  @Test
  void it_narrows_by_kind_theme_and_date() {
    world
        .anonymous()
        .get("/api/v1/search?q=break")
        .then()
        .body("items.kind", everyItem(equalTo("INSIGHT")))
        .body("items.session", containsInAnyOrder("2026-09-17", "2026-10-15"))
        .body("total", equalTo(2));
    assertThat(search("q=break&theme=" + rest).getInt("total")).isEqualTo(2);
    refused("q=break&theme=unknown", "theme");
    assertThat(search("q=break&kind=QUOTE").getInt("total")).isZero();
    assertThat(search("q=break&from=2026-10-01").getList("items.session"))
        .containsExactly("2026-10-15");
    assertThat(search("q=break&to=2026-09-30").getList("items.session"))
        .containsExactly("2026-09-17");
    assertThat(search("q=kettle&country=SE").getInt("total"))
        .as("the writer agreed to initials, not to a country")
        .isZero();
  }

  @Test
  void without_words_it_lists_what_the_filters_leave_latest_call_first_in_the_order_of_the_pack() {
    JsonPath all = search("from=2026-01-01");
    assertThat(all.getList("items.session"))
        .containsExactly(
            "2026-10-15",
            "2026-10-15",
            "2026-10-15",
            "2026-10-15",
            "2026-09-17",
            "2026-09-17",
            "2026-09-17",
            "2026-09-17");
    assertThat(all.getList("items[0..3].kind"))
        .containsExactly("PACK", "MEASURE", "INSIGHT", "QUOTE");
    assertThat(all.getInt("total")).isEqualTo(8);
    assertThat(all.getBoolean("similar")).isFalse();
    assertThat(all.getList("items.text.flatten().found")).doesNotContain(true);
    assertThat(search("kind=INSIGHT").getList("items.session"))
        .containsExactly("2026-10-15", "2026-09-17");
    assertThat(search("theme=" + rest + "&to=2026-09-30").getList("items.kind"))
        .containsExactly("INSIGHT");
    assertThat(search("kind=QUOTE&limit=1&page=2").getList("items.session"))
        .containsExactly("2026-09-17");
  }

  @Test
  void a_quote_is_found_by_the_country_its_writer_agreed_to_show() {
    String quote = clearing.draft("2026-10-15").getString("quotes[0].id");
    clearing.patch(
        "/quotes/" + quote,
        clearing.draft("2026-10-15").getInt("quotes[0].version"),
        Map.of("role", "porter", "country", "GB-WLS"));
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("state", "ROLE_AND_COUNTRY", "agreedBy", "Pat", "evidence", "a mail"))
        .post("/api/v1/quotes/" + quote + "/lowered-consent")
        .then()
        .statusCode(200);
    clearing.publish("2026-10-15");
    for (String q : List.of("", "q=porter&")) {
      JsonPath found = search(q + "country=GB-WLS");
      assertThat(found.getList("items.id")).containsExactly(quote);
      assertThat(found.getString("items[0].country")).isEqualTo("Wales");
    }
    assertThat(search("country=GB-SCT").getInt("total")).isZero();
    refused("country=UK", "country");
  }

  @Test
  void a_measure_is_found_by_its_words_and_by_what_people_use_for_it() {
    assertThat(search("q=sitting").getList("items.kind")).containsExactly("MEASURE", "MEASURE");
    assertThat(search("q=%22pulse%20survey%22&to=2026-09-30").getList("items.session"))
        .containsExactly("2026-09-17");
  }

  @Test
  void pages_go_on_where_the_one_before_ended() {
    List<String> one = search("q=break&limit=1&page=1").getList("items.id");
    List<String> two = search("q=break&limit=1&page=2").getList("items.id");
    assertThat(one).hasSize(1).doesNotContainAnyElementsOf(two);
    assertThat(search("q=break&limit=1&page=3").getList("items")).isEmpty();
  }

  @Test
  void drafts_are_not_found_and_a_withdrawn_quote_leaves_at_once() {
    assertThat(search("q=secret").getInt("total")).isZero();
    String quote = search("q=kettle").getString("items[0].id");
    world.facilitator().post("/api/v1/quotes/" + quote + "/withdrawal").then().statusCode(200);
    world.anonymous().get("/api/v1/search?q=kettle").then().body("items", empty());
    assertThat(world.sql("select count(*) from published_word where word = 'kettle'"))
        .as("nor does its word stay among those to guess from")
        .isEqualTo("0");
    assertThat(search("q=ketle").getInt("total")).isZero();
  }

  @Test
  void words_are_counted_as_they_come_and_go() throws SQLException {
    String counted =
        """
        select coalesce(string_agg(word || ':' || items, ' ' order by word), '')
          from published_word""";
    String there =
        """
        select coalesce(string_agg(word || ':' || items, ' ' order by word), '')
          from (select word, count(*) as items from published_item, words_of(words) word
                 where kind not in ('STATEMENT', 'PLACE') group by word) w""";
    assertThat(world.sql(counted)).isEqualTo(world.sql(there)).contains("kettle:1");
    clearing.publishAgain("2026-09-17");
    assertThat(world.sql(counted)).isEqualTo(world.sql(there));
    world.change("update published_item set words = 'another kettle' where kind = 'PACK'");
    assertThat(world.sql(counted)).isEqualTo(world.sql(there)).contains("kettle:3");
    world.begin();
    assertThat(world.sql(counted)).isEmpty();
  }

  @Test
  void of_more_than_a_thousand_the_latest_are_looked_at() throws SQLException {
    world.change(
        """
        insert into published_item (id, version, item_id, edition_id, session_slug,
            session_starts_at, session_title, session_date, kind, section, place_in_pack, themes,
            words, content)
        select gen_random_uuid(), 0, gen_random_uuid(), edition_id, session_slug,
               session_starts_at, session_title, session_date, 'NOTE', 'breakouts', 100 + n, '{}',
               'A note about samovars', '{}'
          from published_item, generate_series(1, 998) n
         where kind = 'PACK' and session_slug = '2026-09-17'""");
    assertThat(search("q=samovar").getInt("total")).isEqualTo(998);
    assertThat(search("q=samovar").getBoolean("more")).isFalse();
    assertThat(search("q=samovar%20or%20quiet").getInt("total")).isEqualTo(999);
    JsonPath listed = search("from=2026-01-01");
    assertThat(listed.getInt("total")).isEqualTo(1000);
    assertThat(listed.getBoolean("more")).isTrue();
    assertThat(listed.getString("items[0].session")).isEqualTo("2026-10-15");
    assertThat(search("from=2026-01-01&limit=100&page=10").getList("items")).hasSize(100);
    assertThat(search("from=2026-01-01&limit=100&page=11").getList("items")).isEmpty();
    assertThat(search("q=samovar%20or%20quiet%20or%20kettle%20or%20kind").getBoolean("more"))
        .isTrue();
  }

  @Test
  void dates_that_no_calendar_has_are_refused() {
    refused("from=%2B99999-01-01", "from");
    refused("to=0000-01-01", "to");
    assertThat(search("kind=NOTE&from=0001-01-01&to=9999-12-31").getInt("total")).isZero();
  }

  private void refused(String query, String parameter) {
    world
        .anonymous()
        .urlEncodingEnabled(false)
        .get("/api/v1/search?" + query)
        .then()
        .statusCode(400)
        .contentType(World.PROBLEM)
        .body("errors.pointer", contains(parameter));
  }

  @ParameterizedTest
  @ValueSource(strings = {"q", "q=", "q=%20%20", "limit=5", "page=2&q=%09"})
  void a_search_for_nothing_is_refused(String query) {
    refused(query, "q");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'",
        "%22",
        "%25",
        "-",
        "%26%26",
        ":*",
        "(((",
        "%3Cscript%3E",
        "a%20or",
        "%F0%9F%98%80"
      })
  void odd_input_finds_nothing_and_breaks_nothing(String q) {
    assertThat(search("q=" + q).getInt("total")).isZero();
  }

  @Test
  void what_is_not_a_filter_is_refused() {
    world.anonymous().get("/api/v1/search?q=tea&sort=x").then().statusCode(400);
    world.anonymous().get("/api/v1/search?q=tea&kind=SECRET").then().statusCode(400);
    world.anonymous().get("/api/v1/search?kind=SECRET").then().statusCode(400);
    world.anonymous().get("/api/v1/search?kind=PLACE").then().statusCode(400);
    world.anonymous().get("/api/v1/search?q=tea&limit=1000").then().statusCode(400);
  }

  @Test
  void a_theme_and_a_pack_can_be_found_too() {
    world
        .anonymous()
        .get("/api/v1/search?q=conversations")
        .then()
        .body("items.kind", hasItem("PACK"))
        .body("items[0].text.text", contains("Conversations", " for Kindness"));
  }
}
