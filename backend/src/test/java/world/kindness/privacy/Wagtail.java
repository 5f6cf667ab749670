package world.kindness.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.kindness.testing.Clearing;
import world.kindness.testing.Intakes;
import world.kindness.testing.World;

/**
 * Pat Wagtail, who is invented and stands everywhere: wrote, reacted, came, joined, was quoted,
 * thanked, asked, named by others, and worked here. Wherever Pat stands, a bird stands too.
 */
final class Wagtail {
  static final String NAME = "Pat Wagtail";
  static final String OTHER_NAME = "Patricia Wagtail";
  static final String ADDRESS = "avocet@example.org";
  static final String ACCOUNT = "p.wagtail";

  /** A call with chat, notes and attendance, published twice. */
  static final String CALL = "2026-10-15";

  /** A call that came as an insights pack. */
  static final String PACK = "2023-10-26";

  /** A call whose draft nobody has published. */
  static final String DRAFT = "2026-11-19";

  static final String CHAT =
      """
      Saved by Pat Wagtail
      2026-10-15 18:00:30 From Host to Everyone:
      \tWelcome everybody, we begin in a minute
      2026-10-15 18:00:55 From Pat Wagtail to Everyone:
      \tHello from Leeds, a lapwing sang on my way to work
      \tSam Sister:👋
      2026-10-15 18:01:10 From Sam Sister to Everyone:
      \tThank you Pat Wagtail, I was hoping to see you
      \tPatricia Wagtail, Porter:👏
      2026-10-15 18:02:00 From Pat Wagtail (they/them) to Everyone:
      \tThe plover rota is at avocet@example.org for whoever asks
      \tSam Sister, Host:❤️
      2026-10-15 18:02:30 From Sam Sister to Everyone:
      \tReplying to "The plover rota is at avocet@example.org for who...":

      \tWe keep one like it on our ward
      2026-10-15 18:03:00 From Porter to Everyone:
      \tMore of it at https://example.org/people/pat-wagtail if you like
      2026-10-15 18:04:00 From Patricia Wagtail to Everyone:
      \tA kind curlew is worth ten posters on a wall
      \tSam Sister, Porter, Host:❤️
      2026-10-15 18:05:00 From Porter to Everyone:
      \tNobody runs on an empty stomach
      \tSam Sister:👍
      """;

  static final String ATTENDANCE =
      """
      Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,In waiting room
      Pat Wagtail (Dunlin ward),avocet@example.org,10/15/2026 05:58:10 PM,10/15/2026 06:30:00 PM,32,Yes,No
      Stilt laptop,avocet@example.org,10/15/2026 06:31:00 PM,10/15/2026 06:57:00 PM,26,Yes,No
      Sam Sister,sam.sister@example.org,10/15/2026 05:59:10 PM,10/15/2026 06:57:00 PM,58,Yes,No
      Pat Wagtail,"goosander
      """;

  static final String NOTES =
      """
      # Breakout notes

      ## Question 1: What would Pat Wagtail do?

      ### Room of Pat Wagtail

      - Thanks cost nothing, said Pat Wagtail, and we agreed.
      - Pat Wagtail: jackdaws hold together, and so do we.
      - I am the whimbrel of my ward and hold the hand of whoever is afraid.
      - Breaks are part of safe care.

      ## Plenary

      - Pat Wagtail counts every nightjar
      """;

  /** Sticky notes, whose columns a person tells apart. */
  static final String BOARD =
      """
      Frame,Sticky,Writer
      Tea corner,A cormorant dries its wings before it flies again,Pat Wagtail (they/them)
      Tea corner,"Ask Pat Wagtail, who knows ""the"" kettle",Sam Sister
      Window,Open it now and then,Sam Sister
      """;

  /** Sticky notes, whose columns nobody told apart yet. */
  static final String OTHER_BOARD =
      """
      Who,What
      Pat Wagtail,Dotterels nest where nobody walks in a hurry
      Sam Sister,A bench by the lift
      """;

