package world.kindness.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import world.kindness.platform.locks.OneAtATime;
import world.kindness.platform.security.SigningInTest.RealKeycloak;
import world.kindness.testing.KeycloakServer;
import world.kindness.testing.MailServer;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.SignIn;
import world.kindness.testing.World;

/** Who may do what, from an invitation to a farewell, with the real Keycloak and real mails. */
@QuarkusTest
@TestProfile(RealKeycloak.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailServer.class)
@QuarkusTestResource(value = KeycloakServer.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccountsTest {
  private static final String ADMIN = "admin@example.org";
  private static final String FACILITATOR = "facilitator@example.org";
  private static final String PASSWORD = "a-lamp-in-the-window";
  private static final Pattern LINK = Pattern.compile("http://\\S+/action-token\\S+");

  @Inject World world;

  GreenMail mails;

  @BeforeEach
  void begin() throws Exception {
    world.begin();
    mails.purgeEmailFromAllMailboxes();
  }

  @Test
  void somebody_invited_chooses_a_password_signs_in_and_may_do_what_the_role_allows() {
    invite("nina@example.org", "facilitator")
        .statusCode(201)
        .body("email", equalTo("nina@example.org"))
        .body("name", equalTo("Nina Nightshift"))
        .body("roles", equalTo(List.of("facilitator")))
        .body("enabled", equalTo(true))
        .body("invited", equalTo(true));
    String mail = mailTo("nina@example.org", 1);
    assertThat(mail)
        .startsWith("Hello,")
        .contains("Conversations for Kindness has invited you", "within 2 days");
    String link = link(mail);
    assertThat(SignIn.choosePassword(link, PASSWORD).asString()).contains("updated");

    String token = SignIn.as("nina@example.org", PASSWORD);
    given().auth().oauth2(token).get("/api/v1/drafts").then().statusCode(200);
    given().auth().oauth2(token).get("/api/v1/audit").then().statusCode(403);
    account("nina@example.org").body("invited", equalTo(false));
    assertThat(given().urlEncodingEnabled(false).get(link).asString())
        .as("a link is good once")
        .doesNotContain("login-actions/required-action");
  }

  @Test
  void the_list_has_people_and_what_they_did_last_and_no_programs() {
    administrator().get("/api/v1/accounts").then().body("items.email", hasItem(ADMIN));
    String facilitator = SignIn.as(FACILITATOR, "warm-tea-listens");
    given()
        .auth()
        .oauth2(facilitator)
        .contentType("application/json")
        .body(Map.of("title", "A call", "date", "2031-01-16"))
        .post("/api/v1/sessions")
        .then()
        .statusCode(201);
    Response list = administrator().get("/api/v1/accounts");
    list.then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body("items.email", not(hasItem(nullValue())))
        .body(
            "items.find { it.email == '%s' }.name".formatted(FACILITATOR),
            equalTo("Fern Facilitator"))
        .body("items.find { it.email == '%s' }.lastDeedAt".formatted(FACILITATOR), not(nullValue()))
        .body("items.find { it.email == '%s' }.lastDeedAt".formatted(ADMIN), nullValue());
    assertThat(list.asString()).doesNotContain("pack-import");
  }

  @Test
  void a_role_that_is_taken_is_gone_at_once_and_after_signing_in_again() {
    newcomer("tom@example.org", "facilitator");
    String token = SignIn.as("tom@example.org", PASSWORD);
    given().auth().oauth2(token).get("/api/v1/drafts").then().statusCode(200);

    change("tom@example.org", Map.of("roles", List.of()))
        .statusCode(200)
        .body("roles", equalTo(List.of()));
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/drafts")
        .then()
        .statusCode(401)
        .contentType(World.PROBLEM);
    World.eventually(
        () ->
            given()
                .auth()
                .oauth2(SignIn.as("tom@example.org", PASSWORD))
                .get("/api/v1/drafts")
                .then()
                .statusCode(403));
    administrator()
        .get("/api/v1/accounts")
        .then()
        .body("items.email", not(hasItem("tom@example.org")));
  }

  @Test
  void a_role_that_is_given_holds_from_the_next_sign_in() {
    newcomer("rosa@example.org", "facilitator");
    String before = SignIn.as("rosa@example.org", PASSWORD);
    change("rosa@example.org", Map.of("roles", List.of("admin"))).statusCode(200);
    given().auth().oauth2(before).get("/api/v1/audit").then().statusCode(401);
    World.eventually(
        () -> {
          String after = SignIn.as("rosa@example.org", PASSWORD);
          given().auth().oauth2(after).get("/api/v1/audit").then().statusCode(200);
          given().auth().oauth2(after).get("/api/v1/drafts").then().statusCode(200);
        });
    change("rosa@example.org", Map.of("roles", List.of("facilitator"))).statusCode(200);
  }

  @Test
  void a_disabled_account_is_shut_at_once_and_opens_again() {
    newcomer("dora@example.org", "facilitator");
    String token = SignIn.as("dora@example.org", PASSWORD);
    change("dora@example.org", Map.of("enabled", false))
        .statusCode(200)
        .body("enabled", equalTo(false));
    given().auth().oauth2(token).get("/api/v1/drafts").then().statusCode(401);
    assertThat(SignIn.attempt("dora@example.org", PASSWORD).asString()).contains("disabled");

    change("dora@example.org", Map.of("enabled", true)).statusCode(200);
    World.eventually(
        () ->
            given()
                .auth()
                .oauth2(SignIn.as("dora@example.org", PASSWORD))
                .get("/api/v1/drafts")
                .then()
                .statusCode(200));
    assertThat(deeds("dora@example.org"))
        .containsExactly(
            "enabled enabled", "disabled enabled", "role-given facilitator", "invited");
  }

  @Test
  void the_last_administrator_stays() {
    for (Map<String, ?> end :
        List.of(
            Map.of("enabled", false),
            Map.of("roles", List.of("facilitator")),
            Map.of("roles", List.of(), "enabled", false))) {
      change(ADMIN, end)
          .statusCode(422)
          .body("type", equalTo("/api/problems#rule-broken"))
          .body("detail", containsString("last administrator"));
    }
    invite("later@example.org", "admin").statusCode(201).body("invited", equalTo(true));
    change(ADMIN, Map.of("enabled", false))
        .statusCode(422)
        .body("detail", containsString("last administrator"));
    change(ADMIN, Map.of("roles", List.of("admin", "facilitator"))).statusCode(200);
    change(ADMIN, Map.of("roles", List.of("admin"))).statusCode(200);
    World.eventually(() -> administrator().get("/api/v1/audit").then().statusCode(200));
    change("later@example.org", Map.of("roles", List.of())).statusCode(200);
  }

  @Test
  void nobody_shuts_themselves_out_while_there_are_others() {
    newcomer("second@example.org", "admin");
    change(ADMIN, Map.of("roles", List.of("facilitator")))
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/roles")))
        .body("detail", containsString("your own account"));
    change(ADMIN, Map.of("enabled", false))
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/enabled")));
    change("second@example.org", Map.of("roles", List.of())).statusCode(200);
  }

  @Test
  void of_two_administrators_who_take_each_other_s_role_at_once_one_stays() throws Exception {
    newcomer("rival@example.org", "admin");
    String one = SignIn.as(ADMIN, "open-door-welcomes");
    String other = SignIn.as("rival@example.org", PASSWORD);
    String idOfOne = id(ADMIN);
    String idOfOther = id("rival@example.org");
    String versionOfOne = version(ADMIN);
    String versionOfOther = version("rival@example.org");
    List<Future<Integer>> both;
    try (Connection connection = world.connection();
        Statement statement = connection.createStatement();
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      connection.setAutoCommit(false);
      statement.execute(
          "select pg_advisory_xact_lock(hashtextextended('" + RoleChanges.LOCK + "', 0))");
      both =
          List.of(
              threads.submit(() -> demote(one, idOfOther, versionOfOther)),
              threads.submit(() -> demote(other, idOfOne, versionOfOne)));
      // Of one machine's requests one waits in the database, the other for that one.
      World.eventually(
          () ->
              assertThat(
                      world.sql(
                          "select count(*) from pg_locks where locktype = 'advisory' and not granted"))
                  .isEqualTo("1"));
      World.eventually(() -> assertThat(OneAtATime.Turn.waiting()).isEqualTo(1));
      connection.rollback();
    }
    assertThat(List.of(both.getFirst().get(), both.getLast().get()))
        .containsExactlyInAnyOrder(200, 422);
    boolean oneStayed =
        world
            .sql("select target from audit_entry where deed = 'role-taken'")
            .equals("/accounts/" + idOfOther);
    String left =
        oneStayed
            ? SignIn.as(ADMIN, "open-door-welcomes")
            : SignIn.as("rival@example.org", PASSWORD);
    List<String> admins =
        given()
            .auth()
            .oauth2(left)
            .get("/api/v1/accounts")
            .path(
                "items.findAll { it.roles.contains('admin') && it.enabled && !it.invited }.email");
    assertThat(admins).containsExactly(oneStayed ? ADMIN : "rival@example.org");
    if (!oneStayed) {
      given()
          .auth()
          .oauth2(left)
          .contentType("application/json")
          .body(Map.of("email", ADMIN, "roles", List.of("admin")))
          .post("/api/v1/accounts")
          .then()
          .statusCode(201);
      World.eventually(() -> administrator().get("/api/v1/audit").then().statusCode(200));
      change("rival@example.org", Map.of("roles", List.of())).statusCode(200);
    }
  }

  @Test
  void whoever_has_an_account_gets_the_roles_and_keeps_the_password() {
    newcomer("eve@example.org", "facilitator");
    String id = id("eve@example.org");
    change("eve@example.org", Map.of("roles", List.of())).statusCode(200);
    invite("Eve@Example.org", "facilitator")
        .statusCode(201)
        .body("id", equalTo(id))
        .body("roles", equalTo(List.of("facilitator")))
        .body("invited", equalTo(false));
    assertThat(mailTo("eve@example.org", 2))
        .startsWith("Dear Nina Nightshift,")
        .contains("as facilitator")
        .doesNotContain("action-token");
    World.eventually(
        () ->
            given()
                .auth()
                .oauth2(SignIn.as("eve@example.org", PASSWORD))
                .get("/api/v1/drafts")
                .then()
                .statusCode(200));
  }

  @Test
  void whoever_was_invited_and_did_not_come_gets_a_new_link_by_being_invited_again() {
    invite("olu@example.org", "facilitator").statusCode(201);
    String first = link(mailTo("olu@example.org", 1));
    invite("olu@example.org", "facilitator", "admin")
        .statusCode(201)
        .body("roles", equalTo(List.of("facilitator", "admin")));
    String second = link(mailTo("olu@example.org", 2));
    assertThat(second).isNotEqualTo(first);
    assertThat(SignIn.choosePassword(second, PASSWORD).asString()).contains("updated");
    change("olu@example.org", Map.of("roles", List.of())).statusCode(200);
  }

  @Test
  void a_disabled_account_that_is_invited_stays_disabled_and_gets_no_mail() {
    newcomer("uma@example.org", "facilitator");
    change("uma@example.org", Map.of("enabled", false)).statusCode(200);
    mails.reset();
    invite("uma@example.org", "facilitator").statusCode(201).body("enabled", equalTo(false));
    assertThat(world.sql("select count(*) from scheduled_tasks")).isEqualTo("0");
    assertThat(mails.getReceivedMessages()).isEmpty();
  }

  @Test
  void an_invitation_waits_for_the_mail_server() {
    mails.stop();
    invite("wait@example.org", "facilitator").statusCode(201);
    mails.start();
    assertThat(mailTo("wait@example.org", 1)).contains("action-token");
  }

  @Test
  void nonsense_is_refused_by_name() {
    invite("nobody", "facilitator").statusCode(422).body("errors.pointer", hasItem("/email"));
    invite("a@example.org,b@example.org", "facilitator").statusCode(422);
    invite("x@example.org").statusCode(422).body("errors.pointer", hasItem("/roles"));
    invite("x@example.org", "sultan").statusCode(400);
    administrator()
        .get("/api/v1/accounts/nobody")
        .then()
        .statusCode(404)
        .contentType(World.PROBLEM);
    administrator().get("/api/v1/accounts/..%2F..").then().statusCode(404);
    change(FACILITATOR, Map.of("email", "new@example.org")).statusCode(400);
    administrator()
        .contentType(World.MERGE_PATCH)
        .body("{\"roles\":null}")
        .header("If-Match", "\"" + version(FACILITATOR) + "\"")
        .patch("/api/v1/accounts/" + id(FACILITATOR))
        .then()
        .statusCode(422);
    administrator()
        .contentType(World.MERGE_PATCH)
        .body("{}")
        .patch("/api/v1/accounts/" + id(FACILITATOR))
        .then()
        .statusCode(428);
    administrator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"999\"")
        .body("{\"enabled\":false}")
        .patch("/api/v1/accounts/" + id(FACILITATOR))
        .then()
        .statusCode(412);
    assertThat(world.sql("select count(*) from audit_entry")).isEqualTo("0");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void while_keycloak_is_away_accounts_say_so_and_public_reads_go_on() {
    String token = SignIn.as(ADMIN, "open-door-welcomes");
    given().auth().oauth2(token).get("/api/v1/accounts").then().statusCode(200);
    KeycloakServer.halt();
    for (Response answer :
        List.of(
            given().auth().oauth2(token).get("/api/v1/accounts"),
            given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("email", "x@example.org", "roles", List.of("facilitator")))
                .post("/api/v1/accounts"),
            given()
                .auth()
                .oauth2(token)
                .contentType(World.MERGE_PATCH)
                .header("If-Match", "\"1\"")
                .body(Map.of("enabled", false))
                .patch("/api/v1/accounts/0192a4c0-0000-7000-8000-00000000000f"))) {
      answer
          .then()
          .statusCode(503)
          .contentType(World.PROBLEM)
          .body("detail", containsString("Keycloak, which keeps the accounts, does not answer"));
    }
    given().get("/api/v1/sessions").then().statusCode(200);
    given().get("/api/v1/community").then().statusCode(200);
    assertThat(world.sql("select count(*) from audit_entry")).isEqualTo("0");
  }

  private static RequestSpecification administrator() {
    return given().auth().oauth2(SignIn.as(ADMIN, "open-door-welcomes"));
  }

  private static ValidatableResponse invite(String email, String... roles) {
    return administrator()
        .contentType("application/json")
        .body(Map.of("email", email, "firstName", "Nina", "lastName", "Nightshift", "roles", roles))
        .post("/api/v1/accounts")
        .then();
  }

  /** Somebody who was invited and has chosen a password. */
  private void newcomer(String email, String role) {
    invite(email, role).statusCode(201);
    SignIn.choosePassword(link(mailTo(email, 1)), PASSWORD);
  }

  private static ValidatableResponse change(String email, Map<String, ?> edit) {
    return administrator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"" + version(email) + "\"")
        .body(edit)
        .patch("/api/v1/accounts/" + id(email))
        .then();
  }

  private static int demote(String token, String id, String version) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("roles", List.of()))
        .patch("/api/v1/accounts/" + id)
        .statusCode();
  }

  private static ValidatableResponse account(String email) {
    return administrator().get("/api/v1/accounts/" + id(email)).then().statusCode(200);
  }

  private static String id(String email) {
    return of(email, "id");
  }

  private static String version(String email) {
    return of(email, "version");
  }

  private static String of(String email, String field) {
    Object value =
        administrator()
            .get("/api/v1/accounts")
            .then()
            .statusCode(200)
            .extract()
            .path("items.find { it.email == '%s' }.%s".formatted(email, field));
    assertThat(value).as(email + " has a role").isNotNull();
    return value.toString();
  }

  private List<String> deeds(String email) {
    return administrator()
        .get("/api/v1/audit?target=/accounts/" + id(email))
        .jsonPath()
        .<Map<String, ?>>getList("items")
        .stream()
        .map(
            deed ->
                Stream.concat(Stream.of(deed.get("deed")), ((List<?>) deed.get("fields")).stream())
                    .map(Object::toString)
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  /** The plain words of somebody's n-th mail. */
  private String mailTo(String email, int number) {
    World.eventually(() -> assertThat(mailsTo(email)).hasSize(number));
    return mailsTo(email).get(number - 1);
  }

  private List<String> mailsTo(String email) {
    return Arrays.stream(mails.getReceivedMessages())
        .filter(mail -> recipient(mail).equals(email))
        .map(AccountsTest::words)
        .toList();
  }

  private static String recipient(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String words(MimeMessage mail) {
    return MailServer.textOf(mail).strip();
  }

  private static String link(String mail) {
    Matcher link = LINK.matcher(mail);
    assertThat(link.find()).as(mail).isTrue();
    return link.group();
  }
}
