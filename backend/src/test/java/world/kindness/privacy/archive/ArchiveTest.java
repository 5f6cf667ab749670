package world.kindness.privacy.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.platform.security.Sha256;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.MailServer;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** Everything as one file, and back into an empty system; and what is no such file. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailServer.class)
class ArchiveTest {
  private static final String SLUG = "2026-10-15";
  private static final String CHAT =
      "00:01:00\tPat Porter:\tA rested nurse is a kind nurse.\r\n"
          + "00:02:00\tSam Sister:\tReplying to \"A rested nurse is a kind nurse.\"\n\nSo it is\r\n";

  @Inject World world;
  @Inject ObjectMapper json;

  GreenMail mails;

  @BeforeEach
  void begin() {
    world.begin(ArchiveTest.class, this::a_published_call);
  }

  private void a_published_call() {
    new Intakes(world)
        .drop(Map.of("chat.txt", CHAT.getBytes(StandardCharsets.UTF_8)), SLUG)
        .then()
        .statusCode(201);
    String message =
        world
            .facilitator()
            .get("/api/v1/drafts/" + SLUG + "/messages")
            .jsonPath()
            .getString("items[0].id");
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("message", message, "section", "GLIMPSE"))
        .post("/api/v1/drafts/" + SLUG + "/quotes")
        .then()
        .statusCode(201);
    Clearing clearing = new Clearing(world);
    clearing.clear(SLUG);
    clearing.publish(SLUG);
    clearing.publishAgain(SLUG);
  }

  private byte[] exported() {
    return world.admin().get("/api/v1/archive").then().statusCode(200).extract().asByteArray();
  }

  private Response taken(byte[] archive) {
    return world.admin().contentType("application/zip").body(archive).post("/api/v1/archive");
  }

  private static Map<String, byte[]> entries(byte[] archive) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private static byte[] zipped(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** With a manifest that fits, so that something else has to be what is wrong. */
  private byte[] withManifest(Map<String, byte[]> entries) throws IOException {
    entries.remove(Manifest.NAME);
    List<Manifest.Entry> listed = new ArrayList<>();
    entries.forEach(
        (name, bytes) -> {
          long rows =
              name.endsWith(".jsonl")
                  ? new String(bytes, StandardCharsets.UTF_8).lines().count()
                  : 0;
          listed.add(new Manifest.Entry(name, rows, bytes.length, Sha256.of(bytes)));
        });
    entries.put(Manifest.NAME, json.writeValueAsBytes(new Manifest(listed)));
    return zipped(entries);
  }

  private void assertTheSameComesBack() throws IOException {
    byte[] archive = exported();
    world.begin();
    JsonPath report = taken(archive).then().statusCode(201).extract().jsonPath();
    assertThat(report.getInt("tables.find { it.table == 'session' }.rows")).isEqualTo(1);
    Map<String, byte[]> before = entries(archive);
    Map<String, byte[]> after = entries(exported());
    assertThat(after.keySet()).isEqualTo(before.keySet());
    for (Map.Entry<String, byte[]> entry : before.entrySet()) {
      String text = new String(entry.getValue(), StandardCharsets.UTF_8);
      String again = new String(after.get(entry.getKey()), StandardCharsets.UTF_8);
      switch (entry.getKey()) {
        // These say when, and that it was taken in.
        case "archive.json", Manifest.NAME -> {}
        case "tables/audit_entry.jsonl" -> assertThat(again).startsWith(text).contains("imported");
        default ->
            assertThat(Sha256.of(after.get(entry.getKey())))
                .as(entry.getKey())
                .isEqualTo(Sha256.of(entry.getValue()));
      }
    }
  }

  @Test
  void a_new_system_has_the_same_content_with_the_same_checksums() throws IOException {
    byte[] pdf = world.anonymous().get("/api/v1/packs/" + SLUG + ".pdf").asByteArray();
    assertTheSameComesBack();
    assertThat(world.anonymous().get("/api/v1/packs/" + SLUG + ".pdf").asByteArray())
        .isEqualTo(pdf);
    assertThat(world.sql("select count(*) from chat_message where reply_to_id is not null"))
        .isEqualTo("1");
  }

  @Test
  void the_real_pack_comes_back_as_well() throws IOException {
    Path pack = World.real("insights-pack-2023-10-26.txt");
    world.begin();
    new Intakes(world).drop(pack).then().statusCode(201);
    assertTheSameComesBack();
  }

  @Test
  void the_manifest_has_a_checksum_of_every_entry() throws IOException {
    Map<String, byte[]> entries = entries(exported());
    Manifest manifest = json.readValue(entries.remove(Manifest.NAME), Manifest.class);
    assertThat(manifest.entries())
        .extracting(Manifest.Entry::name)
        .containsExactlyElementsOf(entries.keySet());
    manifest
        .entries()
        .forEach(
            entry ->
                assertThat(entry.sha256())
                    .as(entry.name())
                    .isEqualTo(Sha256.of(entries.get(entry.name()))));
    assertThat(entries.keySet()).filteredOn(name -> name.startsWith("bytes/")).hasSize(1 + 10);
  }

  @Test
  void whoever_was_erased_stays_erased_in_the_new_system() throws Exception {
    String id =
        world
            .admin()
            .contentType("application/json")
            .body(Map.of("dryRun", false, "subject", Map.of("names", List.of("Pat Porter"))))
            .post("/api/v1/privacy/erasures")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    World.eventually(
        60,
        () ->
            world
                .admin()
                .get("/api/v1/privacy/erasures/" + id)
                .then()
                .body("state", equalTo("DONE")));
    byte[] archive = exported();
    world.begin();
    world.change("update suppression_key set secret = repeat('0', 64)");
    taken(archive).then().statusCode(201);
    String again = CHAT + "00:03:00\tSam Sister:\tGood night\r\n";
    new Intakes(world)
        .drop(Map.of("chat.txt", again.getBytes(StandardCharsets.UTF_8)), SLUG)
        .then()
        .statusCode(201)
        .body("files[0].erased", equalTo(1));
    assertThat(world.everything()).doesNotContain("Porter").contains("Good night");
  }

  @Test
  void a_request_that_waits_is_forgotten_in_time_there_too() throws IOException {
    world
        .anonymous()
        .contentType("application/json")
        .body(
            Map.of(
                "name", "Nia Nurse",
                "email", "nia@example.org",
                "mailing", true,
                "wordingVersion", "1"))
        .post("/api/v1/join-requests")
        .then()
        .statusCode(202);
    byte[] archive = exported();
    world.begin();
    taken(archive).then().statusCode(201);
    assertThat(world.sql("select count(*) from own_tasks where task_name = 'forget-join-requests'"))
        .isEqualTo("1");
    assertThat(world.sql("select count(*) from scheduled_tasks where task_name = 'send-mail'"))
        .isEqualTo("0");
  }

  @Test
  void a_system_that_holds_something_refuses() {
    byte[] archive = exported();
    taken(archive)
        .then()
        .statusCode(409)
        .contentType(World.PROBLEM)
        .body("detail", containsString("empty system"));
  }

  @Test
  void an_archive_that_is_refused_waits_for_nobody_and_another_not_for_long() throws Exception {
    byte[] archive = exported();
    try (Connection connection = world.connection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      // As somebody who is writing just now.
      statement.execute("lock table theme in row exclusive mode");
      taken(archive).then().statusCode(409);
      connection.rollback();
      world.begin();
      statement.execute("lock table theme in row exclusive mode");
      taken(archive).then().statusCode(503).header("Retry-After", notNullValue());
    }
    taken(archive).then().statusCode(201);
  }

  /** What somebody who means harm may send, by what is wrong with it. */
  private Map<String, byte[]> hostile(byte[] good) throws IOException {
    Map<String, byte[]> hostile = new LinkedHashMap<>();
    hostile.put("nothing", new byte[0]);
    hostile.put("no archive", "hello".getBytes(StandardCharsets.UTF_8));
    hostile.put("cut off", java.util.Arrays.copyOf(good, good.length / 2));
    Map<String, byte[]> entries = entries(good);
    entries.put("../../etc/passwd", new byte[] {1});
    hostile.put("a path", withManifest(entries));
    entries = entries(good);
    entries.put("tables/pg_authid.jsonl", "{}\n".getBytes(StandardCharsets.UTF_8));
    hostile.put("an unknown table", withManifest(entries));
    entries = entries(good);
    entries.remove("tables/session.jsonl");
    hostile.put("a table left out", withManifest(entries));
    entries = entries(good);
    entries.remove(Manifest.NAME);
    hostile.put("no manifest", zipped(entries));
    entries = entries(good);
    entries.put(Manifest.NAME, "null".getBytes(StandardCharsets.UTF_8));
    hostile.put("an empty manifest", zipped(entries));
    entries = entries(good);
    entries.put("tables/session.jsonl", replaced(entries, "tables/session.jsonl", "HELD", "LIVE"));
    hostile.put("a wrong checksum", zipped(entries));
    entries = entries(good);
    entries.put("tables/session.jsonl", replaced(entries, "tables/session.jsonl", "HELD", "NEVER"));
    hostile.put("a value there is not", withManifest(entries));
    entries = entries(good);
    entries.put(
        "tables/session.jsonl",
        replaced(entries, "tables/session.jsonl", "{\"id\"", "{\"more\": 1, \"id\""));
    hostile.put("a column too many", withManifest(entries));
    entries = entries(good);
    String bytes =
        entries.keySet().stream().filter(n -> n.startsWith("bytes/")).findFirst().orElseThrow();
    entries.remove(bytes);
    hostile.put("bytes left out", withManifest(entries));
    entries = entries(good);
    entries.put(bytes, new byte[64 * 1024 * 1024]);
    hostile.put("a bomb", withManifest(entries));
    entries = entries(good);
    entries.put(
        Manifest.Head.NAME,
        new String(entries.get(Manifest.Head.NAME), StandardCharsets.UTF_8)
            .replaceFirst("\"schema\":\"\\w+\"", "\"schema\":\"001\"")
            .getBytes(StandardCharsets.UTF_8));
    hostile.put("another version", withManifest(entries));
    entries = entries(good);
    entries.put(Manifest.Head.NAME, "null".getBytes(StandardCharsets.UTF_8));
    hostile.put("an empty head", withManifest(entries));
    return hostile;
  }

  private static byte[] replaced(Map<String, byte[]> entries, String name, String old, String put) {
    String text = new String(entries.get(name), StandardCharsets.UTF_8);
    assertThat(text).contains(old);
    return text.replace(old, put).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatever_is_no_archive_of_ours_is_refused_and_nothing_of_it_is_stored() throws IOException {
    byte[] good = exported();
    Map<String, byte[]> hostile = hostile(good);
    world.begin();
    String community = world.sql("select cast(c as text) from community c");
    hostile.forEach(
        (what, archive) -> {
          Response answer = taken(archive);
          assertThat(answer.statusCode()).as(what).isIn(413, 422);
          assertThat(answer.contentType()).as(what).startsWith(World.PROBLEM);
          assertThat(world.sql("select count(*) from session")).as(what).isEqualTo("0");
          assertThat(world.sql("select count(*) from source_file")).as(what).isEqualTo("0");
          assertThat(world.sql("select cast(c as text) from community c"))
              .as(what)
              .isEqualTo(community);
        });
    taken(good).then().statusCode(201);
  }
}
