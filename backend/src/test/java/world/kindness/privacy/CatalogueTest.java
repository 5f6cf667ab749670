package world.kindness.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import world.kindness.community.Community;
import world.kindness.community.ListedPlace;
import world.kindness.community.ReachStatement;
import world.kindness.contributor.Contributor;
import world.kindness.curation.drafts.Draft;
import world.kindness.curation.drafts.SectionKey;
import world.kindness.curation.drafts.SectionText;
import world.kindness.curation.insights.Insight;
import world.kindness.curation.measures.Measure;
import world.kindness.curation.quotes.Consent;
import world.kindness.curation.quotes.Quote;
import world.kindness.curation.texts.DraftColumn;
import world.kindness.curation.texts.DraftTable;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.publishing.PackPublisher;
import world.kindness.privacy.Column.Holds;
import world.kindness.privacy.Column.Shape;
import world.kindness.resource.Resource;
import world.kindness.session.Appearance;
import world.kindness.session.BreakoutNote;
import world.kindness.session.BreakoutQuestion;
import world.kindness.session.BreakoutRoom;
import world.kindness.session.Session;
import world.kindness.session.SessionTheme;
import world.kindness.testing.Clearing;
import world.kindness.testing.Forms;
import world.kindness.testing.PostgresResource;
import world.kindness.testing.World;
import world.kindness.theme.Theme;

