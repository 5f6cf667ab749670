package world.kindness.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.MailServer;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Joining by the form, confirming from the mail, leaving by one click; over HTTP and SMTP. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailServer.class)
class JoiningTest {
  private static final String ADDRESS = "new.nurse@example.org";
  private static final Pattern CONFIRM =
      Pattern.compile("http://\\S+/join/confirm#([A-Za-z0-9_-]{43})\\s");
  private static final Pattern LEAVE = Pattern.compile("http://\\S+/leave#([A-Za-z0-9_-]{43})\\s");
  private static final Map<String, Object> FORM =
      Map.of(
          "name", "Nia Nurse",
          "email", ADDRESS,
          "role", "Community nurse",
          "country", "GB-WLS",
          "heardFrom", "a colleague",
          "mailing", true,
          "profile", true,
          "wordingVersion", "1");

  @Inject World world;
  @Inject ForgetJoinRequests forgetting;
  GreenMail mails;

  @BeforeEach
  void begin() throws Exception {
    world.begin();
    mails.purgeEmailFromAllMailboxes();
  }

  private ValidatableResponse join(Map<String, ?> form) {
    return world
        .anonymous()
        .contentType("application/json")
        .body(form)
        .post("/api/v1/join-requests")
        .then();
  }

  private ValidatableResponse joinWith(String field, Object value) {
    Map<String, Object> form = new HashMap<>(FORM);
    form.put(field, value);
    return join(form);
  }

  private ValidatableResponse confirm(String token) {
    return world.anonymous().post("/api/v1/join-requests/" + token).then();
  }

  private ValidatableResponse members() {
    return world.facilitator().get("/api/v1/members").then().statusCode(200);
  }

  private MimeMessage mail(int number) {
    World.eventually(() -> assertThat(mails.getReceivedMessages()).hasSize(number));
    return mails.getReceivedMessages()[number - 1];
  }

  private static String found(Pattern link, Object text) {
    Matcher matcher = link.matcher(text.toString());
    assertThat(matcher.find()).as("a link in: %s", text).isTrue();
    return matcher.group(1);
  }

  private String token() throws Exception {
    join(FORM).statusCode(202);
    return found(CONFIRM, mail(1).getContent());
  }

  private String leaveKeyOfNewMember() throws Exception {
    confirm(token()).statusCode(204);
    return found(LEAVE, mail(2).getContent());
  }

  private void nothingWasSent() {
    assertThat(world.sql("select count(*) from scheduled_tasks")).isEqualTo("0");
    assertThat(mails.getReceivedMessages()).isEmpty();
  }

  @Test
  void the_form_has_words_to_agree_to_one_apart_from_the_other() {
    world
        .anonymous()
        .get("/api/v1/join-form")
        .then()
        .statusCode(200)
        .body("wording.version", equalTo("1"))
        .body("countries.code", hasItem("GB-SCT"))
        .body("countries.code", not(hasItem("GB")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Scotland | Please confirm | Welcome to | Dear Nia Nurse | ''",
        "sv | Skottland | Bekräfta | Välkommen till | Hej Nia Nurse | /sv",
        "es | Escocia | Confirma | Te damos la bienvenida a | Hola, Nia Nurse | /es"
      })
  void form_mails_and_their_links_speak_the_language_of_joining(
      String language,
      String scotland,
      String confirm,
      String welcome,
      String greeting,
      String folder)
      throws Exception {
    world
        .anonymous()
        .get("/api/v1/join-form?language=" + language)
        .then()
        .statusCode(200)
        .body("wording.language", equalTo(language))
        .body("countries.find { it.code == 'GB-SCT' }.name", equalTo(scotland));
    joinWith("language", language).statusCode(202);
    assertThat(mail(1).getSubject()).startsWith(confirm);
    String asked = mail(1).getContent().toString();
    assertThat(asked).contains("http://localhost:3000" + folder + "/join/confirm#");
    confirm(found(CONFIRM, asked)).statusCode(204);
    assertThat(mail(2).getSubject()).startsWith(welcome);
    assertThat(MailServer.textOf(mail(2)))
        .startsWith(greeting)
        .contains("http://localhost:3000" + folder + "/sessions")
        .contains("http://localhost:3000" + folder + "/leave#");
    members().body("items[0].language", equalTo(language));
  }

  @Test
  void a_language_we_do_not_write_is_refused() {
    joinWith("language", "xx").statusCode(422).body("errors.pointer", hasItem("/language"));
    world
        .anonymous()
        .get("/api/v1/join-form?language=xx")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("language"));
  }

