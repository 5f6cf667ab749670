package world.kindness.curation.materials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import world.kindness.curation.drafts.Draft;
import world.kindness.curation.suggestions.SuggestionFinder;
import world.kindness.intake.copies.Copies;
import world.kindness.intake.files.Intake;
import world.kindness.intake.files.SourceFile;
import world.kindness.intake.formats.packdocument.PackDocument;
import world.kindness.intake.formats.packdocument.PackDocument.Found;
import world.kindness.intake.importing.CallFiles;
import world.kindness.session.Session;
import world.kindness.session.SessionTheme;
import world.kindness.theme.Theme;

/**
 * Takes a file out of a draft with all that rests on it, or to another call with what was made of
 * it. What another copy of the same conversation holds as well stays, on that copy.
 */
@ApplicationScoped
class TakingOut {
  /** Each message of the file with its copy in another file: the first by its digest. */
  private static final String COPIES =
      """
      (select distinct on (m.id) m.id as message, c.id, c.source_file_id, c.line
         from chat_message m
         join chat_message c on c.session_id = m.session_id and c.source_file_id <> m.source_file_id
          and coalesce(c.same_as_id, c.id) = coalesce(m.same_as_id, m.id)
         join source_file f on f.id = c.source_file_id
        where m.source_file_id = :it
        order by m.id, f.sha256, c.place_in_file) c""";

  private static final List<String> STAY_ON_COPIES =
      List.of(
          "update quote q set message_id = c.id, source_file_id = c.source_file_id, source_line = c.line, version = version + 1 from "
              + COPIES
              + " where q.message_id = c.message",
          "update suggestion s set found_by = replace(s.found_by, cast(c.message as text), cast(c.id as text)), source_file_id = c.source_file_id, source_line = c.line, proposal = jsonb_set(s.proposal, '{message}', to_jsonb(cast(c.id as text))) from "
              + COPIES
              + " where s.decision is not null and s.kind in ('QUOTE', 'GREETING', 'ORIGIN') and right(s.found_by, 36) = cast(c.message as text)"
              + " and not exists (select from suggestion o where o.session_id = s.session_id and o.kind = s.kind and o.found_by = replace(s.found_by, cast(c.message as text), cast(c.id as text)))",
          "update attendee a set origin_message_id = c.id from "
              + COPIES
              + " where a.origin_message_id = c.message");

  private static final String NOTES =
      "(select coalesce(array_agg('note:' || n.id), '{}') from breakout_note n where n.source_file_id = :it)";

  /** In the rest of the call, what only the file told is not known any more. */
  private static final List<String> NOT_KNOWN_ANY_MORE =
      List.of(
          "update insight t set sources = (select coalesce(array_agg(s order by o), '{}') from unnest(t.sources) with ordinality u (s, o) where s <> all (n.notes)), version = version + 1 from "
              + NOTES
              + " n (notes) where t.sources && n.notes and not t.sources <@ n.notes",
          "update attendee t set country_code = null, origin_message_id = null, version = version + 1 where t.source_file_id <> :it and t.origin_message_id in (select m.id from chat_message m where m.source_file_id = :it)",
          """
          with head as (
            select distinct on (a.merged_into_id) a.merged_into_id as old, a.id as new
              from attendee a join attendee h on h.id = a.merged_into_id
             where h.source_file_id = :it and a.source_file_id <> :it
             order by a.merged_into_id, a.attendee_key, a.id)
          update attendee a set merged_into_id = case when a.id = head.new then null else head.new end
            from head where a.merged_into_id = head.old and a.source_file_id <> :it""",
          "delete from suggestion s using source_file f where f.id = :it and s.source_file_id <> f.id and s.kind in ('MERGE', 'ORIGIN') and strpos(s.found_by, f.sha256) > 0");

  private static final Set<String> LEAVE_WITH_THE_FILE =
      Set.of("suggestion", "held_item", "attendee", "chat_reaction", "chat_message");

  private static final Map<String, String> GO_ALONG =
      Map.of(
          "consent_request", "session_id = :target",
          "quote", "session_id = :target, version = version + 1",
          "insight", "session_id = :target, version = version + 1",
          "breakout_note", "session_id = :target, version = version + 1",
          "resource", "session_id = :target, version = version + 1",
          "held_item", "session_id = :target",
          "attendee", "session_id = :target",
          "chat_message",
              "session_id = :target, same_as_id = null, answers_id = reply_to_id, place_in_call = place_in_file");

  /** What joined things of two calls, and what is not decided, stays behind. */
  private static final List<String> BEFORE_GOING =
      List.of(
          "update attendee a set merged_into_id = null from attendee h where h.id = a.merged_into_id and a.source_file_id = :it and h.source_file_id <> :it",
          "update attendee set origin_message_id = null where source_file_id = :it",
          "update chat_reaction set counts_for_id = message_id where message_id in (select id from chat_message where source_file_id = :it)",
          "delete from suggestion s using source_file f where f.id = :it and s.source_file_id = f.id and (s.decision is null or s.kind = 'ORIGIN' or s.kind = 'MERGE' and cardinality(string_to_array(s.found_by, f.sha256)) < 3)");

  private static final String DECISIONS =
      "update suggestion s set session_id = :target where s.source_file_id = :it and not exists (select from suggestion o where o.session_id = :target and o.kind = s.kind and o.found_by = s.found_by)";

