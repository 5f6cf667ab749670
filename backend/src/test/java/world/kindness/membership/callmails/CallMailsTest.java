package world.kindness.membership.callmails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.mail.MailingNews;
import world.kindness.mail.Outbox;
import world.kindness.mail.OutgoingMail;
import world.kindness.platform.ArchiveTakenIn;
import world.kindness.testing.MailServer;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Members hear of a call: in their language and time, once, and only by somebody's act. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailServer.class)
class CallMailsTest {
  private static final String CALL = "2031-01-16";
  private static final String MAILS = "/api/v1/drafts/" + CALL + "/mails";
  private static final String WAY_IN = "https://zoom.example/j/123?pwd=secret";

  @Inject World world;
  @Inject Outbox outbox;
  @Inject Event<MailingNews> handedOver;
  @Inject Event<ArchiveTakenIn> takenIn;
  GreenMail mails;

  @BeforeEach
  void a_call_to_come() throws Exception {
    world.begin();
    mails.purgeEmailFromAllMailboxes();
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("title", "Rest & recovery", "date", CALL, "joinLink", WAY_IN))
        .post("/api/v1/sessions")
        .then()
        .statusCode(201);
    edit(Map.of("published", true));
  }

  private void edit(Map<String, Object> patch) {
    String version = world.sql("select version from session where slug = '%s'".formatted(CALL));
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch("/api/v1/sessions/" + CALL)
        .then()
        .statusCode(200);
  }

  private void move(String starts) {
    Instant ends = Instant.parse(starts).plus(Duration.ofHours(1));
    edit(Map.of("startsAt", starts, "endsAt", ends.toString(), "offRuleReason", "a strike"));
  }

  private void member(String name, String language, String zone) throws Exception {
    world.change(
        """
        insert into member (id, email, name, joined_at, wording_version, mailing_consent_at,
                            leave_key, page_key, language, time_zone, version)
        values (gen_random_uuid(), '%1$s@example.org', '%1$s', now(), '1', now(),
                'leave-%1$s', 'page-%1$s', '%2$s', %3$s, 0)"""
            .formatted(name, language, zone == null ? "null" : "'" + zone + "'"));
  }

  private ValidatableResponse tell(String kind) {
    return tell(Map.of("kind", kind));
  }

  private ValidatableResponse tell(Map<String, String> order) {
    return world.facilitator().contentType("application/json").body(order).post(MAILS).then();
  }

  private ValidatableResponse told() {
    return world.facilitator().get(MAILS).then().statusCode(200);
  }

  private List<String> offered() {
    return told().extract().path("offers.kind");
  }

  private void sent(int number) {
    World.eventually(() -> assertThat(mails.getReceivedMessages()).hasSize(number));
    World.eventually(
        () -> assertThat(world.sql("select count(*) from scheduled_tasks")).isEqualTo("0"));
    assertThat(mails.getReceivedMessages()).hasSize(number);
  }

  private MimeMessage to(String name) {
    return Arrays.stream(mails.getReceivedMessages())
        .filter(mail -> address(mail).equals(name + "@example.org"))
        .reduce((one, later) -> later)
        .orElseThrow();
  }

  private static String address(MimeMessage mail) {
    try {
      return mail.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the whole mail says, its parts decoded. */
  private static String whole(MimeMessage mail) {
    return GreenMailUtil.getWholeMessage(mail)
        .replaceAll("=\r?\n", "")
        .replace("=3D", "=")
        .replace("=C3=B6", "ö");
  }

  /** What waits goes out now, as if its time had come. */
  private void timePasses() throws Exception {
    world.change(
        "update call_mail set due_at = now() - interval '1 second' where begun_at is null; update own_tasks set execution_time = now()");
  }

  @Test
  void each_member_is_invited_in_their_language_with_the_time_where_they_are() throws Exception {
    member("astrid", "SV", "Europe/Stockholm");
    member("kiri", "EN", "Pacific/Auckland");
    member("nia", "EN", null);
    member("noa", "ES", "America/New_York");
    tell("INVITATION")
        .statusCode(201)
        .body("kind", equalTo("INVITATION"))
        .body("askedBy", equalTo("fay"));
    sent(4);
    assertThat(to("nia").getSubject())
        .isEqualTo("You are invited: Rest & recovery, Thursday 16 January 2031");
    assertThat(whole(to("nia")))
        .contains("Dear nia,")
        .contains("18:00 to 19:00, London time")
        .contains("Your way in: http://localhost:3000/membership#page-nia")
        .contains("http://localhost:3000/leave#leave-nia")
        .contains("Rest &amp; recovery")
        .contains(">Your way in</a>")
        .contains(CALL + ".ics");
    assertThat(whole(to("astrid")))
        .contains("Hej astrid,")
        .contains("torsdag 16 januari 2031")
        .contains("Stockholm")
        .contains("http://localhost:3000/sv/membership#page-astrid");
    assertThat(whole(to("kiri"))).contains("Friday 17 January 2031").contains("07:00 to 08:00");
    assertThat(whole(to("noa"))).contains("De 13:00 a 14:00, hora de Nueva York");
    told()
        .body("mails", hasSize(1))
        .body("mails[0].state", equalTo("SENT"))
        .body("mails[0].recipients", equalTo(4))
        .body("mails[0].sent", equalTo(4))
        .body("mails[0].refused", equalTo(0));
  }

  @Test
  void the_private_link_stands_in_mails_only_where_the_settings_say_so() throws Exception {
    member("nia", "EN", null);
    tell("INVITATION").statusCode(201);
    sent(1);
    assertThat(whole(to("nia"))).doesNotContain("secret").doesNotContain(WAY_IN);
    world.change("update community set link_in_mails = true");
    edit(
        Map.of(
            "startsAt",
            "2031-01-16T19:00:00Z",
            "endsAt",
            "2031-01-16T20:00:00Z",
            "offRuleReason",
            "a strike"));
    tell("MOVED").statusCode(201);
    sent(2);
    assertThat(whole(to("nia"))).contains("Join the call: " + WAY_IN).contains("Why: a strike");
  }

  @Test
  void mail_programs_can_unsubscribe_by_one_click_and_know_the_list() throws Exception {
    member("nia", "EN", null);
    tell("INVITATION").statusCode(201);
    sent(1);
    MimeMessage mail = to("nia");
    assertThat(mail.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(mail.getHeader("List-Id")[0]).isEqualTo("<members.localhost>");
    assertThat(mail.getHeader("Precedence")[0]).isEqualTo("bulk");
    String address = mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
    assertThat(address).endsWith("/api/v1/memberships/leave-nia/leave");
    world
        .anonymous()
        .contentType("application/x-www-form-urlencoded")
        .body("List-Unsubscribe=One-Click")
        .post(address.substring(address.indexOf("/api/")))
        .then()
        .statusCode(204);
    assertThat(world.sql("select count(*) from member")).isEqualTo("0");
    told().body("mails[0].left", equalTo(1));
  }

  @Test
  void whoever_does_not_want_mails_or_is_not_reached_gets_none() throws Exception {
    for (String name : List.of("nia", "paused", "unreached", "packs")) {
      member(name, "EN", null);
    }
    world.change("update member set paused = true where name = 'paused'");
    world.change("update member set unreachable_since = now() where name = 'unreached'");
    world.change("update member set wants_calls = false where name = 'packs'");
    told().body("offers.find { it.kind == 'INVITATION' }.recipients", equalTo(1));
    tell("INVITATION").statusCode(201);
    sent(1);
    assertThat(address(mails.getReceivedMessages()[0])).isEqualTo("nia@example.org");
  }

  @Test
  void each_thing_is_told_once() throws Exception {
    member("nia", "EN", null);
    assertThat(offered()).containsExactly("INVITATION", "REMINDER_DAY", "REMINDER_HOUR");
    tell("INVITATION").statusCode(201);
    tell("INVITATION").statusCode(409);
    tell("MOVED").statusCode(409);
    tell("CANCELLED").statusCode(409);
    tell("PACK").statusCode(409);
    tell("CORRECTION").statusCode(409);
    sent(1);
    assertThat(offered()).containsExactly("REMINDER_DAY", "REMINDER_HOUR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"INVITATION", "MOVED", "CANCELLED"})
  void two_who_ask_at_once_tell_members_once(String what) throws Exception {
    member("nia", "EN", null);
    if (!what.equals("INVITATION")) {
      tell("INVITATION").statusCode(201);
      sent(1);
      move("2031-01-16T20:00:00Z");
    }
    if (what.equals("CANCELLED")) {
      edit(Map.of("stage", "CANCELLED", "offRuleReason", "a strike"));
    }
    int before = mails.getReceivedMessages().length;
    List<Integer> answers =
        Stream.generate(() -> what)
            .limit(8)
            .parallel()
            .map(kind -> tell(kind).extract().statusCode())
            .sorted()
            .toList();
    assertThat(answers).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
    sent(before + 1);
  }

  @Test
  void a_reminder_waits_for_its_time_and_goes_with_its_call() throws Exception {
    member("nia", "EN", null);
    tell("REMINDER_HOUR")
        .statusCode(201)
        .body("state", equalTo("SCHEDULED"))
        .body("dueAt", equalTo("2031-01-16T17:00:00Z"));
    edit(
        Map.of(
            "startsAt",
            "2031-01-16T19:00:00Z",
            "endsAt",
            "2031-01-16T20:00:00Z",
            "offRuleReason",
            "a strike"));
    told().body("mails[0].dueAt", equalTo("2031-01-16T18:00:00Z"));
    // The time of the old one comes first, and is not its time any more.
    world.change(
        "update own_tasks set execution_time = now() where task_instance like '%T17:00:00Z'");
    World.eventually(() -> assertThat(world.sql("select count(*) from own_tasks")).isEqualTo("1"));
    assertThat(mails.getReceivedMessages()).isEmpty();
    timePasses();
    sent(1);
    assertThat(to("nia").getSubject()).isEqualTo("In an hour: Rest & recovery");
    assertThat(whole(to("nia"))).contains("19:00 to 20:00, London time");
  }

  @Test
  void nobody_is_reminded_of_a_call_that_was_cancelled() throws Exception {
    member("nia", "EN", null);
    tell("REMINDER_DAY").statusCode(201);
    edit(Map.of("stage", "CANCELLED", "offRuleReason", "a strike"));
    timePasses();
    World.eventually(() -> told().body("mails[0].state", equalTo("STOPPED")));
    assertThat(mails.getReceivedMessages()).isEmpty();
    assertThat(offered()).containsExactly("CANCELLED");
    tell("CANCELLED").statusCode(201);
    sent(1);
    assertThat(whole(to("nia")))
        .contains("does not take place")
        .contains("Why: a strike")
        .contains("2031-01-16.ics");
    assertThat(offered()).isEmpty();
  }

  @Test
  void a_call_that_takes_place_after_all_and_one_that_moves_twice_are_told_each_time()
      throws Exception {
    member("nia", "EN", null);
    tell("INVITATION").statusCode(201);
    sent(1);
    for (int hour : List.of(19, 20)) {
      edit(
          Map.of(
              "startsAt", "2031-01-16T%d:00:00Z".formatted(hour),
              "endsAt", "2031-01-16T%d:30:00Z".formatted(hour),
              "offRuleReason", "a strike"));
      tell("MOVED").statusCode(201);
      sent(hour - 17);
      tell("MOVED").statusCode(409);
    }
    edit(Map.of("stage", "CANCELLED", "offRuleReason", "a storm"));
    tell("CANCELLED").statusCode(201);
    sent(4);
    edit(Map.of("stage", "PLANNED"));
    tell("MOVED").statusCode(201);
    sent(5);
  }

  @Test
  void what_waits_can_be_stopped_and_asked_for_again() throws Exception {
    member("nia", "EN", null);
    String id = tell("REMINDER_DAY").statusCode(201).extract().path("id");
    stop(id).statusCode(204);
    stop(id).statusCode(204);
    told().body("mails[0].state", equalTo("STOPPED"));
    assertThat(offered()).contains("REMINDER_DAY");
    timePasses();
    World.eventually(() -> assertThat(world.sql("select count(*) from own_tasks")).isEqualTo("0"));
    assertThat(mails.getReceivedMessages()).isEmpty();
    tell("REMINDER_DAY").statusCode(201);
  }

  @Test
  void stopped_in_the_middle_the_rest_never_hears() throws Exception {
    for (int i = 0; i < 40; i++) {
      member("nurse" + i, "EN", null);
    }
    String id = tell("INVITATION").statusCode(201).extract().path("id");
    World.eventually(() -> assertThat(mails.getReceivedMessages()).hasSizeGreaterThan(1));
    stop(id).statusCode(204);
    World.eventually(
        () -> assertThat(world.sql("select count(*) from scheduled_tasks")).isEqualTo("0"));
    int reached = mails.getReceivedMessages().length;
    assertThat(reached).isLessThan(40);
    told().body("mails[0].sent", equalTo(reached)).body("mails[0].state", equalTo("STOPPED"));
    tell("INVITATION").statusCode(409);
  }

  private ValidatableResponse stop(String id) {
    return world.facilitator().delete(MAILS + "/" + id).then();
  }

  @Test
  void what_everybody_has_cannot_be_stopped_and_one_of_another_call_is_not_found()
      throws Exception {
    member("nia", "EN", null);
    String id = tell("INVITATION").statusCode(201).extract().path("id");
    sent(1);
    stop(id).statusCode(409);
    stop(UUID.randomUUID().toString()).statusCode(404);
  }

  @Test
  void a_mail_can_wait_for_a_time_before_the_call_and_for_no_other() throws Exception {
    member("nia", "EN", null);
    for (String at :
        List.of("2031-01-16T18:00:00Z", "2031-02-01T00:00:00Z", "2020-01-01T00:00:00Z")) {
      tell(Map.of("kind", "INVITATION", "at", at)).statusCode(422);
    }
    tell(Map.of("kind", "REMINDER_DAY", "at", "2031-01-10T00:00:00Z")).statusCode(422);
    tell(Map.of("kind", "INVITATION", "at", "2031-01-01T09:00:00Z"))
        .statusCode(201)
        .body("state", equalTo("SCHEDULED"));
    timePasses();
    sent(1);
  }

  @Test
  void the_public_does_not_know_of_the_call_so_members_do_not() throws Exception {
    member("nia", "EN", null);
    edit(Map.of("published", false));
    assertThat(offered()).isEmpty();
    tell("INVITATION").statusCode(409);
  }

  @Test
  void a_facilitator_sees_it_in_each_language_and_gets_one_alone() throws Exception {
    member("nia", "EN", null);
    world
        .facilitator()
        .get(MAILS + "/preview?kind=REMINDER_DAY&language=sv")
        .then()
        .statusCode(200)
        .body("subject", equalTo("I morgon: Rest & recovery"))
        .body("text", containsString("tid i London"))
        .body("text", not(containsString("#")));
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("kind", "INVITATION", "language", "es"))
        .post(MAILS + "/test")
        .then()
        .statusCode(202);
    sent(1);
    assertThat(to("fay").getSubject()).startsWith("Te invitamos: Rest & recovery");
    assertThat(to("fay").getHeader("List-Unsubscribe")).isNull();
    told().body("mails", hasSize(0));
    world.facilitator().get(MAILS + "/preview?kind=PACK").then().statusCode(409);
    world.facilitator().get(MAILS + "/preview").then().statusCode(400);
  }

  @Test
  void an_address_that_is_nobodys_gets_no_more_mails() throws Exception {
    member("gone", "EN", null);
    int port = mails.getSmtp().getPort();
    mails.stop();
    try (ServerSocket server = new ServerSocket(port, 8, InetAddress.getByName("127.0.0.1"))) {
      Thread.ofVirtual().start(() -> refuse(server));
      tell("INVITATION").statusCode(201);
      World.eventually(() -> told().body("mails[0].refused", equalTo(1)));
    } finally {
      mails.start();
    }
    told().body("mails[0].state", equalTo("SENT")).body("mails[0].sent", equalTo(0));
    world
        .facilitator()
        .get("/api/v1/members")
        .then()
        .body("items[0].unreachableSince", not(equalTo(null)));
    told().body("offers[0].recipients", equalTo(0));
  }

  /** A mail server that has nobody. */
  private static void refuse(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket caller = server.accept();
          BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
        caller.getOutputStream().write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
        for (String line; (line = in.readLine()) != null; ) {
          String answer = line.startsWith("RCPT") ? "550 5.1.1 nobody here" : "250 yes";
          caller.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
      } catch (IOException ended) {
        // The caller has gone, or the test is over.
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"NOBODY, 1", "REFUSED, 3"})
  void an_address_that_fails_for_good_or_again_and_again_is_let_be(
      MailingNews.Outcome outcome, int times) throws Exception {
    member("nia", "EN", null);
    UUID mailing = UUID.randomUUID();
    for (int i = 1; i <= times; i++) {
      assertThat(world.sql("select unreachable_since from member")).isNull();
      handedOver.fire(new MailingNews(mailing, "nia@example.org", outcome));
    }
    assertThat(world.sql("select unreachable_since from member")).isNotNull();
  }

  @Test
  void a_mail_that_arrives_forgets_those_that_did_not() throws Exception {
    member("nia", "EN", null);
    for (var outcome :
        List.of(
            MailingNews.Outcome.REFUSED,
            MailingNews.Outcome.REFUSED,
            MailingNews.Outcome.SENT,
            MailingNews.Outcome.REFUSED)) {
      handedOver.fire(new MailingNews(UUID.randomUUID(), "nia@example.org", outcome));
    }
    assertThat(
            world.sql(
                "select mails_failed || ' ' || coalesce(unreachable_since::text, 'reached') from member"))
        .isEqualTo("1 reached");
  }

  @Test
  void that_we_could_not_send_says_nothing_of_the_address() throws Exception {
    member("nia", "EN", null);
    for (int i = 0; i < 5; i++) {
      handedOver.fire(
          new MailingNews(UUID.randomUUID(), "nia@example.org", MailingNews.Outcome.GIVEN_UP));
    }
    assertThat(world.sql("select unreachable_since from member")).isNull();
  }

  @Test
  void a_reminder_that_comes_too_late_to_be_true_is_stopped() throws Exception {
    member("nia", "EN", null);
    tell("REMINDER_DAY").statusCode(201);
    tell("REMINDER_HOUR").statusCode(201);
    // Both their times are over.
    move(Instant.now().plus(Duration.ofMinutes(20)).truncatedTo(ChronoUnit.SECONDS).toString());
    World.eventually(() -> told().body("mails.state", everyItem(equalTo("STOPPED"))));
    assertThat(mails.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_mail_that_waits_for_its_server_until_it_is_untrue_is_given_up() throws Exception {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                outbox.send(
                    new OutgoingMail(
                        "nia@example.org",
                        "In an hour",
                        "Soon",
                        Map.of(),
                        List.of(),
                        null,
                        null,
                        Instant.now().minusSeconds(1))));
    World.eventually(
        () -> assertThat(world.sql("select count(*) from scheduled_tasks")).isEqualTo("0"));
    assertThat(mails.getReceivedMessages()).isEmpty();
  }

  @Test
  void what_waited_where_an_archive_was_made_is_not_sent_from_here() throws Exception {
    member("nia", "EN", null);
    tell("REMINDER_DAY").statusCode(201);
    QuarkusTransaction.requiringNew().run(() -> takenIn.fire(new ArchiveTakenIn()));
    told().body("mails[0].state", equalTo("STOPPED"));
  }

  @ParameterizedTest
  @CsvSource({"leave, 0", "paused, 0", "calls, 0", "packs, 1"})
  void whoever_leaves_or_wants_none_while_mails_wait_gets_none(String what, int reached)
      throws Exception {
    member("nia", "EN", null);
    mails.stop();
    try {
      tell("INVITATION").statusCode(201);
      World.eventually(
          () ->
              assertThat(
                      world.sql(
                          "select consecutive_failures from scheduled_tasks where not picked and task_name = 'send-mail'"))
                  .isNotNull());
      if (what.equals("leave")) {
        world.anonymous().post("/api/v1/memberships/leave-nia/leave").then().statusCode(204);
      } else {
        world
            .anonymous()
            .contentType(World.MERGE_PATCH)
            .header("If-Match", "\"0\"")
            .body(Map.of(what, what.equals("paused")))
            .patch("/api/v1/memberships/page-nia")
            .then()
            .statusCode(200);
      }
    } finally {
      mails.start();
    }
    sent(reached);
    told().body("mails[0].state", equalTo("SENT")).body("mails[0].recipients", equalTo(reached));
  }

  @Test
  void what_people_wrote_stays_words_in_the_mail_and_no_link() throws Exception {
    member("nia", "EN", null);
    world.change("update member set name = 'Click here: https://evil.example/a'");
    edit(
        Map.of(
            "title", "<b>Rest</b> {name}",
            "summary", "Read on: https://evil.example/b\n\nLeave: https://evil.example/c"));
    tell("INVITATION").statusCode(201);
    sent(1);
    Document html = Jsoup.parse(html(to("nia")));
    assertThat(html.select("b")).isEmpty();
    assertThat(html.text()).contains("<b>Rest</b> {name}");
    assertThat(html.select("[href]").eachAttr("href"))
        .containsExactly(
            "http://localhost:3000/membership#page-nia",
            "http://localhost:3000/sessions/" + CALL,
            "http://localhost:3000/membership#page-nia",
            "http://localhost:3000/leave#leave-nia");
    assertThat(html.select("a").eachText())
        .containsExactly(
            "Your way in",
            "About the call",
            "Choose which mails you get, pause, or see what we hold about you",
            "Leave, at any time and without asking anybody");
  }

  /** The part of a mail for programs that show HTML. */
  private static String html(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/html")) {
      return part.getContent().toString();
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        String found = html(parts.getBodyPart(i));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  @Test
  void whoever_joins_again_wants_mails_again() throws Exception {
    member("nia", "EN", null);
    world.change("update member set paused = true, wants_packs = false, unreachable_since = now()");
    world
        .anonymous()
        .contentType("application/json")
        .body(
            Map.of(
                "name", "Nia", "email", "nia@example.org", "mailing", true, "wordingVersion", "1"))
        .post("/api/v1/join-requests")
        .then()
        .statusCode(202);
    World.eventually(() -> assertThat(mails.getReceivedMessages()).hasSize(1));
    Matcher link = Pattern.compile("/join/confirm#(\\S+)").matcher(whole(to("nia")));
    assertThat(link.find()).isTrue();
    world.anonymous().post("/api/v1/join-requests/" + link.group(1)).then().statusCode(204);
    told().body("offers[0].recipients", equalTo(1));
  }

  private static final Duration LONG = Duration.ofDays(30);

  @Test
  void who_leaves_long_after_a_mail_is_not_counted_for_it() throws Exception {
    member("nia", "EN", null);
    tell("INVITATION").statusCode(201);
    sent(1);
    world.change("update call_mail set begun_at = '%s'".formatted(Instant.now().minus(LONG)));
    world.anonymous().post("/api/v1/memberships/leave-nia/leave").then().statusCode(204);
    told().body("mails[0].left", equalTo(0));
  }

  @Test
  void a_pack_is_told_and_a_correction_when_somebody_says_so() throws Exception {
    member("nia", "EN", null);
    Map<String, Object> held = new HashMap<>();
    held.put("stage", "HELD");
    edit(held);
    world.change("update session set latest_edition = 1");
    assertThat(offered()).containsExactly("PACK");
    tell("PACK").statusCode(201);
    sent(1);
    assertThat(whole(to("nia")))
        .contains("Read the pack: http://localhost:3000/sessions/" + CALL)
        .doesNotContain(".ics");
    tell("CORRECTION").statusCode(409);
    world.change("update session set latest_edition = 2");
    assertThat(offered()).containsExactly("CORRECTION");
    tell("CORRECTION").statusCode(201);
    sent(2);
    tell("CORRECTION").statusCode(409);
  }
}