  @Test
  void nobody_is_a_member_before_they_confirm_from_the_mail() throws Exception {
    String token = token();
    assertThat(mail(1).getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS);
    members().body("items", hasSize(0));
    confirm(token).statusCode(204);
    members()
        .body("items", hasSize(1))
        .body("items[0].email", equalTo(ADDRESS))
        .body("items[0].country", equalTo("GB-WLS"))
        .body("items[0].wordingVersion", equalTo("1"))
        .body("items[0].quotingConsentAt", equalTo(null));
  }

  @Test
  void the_mail_to_an_address_nobody_has_confirmed_carries_no_words_of_the_form() throws Exception {
    joinWith("name", "Buy at https://spam.example").statusCode(202);
    assertThat(GreenMailUtil.getWholeMessage(mail(1))).doesNotContain("spam");
  }

  @Test
  void a_link_works_once_and_is_stored_as_a_digest_only() throws Exception {
    String token = token();
    assertThat(world.sql("select string_agg(t::text, ' ') from join_request t"))
        .doesNotContain(token);
    confirm(token).statusCode(204);
    confirm(token).statusCode(404);
    assertThat(world.sql("select count(*) from join_request")).isEqualTo("0");
  }

  @Test
  void after_48_hours_the_link_is_void_and_what_the_form_said_is_forgotten() throws Exception {
    String token = token();
    world.change("update join_request set asked_at = asked_at - interval '48 hours'");
    confirm(token).statusCode(404);
    forgetting.run(Instant.now());
    assertThat(world.sql("select count(*) from join_request")).isEqualTo("0");
    members().body("items", hasSize(0));
  }

  @Test
  void what_nobody_confirms_is_forgotten_without_anybody_asking() throws Exception {
    token();
    assertThat(
            world.sql(
                "select execution_time > now() + interval '47 hours' from own_tasks where task_name = 'forget-join-requests'"))
        .isEqualTo("t");
  }

