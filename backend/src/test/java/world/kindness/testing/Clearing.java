package world.kindness.testing;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a facilitator does between import and publication, over HTTP. */
public final class Clearing {
  private final World world;

  public Clearing(World world) {
    this.world = world;
  }

  public JsonPath draft(String slug) {
    return world
        .facilitator()
        .get("/api/v1/drafts/" + slug)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public JsonPath checklist(String slug) {
    return world
        .facilitator()
        .get("/api/v1/drafts/" + slug + "/checklist")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** What the checklist warns of under one code. */
  public List<Map<String, Object>> warnings(String slug, String code) {
    return checklist(slug).getList("warnings.findAll { it.code == '%s' }".formatted(code));
  }

  /**
   * Settles every blocker: INITIALS for each quote, asked where the name does not tell them, names
   * allowed, personal data redacted.
   */
  public void clear(String slug) {
    JsonPath draft = draft(slug);
    for (Map<String, Object> quote : draft.<Map<String, Object>>getList("quotes")) {
      Map<String, Object> patch = new HashMap<>();
      patch.put(
          "consent",
          Map.of("state", "INITIALS", "agreedBy", "the writer", "evidence", "asked by mail"));
      if (quote.get("initials") == null) {
        patch.put("initials", "AA");
      }
      if (!((List<?>) quote.get("namesInText")).isEmpty()) {
        patch.put("namesDecision", "the people named agreed");
      }
      patch("/quotes/" + quote.get("id"), quote.get("version"), patch);
    }
    for (Map<String, Object> held : draft.<Map<String, Object>>getList("held")) {
      patch("/held-items/" + held.get("id"), held.get("version"), Map.of("decision", "REDACT"));
    }
    settle(slug);
  }

  /** Looks through the notes of the rooms, and lets every name stand that the texts hold. */
  public void settle(String slug) {
    lookThrough(slug);
    decideNames(slug);
  }

  /** Lets every name stand that nobody decided about yet. */
  public void decideNames(String slug) {
    List<String> names =
        world
            .facilitator()
            .get("/api/v1/drafts/" + slug + "/names")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items.findAll { it.decision == null }.name", String.class);
    if (!names.isEmpty()) {
      world
          .facilitator()
          .contentType("application/json")
          .body(Map.of("names", names, "decision", "MAY_STAND", "reason", "they agreed"))
          .post("/api/v1/drafts/" + slug + "/names")
          .then()
          .statusCode(200);
    }
  }

  /** Looks through all notes of the rooms, as they stand now. */
  public void lookThrough(String slug) {
    List<Map<String, Object>> notes =
        draft(slug).<Map<String, Object>>getList("breakoutNotes").stream()
            .map(note -> Map.of("id", note.get("id"), "version", note.get("version")))
            .toList();
    if (!notes.isEmpty()) {
      world
          .facilitator()
          .contentType("application/json")
          .body(Map.of("notes", notes))
          .post("/api/v1/drafts/" + slug + "/breakout-notes/looks")
          .then()
          .statusCode(200);
    }
  }

  public JsonPath patch(String address, Object version, Map<String, ?> body) {
    return world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .patch("/api/v1" + address)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Adds something at a path below {@code /api/v1/}. */
  public JsonPath post(String path, Map<String, ?> body) {
    return world
        .facilitator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/" + path)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  /** A call on a day that has none. */
  public void plan(String day) {
    plan(day, "A call");
  }

  public void plan(String day, String title) {
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("title", title, "date", day))
        .post("/api/v1/sessions")
        .then()
        .statusCode(201);
  }

  /** An idea, so that there is something to publish. */
  public void addIdea(String slug, String text) {
    world
        .facilitator()
        .contentType("application/json")
        .body(
            Map.of(
                "kind",
                "IDEA",
                "text",
                text,
                "themes",
                List.of(),
                "sources",
                List.of(),
                "position",
                0))
        .post("/api/v1/drafts/" + slug + "/insights")
        .then()
        .statusCode(201);
  }

  /** Publishes once more, with nothing changed but what it says it corrects. */
  public JsonPath publishAgain(String slug) {
    patch("/drafts/" + slug, draft(slug).get("version"), Map.of("correction", "A comma."));
    return publish(slug);
  }

  /** Settles what stands in notes and texts, and publishes. */
  public JsonPath publish(String slug) {
    settle(slug);
    return world
        .facilitator()
        .post("/api/v1/packs/" + slug + "/editions")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }
}
