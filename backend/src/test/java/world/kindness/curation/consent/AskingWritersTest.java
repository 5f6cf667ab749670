package world.kindness.curation.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.MailServer;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** All whose words are chosen are asked together, and the pack need not wait for them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailServer.class)
class AskingWritersTest {
  private static final String SLUG = "2026-10-15";
  private static final String PEOPLE = "/api/v1/drafts/" + SLUG + "/consent-requests";
  private static final String EDITIONS = "/api/v1/packs/" + SLUG + "/editions";
  private static final String CHAT =
      """
      00:01:00\tNia Nurse (she/her):\tTea first, then the list
      00:02:00\tSam Sister:\tOpen the window
      00:03:00\tnia nurse:\tAsk the night porter
      """;
  private static final Pattern LINK = Pattern.compile("/consent#([\\w.-]+)\\s");

  @Inject World world;
  GreenMail mails;
  private Clearing clearing;
  private String tea;
  private String window;
  private String porter;

  @BeforeEach
  void three_quotes_of_two_people() throws Exception {
    world.begin();
    mails.purgeEmailFromAllMailboxes();
    clearing = new Clearing(world);
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
    tea = chosen(messages.get(0));
    window = chosen(messages.get(1));
    porter = chosen(messages.get(2));
  }

  private String chosen(String message) {
    return clearing
        .post("drafts/" + SLUG + "/quotes", Map.of("message", message, "section", "GLIMPSE"))
        .getString("id");
  }

  private void member(String name, String email, String language) throws SQLException {
    world.change(
        """
        insert into member (id, version, email, name, joined_at, wording_version,
                            mailing_consent_at, leave_key, language)
        values (gen_random_uuid(), 0, '%2$s', '%1$s', '2026-09-01', '1', '2026-09-01', '%2$s', '%3$s')"""
            .formatted(name, email, language));
  }

  private JsonPath people() {
    return world.facilitator().get(PEOPLE).then().statusCode(200).extract().jsonPath();
  }

