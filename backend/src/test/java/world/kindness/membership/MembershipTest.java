package world.kindness.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/**
 * A member's own page, opened by the key in their mails: what is held of them, and their choices.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MembershipTest {
  private static final String PAGE = "/api/v1/memberships/the-key-of-the-page";

  @Inject World world;

  @BeforeEach
  void a_member() throws Exception {
    world.begin();
    world.change(
        """
        insert into member (id, email, name, role, country_code, joined_at, wording_version, agreed_language,
                            mailing_consent_at, profile_consent_at, quoting_consent_at, leave_key, page_key,
                            language, version)
        values (gen_random_uuid(), 'nia@example.org', 'Nia Nurse', 'Nurse', 'GB-WLS', now(), '1', 'EN', now(),
                now(), now(), 'the-key-to-leave', 'the-key-of-the-page', 'EN', 0)""");
  }

  private ValidatableResponse page() {
    return world.anonymous().get(PAGE).then();
  }

  private ValidatableResponse edit(Map<String, ?> patch) {
    String etag = page().statusCode(200).extract().header("ETag");
    return editAt(etag, patch);
  }

  private ValidatableResponse editAt(String etag, Map<String, ?> patch) {
    return world
        .anonymous()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", etag)
        .body(patch)
        .patch(PAGE)
        .then();
  }

  @Test
  void shows_what_is_held_and_is_kept_by_no_cache() {
    page()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("email", equalTo("nia@example.org"))
        .body("chosen.name", equalTo("Nia Nurse"))
        .body("chosen.calls", equalTo(true))
        .body("agreements.language", equalTo("en"))
        .body("countries.code", hasItem("GB-WLS"))
        .body("nextCall", nullValue());
  }

  @Test
  void brings_the_way_into_the_next_call_which_the_public_never_sees() throws Exception {
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("title", "Rest", "date", "2031-01-16", "joinLink", "https://zoom.example/j/1"))
        .post("/api/v1/sessions")
        .then()
        .statusCode(201);
    page().body("nextCall", nullValue());
    world.change("update session set published = true");
    page()
        .body("nextCall.title", equalTo("Rest"))
        .body("nextCall.joinLink", equalTo("https://zoom.example/j/1"));
    assertThat(world.anonymous().get("/api/v1/sessions/next").asString()).doesNotContain("zoom");
  }

  @ParameterizedTest
  @ValueSource(strings = {"the-key-to-leave", "nobodys", "%00", "the-key-of-the-page%20"})
  void no_other_key_opens_it(String key) {
    assertThat(
            world
                .anonymous()
                .urlEncodingEnabled(false)
                .get("/api/v1/memberships/" + key)
                .statusCode())
        .isIn(400, 404);
  }

  @Test
  void mails_are_chosen_and_facts_corrected_by_whoever_has_the_key() {
    edit(Map.of(
            "name", " Nia N. ",
            "packs", false,
            "paused", true,
            "language", "sv",
            "timeZone", "Europe/Stockholm",
            "country", "SE"))
        .statusCode(200)
        .body("chosen.name", equalTo("Nia N."))
        .body("chosen.paused", equalTo(true))
        .body("agreements.language", equalTo("en"));
    Map<String, Object> cleared = new HashMap<>();
    cleared.put("role", null);
    cleared.put("timeZone", null);
    edit(cleared).statusCode(200).body("chosen.role", nullValue());
    world
        .facilitator()
        .get("/api/v1/members")
        .then()
        .body("items[0].language", equalTo("sv"))
        .body("items[0].wantsPacks", equalTo(false))
        .body("items[0].paused", equalTo(true));
  }

  @ParameterizedTest
  @CsvSource({
    "name, ''",
    "language, de",
    "timeZone, Mars/Olympus",
    "country, ZZ",
    "role, 'a\nb'",
  })
  void what_cannot_be_is_refused_by_its_field(String field, String value) {
    edit(Map.of(field, value)).statusCode(422).body("errors[0].pointer", equalTo("/" + field));
    page().body("chosen.name", equalTo("Nia Nurse"));
  }

  @Test
  void a_change_upon_what_is_not_so_any_more_is_refused() {
    String etag = page().extract().header("ETag");
    editAt(etag, Map.of("name", "Nia One")).statusCode(200);
    editAt(etag, Map.of("name", "Nia Two")).statusCode(412);
    page().body("chosen.name", equalTo("Nia One"));
  }

  @Test
  void agreements_are_taken_back_and_given_only_where_their_words_are_read() throws Exception {
    String member = world.facilitator().get("/api/v1/members").path("items[0].id");
    world.facilitator().post("/api/v1/members/" + member + "/profile").then().statusCode(200);
    page().body("profileShown", equalTo(true));
    edit(Map.of("profile", false, "quoting", false))
        .statusCode(200)
        .body("profileShown", equalTo(false))
        .body("profileConsentAt", nullValue())
        .body("quotingConsentAt", nullValue());
    world.anonymous().get("/api/v1/contributors").then().body("total", equalTo(0));
    edit(Map.of("quoting", true)).statusCode(422).body("errors[0].pointer", equalTo("/quoting"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"the-key-to-leave", "the-key-of-the-page"})
  void either_key_ends_the_membership(String key) {
    for (int i = 0; i < 2; i++) {
      world.anonymous().post("/api/v1/memberships/" + key + "/leave").then().statusCode(204);
    }
    page().statusCode(404);
    assertThat(world.everything()).doesNotContain("nia@example.org");
  }

  @Test
  void a_program_that_opens_the_link_for_one_click_is_led_to_the_page_and_nobody_leaves() {
    world
        .anonymous()
        .redirects()
        .follow(false)
        .get("/api/v1/memberships/the-key-to-leave/leave")
        .then()
        .statusCode(303)
        .header("Location", "http://localhost:3000/leave#the-key-to-leave");
    page().statusCode(200);
  }

  @Test
  void whoever_is_not_reached_reads_so_and_is_tried_again_with_any_change() throws Exception {
    world.change("update member set unreachable_since = now(), mails_failed = 3");
    page().body("unreachableSince", notNullValue());
    edit(Map.of()).statusCode(200).body("unreachableSince", nullValue());
  }

  @Test
  void a_member_of_before_has_a_page_as_well() throws Exception {
    world.change(
        """
        insert into member (id, email, name, joined_at, wording_version, mailing_consent_at, leave_key, version)
        values (gen_random_uuid(), 'old@example.org', 'Old', now(), '1', now(), 'another', 0)""");
    String key = world.sql("select page_key from member where name = 'Old'");
    assertThat(key).hasSize(64);
    world
        .anonymous()
        .get("/api/v1/memberships/" + key)
        .then()
        .statusCode(200)
        .body("chosen.name", equalTo("Old"));
  }
}
