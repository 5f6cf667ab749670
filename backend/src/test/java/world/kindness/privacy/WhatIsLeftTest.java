package world.kindness.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.Forms;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** An erasure is done when a second look, by other means, sees nobody any more, or was answered. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WhatIsLeftTest {
  private static final String SLUG = "2026-10-15";
  private static final List<String> BIRDS = List.of("osprey", "grebe", "heron", "linnet", "siskin");
  private static final String CHAT =
      """
      00:01:00\tZoë Quillfeather:\tThe ospreys are back over our ward\r
      00:02:00\tco-host-Zoë Quillfeather:\tGrebes dance before they nest, and so should we\r
      00:03:00\tRN-Zoë Quillfeather:\tA heron stands still until it matters\r
      00:04:00\tZoë (Zo) Quillfeather:\tThe linnets sing for nobody in particular\r
      00:05:00\tZoë M. Quillfeather:\tThe siskins share one feeder on our ward\r
      00:06:00\tSam Sister:\tWell said Quilla\r
      00:07:00\tAnn Quillon:\tWell said, Quillon, my mother tells me\r
      00:08:00\tA cook:\tThank **Zoë** **Quillfeather** for the soup\r
      00:09:00\tZoë Andersson:\tI am another and stay\r
      """;

  @Inject World world;
  @Inject AgroalDataSource database;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
  }

  private void take(String name, String text) {
    new Intakes(world)
        .drop(Map.of(name, text.getBytes(StandardCharsets.UTF_8)), SLUG)
        .then()
        .statusCode(201);
  }

  private String erase() {
    return erase("Zoë Quillfeather");
  }

  private String erase(String name) {
    return world
        .admin()
        .contentType("application/json")
        .body(Map.of("dryRun", false, "subject", Map.of("names", List.of(name))))
        .post("/api/v1/privacy/erasures")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  private JsonPath reaches(String id, String state) {
    String address = "/api/v1/privacy/erasures/" + id;
    World.eventually(60, () -> world.admin().get(address).then().body("state", equalTo(state)));
    return world.admin().get(address).jsonPath();
  }

  private Response answer(String id, Map<String, String> decisions) {
    List<Map<String, String>> answers =
        decisions.entrySet().stream()
            .map(one -> Map.of("question", one.getKey(), "decision", one.getValue()))
            .toList();
    return world
        .admin()
        .contentType("application/json")
        .body(Map.of("answers", answers))
        .post("/api/v1/privacy/erasures/" + id + "/answers");
  }

  private void assertBirdsAreGone() {
    Map<String, String> dump = Dump.of(database);
    BIRDS.forEach(bird -> assertThat(Dump.holding(dump, bird)).as(bird).isEmpty());
  }

  @Test
  void every_spelling_of_the_whole_name_goes_by_itself_and_what_may_be_they_is_asked() {
    take("chat-Zoe Quillfeather.txt", CHAT);
    take(
        "ZoeQuillfeatherNotes.md",
        "# Room 1\n\n## Question 1: What helps?\n\n- Rest is a right\n- Tea, said Quillfeather\n");
    String id = erase();
    JsonPath asked = reaches(id, "TO_DECIDE");
    assertThat(asked.<String>getList("questions.found"))
        .contains("Quilla", "Quillon", "ZoeQuillfeather", "Quillfeather")
        .isSubsetOf("Quilla", "Quillon", "ZoeQuillfeather", "Quillfeather");
    assertThat(asked.getString("questions.find { it.found == 'Quilla' }.excerpt"))
        .contains("Well said Quilla");
    assertThat(asked.<String>getList("questions.find { it.found == 'Quilla' }.places"))
        .contains("messages", "source-files");
    assertBirdsAreGone();
    assertThat(world.sql("select body from chat_message where sender = 'A cook'"))
        .isEqualTo("Thank **[name removed]** for the soup");
    assertThat(world.sql("select body from chat_message where sender = 'Zoë Andersson'"))
        .isEqualTo("I am another and stay");
    assertThat(world.sql("select name from source_file where name like 'chat%'"))
        .isEqualTo("chat-[name removed].txt");

    Map<String, String> decisions = new LinkedHashMap<>();
    asked
        .<Map<String, String>>getList("questions")
        .forEach(
            q -> decisions.put(q.get("id"), q.get("found").equals("Quillon") ? "LEAVE" : "REMOVE"));
    answer(id, decisions).then().statusCode(200);
    reaches(id, "DONE");
    world.admin().get("/api/v1/privacy/erasures/" + id).then().body("questions", nullValue());
    Map<String, String> dump = Dump.of(database);
    assertThat(Dump.holding(dump, "quilla")).isEmpty();
    assertThat(Dump.holding(dump, "quillfeather")).isEmpty();
    assertThat(world.sql("select body from chat_message where sender = 'Sam Sister'"))
        .isEqualTo("Well said [name removed]");
    assertThat(world.sql("select body from chat_message where sender = 'Ann Quillon'"))
        .isEqualTo("Well said, Quillon, my mother tells me");
    assertThat(world.sql("select count(*) from erasure_question")).isEqualTo("0");
  }

  @Test
  void what_is_public_goes_with_the_answer_into_a_new_edition() {
    take("chat.txt", "00:06:00\tSam Sister:\tWell said Quilla, we all need rest\r\n");
    String message =
        world.facilitator().get("/api/v1/drafts/" + SLUG + "/messages").path("items[0].id");
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("message", message, "section", "GLIMPSE"))
        .post("/api/v1/drafts/" + SLUG + "/quotes")
        .then()
        .statusCode(201);
    clearing.clear(SLUG);
    clearing.publish(SLUG);
    String id = erase();
    JsonPath asked = reaches(id, "TO_DECIDE");
    assertThat(asked.<String>getList("questions.found")).containsOnly("Quilla");
    Map<String, String> decisions = new LinkedHashMap<>();
    asked.<String>getList("questions.id").forEach(question -> decisions.put(question, "REMOVE"));
    answer(id, decisions).then().statusCode(200);
    reaches(id, "DONE");
    for (String form : Forms.ALL) {
      byte[] bytes =
          world
              .anonymous()
              .get("/api/v1/packs/" + SLUG + "." + form)
              .then()
              .statusCode(200)
              .extract()
              .asByteArray();
      assertThat(Forms.words(form, bytes)).as(form).contains("need rest").doesNotContain("Quilla");
      world.anonymous().get("/api/v1/packs/" + SLUG + "/editions/1." + form).then().statusCode(410);
    }
    assertThat(Dump.holding(Dump.of(database), "quilla")).isEmpty();
    answer(id, decisions).then().statusCode(409).contentType(World.PROBLEM);
  }

  /** A mail that goes out next year. */
  private void waits(String instance, String to, String text) throws SQLException {
    world.change(
        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, task_data) values ('send-mail', '%s', now() + interval '1 year', false, 1, convert_to('{\"to\":\"%s\",\"subject\":\"Tea\",\"text\":\"%s\"}', 'UTF8'))"
            .formatted(instance, to, text));
  }

  @Test
  void a_mail_with_what_is_to_go_does_not_go_out_and_others_wait_as_they_were() throws Exception {
    take("chat.txt", "00:06:00\tSam Sister:\tWell said Quilla\r\n");
    waits("to-her", "quilla.quillfeather@example.org", "Is this yours?");
    waits("about-her", "sam@example.org", "Well said Quilla");
    waits("to-another", "linnet@example.org", "Rest is a right");
    waits("unreadable", "nobody at all", "An address that an older version took");
    waits("unreadable-part", "nobody at all", "Well said Quilla");
    waits("unreadable-whole", "nobody at all", "Dear Zoë Quillfeather");
    world.change(
        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, task_data) values ('send-mail', 'nothing', now() + interval '1 year', false, 1, convert_to('null', 'UTF8'))");
    String id = erase();
    Map<String, String> decisions = new LinkedHashMap<>();
    reaches(id, "TO_DECIDE")
        .<String>getList("questions.id")
        .forEach(question -> decisions.put(question, "REMOVE"));
    answer(id, decisions).then().statusCode(200);
    reaches(id, "DONE");
    assertThat(
            world.sql(
                "select string_agg(task_instance || ' ' || convert_from(task_data, 'UTF8'), E'\n' order by 1) from scheduled_tasks where task_name = 'send-mail'"))
        .contains(
            "to-another", "\"linnet@example.org\"", "Rest is a right", "unreadable ", "nothing")
        .doesNotContain("to-her", "about-her", "unreadable-", "name removed", "name-removed");
  }

  @Test
  void what_is_left_standing_is_not_asked_again_and_an_answer_to_nothing_is_refused() {
    take(
        "chat.txt", "00:06:00\tSam Sister:\tWell said Quilla\r\n00:07:00\tA cook:\tAsk Quilla\r\n");
    String id = erase();
    JsonPath asked = reaches(id, "TO_DECIDE");
    List<String> questions = asked.getList("questions.id");
    assertThat(questions).hasSize(2);
    answer(id, Map.of("01890000-0000-7000-8000-00000000ffff", "LEAVE")).then().statusCode(422);
    answer(id, Map.of(questions.get(0), "LEAVE")).then().statusCode(200);
    reaches(id, "TO_DECIDE");
    answer(id, Map.of(questions.get(1), "LEAVE")).then().statusCode(200);
    reaches(id, "DONE");
    assertThat(world.sql("select count(*) from chat_message where body like '%Quilla%'"))
        .isEqualTo("2");
  }

  @Test
  void of_two_answers_at_once_the_later_one_knows_the_other_and_it_is_done() throws Exception {
    take(
        "chat.txt", "00:06:00\tSam Sister:\tWell said Quilla\r\n00:07:00\tA cook:\tAsk Quilla\r\n");
    String id = erase();
    List<String> questions = reaches(id, "TO_DECIDE").getList("questions.id");
    world.change(
        "create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(1); return null; end $$");
    // Each is slow to commit, so that the other looks while it is not to be seen.
    world.change(
        "create constraint trigger slow after update on erasure_question deferrable initially deferred for each row execute function slow()");
    try {
      List<CompletableFuture<Response>> answers =
          questions.stream()
              .map(
                  question ->
                      CompletableFuture.supplyAsync(
                          () -> answer(id, Map.of(question, "LEAVE")), Thread::startVirtualThread))
              .toList();
      answers.forEach(answer -> answer.join().then().statusCode(200));
    } finally {
      world.change("drop trigger slow on erasure_question");
      world.change("drop function slow()");
    }
    reaches(id, "DONE");
  }

  @Test
  void an_answer_that_comes_while_it_ends_is_told_so() throws Exception {
    take("chat.txt", "00:06:00\tSam Sister:\tWell said Quilla\r\n");
    String id = erase();
    String question = reaches(id, "TO_DECIDE").getString("questions[0].id");
    CompletableFuture<Response> answer;
    try (Connection other = database.getConnection()) {
      other.setAutoCommit(false);
      other.createStatement().execute("update erasure set done_at = now(), subject = null");
      answer = CompletableFuture.supplyAsync(() -> answer(id, Map.of(question, "REMOVE")));
      world.waitForLocks(1);
      other.commit();
    }
    answer.join().then().statusCode(409).contentType(World.PROBLEM);
  }

  @Test
  void a_word_of_ours_that_is_also_a_name_is_not_asked_about() {
    take(
        "chat.txt",
        "00:01:00\tGwen Glimpse:\tThe ospreys are back over our ward\r\n00:02:00\tA cook:\tSoup\r\n");
    String soup =
        world.facilitator().get("/api/v1/drafts/" + SLUG + "/messages?q=soup").path("items[0].id");
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("message", soup, "section", "GLIMPSE"))
        .post("/api/v1/drafts/" + SLUG + "/quotes")
        .then()
        .statusCode(201);
    reaches(erase("Gwen Glimpse"), "DONE");
    assertThat(clearing.draft(SLUG).getList("quotes.section")).containsExactly("GLIMPSE");
  }

  @Test
  void a_list_of_words_for_one_column_keeps_the_look_from_no_other() throws Exception {
    world.change(
        "create table scrap (kind text, words text, check (kind in ('A', 'B') or words is null))");
    world.change("grant select, insert, update, delete on scrap to kindness_api");
    try {
      world.change("insert into scrap values ('A', 'Well said Quilla')");
      assertThat(reaches(erase(), "TO_DECIDE").getList("questions.found"))
          .containsExactly("Quilla");
    } finally {
      world.change("drop table scrap");
    }
  }

  @Test
  void other_spellings_do_not_come_back_with_later_files() {
    take("chat.txt", "00:01:00\tZoë Quillfeather:\tThe ospreys are back over our ward\r\n");
    reaches(erase(), "DONE");
    take("later.txt", CHAT);
    assertBirdsAreGone();
    assertThat(Dump.holding(Dump.of(database), "quillfeather")).isEmpty();
    assertThat(world.sql("select count(*) from chat_message where sender not like '[%'"))
        .isEqualTo("4");
  }
}