  private Response ask(Map<?, ?>... people) {
    return world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("people", List.of(people)))
        .post(PEOPLE);
  }

  private static Map<String, Object> person(String email, String... quotes) {
    return Map.of("quotes", List.of(quotes), "email", email);
  }

  private MimeMessage mailTo(String address, int count) {
    World.eventually(() -> assertThat(to(address)).hasSize(count));
    return to(address).getLast();
  }

  private List<MimeMessage> to(String address) {
    return Arrays.stream(mails.getReceivedMessages())
        .filter(mail -> recipient(mail).equals(address))
        .toList();
  }

  private static String recipient(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> tokens(MimeMessage mail) throws Exception {
    Matcher link = LINK.matcher(mail.getContent().toString());
    assertThat(link.find()).isTrue();
    return List.of(link.group(1).split("\\."));
  }

  private Response answer(String token, String answer, String words) {
    return world
        .anonymous()
        .contentType("application/json")
        .body(Map.of("answer", answer, "text", words))
        .post("/api/v1/consents/" + token);
  }

  private List<String> states() {
    return clearing.draft(SLUG).getList("quotes.consent.state");
  }

  private Response publish(String query) {
    return world.facilitator().post(EDITIONS + query);
  }

  @Test
  void each_person_stands_once_with_all_their_words_until_they_answered() throws Exception {
    JsonPath people = people();
    assertThat(people.getList("items.name")).containsExactly("Nia Nurse (she/her)", "Sam Sister");
    assertThat(people.getList("items[0].quotes")).containsExactly(tea, porter);
    assertThat(people.getInt("items[0].asked")).isZero();

    ask(person("nia@example.org", tea, porter), person("sam@example.org", window))
        .then()
        .statusCode(201)
        .body("items", hasSize(3));
    assertThat(people().getInt("items[0].asked")).isEqualTo(1);
    assertThat(people().getString("items[0].askedAt")).isNotNull();
    assertThat(states()).containsOnly("ASKED");

    answer(tokens(mailTo("sam@example.org", 1)).getFirst(), "REFUSED", "Open the window")
        .then()
        .statusCode(200);
    assertThat(people().getList("items.name")).containsExactly("Nia Nurse (she/her)");
  }

  @Test
  void one_mail_has_all_words_of_a_person_and_one_link_by_which_each_is_answered()
      throws Exception {
    ask(person("nia@example.org", tea, porter)).then().statusCode(201);
    MimeMessage mail = mailTo("nia@example.org", 1);
    assertThat(mail.getContent().toString())
        .contains("Tea first, then the list", "Ask the night porter", "about each message")
        .contains("have not kept it")
        .doesNotContain("We asked you this on");
    List<String> tokens = tokens(mail);
    assertThat(tokens).hasSize(2);
    answer(tokens.getFirst(), "ANONYMOUS", "Tea first, then the list").then().statusCode(200);
    answer(tokens.getLast(), "REFUSED", "Ask the night porter").then().statusCode(200);
    assertThat(states()).containsExactly("ANONYMOUS", "NOT_ASKED", "REFUSED");
  }

  @Test
  void whoever_has_not_answered_reads_that_this_is_a_second_mail_and_both_links_work()
      throws Exception {
    ask(person("sam@example.org", window)).then().statusCode(201);
    String first = tokens(mailTo("sam@example.org", 1)).getFirst();
    ask(person("sam@example.org", window)).then().statusCode(201);
    MimeMessage again = mailTo("sam@example.org", 2);
    assertThat(again.getContent().toString())
        .contains("We asked you this on", "there is nothing you need to do");
    assertThat(people().getInt("items[1].asked")).isEqualTo(2);
    answer(first, "ANONYMOUS", "Open the window").then().statusCode(200);
    world
        .anonymous()
        .get("/api/v1/consents/" + tokens(again).getFirst())
        .then()
        .statusCode(200)
        .body("text", equalTo("Open the window"));
  }

  @Test
  void a_member_is_asked_at_the_address_and_in_the_language_they_joined_with() throws Exception {
    member("Sam Sister", "sam.member@example.org", "SV");
    JsonPath sam = people();
    assertThat(sam.getBoolean("items[1].member.sure")).isFalse();
    assertThat(sam.getString("items[1].member.language")).isEqualTo("sv");
    assertThat(sam.prettify()).doesNotContain("sam.member@example.org");
    ask(Map.of(
            "quotes",
            List.of(window),
            "member",
            sam.getString("items[1].member.id"),
            "name",
            "Sam"))
        .then()
        .statusCode(201);
    assertThat(mailTo("sam.member@example.org", 1).getContent().toString())
        .contains("Hej Sam", "/sv/consent#", "eftersom du har gått med hos oss", "/sv/membership#");
  }

  @Test
  void words_go_to_no_member_who_did_not_write_them() throws Exception {
    member("Sam Sister", "sam.member@example.org", "EN");
    String sam = people().getString("items[1].member.id");
    ask(Map.of("quotes", List.of(tea), "member", sam))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/people/0/member"));
    member("Sam Sister", "another.sam@example.org", "EN");
    assertThat(people().getString("items[1].member")).isNull();
    ask(Map.of("quotes", List.of(window), "member", sam)).then().statusCode(422);
    assertNobodyWasAsked();
  }

  /** Mails go out later: what counts is what was kept. */
  private void assertNobodyWasAsked() throws SQLException {
    assertThat(world.sql("select count(*) from consent_request")).isEqualTo("0");
  }

  @Test
  void a_member_who_pauses_all_mails_or_whom_none_reaches_is_not_offered() throws Exception {
    member("Sam Sister", "sam.member@example.org", "EN");
    String sam = people().getString("items[1].member.id");
    for (String silence : List.of("paused = true", "paused = false, unreachable_since = now()")) {
      world.change("update member set " + silence);
      assertThat(people().getString("items[1].member")).isNull();
      ask(Map.of("quotes", List.of(window), "member", sam)).then().statusCode(422);
    }
    assertNobodyWasAsked();
  }

  @Test
  void whoever_answered_or_was_asked_since_the_list_was_read_is_not_asked_by_it() throws Exception {
    ask(person("sam@example.org", window)).then().statusCode(201);
    Map<String, Object> seen = new HashMap<>(person("sam@example.org", window));
    seen.put("asked", 0);
    ask(person("nia@example.org", tea, porter), seen)
        .then()
        .statusCode(409)
        .body("errors[0].pointer", equalTo("/people/1"));
    answer(tokens(mailTo("sam@example.org", 1)).getFirst(), "REFUSED", "Open the window")
        .then()
        .statusCode(200);
    ask(person("nia@example.org", tea, porter), person("sam@example.org", window))
        .then()
        .statusCode(409)
        .body("errors[0].pointer", equalTo("/people/1/quotes/0"));
    assertThat(states()).containsExactly("NOT_ASKED", "REFUSED", "NOT_ASKED");
    assertThat(world.sql("select count(*) from consent_request")).isEqualTo("1");
  }

  @Test
  void what_cannot_be_asked_is_refused_and_then_nobody_is_asked() throws Exception {
    Map<String, Object> sam = person("sam@example.org", window);
    String none = "00000000-0000-4000-8000-000000000000";
    ask(sam, person("nia@example.org", tea, none))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/people/1/quotes/1"));
    ask(sam, person("nia@example.org", tea, tea)).then().statusCode(422);
    ask(sam, person("sam@example.org", window)).then().statusCode(422);
    ask(sam, person("two@example.org", tea, porter, window)).then().statusCode(422);
    ask(person("two@example.org", tea, window))
        .then()
        .statusCode(422)
        .body("errors[0].detail", containsString("several people"));
    ask(sam, person("not an address", tea)).then().statusCode(422);
    ask(sam, person("a@example.org, b@example.org", tea)).then().statusCode(422);
    ask(sam, Map.of("quotes", List.of(tea))).then().statusCode(422);
    ask(sam, Map.of("quotes", List.of(), "email", "nia@example.org")).then().statusCode(422);
    ask().then().statusCode(422);
    clear(tea);
    ask(sam, person("nia@example.org", porter, tea))
        .then()
        .statusCode(409)
        .contentType(World.PROBLEM);
    assertThat(states()).containsExactly("ANONYMOUS", "NOT_ASKED", "NOT_ASKED");
    assertNobodyWasAsked();
  }

  private void clear(String quote) {
    Object version = world.facilitator().get("/api/v1/quotes/" + quote).path("version");
    clearing.patch(
        "/quotes/" + quote,
        version,
        Map.of(
            "consent",
            Map.of("state", "ANONYMOUS", "agreedBy", "the writer", "evidence", "said so")));
  }

  @Test
  void a_pack_goes_without_the_words_nobody_agreed_to_and_takes_them_up_by_one_act_later()
      throws Exception {
    clear(tea);
    assertThat(clearing.checklist(SLUG).getInt("quotesToLeaveOut")).isEqualTo(2);
    publish("").then().statusCode(409);
    world
        .facilitator()
        .get("/api/v1/drafts/" + SLUG + "/preview?clearedQuotesOnly=true")
        .then()
        .statusCode(200)
        .body("sections.find { it.key == 'glimpses' }.content.items.text", hasSize(1));
    ask(person("nia@example.org", porter), person("sam@example.org", window))
        .then()
        .statusCode(201);
    publish("?clearedQuotesOnly=true").then().statusCode(201).body("number", equalTo(1));
    assertThat(glimpses()).containsExactly("Tea first, then the list");
    // Asked again before anything changed, nothing is published.
    publish("?clearedQuotesOnly=true").then().statusCode(200).body("number", equalTo(1));

    answer(tokens(mailTo("sam@example.org", 1)).getFirst(), "ANONYMOUS", "Open the window")
        .then()
        .statusCode(200)
        .body("state", equalTo("ANSWERED"));
    world
        .facilitator()
        .get("/api/v1/drafts/" + SLUG + "/changes?clearedQuotesOnly=true")
        .then()
        .statusCode(200)
        .body("changes[0]", equalTo("A glimpse into the chat: 1 added."));
    publish("?clearedQuotesOnly=true").then().statusCode(201).body("number", equalTo(2));
    assertThat(glimpses()).containsExactly("Tea first, then the list", "Open the window");
    assertThat(states()).containsExactly("ANONYMOUS", "ANONYMOUS", "ASKED");
  }

  private List<String> glimpses() {
    return world
        .anonymous()
        .get("/api/v1/packs/" + SLUG)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("sections.find { it.key == 'glimpses' }.content.items.text");
  }

  @Test
  void nothing_else_that_stands_in_the_way_is_left_out_with_them() {
    // Nothing is left to publish.
    assertThat(clearing.checklist(SLUG).<Object>get("quotesToLeaveOut")).isNull();
    publish("?clearedQuotesOnly=true").then().statusCode(409);
    clear(tea);
    clearing.addIdea(SLUG, "Write to sam@example.org about windows");
    assertThat(clearing.checklist(SLUG).<Object>get("quotesToLeaveOut")).isNull();
    publish("?clearedQuotesOnly=true")
        .then()
        .statusCode(409)
        .body("errors.detail.flatten().join(' ')", containsString("personal-data"));
    publish("?clearedQuotesOnly=perhaps").then().statusCode(400);
    world.anonymous().get("/api/v1/packs/" + SLUG).then().statusCode(404);
  }

  @Test
  void words_their_writer_refused_need_not_be_taken_out_by_hand() {
    clear(tea);
    for (String quote : List.of(window, porter)) {
      Object version = world.facilitator().get("/api/v1/quotes/" + quote).path("version");
      clearing.patch("/quotes/" + quote, version, Map.of("consent", Map.of("state", "REFUSED")));
    }
    assertThat(people().getList("items")).isEmpty();
    assertThat(clearing.checklist(SLUG).getInt("quotesToLeaveOut")).isEqualTo(2);
    publish("?clearedQuotesOnly=true").then().statusCode(201);
    assertThat(glimpses()).containsExactly("Tea first, then the list");
  }
}
