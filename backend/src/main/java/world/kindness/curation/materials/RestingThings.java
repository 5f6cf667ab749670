package world.kindness.curation.materials;

import java.util.List;

/**
 * What can rest on a file, and in a draft: how it is told, what of it people made or changed, in an
 * order in which it can leave.
 */
final class RestingThings {
  /** Messages of the file that no other file of the call holds as well. */
  static final String MESSAGES =
      """
      (select m.id from chat_message m where m.source_file_id = :it
          and not exists (select from chat_message t
                           where t.source_file_id <> m.source_file_id
                             and coalesce(t.same_as_id, t.id) = coalesce(m.same_as_id, m.id)))""";

  private static final String NOTES =
      "(select coalesce(array_agg('note:' || n.id), '{}') from breakout_note n where n.source_file_id = :it)";
  private static final String QUOTES =
      "(t.message_id in " + MESSAGES + " or t.message_id is null and t.source_file_id = :it)";
  private static final String BROUGHT = "t.source_file_id = :it";

  /**
   * A kind of thing.
   *
   * @param what as it is counted
   * @param table where it stands
   * @param ofFile which rests on a file, {@code :it}
   * @param byPeople which of them people made or changed; null where people change none
   * @param address of one, below {@code /api/v1}; null where it has none
   * @param text what it says
   */
  record Kind(
      String what, String table, String ofFile, String byPeople, String address, String text) {
    String ofSession() {
      return switch (table) {
        case "chat_reaction" ->
            "t.message_id in (select m.id from chat_message m where m.session_id = :it)";
        default -> "t.session_id = :it";
      };
    }
  }

  static final List<Kind> ALL =
      List.of(
          new Kind(
              "consentRequests",
              "consent_request",
              "t.quote_id in (select t.id from quote t where " + QUOTES + ")",
              "true",
              "'/quotes/' || t.quote_id",
              "cast(null as text)"),
          new Kind(
              "quotes",
              "quote",
              QUOTES,
              "(t.message_id is not null or t.version > 0)",
              "'/quotes/' || t.id",
              "t.wording"),
          new Kind(
              "insights",
              "insight",
              "(t.source_file_id = :it or cardinality(t.sources) > 0 and t.sources <@ "
                  + NOTES
                  + ")",
              "(t.source_file_id is null or t.version > 0)",
              "'/insights/' || t.id",
              "t.wording"),
          new Kind(
              "notes",
              "breakout_note",
              BROUGHT,
              "(t.source_file_id is null or t.version > 0)",
              "'/breakout-notes/' || t.id",
              "t.note"),
          new Kind(
              "resources",
              "resource",
              BROUGHT,
              "(t.source_file_id is null or t.version > 0 or exists (select from source_file f where f.id = t.source_file_id and f.kind <> 'PACK_TEXT'))",
              "'/resources/' || t.id",
              "t.title"),
          new Kind(
              "people",
              "appearance",
              BROUGHT,
              "(t.source_file_id is null or t.version > 0)",
              "'/appearances/' || t.id",
              "(select c.name from contributor c where c.id = t.contributor_id)"),
          new Kind(
              "reachStatements",
              "reach_statement",
              BROUGHT,
              "(t.source_file_id is null or t.version > 0)",
              "'/reach-statements/' || t.id",
              "t.wording"),
          new Kind(
              "listedPlaces",
              "listed_place",
              BROUGHT,
              "(t.source_file_id is null or t.version > 0)",
              "'/listed-places/' || t.id",
              "t.wording"),
          new Kind(
              "texts",
              "section_text",
              BROUGHT,
              "(t.source_file_id is null and t.body is not null or t.version > 1)",
              "cast(null as text)",
              "t.body"),
          new Kind(
              "questions",
              "breakout_question",
              BROUGHT,
              "(t.source_file_id is null and not t.from_notes)",
              "cast(null as text)",
              "t.question"),
          new Kind(
              "suggestions",
              "suggestion",
              BROUGHT,
              "t.decision is not null",
              "'/suggestions/' || t.id",
              "t.because"),
          new Kind(
              "held",
              "held_item",
              BROUGHT,
              "t.decision is not null",
              "'/held-items/' || t.id",
              "t.decision"),
          new Kind(
              "attendees",
              "attendee",
              BROUGHT,
              "t.corrected_at is not null",
              "'/attendees/' || t.id",
              "t.name"),
          new Kind(
              "reactions",
              "chat_reaction",
              "t.message_id in (select m.id from chat_message m where m.source_file_id = :it)",
              null,
              null,
              null),
          new Kind("messages", "chat_message", BROUGHT, null, null, null));

  /** What a whole draft has besides. */
  static final List<Kind> OF_DRAFT =
      List.of(
          new Kind("measures", "measure", null, "true", "'/measures/' || t.id", "t.wording"),
          new Kind("rooms", "breakout_room", null, null, null, null),
          new Kind("draft", "draft", null, "t.version > 0", "cast(null as text)", "t.subtitle"));

  private RestingThings() {}
}