  private static final String UNUSED_PEOPLE =
      """
      delete from contributor c where c.id in (:people) and c.version = 0
         and c.profile_consent_at is null and not c.published
         and not exists (select from appearance a where a.contributor_id = c.id)
         and not exists (select from member m where m.contributor_id = c.id)""";

  private final EntityManager database;
  private final CallFiles files;
  private final SuggestionFinder suggestions;

  TakingOut(EntityManager database, CallFiles files, SuggestionFinder suggestions) {
    this.database = database;
    this.files = files;
    this.suggestions = suggestions;
  }

  void takeOut(SourceFile file) {
    Session session = file.intake.session;
    begin(file);
    leave(file);
    files.takeOut(again(file));
    settle(session);
  }

  /** Takes a file to another call: what people made of it goes along. */
  Intake move(SourceFile file, Session target) {
    Session session = file.intake.session;
    begin(file);
    PackDocument pack = files.pack(file);
    if (pack != null) {
      // Its parts are as the pack has them; the other call begins with them anew.
      leave(file);
    } else {
      goAlong(file, target);
    }
    Intake intake = files.move(again(file), Session.findById(target.id), pack);
    settle(session);
    return Intake.findById(intake.id);
  }

  void delete(Session session) {
    List<UUID> people =
        peopleOf("f.intake_id in (select i.id from intake i where i.session_id = :it)", session.id);
    database.flush();
    query("delete from session where id = :it", session.id).executeUpdate();
    forget(people);
    database.clear();
  }

  private void begin(SourceFile file) {
    database.flush();
    for (String update : STAY_ON_COPIES) {
      query(update, file.id).executeUpdate();
    }
  }

  private void leave(SourceFile file) {
    PackDocument pack = files.pack(file);
    if (pack != null) {
      withoutLines(file.intake.session, pack);
    }
    List<UUID> people = peopleOf("f.id = :it", file.id);
    for (String update : NOT_KNOWN_ANY_MORE) {
      query(update, file.id).executeUpdate();
    }
    RestingThings.ALL.stream()
        .filter(kind -> !LEAVE_WITH_THE_FILE.contains(kind.table()))
        .forEach(
            kind ->
                query("delete from %s t where %s".formatted(kind.table(), kind.ofFile()), file.id)
                    .executeUpdate());
    forget(people);
  }

  private void goAlong(SourceFile file, Session target) {
    for (String update : NOT_KNOWN_ANY_MORE) {
      query(update, file.id).executeUpdate();
    }
    for (String update : BEFORE_GOING) {
      query(update, file.id).executeUpdate();
    }
    RestingThings.ALL.stream()
        .filter(kind -> GO_ALONG.containsKey(kind.table()))
        .forEach(
            kind ->
                query(
                        "update %s t set %s where %s"
                            .formatted(kind.table(), GO_ALONG.get(kind.table()), kind.ofFile()),
                        file.id)
                    .setParameter("target", target.id)
                    .executeUpdate());
    query(DECISIONS, file.id).setParameter("target", target.id).executeUpdate();
    query("delete from suggestion where source_file_id = :it and session_id <> :target", file.id)
        .setParameter("target", target.id)
        .executeUpdate();
  }

  /** A line that people changed is theirs, and stays. */
  private void withoutLines(Session session, PackDocument pack) {
    Draft draft = Draft.of(session.id);
    if (pack.subtitle() != null && pack.subtitle().value().equals(draft.subtitle)) {
      draft.subtitle = null;
    }
    draft.purposes = without(draft.purposes, pack.purposes());
    draft.heardBack = without(draft.heardBack, pack.heardBack());
    draft.acknowledgedTeams = without(draft.acknowledgedTeams, pack.acknowledgedTeams());
    Set<String> worded =
        pack.themes().stream()
            .map(t -> t.value().strip().toLowerCase())
            .collect(Collectors.toSet());
    List<Theme> before = SessionTheme.of(session);
    List<Theme> left =
        before.stream()
            .filter(
                theme -> !worded.contains(theme.on(session.day()).wording.strip().toLowerCase()))
            .toList();
    if (left.size() < before.size()) {
      SessionTheme.set(session, left);
    }
    draft.listsChanged();
    database.flush();
  }

  private static String[] without(String[] lines, List<Found<String>> brought) {
    Set<String> gone = brought.stream().map(Found::value).collect(Collectors.toSet());
    return Arrays.stream(lines).filter(line -> !gone.contains(line)).toArray(String[]::new);
  }

  @SuppressWarnings("unchecked")
  private List<UUID> peopleOf(String ofFile, UUID it) {
    return query(
            "select c.id from contributor c join source_file f on f.id = c.source_file_id where "
                + ofFile,
            it)
        .getResultList();
  }

  private void forget(List<UUID> people) {
    if (!people.isEmpty()) {
      database.createNativeQuery(UNUSED_PEOPLE).setParameter("people", people).executeUpdate();
    }
  }

  /** Read anew, since the rows were changed beneath what was read. */
  private SourceFile again(SourceFile file) {
    database.flush();
    database.clear();
    return SourceFile.findById(file.id);
  }

  private void settle(Session session) {
    database.flush();
    database.clear();
    if (session != null) {
      Session left = Session.findById(session.id);
      Copies.settle(left);
      suggestions.find(left);
    }
  }

  private Query query(String sql, UUID it) {
    return database.createNativeQuery(sql).setParameter("it", it);
  }
}
