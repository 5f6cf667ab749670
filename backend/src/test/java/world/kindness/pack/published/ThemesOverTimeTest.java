package world.kindness.pack.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import world.kindness.pack.published.ThemesOverTime.Change;
import world.kindness.testing.Clearing;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** How much each call spoke to each theme. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ThemesOverTimeTest {
  @Inject World world;
  private Clearing clearing;
  private List<String> themes;

  @BeforeEach
  void begin() {
    clearing = new Clearing(world);
    themes = world.begin(ThemesOverTimeTest.class, this::two_published_calls_and_a_draft);
  }

  private List<String> two_published_calls_and_a_draft() {
    String rest = theme("Rest is care");
    String speaking = theme("=Speaking up is care");
    String unused = theme("Nobody published this");
    call("2026-09-17", List.of(rest), List.of(List.of(rest), List.of(rest, speaking), List.of()));
    call("2026-10-15", List.of(rest, speaking), List.of(List.of(speaking)));
    clearing.publish("2026-09-17");
    clearing.publish("2026-10-15");
    call("2026-11-19", List.of(unused), List.of(List.of(unused)));
    return List.of(rest, speaking, unused);
  }

  private String theme(String statement) {
    return clearing
        .post("themes", Map.of("statement", statement, "since", "2026-01-15", "source", "t"))
        .getString("slug");
  }

  private void call(String date, List<String> carried, List<List<String>> insights) {
    clearing.plan(date, "The call of " + date);
    for (List<String> spokenTo : insights) {
      clearing.post(
          "drafts/" + date + "/insights",
          Map.of(
              "kind",
              "IDEA",
              "text",
              "Tea",
              "themes",
              spokenTo,
              "sources",
              List.of(),
              "position",
              0));
    }
    clearing.patch(
        "/drafts/" + date, clearing.draft(date).getInt("version"), Map.of("themes", carried));
  }

  private JsonPath read(String query) {
    return world
        .anonymous()
        .get("/api/v1/themes-over-time" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void pieces_are_counted_by_call_and_theme_and_drafts_are_not() {
    JsonPath all = read("");
    assertThat(all.getList("calls.session"))
        .as("oldest first")
        .containsExactly("2026-09-17", "2026-10-15");
    assertThat(all.getList("calls.pieces")).containsExactly(3, 1);
    assertThat(all.getString("calls[0].title")).isEqualTo("The call of 2026-09-17");
    assertThat(all.getList("calls[0].themes"))
        .containsExactly(
            Map.of("slug", themes.get(0), "pieces", 2), Map.of("slug", themes.get(1), "pieces", 1));
    assertThat(all.getList("calls[1].themes"))
        .containsExactly(Map.of("slug", themes.get(1), "pieces", 1));
    assertThat(all.getList("themes.slug"))
        .as("those that a published pack carries")
        .containsExactly(themes.get(0), themes.get(1));
    assertThat(all.getBoolean("more")).isFalse();
  }

  @Test
  void fewer_than_eighteen_calls_are_too_few_to_tell_where_a_theme_goes() {
    JsonPath all = read("");
    assertThat(all.getString("themes[0].change")).isEqualTo("TOO_FEW_CALLS");
    assertThat(all.getMap("themes[0]")).containsEntry("was", null).containsEntry("now", null);
  }

  @Test
  void the_last_six_calls_stand_beside_the_twelve_before_them() throws SQLException {
    callsBefore("2026-09-17", 17, "month");
    JsonPath all = read("");
    assertThat(all.getList("calls")).hasSize(19);
    // Of the twelve before: 2 of 3 each. Of the last six: 5 times 2 of 3, and 0 of 1.
    assertThat(all.getInt("themes[0].was")).isEqualTo(67);
    assertThat(all.getInt("themes[0].now")).isEqualTo(63);
    assertThat(all.getString("themes[0].change")).isEqualTo("STEADY");
  }

  @Test
  void only_three_years_of_calls_are_shown_and_those_before_are_asked_for() throws SQLException {
    callsBefore("2026-09-17", 40, "month");
    JsonPath latest = read("");
    assertThat(latest.getList("calls")).hasSize(36);
    assertThat(latest.getString("calls[35].session")).isEqualTo("2026-10-15");
    assertThat(latest.getBoolean("more")).isTrue();
    JsonPath earlier = read("?to=" + latest.getString("calls[0].date"));
    assertThat(earlier.<String>getList("calls.session"))
        .contains(latest.getString("calls[0].session"));
    assertThat(earlier.getBoolean("more")).isFalse();
    assertThat(read("?from=2026-10-01").getList("calls.session")).containsExactly("2026-10-15");
  }

  /** As many calls with the same parts, each an interval before the next. */
  private void callsBefore(String slug, int many, String interval) throws SQLException {
    world.change(
        """
        insert into published_item (id, version, item_id, edition_id, session_slug,
            session_starts_at, session_title, session_date, kind, variety, section, place_in_pack,
            themes, words, content)
        select gen_random_uuid(), 0, gen_random_uuid(), edition_id, session_slug || '-' || n,
               session_starts_at - n * interval '1 %1$s', session_title,
               cast(session_date - n * interval '1 %1$s' as date), kind, variety, section,
               place_in_pack, themes, words, content
          from published_item, generate_series(1, %2$d) n
         where session_slug = '%3$s'"""
            .formatted(interval, many, slug));
  }

  @Test
  void a_piece_counts_once_for_a_theme_that_another_became_part_of() {
    world
        .facilitator()
        .contentType("application/json")
        .header(
            "If-Match",
            world.facilitator().get("/api/v1/themes/" + themes.get(1) + "/wordings").header("ETag"))
        .body(Map.of("theme", themes.get(0)))
        .put("/api/v1/themes/" + themes.get(1) + "/merged-into")
        .then()
        .statusCode(200);
    JsonPath all = read("");
    assertThat(all.getList("calls[0].themes"))
        .containsExactly(Map.of("slug", themes.get(0), "pieces", 2));
    assertThat(all.getList("calls[1].themes"))
        .containsExactly(Map.of("slug", themes.get(0), "pieces", 1));
    assertThat(all.getList("themes.slug")).containsExactly(themes.get(0));
  }

  @Test
  void the_table_has_a_row_for_each_call_and_theme_also_where_nothing_speaks_to_it() {
    String table =
        world
            .anonymous()
            .get("/api/v1/themes-over-time.csv")
            .then()
            .statusCode(200)
            .header("Content-Type", "text/csv;charset=UTF-8")
            .extract()
            .asString();
    assertThat(table.lines())
        .containsExactly(
            "date,session,title,theme,statement,pieces,ofPieces",
            "2026-09-17,2026-09-17,The call of 2026-09-17,rest-is-care,Rest is care,2,3",
            "2026-09-17,2026-09-17,The call of 2026-09-17,speaking-up-is-care,'=Speaking up is care,1,3",
            "2026-10-15,2026-10-15,The call of 2026-10-15,rest-is-care,Rest is care,0,1",
            "2026-10-15,2026-10-15,The call of 2026-10-15,speaking-up-is-care,'=Speaking up is care,1,1");
  }

  @Test
  void without_a_pack_there_is_nothing() {
    world.begin();
    JsonPath nothing = read("");
    assertThat(nothing.getList("calls")).isEmpty();
    assertThat(nothing.getList("themes")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, STEADY",
    "0, 1, GAINING",
    "20, 25, GAINING",
    "20, 24.9, STEADY",
    "20, 20, STEADY",
    "20, 15.1, STEADY",
    "20, 15, FADING",
    "20, 0, FADING"
  })
  void a_quarter_more_is_gaining_and_a_quarter_less_is_fading(
      double was, double now, Change change) {
    assertThat(Change.of(was, now)).isEqualTo(change);
  }
}
