package world.kindness.pack.withdrawals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.Forms;
import world.kindness.testing.Intakes;
import world.kindness.testing.MailServer;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** A refusal counts, whenever it comes: before an edition, while it is made, and after it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailServer.class)
class RefusalTest {
  private static final String SLUG = "2026-10-15";
  private static final String WORDS = "A lantern in every corridor.";
  private static final Pattern LINK = Pattern.compile("http://\\S+/consent#([A-Za-z0-9_-]{43})\\s");

  @Inject World world;
  @Inject EarlierRefusals earlier;
  GreenMail mails;
  private Clearing clearing;

  @BeforeEach
  void begin() throws Exception {
    world.begin();
    mails.purgeEmailFromAllMailboxes();
    clearing = new Clearing(world);
  }

  @AfterEach
  void what_follows_is_done() {
    World.eventually(
        () ->
            assertThat(
                    world.sql(
                        "select (select count(*) from pending_edition) + (select count(*) from own_tasks where picked or execution_time < now())"))
                .isEqualTo("0"));
  }

  private String quoteOf(String slug) {
    String chat =
        "00:01:00\tLena Lantern:\t%s\r\n00:02:00\tA cook:\tSoup on %s\r\n".formatted(WORDS, slug);
    new Intakes(world)
        .drop(Map.of("chat.txt", chat.getBytes(StandardCharsets.UTF_8)), slug)
        .then()
        .statusCode(201);
    String message =
        world.facilitator().get("/api/v1/drafts/" + slug + "/messages").path("items[0].id");
    return world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("message", message, "section", "GLIMPSE"))
        .post("/api/v1/drafts/" + slug + "/quotes")
        .path("id");
  }

  private Response consent(String quote, String state) {
    int version = world.facilitator().get("/api/v1/quotes/" + quote).path("version");
    return world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("role", "Porter", "country", "GB-WLS", "consent", given(state)))
        .patch("/api/v1/quotes/" + quote);
  }

  private static Map<String, String> given(String state) {
    return Map.of("state", state, "agreedBy", "Lena", "evidence", "rang us");
  }

  private Response publish(String slug) {
    return world.facilitator().post("/api/v1/packs/" + slug + "/editions");
  }

  private String publicBytes(String edition) {
    StringBuilder all = new StringBuilder();
    for (String form : Forms.ALL) {
      Response answer = world.anonymous().get("/api/v1/packs/" + SLUG + edition + "." + form);
      all.append(
          answer.statusCode() == 200
              ? Forms.words(form, answer.asByteArray())
              : answer.statusCode());
    }
    return all.toString();
  }

  private String token(String quote) throws Exception {
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("email", "lena@example.org", "name", "Lena"))
        .post("/api/v1/quotes/" + quote + "/consent-requests")
        .then()
        .statusCode(201);
    World.eventually(() -> assertThat(mails.getReceivedMessages()).hasSize(1));
    Matcher link = LINK.matcher(mails.getReceivedMessages()[0].getContent().toString());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private Response answer(String token, String answer, String words) {
    Map<String, String> body = new HashMap<>(Map.of("answer", answer, "text", words));
    body.putAll(Map.of("name", "Lena Lantern", "role", "Porter", "country", "GB-WLS"));
    return world
        .anonymous()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/consents/" + token);
  }

  @Test
  void of_a_refusal_and_a_publication_that_meet_one_comes_first_and_the_other_knows() {
    for (int round = 0; round < 8; round++) {
      String slug = "2026-0%d-15".formatted(round + 1);
      String quote = quoteOf(slug);
      consent(quote, "NAMED").then().statusCode(200);
      int version = world.facilitator().get("/api/v1/quotes/" + quote).path("version");
      CompletableFuture<Response> publication = CompletableFuture.supplyAsync(() -> publish(slug));
      if (round == 7) {
        publication.join(); // However long it takes, one comes after it.
      }
      pause(round * 25L);
      Response refusal =
          world
              .facilitator()
              .contentType(World.MERGE_PATCH)
              .header("If-Match", "\"" + version + "\"")
              .body(Map.of("consent", Map.of("state", "REFUSED")))
              .patch("/api/v1/quotes/" + quote);
      Response published = publication.join();
      assertThat(refusal.statusCode()).as(refusal.asString()).isIn(200, 409);
      assertThat(published.statusCode()).as(published.asString()).isIn(201, 409);
      assertThat(refusal.statusCode() == 200)
          .as("round %d: acknowledged, and published all the same", round)
          .isNotEqualTo(published.statusCode() == 201);
      assertThat(round < 7 || published.statusCode() == 201).as("published before").isTrue();
    }
  }

  @Test
  void of_an_answer_by_link_and_a_publication_that_meet_the_no_always_counts() throws Exception {
    String quote = quoteOf(SLUG);
    String token = token(quote);
    answer(token, "NAMED", WORDS).then().statusCode(200);
    CompletableFuture<Response> publication = CompletableFuture.supplyAsync(() -> publish(SLUG));
    pause(60);
    answer(token, "REFUSED", WORDS).then().statusCode(200);
    publication.join();
    World.eventually(
        () ->
            assertThat(world.sql("select count(*) from rendition_bytes where bytes is not null"))
                .isIn("0", "5"));
    assertThat(publicBytes("")).doesNotContain("lantern");
    assertThat(publicBytes("/editions/1")).doesNotContain("lantern");
    world.anonymous().get("/api/v1/quotes").then().body("total", equalTo(0));
  }

  @Test
  void what_an_earlier_version_left_public_after_a_refusal_is_taken_back_at_the_next_start()
      throws Exception {
    String quote = quoteOf(SLUG);
    consent(quote, "NAMED").then().statusCode(200);
    publish(SLUG).then().statusCode(201);
    clearing.publishAgain(SLUG);
    world.change("update quote set consent = 'REFUSED' where id = '%s'".formatted(quote));
    world.change("delete from published_item where item_id = '%s'".formatted(quote));
    QuarkusTransaction.requiringNew().run(earlier::look);
    World.eventually(
        () ->
            world
                .anonymous()
                .get("/api/v1/packs/" + SLUG + "/editions")
                .then()
                .body("items.reason", hasItem("WITHDRAWAL")));
    for (String edition : List.of("", "/editions/1", "/editions/2")) {
      assertThat(publicBytes(edition)).doesNotContain("lantern");
    }
    world
        .admin()
        .get("/api/v1/audit?deed=withdrawn")
        .then()
        .body("items.actor", contains("system"));
    world.anonymous().get("/api/v1/quotes").then().body("total", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource({
    "NAMED,REFUSED,/withdrawal",
    "NAMED,NOT_ASKED,/withdrawal",
    "NAMED,INITIALS,/lowered-consent",
    "NAMED,ROLE_AND_COUNTRY,/lowered-consent",
    "INITIALS,ANONYMOUS,/lowered-consent",
    "ROLE_AND_COUNTRY,INITIALS,/lowered-consent"
  })
  void less_of_what_is_public_is_never_only_a_change_of_the_draft(
      String before, String after, String how) {
    String quote = quoteOf(SLUG);
    consent(quote, before).then().statusCode(200);
    publish(SLUG).then().statusCode(201);
    consent(quote, after)
        .then()
        .statusCode(409)
        .contentType(World.PROBLEM)
        .body("detail", containsString("/quotes/" + quote + how));
    world
        .facilitator()
        .get("/api/v1/quotes/" + quote)
        .then()
        .body("consent.state", equalTo(before))
        .body("published", equalTo(true));
  }

  @Test
  void who_is_no_longer_to_be_named_is_hidden_at_once_and_stands_as_agreed_in_the_next_edition() {
    String quote = quoteOf(SLUG);
    consent(quote, "NAMED").then().statusCode(200);
    publish(SLUG).then().statusCode(201);
    assertThat(publicBytes("")).contains("Lena Lantern", "Wales");
    world
        .facilitator()
        .contentType("application/json")
        .body(given("INITIALS"))
        .post("/api/v1/quotes/" + quote + "/lowered-consent")
        .then()
        .statusCode(200)
        .body("edition", equalTo(2));
    assertThat(publicBytes("")).contains("lantern in every", "LL").doesNotContain("Lena", "Wales");
    assertThat(publicBytes("/editions/1")).isEqualTo("410".repeat(Forms.ALL.size()));
    world.anonymous().get("/api/v1/quotes").then().body("items.attribution", contains("LL"));
    world
        .facilitator()
        .contentType("application/json")
        .body(given("NAMED"))
        .post("/api/v1/quotes/" + quote + "/lowered-consent")
        .then()
        .statusCode(422);
  }

  @Test
  void more_than_is_public_waits_for_the_next_edition() {
    String quote = quoteOf(SLUG);
    consent(quote, "ANONYMOUS").then().statusCode(200);
    publish(SLUG).then().statusCode(201);
    consent(quote, "NAMED").then().statusCode(200);
    assertThat(publicBytes("")).contains("lantern in every").doesNotContain("Lena");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INITIALS", "ANONYMOUS"})
  void less_than_was_agreed_meanwhile_and_no_less_than_is_public_hides_nothing(String published) {
    String quote = quoteOf(SLUG);
    consent(quote, published).then().statusCode(200);
    publish(SLUG).then().statusCode(201);
    String before = publicBytes("");
    consent(quote, "NAMED").then().statusCode(200);
    world
        .facilitator()
        .contentType("application/json")
        .body(given("INITIALS"))
        .post("/api/v1/quotes/" + quote + "/lowered-consent")
        .then()
        .statusCode(200)
        .body("edition", equalTo(null));
    assertThat(publicBytes("")).isEqualTo(before);
    world.anonymous().get("/api/v1/quotes").then().body("total", equalTo(1));
  }

  @Test
  void a_no_by_link_after_the_publication_takes_the_words_back() throws Exception {
    String quote = quoteOf(SLUG);
    String token = token(quote);
    answer(token, "NAMED", WORDS).then().statusCode(200);
    publish(SLUG).then().statusCode(201);
    // Also where the words were changed meanwhile: nobody must read anew to say no.
    answer(token, "REFUSED", "other words")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    assertThat(publicBytes("/editions/1")).containsOnlyDigits();
    world.anonymous().get("/api/v1/quotes").then().body("total", equalTo(0));
    World.eventually(() -> assertThat(publicBytes("")).containsIgnoringCase("withdrawn"));
    assertThat(publicBytes("")).doesNotContain("lantern");
  }

  @Test
  void less_by_link_after_the_publication_hides_the_rest() throws Exception {
    String quote = quoteOf(SLUG);
    String token = token(quote);
    answer(token, "NAMED", WORDS).then().statusCode(200);
    publish(SLUG).then().statusCode(201);
    answer(token, "ROLE_AND_COUNTRY", WORDS)
        .then()
        .statusCode(200)
        .body("state", equalTo("PUBLISHED"))
        .body("answer", equalTo("ROLE_AND_COUNTRY"));
    assertThat(publicBytes("/editions/1")).containsOnlyDigits();
    World.eventually(() -> assertThat(publicBytes("")).contains("Porter", "Wales"));
    assertThat(publicBytes("")).doesNotContain("Lena");
    answer(token, "NAMED", WORDS).then().statusCode(409);
  }

  @Test
  void a_no_by_link_counts_also_when_the_quote_left_the_draft() throws Exception {
    String quote = quoteOf(SLUG);
    String token = token(quote);
    answer(token, "NAMED", WORDS).then().statusCode(200);
    publish(SLUG).then().statusCode(201);
    int version = world.facilitator().get("/api/v1/quotes/" + quote).path("version");
    world
        .facilitator()
        .header("If-Match", "\"" + version + "\"")
        .delete("/api/v1/quotes/" + quote)
        .then()
        .statusCode(204);
    answer(token, "REFUSED", WORDS).then().statusCode(200).body("state", equalTo("WITHDRAWN"));
    assertThat(publicBytes("/editions/1")).containsOnlyDigits();
  }

  private static void pause(long millis) {
    java.util.concurrent.locks.LockSupport.parkNanos(millis * 1_000_000);
  }
}
