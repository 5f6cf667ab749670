package world.kindness.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.MailServer;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Joining, confirming and leaving by forms that need no scripts; over HTTP and SMTP. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailServer.class)
class JoinPagesTest {
  private static final Pattern LINK = Pattern.compile("http://\\S+#[A-Za-z0-9_-]{43}");
  private static final Map<String, String> FORM =
      Map.of(
          "name", "Nia Nurse",
          "email", "new.nurse@example.org",
          "role", "Nurse & carer",
          "country", "GB-WLS",
          "mailing", "on",
          "wordingVersion", "1");

  @Inject World world;
  GreenMail mails;

  @BeforeEach
  void begin() throws Exception {
    world.begin();
    mails.purgeEmailFromAllMailboxes();
  }

  private Document form(String language) {
    Response page = world.anonymous().accept("*/*").get("/api/v1/forms/join?language=" + language);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.header("Content-Security-Policy")).contains("form-action 'self'");
    return Jsoup.parse(page.asString());
  }

  private Response send(String page, Map<String, String> entries) {
    return world
        .anonymous()
        .accept("*/*")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(entries)
        .post("/api/v1/forms/" + page);
  }

  private Document said(int status, Response answer) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
    return Jsoup.parse(answer.asString());
  }

  private String linkOf(int mail) {
    World.eventually(() -> assertThat(mails.getReceivedMessages()).hasSize(mail));
    String text = MailServer.textOf(mails.getReceivedMessages()[mail - 1]);
    Matcher link = LINK.matcher(text);
    assertThat(link.find()).as(text).isTrue();
    return link.group();
  }

  private String members() {
    return world.sql(
        "select coalesce(string_agg(name || ' ' || role || ' ' || language, ','), '') from member");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | en-GB | Join the conversation | Scotland",
        "sv | sv-SE | Gå med i samtalet | Skottland",
        "es | es | Únete a la conversación | Escocia"
      })
  void the_form_speaks_the_language_of_the_site(
      String language, String tag, String title, String scotland) {
    Document page = form(language);
    assertThat(page.select("html").attr("lang")).isEqualTo(tag);
    assertThat(page.select("h1").text()).isEqualTo(title);
    assertThat(page.select("option[value=GB-SCT]").text()).isEqualTo(scotland);
    assertThat(page.select("label[for], label.choice")).hasSize(10);
  }

  @Test
  void who_fills_it_in_joins_and_leaves_with_the_links_of_the_mails() throws Exception {
    Document sent = said(200, send("join?language=sv", FORM));
    assertThat(sent.select("main").text()).contains("Titta i din inkorg", "new.nurse@example.org");
    Document confirmed =
        said(200, send("join/confirm?language=sv", Map.of("link", " " + linkOf(1) + " ")));
    assertThat(confirmed.select("h1").text()).isEqualTo("Du är med på listan");
    assertThat(members()).isEqualTo("Nia Nurse Nurse & carer SV");
    Document left = said(200, send("leave?language=sv", Map.of("link", linkOf(2))));
    assertThat(left.select("h1").text()).isEqualTo("Du har lämnat");
    assertThat(members()).isEmpty();
  }

  @Test
  void what_is_wrong_is_said_in_order_and_every_entry_is_kept() {
    Document page =
        said(
            422,
            send(
                "join?language=en",
                Map.of(
                    "name", "",
                    "email", "no address",
                    "role", "<b>\"Nurse\"</b>",
                    "country", "ZZ",
                    "quoting", "on",
                    "wordingVersion", "1")));
    assertThat(page.title()).startsWith("Error: Join the conversation");
    assertThat(page.select(".summary a").eachAttr("href"))
        .containsExactly("#name", "#email", "#mailing");
    assertThat(page.select("#email").attr("value")).isEqualTo("no address");
    assertThat(page.select("#role").attr("value")).isEqualTo("<b>\"Nurse\"</b>");
    assertThat(page.select("#quoting").hasAttr("checked")).isTrue();
    assertThat(page.select("#profile").hasAttr("checked")).isFalse();
    assertThat(page.select("#name").attr("aria-describedby")).isEqualTo("name-fault");
    assertThat(mails.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"country, ZZ", "email, a@b@c.example", "role, 'two\nlines'"})
  void an_entry_that_the_api_refuses_is_named(String field, String entry) {
    Map<String, String> form = new HashMap<>(FORM);
    form.put(field, entry);
    Document page = said(422, send("join?language=en", form));
    assertThat(page.select(".summary a").eachAttr("href")).containsExactly("#" + field);
    assertThat(page.select("#" + field).attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("#" + field).attr("aria-describedby")).startsWith(field + "-fault");
  }

  @Test
  void words_of_another_version_are_read_again() {
    Map<String, String> form = new HashMap<>(FORM);
    form.put("wordingVersion", "0");
    Document page = said(409, send("join?language=en", form));
    assertThat(page.select(".summary").text()).contains("The words to agree to have changed");
    assertThat(page.select("[name=wordingVersion]").attr("value")).isEqualTo("1");
    assertThat(page.select("#name").attr("value")).isEqualTo("Nia Nurse");
  }

  @Test
  void programs_that_fill_in_everything_are_thanked_and_forgotten() {
    Map<String, String> form = new HashMap<>(FORM);
    form.put("website", "https://spam.example");
    said(200, send("join?language=en", form));
    assertThat(world.sql("select count(*) from join_request")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nothing", "http://localhost:3000/join/confirm#", "#%zz"})
  void a_link_that_is_none_is_asked_for_again(String link) {
    Document page = said(422, send("join/confirm?language=en", Map.of("link", link)));
    assertThat(page.select("#link-fault").text()).startsWith("This link was used already");
    assertThat(page.select("#link").attr("aria-describedby")).isEqualTo("link-fault");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "half a link", "http://localhost:3000/join/confirm#%s", "%s0"})
  void only_the_link_for_leaving_says_that_somebody_left(String link) {
    String entry = link.formatted("k".repeat(43));
    Document page = said(422, send("leave?language=en", Map.of("link", entry)));
    assertThat(page.select("#link-fault").text()).startsWith("This is not the link for leaving");
  }

  @Test
  void another_site_cannot_send_the_form_through_a_visitors_browser() {
    for (String page : List.of("join", "join/confirm", "leave")) {
      world
          .anonymous()
          .accept("*/*")
          .contentType("application/x-www-form-urlencoded; charset=UTF-8")
          .header("Sec-Fetch-Site", "cross-site")
          .formParams(FORM)
          .post("/api/v1/forms/" + page)
          .then()
          .statusCode(400);
    }
    assertThat(world.sql("select count(*) from join_request")).isEqualTo("0");
  }

  @Test
  void looking_at_a_page_neither_confirms_nor_leaves() throws Exception {
    said(200, send("join?language=en", FORM));
    String link = linkOf(1);
    world
        .anonymous()
        .accept("*/*")
        .get("/api/v1/forms/join/confirm?language=en")
        .then()
        .statusCode(200);
    assertThat(members()).isEmpty();
    send("join/confirm?language=en", Map.of("link", link));
    world.anonymous().accept("*/*").get("/api/v1/forms/leave?language=en").then().statusCode(200);
    assertThat(members()).isNotEmpty();
  }

  @Test
  void a_body_that_is_no_form_or_far_too_long_is_refused() {
    world
        .anonymous()
        .accept("*/*")
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/forms/join")
        .then()
        .statusCode(415);
    Map<String, String> form = new HashMap<>(FORM);
    form.put("role", "x".repeat(70_000));
    assertThat(send("join", form).statusCode()).isEqualTo(413);
    form.put("role", "x".repeat(10_000));
    assertThat(send("join", form).statusCode()).isEqualTo(400);
    assertThat(send("join?language=xx", FORM).statusCode()).isEqualTo(400);
    assertThat(
            world
                .anonymous()
                .accept("*/*")
                .contentType("application/x-www-form-urlencoded")
                .post("/api/v1/forms/join")
                .statusCode())
        .isEqualTo(422);
  }
}