  @Test
  void the_welcome_has_the_next_call_for_the_calendar_and_both_ways_to_leave() throws Exception {
    String day = LocalDate.now().plusDays(40).toString();
    Clearing clearing = new Clearing(world);
    clearing.plan(day, "Kindness in the corridor");
    clearing.patch("/sessions/" + day, 0, Map.of("published", true));
    confirm(token()).statusCode(204);
    MimeMessage welcome = mail(2);
    assertThat(welcome.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    Multipart parts = (Multipart) welcome.getContent();
    String key = found(LEAVE, parts.getBodyPart(0).getContent());
    assertThat(welcome.getHeader("List-Unsubscribe")[0])
        .isEqualToIgnoringWhitespace(
            "<http://localhost:8080/api/v1/memberships/" + key + "/leave>");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/calendar");
    assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes()))
        .contains("SUMMARY:Kindness in the corridor");
  }

  @Test
  void without_a_planned_call_the_welcome_says_so_and_has_no_attachment() throws Exception {
    confirm(token()).statusCode(204);
    assertThat(mail(2).getContent().toString()).contains("not planned yet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data"})
  void one_click_of_a_mail_program_ends_it(String form) throws Exception {
    String key = leaveKeyOfNewMember();
    (form.startsWith("multipart")
            ? world.anonymous().multiPart("List-Unsubscribe", "One-Click")
            : world.anonymous().contentType(form).formParam("List-Unsubscribe", "One-Click"))
        .post("/api/v1/memberships/" + key + "/leave")
        .then()
        .statusCode(204);
    members().body("items", hasSize(0));
    assertThat(world.everything()).doesNotContain(ADDRESS).doesNotContain("Nia Nurse");
  }

  @Test
  void looking_at_the_link_leaves_nobody() throws Exception {
    String key = leaveKeyOfNewMember();
    world
        .anonymous()
        .redirects()
        .follow(false)
        .get("/api/v1/memberships/" + key + "/leave")
        .then()
        .statusCode(303);
    members().body("items", hasSize(1));
  }

  @Test
  void leaving_twice_or_with_a_link_nobody_sent_answers_the_same() {
    world.anonymous().post("/api/v1/memberships/never-sent/leave").then().statusCode(204);
  }

  @Test
  void an_address_that_is_a_member_already_gets_the_same_answer_as_any_other() throws Exception {
    leaveKeyOfNewMember();
    String known = joinWith("role", "Matron").statusCode(202).extract().asString();
    String other = joinWith("email", "b@example.org").statusCode(202).extract().asString();
    assertThat(known).isEqualTo(other);
    World.eventually(() -> assertThat(mails.getReceivedMessages()).hasSize(4));
    members().body("items[0].role", equalTo("Community nurse"));
  }

  @Test
  void who_joins_again_replaces_what_they_said_in_whatever_case_they_write_the_address()
      throws Exception {
    leaveKeyOfNewMember();
    Map<String, Object> again = new HashMap<>(FORM);
    again.put("email", "New.Nurse@Example.org");
    again.put("role", "Matron");
    again.put("profile", false);
    join(again).statusCode(202);
    confirm(found(CONFIRM, mail(3).getContent())).statusCode(204);
    members()
        .body("items", hasSize(1))
        .body("items[0].role", equalTo("Matron"))
        .body("items[0].profileConsentAt", equalTo(null));
  }

  @Test
  void a_profile_is_public_once_a_facilitator_has_looked_and_until_the_person_leaves()
      throws Exception {
    String key = leaveKeyOfNewMember();
    shownPeople(0);
    String id = members().extract().path("items[0].id");
    world
        .facilitator()
        .post("/api/v1/members/" + id + "/profile")
        .then()
        .statusCode(200)
        .body("name", equalTo("Nia Nurse"));
    shownPeople(1);
    world.anonymous().post("/api/v1/memberships/" + key + "/leave").then().statusCode(204);
    shownPeople(0);
  }

  @Test
  void nobody_gets_a_profile_without_agreeing_to_one() throws Exception {
    joinWith("profile", false).statusCode(202);
    confirm(found(CONFIRM, mail(1).getContent())).statusCode(204);
    String id = members().extract().path("items[0].id");
    world.facilitator().post("/api/v1/members/" + id + "/profile").then().statusCode(422);
    shownPeople(0);
  }

  private void shownPeople(int number) {
    world.anonymous().get("/api/v1/contributors").then().body("total", equalTo(number));
  }

  @Test
  void sign_ups_are_no_reach() throws Exception {
    String before = world.anonymous().get("/api/v1/reach").asString();
    leaveKeyOfNewMember();
    assertThat(world.anonymous().get("/api/v1/reach").asString()).isEqualTo(before);
  }

  @Test
  void a_program_that_fills_in_every_field_is_thanked_and_forgotten() {
    joinWith("website", "https://spam.example").statusCode(202);
    assertThat(world.sql("select count(*) from join_request")).isEqualTo("0");
    nothingWasSent();
  }

  @Test
  void nobody_is_flooded_with_mails_they_did_not_ask_for() {
    for (int i = 0; i < 5; i++) {
      join(FORM).statusCode(202);
    }
    mail(3);
    assertThat(world.sql("select count(*) from join_request")).isEqualTo("3");
  }

  @ParameterizedTest
  @CsvSource({
    "email, not an address, /email",
    "email, 'a@example.org,b@example.org', /email",
    "email, 'a@example.org\nBcc: b@example.org', /email",
    "name, ' ', /name",
    "name, 'Nia\r\nBcc: b@example.org', /name",
    "country, GB, /country",
    "mailing, false, /mailing"
  })
  void a_wrong_entry_is_named_and_nothing_is_sent(String field, String value, String pointer) {
    joinWith(field, field.equals("mailing") ? Boolean.FALSE : value)
        .statusCode(422)
        .body("errors[0].pointer", equalTo(pointer));
    nothingWasSent();
  }

  @Test
  void nobody_agrees_to_words_they_did_not_read() {
    joinWith("wordingVersion", "0").statusCode(409);
    nothingWasSent();
  }
}
