package world.kindness.intake.copies;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.intake.files.SourceFile;
import world.kindness.session.Session;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** A host's copy, a co-host's and the cloud's of one call are one conversation of one people. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CopiesTest {
  private static final String CALL = "2026-03-19";
  private static final String DRAFT = "/api/v1/drafts/" + CALL;

  private static final String HOST =
      """
      18:01:00 From Ann Able to Everyone:
      \tHello from Malta
      18:02:00 From Bo Best to Everyone:
      \tA cup of tea changes shifts, write to bo@example.org
      18:02:30 From Cy Porter to Everyone:
      \tReplying to "A cup of tea changes shifts, write to bo@example.org"

      \tSo does https://example.org/diary
      18:03:00 From Ann Able to Everyone:
      \tReacted to "A cup of tea changes shifts, write to bo@example.org" with 👍
      18:03:10 From Cy Porter to Everyone:
      \tReacted to "A cup of tea changes shifts, write to bo@example.org" with ❤️
      18:09:00 From Di Nurse to Everyone:
      \tGoodbye all
      """;
  private static final String COHOST = HOST.replace(":00 From", ":01 From");
  private static final String CLOUD =
      "00:00:40\tAnn Able:\tHello from Malta\r\n"
          + "00:01:40\tBo Best:\tA cup of tea changes shifts, write to bo@example.org\r\n"
          + "00:02:10\tCy Porter:\tReplying to \"A cup of tea changes shifts, write to bo@example.org\"\n\nSo does https://example.org/diary\r\n"
          + "00:02:40\tAnn Able:\tReacted to \"A cup of tea changes shifts, write to bo@example.org\" with 👍\r\n"
          + "00:05:00\tEd Only:\tThe recording heard me\r\n"
          + "00:08:40\tDi Nurse:\tGoodbye all\r\n";
  private static final String LIST =
      """
      Name (original name),Email,Join time,Leave time,Duration (minutes),Guest
      Ann Able,ann@example.org,2026-03-19 18:00:00,2026-03-19 18:55:00,55,No
      Bo Best,,2026-03-19 18:01:00,2026-03-19 18:40:00,39,Yes
      """;
  private static final String OTHER_LIST =
      """
      Name (original name),Email,Join time,Leave time,Duration (minutes),Guest
      Bo Best (he/him),,2026-03-19 18:01:00,2026-03-19 18:40:00,39,Yes
      Ann Able,ann@example.org,2026-03-19 18:00:00,2026-03-19 18:58:00,58,No
      """;

  @Inject World world;
  private Intakes intakes;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    intakes = new Intakes(world);
    clearing = new Clearing(world);
  }

  private void drop(String name, String text) {
    intakes.drop(Map.of(name, text.getBytes(StandardCharsets.UTF_8)), CALL).then().statusCode(201);
  }

  private JsonPath messages(String query) {
    return world
        .facilitator()
        .get(DRAFT + "/messages" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private List<Map<String, Object>> suggestions(String kind) {
    return world
        .facilitator()
        .get(DRAFT + "/suggestions?state=OPEN&kind=" + kind)
        .jsonPath()
        .getList("items");
  }

  private void decide(Map<String, Object> suggestion, String decision) {
    clearing.patch(
        "/suggestions/" + suggestion.get("id"),
        suggestion.get("version"),
        Map.of("decision", decision));
  }

  private String shown() {
    JsonPath draft = clearing.draft(CALL);
    List<String> all = new ArrayList<>();
    all.add(messages("").getList("items.text").toString());
    all.add(messages("?sort=REACTIONS").getList("items.reactionCount").toString());
    all.add(messages("").getList("items.replies.text").toString());
    all.add(draft.getInt("attendance.people") + " people, " + draft.getInt("attendance.rows"));
    all.add(draft.getList("attendance.attendees.minutes").toString());
    all.add(draft.getList("held.kind").toString());
    for (String kind : List.of("GREETING", "QUOTE", "RESOURCE", "MERGE")) {
      all.add(kind + suggestions(kind).stream().map(s -> s.get("because")).toList());
    }
    // Each file has tokens of its own.
    return String.join("\n", all).replaceAll("\\[held email [0-9a-f]+]", "[held]");
  }

  /** A query that joins each message with its file would carry the whole file as often. */
  @Test
  void settling_the_copies_of_a_chat_reads_none_of_the_files() {
    drop("host.txt", HOST);
    drop("co-host.txt", COHOST);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Session call = Session.required(CALL);
              Copies.settle(call);
              assertThat(SourceFile.of(call))
                  .hasSize(2)
                  .noneMatch(file -> Hibernate.isPropertyInitialized(file, "redactedCopy"));
            });
  }

  @Test
  void three_chats_are_five_messages_and_two_lists_two_people_in_any_order() {
    List<Map.Entry<String, String>> files =
        new ArrayList<>(
            List.of(
                Map.entry("host.txt", HOST),
                Map.entry("cohost.txt", COHOST),
                Map.entry("cloud.txt", CLOUD),
                Map.entry("list.csv", LIST),
                Map.entry("other.csv", OTHER_LIST)));
    files.forEach(file -> drop(file.getKey(), file.getValue()));
    String shown = shown();
    assertThat(messages("").getList("items.text"))
        .hasSize(5)
        .element(3)
        .isEqualTo("The recording heard me");
    assertThat(messages("?sort=REACTIONS").getList("items.reactionCount"))
        .as("Ann's in three copies, Cy's in two")
        .containsExactly(2, 0, 0, 0, 0);
    assertThat(messages("").getList("items[1].replies.text"))
        .containsExactly("So does https://example.org/diary");
    assertThat(suggestions("RESOURCE").getFirst()).containsEntry("because", "shared in the chat");
    assertThat(suggestions("QUOTE").getFirst()).containsEntry("because", "2 reactions");
    assertThat(suggestions("GREETING")).hasSize(1);
    JsonPath draft = clearing.draft(CALL);
    assertThat(draft.getInt("attendance.people")).isEqualTo(2);
    assertThat(draft.getInt("attendance.rows")).isEqualTo(2);
    assertThat(draft.getInt("attendance.attendees.find { it.name == 'Ann Able' }.minutes"))
        .as("the union of both lists")
        .isEqualTo(58);
    assertThat(suggestions("MERGE")).isEmpty();
    assertThat(draft.getList("held")).as("one address to decide about").hasSize(1);
    assertThat(world.sql("select count(*) from chat_message"))
        .as("every copy is kept")
        .isEqualTo("13");

    Collections.reverse(files);
    world.begin();
    files.forEach(file -> drop(file.getKey(), file.getValue()));
    assertThat(shown()).isEqualTo(shown);
  }

  @Test
  void what_was_decided_on_one_copy_is_decided_on_all() {
    drop("host.txt", HOST);
    drop("list.csv", LIST);
    decide(suggestions("QUOTE").getFirst(), "REJECTED");
    decide(suggestions("GREETING").getFirst(), "ACCEPTED");
    decide(suggestions("RESOURCE").getFirst(), "REJECTED");
    drop("cohost.txt", COHOST);
    drop("cloud.txt", CLOUD + "\r\n");
    drop("other.csv", OTHER_LIST);
    for (String kind : List.of("QUOTE", "GREETING", "RESOURCE")) {
      assertThat(suggestions(kind)).as(kind).isEmpty();
    }
    assertThat(messages("?chosen=true").getList("items.text")).containsExactly("Hello from Malta");
    assertThat(messages("?chosen=true").getString("items[0].quote.section"))
        .isEqualTo("ON_THE_DAY");
    Map<String, Object> held = clearing.draft(CALL).<Map<String, Object>>getList("held").getFirst();
    clearing.patch(
        "/held-items/" + held.get("id"), held.get("version"), Map.of("decision", "REDACT"));
    assertThat(clearing.draft(CALL).getList("held.decision")).doesNotContainNull();
    assertThat(messages("").getList("items")).hasSize(5);
    assertThat(world.everything()).doesNotContain("bo@example.org");
  }

  @Test
  void a_message_whose_address_was_kept_is_the_same_in_a_later_copy() {
    drop("host.txt", HOST);
    Map<String, Object> held = clearing.draft(CALL).<Map<String, Object>>getList("held").getFirst();
    clearing.patch(
        "/held-items/" + held.get("id"), held.get("version"), Map.of("decision", "KEEP"));
    drop("cohost.txt", COHOST);
    assertThat(messages("").getList("items")).hasSize(4);
  }

  @Test
  void a_message_quoted_from_one_copy_is_not_quoted_again_from_another() {
    drop("host.txt", HOST);
    String message = messages("").getString("items[1].id");
    choose(message, 201);
    drop("cloud.txt", CLOUD);
    for (String copy :
        world
            .sql("select string_agg(id::text, ',') from chat_message where body like 'A cup%'")
            .split(",")) {
      choose(copy, 409);
    }
  }

  private void choose(String message, int status) {
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("message", message, "section", "GLIMPSE"))
        .post(DRAFT + "/quotes")
        .then()
        .statusCode(status);
  }

  @Test
  void whom_a_person_set_apart_no_list_joins_again() {
    drop("list.csv", LIST);
    drop("other.csv", OTHER_LIST);
    JsonPath draft = clearing.draft(CALL);
    String copy =
        draft.getString(
            "attendance.attendees.find { it.name.startsWith('Bo') }.entries.find { it.mergedInto != null }.id");
    int version =
        draft.getInt(
            "attendance.attendees.find { it.name.startsWith('Bo') }.entries.find { it.mergedInto != null }.version");
    Map<String, Object> apart = new java.util.HashMap<>();
    apart.put("mergedInto", null);
    apart.put("reason", "father and son");
    clearing.patch("/attendees/" + copy, version, apart);
    assertThat(clearing.draft(CALL).getInt("attendance.people")).isEqualTo(3);
    drop("host.txt", HOST);
    assertThat(clearing.draft(CALL).getInt("attendance.people")).isEqualTo(3);
  }
}
