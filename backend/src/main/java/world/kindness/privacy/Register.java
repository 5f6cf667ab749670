package world.kindness.privacy;

import static world.kindness.privacy.Table.of;

import java.util.List;
import java.util.Set;
import world.kindness.privacy.Column.Shape;

/**
 * Where people stand: every column of the database that holds text, and what may stand in it. Who
 * adds a column says so here; a test compares it with the database. Texts of drafts are said once,
 * in the catalogue of {@code curation.texts}.
 */
final class Register {
  /** The table of mails that wait to go out. */
  static final String MAILS = "scheduled_tasks";

  /** In the order in which rows go. */
  static final List<Table> TABLES =
      List.of(
          of("published_item", "published-items")
              .inSession("(select e.session_id from edition e where e.id = t.edition_id)")
              .words("words", "session_title")
              .json("content")
              .lists("themes")
              .codes("session_slug", "kind", "variety", "section", "country_code", "language")
              .goesWhenNamed()
              .open(),
          of("rendition_bytes", "editions")
              .inSession(
                  "(select e.session_id from edition e join rendition r on r.edition_id = e.id where r.id = t.rendition_id)")
              .where(
                  "exists (select from rendition r where r.id = t.rendition_id and r.format = 'JSON')")
              .bytes(Shape.JSON_BYTES, "bytes")
              .apart(),
          of("pending_edition", "editions-to-come").inSession().json("content").apart(),
          of("edition", "lists-of-editions")
              .inSession()
              .words("title", "subtitle", "correction", "leading_theme")
              .accounts("published_by")
              .codes("figures", "reason")
              .open(),
          of("session", "sessions")
              .inSession("t.id")
              .draftTexts()
              .words(
                  "off_rule_reason",
                  "leading_theme",
                  "join_link",
                  "recording_link",
                  "transcript_link")
              .lists("themes")
              .mentions("shown_people", "contributor")
              .json("shown_questions")
              .codes("slug", "time_zone", "stage")
              .open(),
          of("community", "community")
              .words(
                  "name",
                  "description",
                  "contact",
                  "controller",
                  "supervisory_authority",
                  "quote_policy")
              .lists("purposes")
              .codes("call_weekday", "call_zone")
              .open(),
          of("earlier_series", "earlier-rules").codes("weekday", "time_zone"),
          of("theme", "themes").words("slug").open(),
          of("theme_wording", "theme-wordings").draftTexts().open(),
          of("consent_request", "consent-requests")
              .inSession()
              .words("answered_wording", "answered_text")
              .accounts("asked_by")
              .secrets("token_sha256")
              .codes("wording_version", "answer")
              .goes()
              .open(),
          of("quote", "quotes")
              .inSession()
              .draftTexts()
              .words("agreed_wording")
              .accounts("names_decided_by")
              .codes(
                  "section",
                  "language",
                  "country_code",
                  "suggested_country_code",
                  "consent",
                  "reacted_with")
              .emptied(
                  """
                  consent = 'WITHDRAWN', wording = '[words removed]',
                  original_wording = '[words removed]', agreed_wording = null, speaker_name = null,
                  speaker_initials = null, speaker_role = null, country_code = null, language = null,
                  suggested_country_code = null, suggested_because = null,
                  suggested_confidence = null, agreed_by = null, agreed_at = null, evidence = null,
                  names_decision = null, names_decided_by = null, standing_member = null,
                  reactions = 0, reacted_with = '[]'""")
              .open(),
          of("breakout_note", "breakout-notes")
              .inSession()
              .draftTexts()
              .accounts("looked_by")
              .lists("themes")
              .goes()
              .open(),
          of("name_decision", "name-decisions")
              .inSession()
              .names("name")
              .words("reason")
              .accounts("decided_by")
              .codes("decision")
              .goesWhenNamed(),
          of("breakout_room", "breakout-rooms").inSession().draftTexts().open(),
          of("breakout_question", "breakout-questions").inSession().draftTexts().open(),
          of("insight", "insights")
              .inSession()
              .draftTexts()
              .lists("themes", "sources")
              .codes("kind")
              .open(),
          of("measure", "measures").inSession().draftTexts().codes("kind").open(),
          of("resource", "resources")
              .inSession()
              .draftTexts()
              .codes("kind")
              .emptied("recommended_by = null")
              .open(),
          of("draft", "drafts").inSession().draftTexts().open(),
          of("section_text", "sections").inSession().draftTexts().codes("section").open(),
          of("reach_statement", "reach-statements")
              .inSession()
              .draftTexts()
              .codes("measures", "qualifier")
              .open(),
          of("listed_place", "listed-places").inSession().draftTexts().codes("country_code").open(),
          of("appearance", "appearances").inSession().codes("part").goes().open(),
          of("member", "members")
              .names("name")
              .addresses("email")
              .words("role", "organisation", "heard_from")
              .secrets("leave_key", "page_key")
              .codes("country_code", "wording_version", "language", "agreed_language", "time_zone")
              .goes()
              .open(),
          of("join_request", "join-requests")
              .names("name")
              .addresses("email")
              .words("role", "organisation", "heard_from")
              .secrets("token_sha256")
              .codes("country_code", "wording_version", "language", "time_zone")
              .goes(),
          of("call_mail", "call-mails").inSession().accounts("asked_by").codes("kind"),
          of("contributor", "contributors").draftTexts().codes("country_code").goes().open(),
          of("suggestion", "suggestions")
              .inSession()
              .draftTexts()
              .words("found_by")
              .accounts("decided_by")
              .codes("kind", "decision")
              .goes()
              .open(),
          of("held_item", "held-items")
              .inSession()
              .addresses("found_value")
              .words("reason")
              .accounts("decided_by")
              .codes("kind", "token", "decision")
              .emptied(
                  "found_value = null, reason = null, decision = coalesce(decision, 'REDACT')"),
          of("chat_reaction", "reactions")
              .inSession("(select m.session_id from chat_message m where m.id = t.message_id)")
              .draftTexts()
              .codes("emoji")
              .goes(),
          of("chat_message", "messages")
              .inSession()
              .draftTexts()
              .emptied("sender = '[name removed]', body = '[words removed]'"),
          of("attendee", "attendance")
              .inSession()
              .names("name")
              .otherNames("other_names")
              .words("reason")
              .accounts("corrected_by")
              .codes("country_code")
              .secrets("attendee_key", "email_digest")
              .goes(),
          of("source_file", "source-files")
              .inSession("(select i.session_id from intake i where i.id = t.intake_id)")
              .words("name")
              .bytes(Shape.BYTES, "redacted_copy")
              .codes("kind", "sha256", "column_mapping")
              .apart(),
          of("intake", "intakes")
              .inSession()
              .draftTexts()
              .accounts("created_by")
              .codes("time_zone"),
          of(MAILS, "mails-waiting")
              .where("t.task_name = 'send-mail'")
              .bytes(Shape.JSON_BYTES, "task_data")
              .codes("task_name", "task_instance", "picked_by")
              .apart(),
          // A younger one still keeps tokens out that were given before; it goes by itself.
          of("taken_access", "access-taken")
              .accounts("sign_in_name")
              .where("t.taken_at <= now() - interval '1 hour'")
              .goesWhenNamed(),
          of("erasure", "erasures").accounts("asked_by").codes("subject", "counts"),
          // Names whom an erasure concerns for as long as it is not done, as its subject does.
          of("erasure_question", "erasure-questions")
              .accounts("decided_by")
              .codes("context", "found", "excerpt", "places", "decision"),
          of("audit_entry", "audit")
              .accounts("actor")
              .words("target")
              .codes("deed", "fields")
              .emptied(
                  "target = regexp_replace(target, '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', '[removed]')"));

  /** Tables that only programs fill; the words of {@code published_word} leave by a trigger. */
  static final Set<String> OF_NOBODY =
      Set.of(
          "country",
          "country_alias",
          "flyway_schema_history",
          "published_word",
          "published_language",
          "own_tasks",
          "first_answer",
          "rate_limit",
          "rendition",
          "erased_digest",
          "taken_back",
          "suppression_key");

  private Register() {}

  static Table table(String name) {
    return TABLES.stream().filter(t -> t.name.equals(name)).findFirst().orElseThrow();
  }
}
