package world.kindness.pack.withdrawals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.Forms;
import world.kindness.testing.Intakes;
import world.kindness.testing.MailServer;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Asked by mail, answered by link, taken back by the same link; over HTTP and SMTP. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailServer.class)
class ConsentByMailTest {
  private static final String SLUG = "2026-10-15";
  private static final String PACK = "/api/v1/packs/" + SLUG;
  private static final String WORDS = "A rested nurse is a kind nurse.";
  private static final String ADDRESS = "pat.porter@example.org";
  private static final Pattern LINK = Pattern.compile("http://\\S+/consent#([A-Za-z0-9_-]{43})\\s");

  @Inject World world;
  GreenMail mails;
  private Clearing clearing;
  private String quote;

  @BeforeEach
  void a_quote_whose_writer_can_be_reached() throws Exception {
    world.begin();
    mails.purgeEmailFromAllMailboxes();
    clearing = new Clearing(world);
    String chat = "00:01:00\tPat Porter:\t%s\r\n".formatted(WORDS);
    new Intakes(world).drop(Map.of("chat.txt", chat.getBytes()), SLUG).then().statusCode(201);
    String message =
        world
            .facilitator()
            .get("/api/v1/drafts/" + SLUG + "/messages")
            .jsonPath()
            .getString("items[0].id");
    quote =
        world
            .facilitator()
            .contentType("application/json")
            .body(Map.of("message", message, "section", "GLIMPSE"))
            .post("/api/v1/drafts/" + SLUG + "/quotes")
            .jsonPath()
            .getString("id");
  }

