package world.kindness.session.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import world.kindness.testing.Clearing;
import world.kindness.testing.Forms;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;

/** The link at which people join is read by facilitators and stands nowhere else. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class JoinLinkTest {
  private static final String SLUG = "2026-10-15";
  private static final String SECRET = "Zebrafish77";
  private static final String LINK = "https://meet.example.org/j/123456?pwd=" + SECRET;

  @Inject World world;
  private Clearing clearing;
  private final List<String> logged = new CopyOnWriteArrayList<>();
  private final Handler listener = listener();

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
    post("/sessions", Map.of("title", "Kindness and tea", "date", SLUG));
    Logger.getLogger("").addHandler(listener);
  }

  @AfterEach
  void stopListening() {
    Logger.getLogger("").removeHandler(listener);
  }

  private Handler listener() {
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            logged.add(
                line.getMessage()
                    + List.of(line.getParameters() == null ? new Object[0] : line.getParameters())
                    + line.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    handler.setLevel(Level.ALL);
    return handler;
  }

  private void post(String address, Map<String, ?> body) {
    world
        .facilitator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1" + address)
        .then()
        .statusCode(201);
  }

  private ValidatableResponse change(Map<String, ?> facts) {
    int version = clearing.draft(SLUG).getInt("session.version");
    return world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"" + version + "\"")
        .body(facts)
        .patch("/api/v1/sessions/" + SLUG)
        .then();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LINK,
        "https://nhs.zoom.us/j/987654321?pwd=abc",
        "zoommtg://zoom.us/join?confno=987654321&pwd=abc",
        "HTTPS://meet.example.org/room"
      })
  void facilitators_keep_it_with_the_call(String link) {
    change(Map.of("joinLink", link)).statusCode(200).body("joinLink", equalTo(link));
    assertThat(clearing.draft(SLUG).getString("session.joinLink")).isEqualTo(link);
    world.facilitator().get("/api/v1/drafts").then().body("items[0].joinLink", equalTo(link));
    Map<String, Object> nothing = new java.util.HashMap<>();
    nothing.put("joinLink", null);
    change(nothing).statusCode(200).body("joinLink", nullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://meet.example.org/" + SECRET,
        "https:///" + SECRET,
        "https://host:" + SECRET + "@meet.example.org/",
        "javascript:alert('" + SECRET + "')",
        "Meeting ID 123 456, passcode " + SECRET,
        "ftp://" + SECRET
      })
  void anything_else_is_refused_without_being_repeated(String link) {
    String refusal =
        change(Map.of("joinLink", link))
            .statusCode(422)
            .contentType(World.PROBLEM)
            .body("errors[0].pointer", equalTo("/joinLink"))
            .extract()
            .asString();
    assertThat(refusal).doesNotContain(SECRET);
    assertThat(world.everything()).doesNotContain(SECRET);
    assertThat(logged).noneMatch(line -> line.contains(SECRET));
  }

  @Test
  void it_is_in_no_public_answer_edition_calendar_search_log_or_trail() {
    change(Map.of("joinLink", LINK, "published", true)).statusCode(200);
    clearing.addIdea(SLUG, "Tea.");
    clearing.publish(SLUG);

    List<String> read = new ArrayList<>();
    Map<String, Map<String, Map<String, Object>>> paths =
        world.anonymous().get("/api/openapi?format=json").jsonPath().getMap("paths");
    paths.forEach(
        (path, operations) -> {
          if (operations.containsKey("get")
              && ((List<?>) operations.get("get").get("security")).isEmpty()) {
            String address =
                path.replace("{slug}", SLUG)
                    .replace("{number}", "1")
                    .replaceAll("\\{\\w+\\}", "json");
            Response answer = world.anonymous().queryParams(needed(path)).get(address);
            assertThat(answer.asString() + answer.getHeaders()).as(path).doesNotContain(SECRET);
            if (answer.statusCode() == 200) {
              read.add(path);
            }
          }
        });
    assertThat(read)
        .contains(
            "/api/v1/sessions",
            "/api/v1/sessions/{slug}",
            "/api/v1/sessions/{slug}/calendar.ics",
            "/api/v1/calendar.ics",
            "/api/v1/search",
            "/api/v1/packs/{slug}");
    for (String form : Forms.ALL) {
      byte[] edition =
          world.anonymous().get("/api/v1/packs/" + SLUG + "/editions/1." + form).asByteArray();
      assertThat(Forms.words(form, edition)).as(form).doesNotContain(SECRET);
      assertThat(new String(edition, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
    }
    world.anonymous().get("/api/v1/search?q=" + SECRET).then().body("total", equalTo(0));
    String trail = world.admin().get("/api/v1/audit?limit=100").asString();
    assertThat(trail).contains("joinLink").doesNotContain(SECRET);
    Logger.getLogger("world.kindness").info("the listener hears");
    assertThat(logged).anyMatch(line -> line.contains("the listener hears"));
    assertThat(logged).noneMatch(line -> line.contains(SECRET));
    assertThat(world.everything().split(SECRET, -1)).as("in the call's row alone").hasSize(2);
  }

  private static Map<String, String> needed(String path) {
    return path.endsWith("/search") ? Map.of("q", "tea") : Map.of();
  }

  @Test
  void no_public_byte_tells_that_it_changed() {
    change(Map.of("published", true)).statusCode(200);
    List<String> public0 = List.of("/calendar.ics", "/sessions", "/sessions/" + SLUG);
    List<String> before = public0.stream().map(this::bytes).toList();
    change(Map.of("joinLink", LINK)).statusCode(200);
    assertThat(public0.stream().map(this::bytes).toList()).isEqualTo(before);
    change(Map.of("title", "Kindness and cake")).statusCode(200);
    assertThat(bytes("/calendar.ics")).contains("SEQUENCE:1").isNotEqualTo(before.getFirst());
  }

  private String bytes(String address) {
    return world.anonymous().get("/api/v1" + address).then().statusCode(200).extract().asString();
  }
}