/**
 * The catalogue of draft texts against the database and against what reaches a pack: a text that is
 * published and not catalogued fails here.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CatalogueTest {
  private static final String SLUG = "2026-10-15";

  /** Columns of calls, people and themes that hold words and are no text of a draft. */
  private static final Map<String, String> NOT_OF_DRAFTS =
      Map.ofEntries(
          Map.entry("session.off_rule_reason", "of the calendar, public at once"),
          Map.entry("session.leading_theme", "an address"),
          Map.entry("session.join_link", "facilitators alone see it"),
          Map.entry("session.recording_link", "of the call, public at once"),
          Map.entry("session.transcript_link", "of the call, public at once"),
          Map.entry("session.themes", "addresses"),
          Map.entry("theme.slug", "an address"),
          Map.entry("insight.themes", "addresses"),
          Map.entry("insight.sources", "files and lines, facilitators alone see them"),
          Map.entry("breakout_note.themes", "addresses"),
          Map.entry("quote.agreed_wording", "what somebody saw and agreed to"),
          Map.entry("suggestion.found_by", "a key made of the content"));

  /** Texts of a pack that come from no text of its draft. */
  private static final Map<String, String> NO_TEXTS =
      Map.ofEntries(
          Map.entry("PackContent.slug", "an address"),
          Map.entry("PackContent.language", "a code"),
          Map.entry("SessionTime.timeZone", "a code"),
          Map.entry("Figure.value", "counted"),
          Map.entry("Figure.label", "words of ours"),
          Map.entry("Publisher.name", "the community of itself"),
          Map.entry("Publisher.description", "the community of itself"),
          Map.entry("Publisher.siteUrl", "a setting"),
          Map.entry("Publisher.apiUrl", "a setting"),
          Map.entry("Publisher.contact", "the community of itself"),
          Map.entry("Section.key", "an address"),
          Map.entry("Person.country", "a name of the country list"),
          Map.entry("Quote.language", "a code"),
          Map.entry("NextCall.slug", "an address"),
          Map.entry("NextCall.title", "of another call, public at once"),
          Map.entry("NextCall.timeZone", "a code"),
          Map.entry("Quote.country", "a name of the country list"),
          Map.entry("Quote.countryCode", "a code"),
          Map.entry("ReactionCount.emoji", "a sign without letters"),
          Map.entry("Reach.note", "words of ours"),
          Map.entry("Reach.sentence", "words of ours"),
          Map.entry("Computed.method", "words of ours"),
          Map.entry("Place.code", "a code"),
          Map.entry("Theme.slug", "an address"),
          Map.entry("Note.themes", "addresses"),
          Map.entry("Insight.themes", "addresses"));

  @Inject World world;
  @Inject PackPublisher publisher;
  @Inject ObjectMapper json;
  private Clearing clearing;

  @BeforeEach
  void begin() {
    world.begin();
    clearing = new Clearing(world);
    QuarkusTransaction.requiringNew().run(CatalogueTest::wholeDraft);
  }

  /** A call in whose draft every kind of thing stands. */
  private static void wholeDraft() {
    Session session =
        Session.on(
            LocalDate.parse(SLUG),
            LocalTime.of(18, 0),
            LocalTime.of(19, 0),
            "A whole draft",
            Session.Stage.HELD,
            Community.present());
    Draft draft = Draft.of(session.id);
    draft.purposes = draft.heardBack = draft.acknowledgedTeams = new String[] {"one"};
    SectionText.of(session.id, SectionKey.ABOUT).body = "about";
    for (Consent consent :
        List.of(Consent.ANONYMOUS, Consent.NAMED, Consent.INITIALS, Consent.ROLE_AND_COUNTRY)) {
      Quote quote = new Quote();
      quote.sessionId = session.id;
      quote.section = Quote.Section.GLIMPSE;
      quote.wording = quote.originalWording = "tea";
      quote.consent = consent;
      quote.agreedBy = quote.evidence = "asked";
      quote.agreedAt = Instant.EPOCH;
      quote.persist();
    }
    Insight insight = new Insight();
    insight.sessionId = session.id;
    insight.kind = Insight.Kind.IDEA;
    insight.wording = "tea";
    insight.persist();
    Measure measure = new Measure();
    measure.sessionId = session.id;
    measure.kind = Measure.Kind.ACTIVITY;
    measure.wording = "cups";
    measure.persist();
    BreakoutQuestion.put(session, 1, "what?");
    BreakoutRoom.add(session, List.of("Room 1"));
    BreakoutNote note = new BreakoutNote();
    note.session = session;
    note.questionNumber = 1;
    note.note = "tea";
    note.persist();
    Resource resource = new Resource();
    resource.sessionId = session.id;
    resource.kind = Resource.Kind.BOOK;
    resource.title = "tea";
    resource.persist();
    ReachStatement statement = new ReachStatement();
    statement.sessionId = session.id;
    statement.measures = ReachStatement.Measured.ATTENDANCE;
    statement.qualifier = ReachStatement.Qualifier.OVER;
    statement.amount = 40;
    statement.wording = statement.source = "told";
    statement.asOf = session.day();
    statement.persist();
    ListedPlace place = new ListedPlace();
    place.sessionId = session.id;
    place.wording = "Nowhere";
    place.persist();
    Contributor person = new Contributor();
    person.name = "Somebody";
    person.coreGroup = true;
    person.persist();
    Appearance.of(person, session, Appearance.Part.LEADER, 0);
    SessionTheme.set(session, List.of(Theme.begin("Tea", session.day(), "told")));
  }

  /** An address of mail, so that it is seen wherever personal data is looked for. */
  private static String marker(String table, String column) {
    return "%s.%s@draft.example".formatted(table, column).replace('_', '-');
  }

  private record Where(String table, String column) {
    String name() {
      return table + "." + column;
    }
  }

  /** Every column of a call, its people and themes that holds words, as the register says. */
  private static List<Where> words() {
    Set<String> ofCalls =
        Arrays.stream(DraftTable.values()).map(DraftTable::table).collect(Collectors.toSet());
    return Register.TABLES.stream()
        .filter(table -> ofCalls.contains(table.name) || table.name.equals("theme"))
        .flatMap(
            table ->
                table
                    .holding(Holds.WORDS, Holds.NAME)
                    .filter(c -> c.shape() == Shape.TEXT || c.shape() == Shape.LIST)
                    .map(column -> new Where(table.name, column.name())))
        .toList();
  }

  private void markEverything() throws SQLException {
    for (Where where : words()) {
      boolean list =
          Register.table(where.table()).columns.stream()
              .anyMatch(c -> c.name().equals(where.column()) && c.shape() == Shape.LIST);
      String marker = "'" + marker(where.table(), where.column()) + "'";
      world.change(
          "update %s set %s = %s"
              .formatted(where.table(), where.column(), list ? "array[" + marker + "]" : marker));
    }
  }

  private PackContent preview() {
    return QuarkusTransaction.requiringNew().call(() -> publisher.preview(SLUG, false));
  }

  @Test
  void every_column_of_words_is_catalogued_or_has_a_reason_not_to_be() {
    Set<String> catalogued = new TreeSet<>();
    Arrays.stream(DraftColumn.values())
        .filter(column -> column.shape != DraftColumn.Shape.JSON)
        .forEach(column -> catalogued.add(column.table.table() + "." + column.column));
    assertThat(catalogued).doesNotContainAnyElementsOf(NOT_OF_DRAFTS.keySet());
    catalogued.addAll(NOT_OF_DRAFTS.keySet());
    Set<String> words = new TreeSet<>();
    words().forEach(where -> words.add(where.name()));
    assertThat(words).isEqualTo(catalogued);
    Set<String> ofCalls =
        Arrays.stream(DraftTable.values()).map(DraftTable::table).collect(Collectors.toSet());
    assertThat(
            Register.TABLES.stream()
                .filter(
                    table ->
                        table.session != null
                            && table.open
                            && table.holding(Holds.WORDS).findAny().isPresent())
                .map(table -> table.name)
                .filter(table -> !ofCalls.contains(table)))
        .as("tables of calls with words that are no draft's: what is published, and who answered")
        .containsExactlyInAnyOrder("published_item", "edition", "consent_request");
  }

  @Test
  void what_a_pack_carries_is_catalogued_and_what_is_catalogued_it_carries()
      throws SQLException, JsonProcessingException {
    markEverything();
    String pack = json.writeValueAsString(preview());
    Set<String> carried = new TreeSet<>();
    for (Where where : words()) {
      if (pack.contains(marker(where.table(), where.column()))) {
        carried.add(where.name());
      }
    }
    // Slugs of themes are addresses, and what an edition corrects stands in the list of editions.
    carried.removeAll(Set.of("theme.slug", "insight.themes", "breakout_note.themes"));
    carried.add("draft.correction");
    Set<String> catalogued = new TreeSet<>();
    Arrays.stream(DraftColumn.values())
        .filter(DraftColumn::published)
        .forEach(column -> catalogued.add(column.table.table() + "." + column.column));
    assertThat(carried).isEqualTo(catalogued);
  }

  @Test
  void every_text_of_a_pack_comes_from_a_draft_or_has_a_reason_not_to() throws SQLException {
    markEverything();
    Set<String> texts = new TreeSet<>();
    textsOf(PackContent.class, new HashSet<>(), texts);
    Set<String> filled = new TreeSet<>();
    filled(preview(), filled);
    // An address of a theme is marked too, and is none of the draft's texts.
    filled.removeAll(Set.of("Theme.slug", "Insight.themes", "Note.themes"));
    assertThat(filled).doesNotContainAnyElementsOf(NO_TEXTS.keySet());
    filled.addAll(NO_TEXTS.keySet());
    assertThat(filled).isEqualTo(texts);
  }

  private static void textsOf(Class<?> type, Set<Class<?>> seen, Set<String> texts) {
    if (!seen.add(type)) {
      return;
    }
    if (type.isSealed()) {
      Arrays.stream(type.getPermittedSubclasses()).forEach(t -> textsOf(t, seen, texts));
    }
    if (!type.isRecord()) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      Type of =
          component.getGenericType() instanceof ParameterizedType list
              ? list.getActualTypeArguments()[0]
              : component.getType();
      if (of == String.class) {
        texts.add(type.getSimpleName() + "." + component.getName());
      } else if (of instanceof Class<?> next) {
        textsOf(next, seen, texts);
      }
    }
  }

  private static void filled(Object value, Set<String> filled) {
    if (value instanceof Collection<?> all) {
      all.forEach(one -> filled(one, filled));
    }
    if (!(value instanceof Record)) {
      return;
    }
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        Object part = component.getAccessor().invoke(value);
        boolean text =
            part instanceof String
                || part instanceof List<?> l && l.stream().allMatch(String.class::isInstance);
        if (text && String.valueOf(part).contains("@draft.example")) {
          filled.add(value.getClass().getSimpleName() + "." + component.getName());
        }
        filled(part, filled);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void personal_data_blocks_wherever_a_pack_would_carry_it() throws SQLException {
    markEverything();
    List<String> found =
        clearing
            .checklist(SLUG)
            .getList("blockers.findAll { it.code == 'personal-data' }.detail", String.class);
    for (DraftColumn column : DraftColumn.values()) {
      assertThat(found.stream().filter(detail -> detail.startsWith(column.label + " holds")))
          .as(column.name())
          .hasSize(!column.published() ? 0 : column == DraftColumn.QUOTE_WORDING ? 4 : 1);
    }
    List<String> targets =
        clearing
            .checklist(SLUG)
            .getList("blockers.findAll { it.code == 'personal-data' }.target", String.class);
    // The slug of the theme is marked as well, and no address any more; a call is read as its
    // draft.
    targets.stream()
        .filter(target -> !target.contains("/themes/") && !target.contains("/sessions/"))
        .forEach(
            target ->
                world
                    .facilitator()
                    .get(target)
                    .then()
                    .statusCode(target.contains("/sections/") ? 405 : 200));
  }

  @Test
  void who_stands_in_every_text_of_a_pack_is_erased_from_its_forms_and_the_database()
      throws SQLException {
    String name = "Wynne Quillfeather";
    for (DraftColumn column : DraftColumn.values()) {
      if (column.published()) {
        String put =
            switch (column.shown) {
              case NAME -> "'" + name + "'";
              case LINK -> "'https://library.example/wynne-quillfeather'";
              case QUOTED -> "'Tea, says " + name + ", ' || lower(consent)";
              default -> "'Tea, says " + name + ", " + readable(column) + "'";
            };
        world.change(
            "update %s set %s = %s %s"
                .formatted(
                    column.table.table(),
                    column.column,
                    column.shape == DraftColumn.Shape.LIST ? "array[" + put + "]" : put,
                    column == DraftColumn.QUOTE_SPEAKER ? "where consent = 'NAMED'" : ""));
      }
    }
    world.change("update quote set names_decision = 'she agreed', names_decided_by = 'fay'");
    // A place without a country is not published.
    world.change("update listed_place set country_code = 'MT'");
    clearing.publish(SLUG);
    for (String form : Forms.ALL) {
      assertThat(formOfPack(form)).as(form).contains(name);
    }
    String erasure =
        world
            .admin()
            .contentType("application/json")
            .body(Map.of("dryRun", false, "subject", Map.of("names", List.of(name))))
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
                .get("/api/v1/privacy/erasures/" + erasure)
                .then()
                .body("state", equalTo("DONE")));
    for (String form : Forms.ALL) {
      assertThat(formOfPack(form))
          .as(form)
          .contains("name removed")
          .doesNotContainIgnoringCase("quillfeather");
      world.anonymous().get("/api/v1/packs/" + SLUG + "/editions/1." + form).then().statusCode(410);
    }
    assertThat(world.everything()).doesNotContainIgnoringCase("quillfeather");
    assertThat(formOfPack("json"))
        .as("the words of others stay")
        .contains("Tea, says [name removed], anonymous")
        .contains(
            Arrays.stream(DraftColumn.values())
                .filter(c -> c.shown == DraftColumn.Shown.PROSE && c != DraftColumn.CORRECTION)
                .map(column -> "Tea, says [name removed], " + readable(column))
                .toList());
  }

  private static String readable(DraftColumn column) {
    return column.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String formOfPack(String form) {
    return Forms.words(
        form,
        world
            .anonymous()
            .get("/api/v1/packs/" + SLUG + "." + form)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray());
  }

  @Test
  void digits_of_a_link_are_no_telephone_number() throws SQLException {
    world.change("update resource set link = 'https://library.example/ 07400 123456'");
    assertThat(clearing.checklist(SLUG).getList("blockers.code")).doesNotContain("personal-data");
    world.change("update resource set title = 'Ring 07400 123456'");
    assertThat(clearing.checklist(SLUG).getList("blockers.code")).contains("personal-data");
  }

  /** A file with an address in it, and the token that stands for it. */
  private String heldToken() {
    world
        .facilitator()
        .multiPart(
            "files",
            "chat.txt",
            "00:00:05\tPat Porter:\tWrite to pat@ward.example\r\n00:00:09\tBo Best:\tTea\r\n"
                .getBytes(StandardCharsets.UTF_8),
            "text/plain")
        .multiPart("date", SLUG)
        .post("/api/v1/intakes")
        .then()
        .statusCode(201);
    String message = world.sql("select id from chat_message where sender = 'Pat Porter'");
    try {
      world.change(
          "insert into chat_reaction (id, version, message_id, sender, emoji) values (gen_random_uuid(), 0, '%s', 'Bo Best', '🌻')"
              .formatted(message));
      world.change(
          "insert into suggestion (id, version, session_id, kind, found_by, confidence, because, proposal) select gen_random_uuid(), 0, id, 'RESOURCE', 'key', 0.5, 'b', '{\"title\": \"t\"}' from session");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return world.sql("select token from held_item");
  }

  private void decide(String decision) {
    JsonPath held = world.facilitator().get("/api/v1/held-items?session=" + SLUG).jsonPath();
    clearing.patch("/held-items/" + held.getString("items[0].id"), 0, Map.of("decision", decision));
  }

  @Test
  void a_held_token_is_resolved_in_every_text_of_the_catalogue() throws SQLException {
    String token = heldToken();
    for (DraftColumn column : DraftColumn.values()) {
      String put =
          switch (column.shape) {
            case TEXT -> "'before " + token + "'";
            case LIST -> "array['before " + token + "', 'other']";
            case JSON ->
                column == DraftColumn.INTAKE_REPORT
                    ? "cast(replace(cast(report as text), 'chat.txt', 'before "
                        + token
                        + "') as jsonb)"
                    : "jsonb_build_object('title', 'before " + token + "')";
          };
      world.change("update %s set %s = %s".formatted(column.table.table(), column.column, put));
    }
    decide("REDACT");
    for (DraftColumn column : DraftColumn.values()) {
      String all =
          world.sql(
              "select string_agg(cast(%s as text), ' ') from %s"
                  .formatted(column.column, column.table.table()));
      assertThat(all).as(column.name()).doesNotContain(token);
      assertThat(all).as(column.name()).contains("before [e-mail address removed]");
    }
    assertThat(clearing.draft(SLUG).getInt("quotes[0].version")).isEqualTo(1);
  }

  @Test
  void what_is_dropped_leaves_no_text_empty() throws SQLException {
    String token = heldToken();
    world.change("update quote set wording = '%s', speaker_name = ' %s '".formatted(token, token));
    world.change("update measure set tools = array['%s', 'a diary']".formatted(token));
    world.change(
        "insert into breakout_room (id, version, session_id, name) select gen_random_uuid(), 0, id, '%s' from session"
            .formatted(token));
    decide("DROP");
    JsonPath draft = clearing.draft(SLUG);
    assertThat(draft.getString("quotes[0].text")).isEqualTo("[e-mail address removed]");
    assertThat(draft.getString("quotes[0].name")).isEqualTo("[e-mail address removed]");
    assertThat(draft.getList("measures[0].tools")).containsExactly("a diary");
    assertThat(draft.getList("breakoutRooms"))
        .containsExactly("[e-mail address removed]", "Room 1");
  }

  @Test
  void rooms_that_nothing_tells_apart_any_more_are_one() throws SQLException {
    String token = heldToken();
    world.change("update breakout_room set name = 'With %s'".formatted(token));
    world.change(
        "insert into breakout_room (id, version, session_id, name) select gen_random_uuid(), 0, id, 'With [e-mail address removed]' from session");
    decide("REDACT");
    assertThat(clearing.draft(SLUG).getList("breakoutRooms"))
        .containsExactly("With [e-mail address removed]");
  }

  @Test
  void a_place_that_nothing_is_held_for_is_not_published() throws SQLException {
    world.change("update measure set tools = array['Ask [held phone 0a1b2c3d]']");
    assertThat(
            clearing
                .checklist(SLUG)
                .getList("blockers.findAll { it.code == 'held-place-left' }.target"))
        .containsExactly("/api/v1/measures/" + world.sql("select id from measure"));
  }

  @Test
  void a_room_that_wrote_nothing_can_be_taken_out_and_one_that_did_cannot() {
    clearing.patch(
        "/drafts/" + SLUG,
        clearing.draft(SLUG).get("version"),
        Map.of("breakoutRooms", List.of("Room 2")));
    assertThat(clearing.draft(SLUG).getList("breakoutRooms")).containsExactly("Room 2");
    String note = "/breakout-notes/" + clearing.draft(SLUG).getString("breakoutNotes[0].id");
    clearing.patch(note, 0, Map.of("room", "Room 3"));
    Object version = clearing.draft(SLUG).get("version");
    world
        .facilitator()
        .contentType(World.MERGE_PATCH)
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("breakoutRooms", List.of()))
        .patch("/api/v1/drafts/" + SLUG)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/breakoutRooms"));
    clearing.patch("/drafts/" + SLUG, version, Map.of("breakoutRooms", List.of("Room 3")));
    world.facilitator().delete("/api/v1" + note).then().statusCode(428);
  }
}