  static final String DRAFT_CHAT =
      "00:01:00\tPat Wagtail:\tWrite to bittern@example.org or ring 01632 960123 before the call\r\n"
          + "00:02:00\tSam Sister:\tThank you, we will\r\n";

  static final String PACK_TEXT =
      """
      Kindness on the night shift

      What people do for each other when nobody looks.

      26 October 2023

      About the movement

      Conversations for Kindness is a monthly call, set up by friends: Ann Other, Pat Wagtail and Bo Else.

      On the day: coming together

      PW Hello from Leeds where a pipit sings in the car park every night

      SM Good evening from Cardiff

      The brilliant **Pat Wagtail** led our discussion today.

      Our reach keeps expanding!

      Over 1400 contributors from 34 countries so far

      Summarising the work so far

      - **Listen**

      With thanks to a core group who have guided the conversation:

      - **Ann Other**, Hospital of the Sample; England
      - **Pat Wagtail**, Knot Institute of Nights; England

      Emerging key themes

      Rest is part of safe care

      A glimpse into the chat...

      SM Our kindest policy is a working kettle.

      Acknowledgements

      This insights pack has been co-produced by Pat Wagtail and the team at **The sample ward**
      """;

  /** Where a bird stands before the erasure; none may stand anywhere after it. */
  static final Map<String, String> MARKERS = new LinkedHashMap<>();

  static {
    MARKERS.put("name of the sender, in 20 places more", "wagtail");
    MARKERS.put("unparsed line of the notes", "nightjar");
    MARKERS.put("message that became a greeting", "lapwing");
    MARKERS.put("message quoted by a reply", "plover");
    MARKERS.put("address in a message, in attendance, of the member", "avocet");
    MARKERS.put("message that became a glimpse", "curlew");
    MARKERS.put("name in the attendance", "dunlin");
    MARKERS.put("other name in the attendance", "stilt");
    MARKERS.put("unparsed line of the attendance", "goosander");
    MARKERS.put("note behind the name", "jackdaws");
    MARKERS.put("note chosen by its id", "whimbrel");
    MARKERS.put("held address in an unpublished call", "bittern");
    MARKERS.put("held number in an unpublished call", "01632 960123");
    MARKERS.put("quote of a pack under initials", "pipit");
    MARKERS.put("affiliation in a pack, contributor", "knot institute");
    MARKERS.put("member, contributor by profile", "godwit");
    MARKERS.put("how the member heard of us", "phalarope");
    MARKERS.put("request to join that waits", "turnstone");
    MARKERS.put("mail that waits", "redshank");
    MARKERS.put("who agreed to a quote, and how we know", "ruff by letter");
    MARKERS.put("role of the quoted person", "sanderling");
    MARKERS.put("who recommended a resource", "oystercatcher");
    MARKERS.put("account in the audit trail and of an edition", "p.wagtail");
    MARKERS.put("sticky note of a writer", "cormorant");
    MARKERS.put("sticky note of a board nobody has read yet", "dotterels");
    MARKERS.put("reason of a decision about a suggestion", "goldcrest");
    MARKERS.put("reason of a decision about held data", "brambling");
    MARKERS.put("words that were agreed to by link", "greenshank");
  }

  private static final Pattern LINK =
      Pattern.compile("http://\\S+/(?:consent|join/confirm)#([A-Za-z0-9_-]{43})\\s");

  private final World world;
  private final GreenMail mails;
  private final Clearing clearing;
  private final Intakes intakes;

  /** The contributor, who took part in a call, by its id. */
  String contributor;

  /** The note without a name, by its id. */
  String note;

  /** The quote under initials, by its id. */
  String quoteByInitials;

  Wagtail(World world, GreenMail mails) {
    this.world = world;
    this.mails = mails;
    this.clearing = new Clearing(world);
    this.intakes = new Intakes(world);
  }