  private Response ask(String address) {
    return world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("email", address, "name", "Pat"))
        .post("/api/v1/quotes/" + quote + "/consent-requests");
  }

  private MimeMessage mail() {
    World.eventually(() -> assertThat(mails.getReceivedMessages()).hasSize(1));
    return mails.getReceivedMessages()[0];
  }

  private String token() throws MessagingException, IOException {
    ask(ADDRESS).then().statusCode(201);
    Matcher link = LINK.matcher(mail().getContent().toString());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private Response answer(String token, String answer, String words) {
    return world
        .anonymous()
        .contentType("application/json")
        .body(Map.of("answer", answer, "text", words, "name", "Pat Porter", "country", "GB-WLS"))
        .post("/api/v1/consents/" + token);
  }

  private Response withdraw(String token) {
    return world.anonymous().post("/api/v1/consents/" + token + "/withdrawal");
  }

  @Test
  void the_mail_has_the_words_the_question_and_one_link_and_goes_to_one_person() throws Exception {
    ask(ADDRESS).then().statusCode(201).body("wordingVersion", equalTo("1"));
    MimeMessage mail = mail();
    assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS);
    assertThat(mail.getSubject())
        .isEqualTo("May we quote you? Your words on the call of 15 October 2026");
    assertThat(mail.getContent().toString())
        .contains("Dear Pat", WORDS)
        .containsPattern(LINK)
        .contains("May we show these words")
        .contains("only as their writers agreed to");
    assertThat(clearing.draft(SLUG).getString("quotes[0].consent.state")).isEqualTo("ASKED");
  }

  @Test
  void the_question_comes_in_the_language_that_the_facilitator_says() throws Exception {
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("email", ADDRESS, "name", "Pat", "language", "es"))
        .post("/api/v1/quotes/" + quote + "/consent-requests")
        .then()
        .statusCode(201);
    assertThat(mail().getSubject())
        .isEqualTo("¿Podemos citarte? Tus palabras en la llamada del 15 de octubre de 2026");
    String text = mail().getContent().toString();
    assertThat(text)
        .startsWith("Hola, Pat:")
        .contains(WORDS)
        .contains("http://localhost:3000/es/consent#");
    Matcher link = LINK.matcher(text);
    assertThat(link.find()).isTrue();
    String address = "/api/v1/consents/" + link.group(1);
    world
        .anonymous()
        .get(address + "?language=es")
        .then()
        .body("wording.question", startsWith("¿Podemos mostrar"))
        .body("countries.find { it.code == 'GB-WLS' }.name", equalTo("Gales"));
    world
        .anonymous()
        .contentType("application/json")
        .body(Map.of("answer", "ANONYMOUS", "text", WORDS, "language", "es"))
        .post(address)
        .then()
        .statusCode(200)
        .body("wording.language", equalTo("es"));
    world
        .facilitator()
        .get("/api/v1/quotes/" + quote + "/consent-requests")
        .then()
        .body("items[0].answeredWording", containsString("Sí, sin nada sobre mí."));
  }

  @Test
  void a_member_is_asked_in_the_language_they_joined_in() throws Exception {
    world.change(
        """
        insert into member (id, email, name, joined_at, wording_version, mailing_consent_at, leave_key, language, version)
        values (gen_random_uuid(), 'Pat.Porter@example.org', 'Pat Porter', now(), '1', now(), 'a key', 'SV', 0)""");
    ask(ADDRESS).then().statusCode(201);
    assertThat(mail().getContent().toString())
        .startsWith("Hej Pat,")
        .contains("http://localhost:3000/sv/consent#");
  }

  @Test
  void once_sent_neither_address_nor_link_is_anywhere() throws Exception {
    String token = token();
    World.eventually(
        () -> assertThat(world.sql("select count(*) from scheduled_tasks")).isEqualTo("0"));
    assertThat(world.everything()).doesNotContain(ADDRESS).doesNotContain(token);
  }

  @Test
  void the_answer_is_recorded_with_wording_words_and_time_and_clears_the_quote() throws Exception {
    String token = token();
    world
        .anonymous()
        .get("/api/v1/consents/" + token)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("state", equalTo("OPEN"))
        .body("text", equalTo(WORDS))
        .body("wording.choices.answer", hasItem("INITIALS"));
    answer(token, "NAMED", WORDS).then().statusCode(200).body("state", equalTo("ANSWERED"));

    world
        .facilitator()
        .get("/api/v1/quotes/" + quote + "/consent-requests")
        .then()
        .body("items.answer", contains("NAMED"))
        .body("items[0].answeredText", equalTo(WORDS))
        .body("items[0].answeredWording", containsString("May we show these words"))
        .body("items[0].answeredWording", containsString("Yes, with my name"))
        .body("items[0].answeredAt", containsString("T"));
    assertThat(clearing.checklist(SLUG).getBoolean("publishable")).isTrue();
    clearing.publish(SLUG);
    world
        .anonymous()
        .get("/api/v1/quotes")
        .then()
        .body("items.attribution", contains("Pat Porter"))
        .body("items.country", contains("Wales"));
  }

  @Test
  void an_answer_can_be_changed_until_the_words_are_published() throws Exception {
    String token = token();
    answer(token, "NAMED", WORDS).then().statusCode(200);
    answer(token, "REFUSED", WORDS).then().statusCode(200).body("answer", equalTo("REFUSED"));
    answer(token, "ANONYMOUS", WORDS).then().statusCode(200);
    clearing.publish(SLUG);
    answer(token, "NAMED", WORDS).then().statusCode(409).contentType(World.PROBLEM);
  }

  @Test
  void the_same_link_takes_the_words_back_for_good() throws Exception {
    String token = token();
    answer(token, "NAMED", WORDS).then().statusCode(200);
    clearing.publish(SLUG);
    withdraw(token).then().statusCode(200).body("edition", equalTo(2));

    for (String form : Forms.ALL) {
      byte[] bytes = world.anonymous().get(PACK + "." + form).then().extract().asByteArray();
      assertThat(Forms.words(form, bytes))
          .as(form)
          .containsIgnoringCase("withdrawn")
          .doesNotContain("rested")
          .doesNotContain("Porter");
      world.anonymous().get(PACK + "/editions/1." + form).then().statusCode(410);
    }
    world.anonymous().get("/api/v1/quotes").then().body("total", equalTo(0));
    world.anonymous().get("/api/v1/consents/" + token).then().body("state", equalTo("WITHDRAWN"));
    answer(token, "NAMED", WORDS).then().statusCode(409);
    withdraw(token).then().statusCode(200).body("edition", equalTo(null));
  }

  @Test
  void words_changed_after_the_answer_block_publication() throws Exception {
    String token = token();
    answer(token, "INITIALS", WORDS).then().statusCode(200);
    Object version = clearing.draft(SLUG).get("quotes[0].version");
    clearing.patch("/quotes/" + quote, version, Map.of("text", "A rested nurse is [...] kind."));
    assertThat(clearing.checklist(SLUG).<String>getList("blockers.code"))
        .contains("quote-changed-since-consent");
    answer(token, "INITIALS", WORDS).then().statusCode(409);
    answer(token, "INITIALS", "A rested nurse is [...] kind.").then().statusCode(200);
    assertThat(clearing.checklist(SLUG).getBoolean("publishable")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pat@example.org\r\nBcc: all@example.org",
        "pat@example.org, all@example.org",
        "Pat <pat@example.org>",
        "pat@example.org;all@example.org",
        "pat",
        ""
      })
  void anything_but_one_bare_address_is_refused_and_nobody_is_asked(String address) {
    ask(address).then().statusCode(422).contentType(World.PROBLEM);
    assertThat(clearing.draft(SLUG).getString("quotes[0].consent.state")).isEqualTo("NOT_ASKED");
    assertThat(world.sql("select count(*) from scheduled_tasks")).isEqualTo("0");
  }

  @Test
  void a_link_nobody_was_sent_opens_nothing() {
    for (String token : List.of("x", "A".repeat(43), "..%2F..")) {
      world.anonymous().get("/api/v1/consents/" + token).then().statusCode(404);
      answer(token, "NAMED", WORDS).then().statusCode(404);
      withdraw(token).then().statusCode(404);
    }
  }

  @Test
  void an_answer_that_was_not_offered_is_refused() throws Exception {
    String token = token();
    answer(token, "NOT_ASKED", WORDS).then().statusCode(422);
    answer(token, "WITHDRAWN", WORDS).then().statusCode(422);
    assertThat(clearing.draft(SLUG).getString("quotes[0].consent.state")).isEqualTo("ASKED");
  }

  @Test
  void a_cleared_quote_is_not_asked_about_again() {
    clearing.clear(SLUG);
    ask(ADDRESS).then().statusCode(409).body("detail", not(containsString(ADDRESS)));
  }
}
