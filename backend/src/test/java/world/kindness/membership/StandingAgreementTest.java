package world.kindness.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** What members agreed to on joining is offered for what they write, and used where one says so. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StandingAgreementTest {
  private static final String SLUG = "2026-10-15";
  private static final String CHAT =
      "00:01:00\tNia Nurse (she/her):\tTea first, then the list\r\n"
          + "00:02:00\tSam Sister:\tOpen the window\r\n";

  @Inject World world;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
  }

  private void member(String name, String email, String agreed) throws SQLException {
    world.change(
        """
        insert into member (id, version, email, name, role, country_code, joined_at, wording_version,
                            mailing_consent_at, quoting_consent_at, leave_key)
        values (gen_random_uuid(), 0, '%2$s', '%1$s', 'Community nurse', 'GB-WLS', '2026-09-01', '1',
                '2026-09-01', %3$s, '%2$s')"""
            .formatted(name, email, agreed == null ? "null" : "'" + agreed + "'"));
  }

  private void nia() throws SQLException {
    member("Nia Nurse", "nia@example.org", "2026-09-01");
  }

  private String quote(Map<String, String> more) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("chat.txt", CHAT.getBytes(StandardCharsets.UTF_8));
    more.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    new Intakes(world).drop(files, SLUG).then().statusCode(201);
    String message =
        world.facilitator().get("/api/v1/drafts/" + SLUG + "/messages").path("items[0].id");
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

  private static Map<String, String> attendance(String email) {
    return Map.of(
        "participants.csv",
        """
        Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,In waiting room
        Nia Nurse,%s,10/15/2026 05:58:10 PM,10/15/2026 06:30:00 PM,32,Yes,No
        """
            .formatted(email));
  }

  private ValidatableResponse seen(String quote) {
    return world.facilitator().get("/api/v1/quotes/" + quote).then().statusCode(200);
  }

  private Response use(String quote) {
    return world.facilitator().post("/api/v1/quotes/" + quote + "/standing-agreement");
  }

  @Test
  void it_is_offered_with_its_date_and_wording_and_recorded_as_evidence() throws Exception {
    nia();
    String quote = quote(Map.of());
    seen(quote)
        .body("standingAgreement.agreedAt", containsString("2026-09-01"))
        .body("standingAgreement.wordingVersion", equalTo("1"))
        .body("standingAgreement.wording", containsString("with my role and country"))
        .body("standingAgreement.sure", equalTo(false))
        .body("consent.state", equalTo("NOT_ASKED"));
    use(quote)
        .then()
        .statusCode(200)
        .body("consent.state", equalTo("ROLE_AND_COUNTRY"))
        .body("consent.evidence", containsString("You may quote what I write"))
        .body("consent.agreedAt", containsString("2026-09-01"))
        .body("role", equalTo("Community nurse"))
        .body("country", equalTo("GB-WLS"))
        .body("standingAgreement", nullValue());
    assertThat(clearing.checklist(SLUG).getBoolean("publishable")).isTrue();
    use(quote).then().statusCode(409).contentType(World.PROBLEM);
  }

  @Test
  void the_address_in_the_attendance_makes_it_sure_and_another_makes_it_another_person()
      throws Exception {
    nia();
    seen(quote(attendance("nia@example.org"))).body("standingAgreement.sure", equalTo(true));
    begin();
    nia();
    String quote = quote(attendance("other.nia@example.org"));
    seen(quote).body("standingAgreement", nullValue());
    use(quote).then().statusCode(409);
  }

  @Test
  void it_covers_nobody_who_did_not_agree_agreed_later_or_shares_the_name() throws Exception {
    member("Nia Nurse", "nia@example.org", null);
    String quote = quote(Map.of());
    seen(quote).body("standingAgreement", nullValue());
    world.change("update member set quoting_consent_at = '2026-10-16'");
    seen(quote).body("standingAgreement", nullValue());
    world.change("update member set quoting_consent_at = '2026-09-16'");
    seen(quote).body("standingAgreement", notNullValue());
    member("Nia Nurse", "nia.two@example.org", "2026-09-01");
    seen(quote).body("standingAgreement", nullValue());
  }

  @Test
  void who_leaves_before_the_pack_is_published_is_asked_again() throws Exception {
    nia();
    String quote = quote(Map.of());
    use(quote).then().statusCode(200);
    world.anonymous().post("/api/v1/memberships/nia@example.org/leave").then().statusCode(204);
    seen(quote)
        .body("consent.state", equalTo("NOT_ASKED"))
        .body("consent.evidence", nullValue())
        .body("standingAgreement", nullValue());
    assertThat(clearing.checklist(SLUG).getBoolean("publishable")).isFalse();
  }

  @Test
  void who_took_words_back_can_leave_and_they_stay_taken_back() throws Exception {
    nia();
    String quote = quote(Map.of());
    use(quote).then().statusCode(200);
    world.facilitator().post("/api/v1/quotes/" + quote + "/withdrawal").then().statusCode(200);
    world.anonymous().post("/api/v1/memberships/nia@example.org/leave").then().statusCode(204);
    seen(quote).body("consent.state", equalTo("WITHDRAWN"));
  }

  @Test
  void who_leaves_afterwards_finds_what_was_published_as_it_was_agreed() throws Exception {
    nia();
    String quote = quote(Map.of());
    use(quote).then().statusCode(200);
    clearing.publish(SLUG);
    world.anonymous().post("/api/v1/memberships/nia@example.org/leave").then().statusCode(204);
    seen(quote).body("consent.state", equalTo("ROLE_AND_COUNTRY"));
  }
}