  /** What an administrator chooses once they found Pat. */
  Map<String, Object> subject() {
    return Map.of(
        "names", List.of(NAME, OTHER_NAME),
        "addresses", List.of(ADDRESS),
        "accounts", List.of(ACCOUNT),
        "ids", List.of(note, quoteByInitials));
  }

  static Wagtail standingEverywhere(World world, GreenMail mails) throws Exception {
    Wagtail wagtail = new Wagtail(world, mails);
    wagtail.standsEverywhere();
    return wagtail;
  }

  private void standsEverywhere() throws Exception {
    mails.purgeEmailFromAllMailboxes();
    callPublishedTwice();
    packPublished();
    intakes
        .drop(Map.of("chat.txt", DRAFT_CHAT.getBytes(StandardCharsets.UTF_8)), DRAFT)
        .then()
        .statusCode(201);
    boards();
    joined();
    mailsWait();
  }

  private void callPublishedTwice() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("chat of Pat Wagtail.txt", CHAT.getBytes(StandardCharsets.UTF_8));
    files.put("participants.csv", ATTENDANCE.getBytes(StandardCharsets.UTF_8));
    files.put("notes.md", NOTES.getBytes(StandardCharsets.UTF_8));
    intakes.drop(files, CALL).then().statusCode(201);
    for (Map<String, Object> suggestion : suggestions()) {
      if (!suggestion.get("kind").equals("MERGE")) {
        clearing.patch(
            "/suggestions/" + suggestion.get("id"),
            suggestion.get("version"),
            Map.of(
                "decision",
                "ACCEPTED",
                "reason",
                suggestion.toString().contains("lapwing")
                    ? "The goldcrest of that morning"
                    : "as Pat Wagtail would say"));
      }
    }
    note = clearing.draft(CALL).getString("breakoutNotes.find { it.text.contains('whimbrel') }.id");
    heldItemsKept();
    quotesCleared();
    curated();
    publish(CALL);
    clearing.patch(
        "/drafts/" + CALL,
        clearing.draft(CALL).getInt("version"),
        Map.of("correction", "The name of Pat Wagtail was misspelt."));
    publish(CALL);
  }

  private List<Map<String, Object>> suggestions() {
    return world
        .facilitator()
        .get("/api/v1/drafts/" + CALL + "/suggestions?state=OPEN")
        .jsonPath()
        .getList("items");
  }

  private void heldItemsKept() {
    for (Map<String, Object> held : clearing.draft(CALL).<Map<String, Object>>getList("held")) {
      clearing.patch(
          "/held-items/" + held.get("id"),
          held.get("version"),
          Map.of("decision", "KEEP", "reason", "The brambling wants it known"));
    }
  }

  private void quotesCleared() throws Exception {
    JsonPath draft = clearing.draft(CALL);
    for (Map<String, Object> quote : draft.<Map<String, Object>>getList("quotes")) {
      String text = (String) quote.get("text");
      if (text.contains("curlew")) {
        agreedByLink((String) quote.get("id"), text);
      } else if (!String.valueOf(quote.get("name")).contains("Wagtail")) {
        clearing.patch(
            "/quotes/" + quote.get("id"),
            quote.get("version"),
            Map.of(
                "namesDecision",
                "Pat Wagtail agreed",
                "consent",
                Map.of("state", "NAMED", "agreedBy", "the writer", "evidence", "asked by mail")));
      } else {
        clearing.patch(
            "/quotes/" + quote.get("id"),
            quote.get("version"),
            Map.of(
                "role",
                "Sanderling nurse",
                "namesDecision",
                "Pat Wagtail agreed",
                "consent",
                Map.of("state", "NAMED", "agreedBy", "Pat Wagtail", "evidence", "Ruff by letter")));
      }
    }
  }

  private void agreedByLink(String quote, String text) throws Exception {
    ask(quote, ADDRESS);
    String token = token();
    world
        .anonymous()
        .contentType("application/json")
        .body(Map.of("answer", "NAMED", "text", text, "name", "Pat Wagtail", "role", "Greenshank"))
        .post("/api/v1/consents/" + token)
        .then()
        .statusCode(200);
  }

  private void ask(String quote, String address) {
    world
        .facilitator()
        .contentType("application/json")
        .body(Map.of("email", address, "name", "Redshank"))
        .post("/api/v1/quotes/" + quote + "/consent-requests")
        .then()
        .statusCode(201);
  }

  private String token() throws Exception {
    World.eventually(() -> assertThat(mails.getReceivedMessages()).isNotEmpty());
    Object content = mails.getReceivedMessages()[0].getContent();
    Matcher link = LINK.matcher(content.toString());
    assertThat(link.find()).isTrue();
    mails.purgeEmailFromAllMailboxes();
    return link.group(1);
  }

  private void curated() {
    JsonPath draft = clearing.draft(CALL);
    clearing.patch(
        "/sessions/" + CALL,
        draft.get("session.version"),
        Map.of(
            "title",
            "An hour with Pat Wagtail",
            "summary",
            "Pat Wagtail asked, all answered.",
            "recordingLink",
            "https://media.example.org/pat-wagtail"));
    attendanceCorrected();
    String theme =
        post(
            "themes",
            Map.of(
                "statement", "What Pat Wagtail taught us about rest",
                "since", "2026-01-01",
                "source", "a talk by Pat Wagtail"),
            "slug");
    Map<String, Object> lists = new HashMap<>();
    lists.put("subtitle", "Rest, by Pat Wagtail and others.");
    lists.put("heardBack", List.of("an idea of Pat Wagtail", "a kettle"));
    lists.put("acknowledgedTeams", List.of("friends of Pat Wagtail"));
    lists.put("themes", List.of(theme));
    clearing.patch("/drafts/" + CALL, clearing.draft(CALL).get("version"), lists);
    clearing.patch(
        "/drafts/" + CALL + "/sections/about",
        0,
        Map.of(
            "body",
            "With thanks to **Pat Wagtail**.\n\nAnd to [a page](https://example.org/pat-wagtail)."));
    post(
        "drafts/" + CALL + "/insights",
        Map.of(
            "kind",
            "IDEA",
            "text",
            "Rest first, as *Pat Wagtail* put it.",
            "themes",
            List.of(theme),
            "sources",
            List.of("chat of Pat Wagtail.txt:4"),
            "position",
            0),
        "id");
    post(
        "drafts/" + CALL + "/measures",
        Map.of(
            "kind",
            "CONDITION",
            "text",
            "How Pat Wagtail counts breaks",
            "tools",
            List.of("the list of Pat Wagtail"),
            "position",
            0),
        "id");
    post(
        "drafts/" + CALL + "/resources",
        Map.of(
            "kind", "BOOK",
            "title", "Nights, by Pat Wagtail",
            "authors", "Pat Wagtail and Ann Other",
            "recommendedBy", "Pat Wagtail of Oystercatcher ward",
            "position", 1),
        "id");
  }

  private void attendanceCorrected() {
    Map<String, Object> sam =
        clearing.draft(CALL).<Map<String, Object>>getList("attendance.attendees").stream()
            .filter(attendee -> attendee.get("name").equals("Sam Sister"))
            .findFirst()
            .orElseThrow();
    pat()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"" + sam.get("version") + "\"")
        .body(Map.of("country", "GB-WLS", "reason", "Pat Wagtail has visited them"))
        .patch("/api/v1/attendees/" + sam.get("id"))
        .then()
        .statusCode(200);
  }

  private void boards() {
    JsonPath report = taken("board.csv", BOARD);
    String intake = "/api/v1/intakes/" + report.getString("id");
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", world.facilitator().get(intake).header("ETag"))
        .body(
            Map.of(
                "columns",
                List.of(
                    Map.of(
                        "file", report.getString("files[0].sha256"),
                        "room", 0,
                        "note", 1,
                        "author", 2))))
        .patch(intake)
        .then()
        .statusCode(200);
    taken("other board.csv", OTHER_BOARD);
  }

  private JsonPath taken(String name, String text) {
    return intakes
        .dropAs("BOARD_TABLE", name, text.getBytes(StandardCharsets.UTF_8), DRAFT)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private String post(String what, Map<String, ?> body, String answered) {
    return world
        .facilitator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/" + what)
        .then()
        .statusCode(201)
        .extract()
        .path(answered);
  }

  /** By Pat, who also works here. */
  private void publish(String slug) {
    clearing.settle(slug);
    pat().post("/api/v1/packs/" + slug + "/editions").then().statusCode(201);
  }

  private RequestSpecification pat() {
    return io.restassured.RestAssured.given().auth().oauth2(World.token(ACCOUNT, "facilitator"));
  }

  private void packPublished() throws Exception {
    intakes.drop("pack.txt", PACK_TEXT.getBytes(StandardCharsets.UTF_8)).then().statusCode(201);
    quoteByInitials =
        clearing.draft(PACK).getString("quotes.find { it.text.contains('pipit') }.id");
    for (Map<String, Object> place :
        clearing.draft(PACK).<Map<String, Object>>getList("listedPlaces")) {
      assertThat(place.get("country")).isNotNull();
    }
    clearing.clear(PACK);
    contributor = world.sql("select id from contributor where name = 'Pat Wagtail'");
    post(
        "drafts/" + PACK + "/appearances",
        Map.of("contributor", contributor, "part", "HOST"),
        "id");
    publish(PACK);
    // Some hours ago: younger notes go by themselves.
    world.change(
        "insert into taken_access values (gen_random_uuid(), 0, 'p.wagtail', now() - interval '3 hours')");
  }

  private void joined() throws Exception {
    join(ADDRESS, "Pat Wagtail", "Godwit hospital", "a phalarope");
    world.anonymous().post("/api/v1/join-requests/" + token()).then().statusCode(204);
    World.eventually(() -> assertThat(mails.getReceivedMessages()).hasSize(1));
    mails.purgeEmailFromAllMailboxes();
    String member =
        world
            .facilitator()
            .get("/api/v1/members")
            .jsonPath()
            .getString("items.find { it.name == 'Pat Wagtail' }.id");
    world.facilitator().post("/api/v1/members/" + member + "/profile").then().statusCode(200);
    join("sam@example.org", "Sam Sister", "a hospital", "my friend Pat Wagtail");
    world.anonymous().post("/api/v1/join-requests/" + token()).then().statusCode(204);
    World.eventually(() -> assertThat(mails.getReceivedMessages()).hasSize(1));
    mails.purgeEmailFromAllMailboxes();
    join(ADDRESS, "Pat Wagtail", "a hospital", "a turnstone");
    token();
  }

  private void join(String address, String name, String organisation, String heardFrom) {
    world
        .anonymous()
        .contentType("application/json")
        .body(
            Map.of(
                "name",
                name,
                "email",
                address,
                "organisation",
                organisation,
                "heardFrom",
                heardFrom,
                "mailing",
                true,
                "profile",
                true,
                "quoting",
                true,
                "wordingVersion",
                "1"))
        .post("/api/v1/join-requests")
        .then()
        .statusCode(202);
  }

  /** The mail server was away, and the next attempt is tomorrow. */
  private void mailsWait() throws Exception {
    String message =
        world
            .facilitator()
            .get("/api/v1/drafts/" + DRAFT + "/messages")
            .jsonPath()
            .getString("items[0].id");
    String quote =
        post("drafts/" + DRAFT + "/quotes", Map.of("message", message, "section", "GLIMPSE"), "id");
    mails.stop();
    ask(quote, "nobody.known@example.org");
    // Once it has failed; with its version, so that nobody goes on with what they saw before.
    World.eventually(
        () ->
            assertThat(
                    world.sql(
                        """
                        update scheduled_tasks set execution_time = now() + interval '1 day', version = version + 1
                         where task_name = 'send-mail' and not picked and consecutive_failures > 0 returning 1"""))
                .isEqualTo("1"));
    mails.start();
  }
}
