package world.kindness.curation.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Who came: devices, rejoins, merges and places, accepted or corrected, each with its reason. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PeopleOfCallTest {
  private static final String SLUG = "2026-10-15";
  private static final String CHAT =
      """
      18:00:55 From Ward Nurse to Everyone:
      \tHello from Malta, just off a night shift
      18:01:12 From Dana Porter to Everyone:
      \tI cannot hear you
      18:02:00 From Pat Twin to Everyone:
      \tGreetings from Sweden
      """;
  private static final String ATTENDANCE =
      """
      Name (original name),Email,Join time,Leave time,Duration (minutes),Guest
      Ward Nurse,nurse@example.org,10/15/2026 06:00:00 PM,10/15/2026 06:20:00 PM,20,Yes
      Ward Nurse,nurse@example.org,10/15/2026 06:30:00 PM,10/15/2026 06:55:00 PM,25,Yes
      Dana Porter,,10/15/2026 06:01:00 PM,10/15/2026 06:56:00 PM,55,Yes
      Dana's iPhone,,10/15/2026 06:20:00 PM,10/15/2026 06:58:00 PM,38,Yes
      Pat Twin,one@example.org,10/15/2026 06:00:00 PM,10/15/2026 07:00:00 PM,60,Yes
      Pat Twin,two@example.org,10/15/2026 06:00:00 PM,10/15/2026 07:00:00 PM,60,Yes
      """;

  @Inject World world;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    clearing = new Clearing(world);
    world.begin(
        PeopleOfCallTest.class,
        () -> {
          drop("chat.txt", CHAT);
          drop("participants.csv", ATTENDANCE);
        });
  }

  private void drop(String name, String text) {
    new Intakes(world)
        .drop(Map.of(name, text.getBytes(StandardCharsets.UTF_8)), SLUG)
        .then()
        .statusCode(201);
  }

  private Map<String, Object> person(String name) {
    return clearing.draft(SLUG).<Map<String, Object>>getList("attendance.attendees").stream()
        .filter(person -> name.equals(person.get("name")))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> entries(Map<String, Object> person) {
    return (List<Map<String, Object>>) person.get("entries");
  }

  private List<Map<String, Object>> open(String kind) {
    return world
        .facilitator()
        .get("/api/v1/drafts/" + SLUG + "/suggestions?state=OPEN&kind=" + kind)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  private ValidatableResponse correct(Map<String, Object> entry, Map<String, ?> correction) {
    return world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"" + entry.get("version") + "\"")
        .body(correction)
        .patch("/api/v1/attendees/" + entry.get("id"))
        .then();
  }

  @Test
  void each_person_shows_rows_rejoins_and_devices() {
    Map<String, Object> nurse = person("Ward Nurse");
    assertThat(nurse).containsEntry("minutes", 45).containsEntry("rejoins", 1);
    assertThat(entries(nurse).getFirst())
        .containsEntry("rows", 2)
        .containsEntry("device", false)
        .containsEntry("rejoins", 1);
    assertThat(entries(person("Dana's iPhone")).getFirst()).containsEntry("device", true);
    assertThat(person("Dana Porter")).containsEntry("rejoins", 0);
  }

  @Test
  void namesakes_no_shows_note_takers_and_nameless_telephones_are_told_apart() {
    drop(
        "webinar.csv",
        """
        Attended,User Name,Email,Join Time,Leave Time,Time in Session (minutes)
        Yes,Wren Warden,wren@north.example,10/15/2026 18:00:00,10/15/2026 18:50:00,50
        Yes,Wren Warden,wren@south.example,10/15/2026 18:00:00,10/15/2026 18:40:00,40
        Yes,iPhone,,10/15/2026 18:00:00,10/15/2026 18:10:00,10
        Yes,iPhone,,10/15/2026 18:20:00,10/15/2026 18:30:00,10
        Yes,"LARK, Lotta",,10/15/2026 18:00:00,10/15/2026 18:30:00,30
        Yes,Lotta Lark,,10/15/2026 18:30:00,10/15/2026 18:50:00,20
        Yes,Wren's Notetaker (Otter.ai),,10/15/2026 18:00:00,10/15/2026 18:50:00,50
        No,Finch Far,finch@example.org,--,--,--
        """);
    assertThat(open("MERGE").stream().map(s -> s.get("proposal")))
        .extracting("mergeName")
        .contains("Lotta Lark")
        .doesNotContain("Wren Warden", "iPhone");
    List<String> names = clearing.draft(SLUG).getList("attendance.attendees.name");
    assertThat(names).contains("Wren Warden").doesNotContain("Finch Far");
    assertThat(names.toString()).doesNotContain("Notetaker");
  }

  @Test
  void minutes_are_whole_ones_as_the_file_says() {
    drop(
        "es.csv",
        """
        Nombre (nombre original);Correo electrónico;Hora de entrada;Hora de salida;Duración (minutos)
        Marisol Vega (Mari);marisol@vega.example;15/10/2026 18:00:10;15/10/2026 18:59:40;59
        """);
    assertThat(person("Marisol Vega (Mari)")).containsEntry("minutes", 59);
  }

  @Test
  void a_merge_keeps_its_reason_and_the_joined_entry() {
    Map<String, Object> merge =
        open("MERGE").stream()
            .filter(s -> s.toString().contains("iPhone"))
            .findFirst()
            .orElseThrow();
    clearing.patch(
        "/suggestions/" + merge.get("id"),
        merge.get("version"),
        Map.of("decision", "ACCEPTED", "reason", "Dana said so on the call"));
    Map<String, Object> dana = person("Dana Porter");
    assertThat(dana).containsEntry("minutes", 57).containsEntry("rejoins", 0);
    assertThat(entries(dana)).hasSize(2);
    assertThat(entries(dana).get(1))
        .containsEntry("name", "Dana's iPhone")
        .containsEntry("mergedInto", dana.get("id"))
        .containsEntry("reason", "Dana said so on the call")
        .containsEntry("correctedBy", "fay");
    world
        .facilitator()
        .get("/api/v1/suggestions/" + merge.get("id"))
        .then()
        .body("reason", equalTo("Dana said so on the call"));
    String trail = world.admin().get("/api/v1/audit?limit=100").asString();
    assertThat(trail).contains("\"reason\"").doesNotContain("Dana said");
  }

  @Test
  void a_greeting_says_where_somebody_comes_from_until_a_person_accepts_it() {
    assertThat(person("Ward Nurse")).doesNotContainKey("country");
    List<Map<String, Object>> origins = open("ORIGIN");
    assertThat(origins).as("of two namesakes nobody knows who greets").hasSize(1);
    assertThat(origins.getFirst().get("because").toString()).contains("Malta");
    clearing.patch(
        "/suggestions/" + origins.getFirst().get("id"), 0, Map.of("decision", "ACCEPTED"));
    JsonPath draft = clearing.draft(SLUG);
    String nurse = "attendance.attendees.find { it.name == 'Ward Nurse' }";
    assertThat(draft.getString(nurse + ".country")).isEqualTo("MT");
    assertThat(draft.getString(nurse + ".origin.sentence"))
        .isEqualTo("Hello from Malta, just off a night shift");
    drop("more.txt", CHAT.replace("Malta", "Leeds").replace("18:00:55", "18:00:56"));
    assertThat(open("ORIGIN")).as("what a person said stands").isEmpty();
  }

  @Test
  void a_place_that_may_be_in_two_countries_is_asked_about() {
    drop(
        "later.txt",
        """
        18:10:00 From Robin Rest to Everyone:
        \tGood evening from Christchurch
        """);
    drop(
        "later.csv",
        """
        Name,Email,Join time,Leave time,Duration (minutes)
        Robin Rest,robin@example.org,2026-10-15 18:00:00,2026-10-15 18:50:00,50
        """);
    Map<String, Object> origin =
        open("ORIGIN").stream()
            .filter(s -> s.get("proposal").toString().contains("Robin Rest"))
            .findFirst()
            .orElseThrow();
    assertThat(origin.get("proposal")).extracting("choices").isEqualTo("GB-ENG,NZ");
    assertThat(((Number) origin.get("confidence")).doubleValue()).isLessThan(0.7);
    String address = "/api/v1/suggestions/" + origin.get("id");
    decide(address, origin, Map.of("decision", "ACCEPTED"))
        .statusCode(422)
        .body("errors.pointer", hasItem("/country"));
    decide(address, origin, Map.of("decision", "ACCEPTED", "country", "QQ")).statusCode(422);
    assertThat(person("Robin Rest").get("country")).isNull();
    decide(address, origin, Map.of("decision", "ACCEPTED", "country", "NZ")).statusCode(200);
    assertThat(person("Robin Rest")).containsEntry("country", "NZ");
  }

  private ValidatableResponse decide(
      String address, Map<String, Object> suggestion, Map<String, ?> decision) {
    return world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"" + suggestion.get("version") + "\"")
        .body(decision)
        .patch(address)
        .then();
  }

  @Test
  void what_was_rejected_is_not_found_again() {
    Map<String, Object> origin = open("ORIGIN").getFirst();
    clearing.patch(
        "/suggestions/" + origin.get("id"),
        0,
        Map.of("decision", "REJECTED", "reason", "on holiday there"));
    world.facilitator().post("/api/v1/drafts/" + SLUG + "/suggestions").then().statusCode(200);
    assertThat(open("ORIGIN")).isEmpty();
    assertThat(person("Ward Nurse")).doesNotContainKey("country");
  }

  @Test
  void every_correction_says_its_own_reason() {
    Map<String, Object> nurse = entries(person("Ward Nurse")).getFirst();
    correct(nurse, Map.of("country", "GB-WLS"))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/reason"));
    correct(nurse, Map.of("country", "UK", "reason", "she said so")).statusCode(422);
    correct(nurse, Map.of("country", "GB-WLS", "reason", "she said so"))
        .statusCode(200)
        .body("country", equalTo("GB-WLS"))
        .body("origin", nullValue())
        .body("entries[0].reason", equalTo("she said so"));
    correct(nurse, Map.of("name", "W. Nurse", "reason", "x")).statusCode(412);
    Map<String, Object> now = entries(person("Ward Nurse")).getFirst();
    correct(now, Map.of("name", "Wanda Nurse")).statusCode(422);
    correct(now, Map.of("name", "Wanda Nurse", "reason", "her full name"))
        .statusCode(200)
        .body("name", equalTo("Wanda Nurse"))
        .body("otherNames", equalTo(List.of("Ward Nurse")))
        .body("entries[0].reason", equalTo("her full name"));
    String trail = world.admin().get("/api/v1/audit?limit=100").asString();
    assertThat(trail)
        .contains("\"country\"", "\"reason\"")
        .doesNotContain("she said so")
        .doesNotContain("her full name");
  }

  @Test
  void a_corrected_country_no_longer_rests_on_the_greeting() {
    Map<String, Object> origin = open("ORIGIN").getFirst();
    clearing.patch("/suggestions/" + origin.get("id"), 0, Map.of("decision", "ACCEPTED"));
    Map<String, Object> nurse = entries(person("Ward Nurse")).getFirst();
    correct(nurse, Map.of("country", "SE", "reason", "only on holiday in Malta"))
        .statusCode(200)
        .body("country", equalTo("SE"))
        .body("origin", nullValue());
  }

  @Test
  void people_are_joined_and_parted_by_hand() {
    int before = clearing.draft(SLUG).getInt("attendance.people");
    Map<String, Object> phone = entries(person("Dana's iPhone")).getFirst();
    String dana = (String) person("Dana Porter").get("id");
    correct(phone, Map.of("mergedInto", dana, "reason", "her phone"))
        .statusCode(200)
        .body("id", equalTo(dana))
        .body("entries.size()", equalTo(2));
    assertThat(clearing.draft(SLUG).getInt("attendance.people")).isEqualTo(before - 1);
    Map<String, Object> joined = entries(person("Dana Porter")).get(1);
    Map<String, Object> apart = new HashMap<>();
    apart.put("mergedInto", null);
    apart.put("reason", "another Dana");
    correct(joined, apart).statusCode(200).body("name", equalTo("Dana's iPhone"));
    assertThat(clearing.draft(SLUG).getInt("attendance.people")).isEqualTo(before);
  }

  @Test
  void nobody_is_joined_to_themselves_or_to_another_call() {
    Map<String, Object> phone = entries(person("Dana's iPhone")).getFirst();
    Map<String, Object> dana = entries(person("Dana Porter")).getFirst();
    correct(phone, Map.of("mergedInto", phone.get("id"), "reason", "x")).statusCode(422);
    correct(phone, Map.of("mergedInto", dana.get("id"), "reason", "x")).statusCode(200);
    correct(dana, Map.of("mergedInto", phone.get("id"), "reason", "round and round"))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/mergedInto"));
    new Intakes(world)
        .drop(
            new LinkedHashMap<>(
                Map.of(
                    "other.csv",
                    ATTENDANCE
                        .replace("Dana", "Dora")
                        .replace("10/15/2026", "11/19/2026")
                        .getBytes(StandardCharsets.UTF_8))),
            "2026-11-19")
        .then()
        .statusCode(201);
    String dora =
        clearing
            .draft("2026-11-19")
            .getString("attendance.attendees.find { it.name == 'Dora Porter' }.id");
    correct(dana, Map.of("mergedInto", dora, "reason", "x")).statusCode(422);
  }

  @Test
  void whom_a_person_parted_no_later_file_joins_again() {
    drop(
        "again.csv",
        ATTENDANCE.replace("Ward Nurse", "Wanda").replace("06:55:00 PM,25", "06:54:00 PM,24"));
    Map<String, Object> joined =
        clearing.draft(SLUG).<Map<String, Object>>getList("attendance.attendees").stream()
            .flatMap(p -> entries(p).stream())
            .filter(e -> e.containsKey("mergedInto"))
            .filter(e -> List.of("Ward Nurse", "Wanda").contains(e.get("name")))
            .findFirst()
            .orElseThrow();
    Map<String, Object> apart = new HashMap<>();
    apart.put("mergedInto", null);
    apart.put("reason", "they share an address");
    correct(joined, apart).statusCode(200);
    int people = clearing.draft(SLUG).getInt("attendance.people");
    drop("chat2.txt", CHAT.replace("18:00:55", "18:00:57"));
    assertThat(clearing.draft(SLUG).getInt("attendance.people")).isEqualTo(people);
  }

  @Test
  void whom_a_person_parted_and_joined_after_all_later_files_know_as_one() {
    String larks =
        """
        Name,Email,Join time,Leave time,Duration (minutes)
        "LARK, Lotta",,2026-10-15 18:00:00,2026-10-15 18:30:00,30
        Lotta Lark,,2026-10-15 18:40:00,2026-10-15 18:50:00,10
        """;
    drop("larks.csv", larks);
    String first = (String) person("LARK, Lotta").get("id");
    correct(
            entries(person("Lotta Lark")).getFirst(),
            Map.of("mergedInto", first, "reason", "joined again"))
        .statusCode(200);
    Map<String, Object> apart = new HashMap<>();
    apart.put("mergedInto", null);
    apart.put("reason", "two sisters");
    correct(entries(person("LARK, Lotta")).get(1), apart).statusCode(200);
    Map<String, Object> merge =
        open("MERGE").stream()
            .filter(suggestion -> suggestion.toString().contains("Lotta"))
            .findFirst()
            .orElseThrow();
    clearing.patch(
        "/suggestions/" + merge.get("id"), merge.get("version"), Map.of("decision", "ACCEPTED"));
    int people = clearing.draft(SLUG).getInt("attendance.people");
    drop("larks again.csv", larks + "Robin Rest,,2026-10-15 18:00:00,2026-10-15 18:50:00,50\n");
    assertThat(clearing.draft(SLUG).getInt("attendance.people")).isEqualTo(people + 1);
  }

  @Test
  void who_was_joined_to_an_entry_that_an_earlier_version_left_apart_is_the_person_it_became()
      throws Exception {
    String dana = (String) person("Dana Porter").get("id");
    Map<String, Object> nurse = person("Ward Nurse");
    correct(
            entries(person("Dana's iPhone")).getFirst(),
            Map.of("mergedInto", dana, "reason", "her phone"))
        .statusCode(200);
    correct(
            entries(person("Dana Porter")).getFirst(),
            Map.of("mergedInto", nurse.get("id"), "reason", "one and the same"))
        .statusCode(200);
    world.change("update attendee set set_apart = true where id = '" + dana + "'");
    drop("chat2.txt", CHAT.replace("18:00:55", "18:00:57"));
    assertThat(entries(person("Ward Nurse"))).hasSize(3);
  }

  @Test
  void a_decision_about_personal_data_keeps_its_reason() {
    drop("chat3.txt", CHAT.replace("I cannot hear you", "Write to ward.seven@example.org"));
    String held = world.facilitator().get("/api/v1/held-items?session=" + SLUG).path("items[0].id");
    clearing.patch(
        "/held-items/" + held,
        0,
        Map.of("decision", "KEEP", "reason", "the charity's public address"));
    assertThat(clearing.draft(SLUG).getString("held[0].reason"))
        .isEqualTo("the charity's public address");
    assertThat(world.admin().get("/api/v1/audit?target=/held-items").asString())
        .contains("reason")
        .doesNotContain("public address");
  }

  @Test
  void where_people_come_from_makes_the_group_larger_in_which_a_country_hides() {
    for (Map<String, Object> person :
        clearing.draft(SLUG).<Map<String, Object>>getList("attendance.attendees")) {
      correct(entries(person).getFirst(), Map.of("country", "MT", "reason", "asked"))
          .statusCode(200);
    }
    String message =
        world.facilitator().get("/api/v1/drafts/" + SLUG + "/messages?q=hear").path("items[0].id");
    String quote =
        world
            .facilitator()
            .contentType("application/json")
            .body(Map.of("message", message, "section", "GLIMPSE"))
            .post("/api/v1/drafts/" + SLUG + "/quotes")
            .path("id");
    JsonPath shown =
        clearing.patch(
            "/quotes/" + quote,
            0,
            Map.of(
                "country",
                "MT",
                "consent",
                Map.of("state", "ROLE_AND_COUNTRY", "agreedBy", "Dana", "evidence", "by mail")));
    assertThat(shown.getInt("smallGroup.people"))
        .as("four names: nurse, Dana, a device, and namesakes count once")
        .isEqualTo(4);
  }
}
