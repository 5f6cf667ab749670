package world.kindness.curation.texts;

import static world.kindness.curation.texts.DraftColumn.Shape.JSON;
import static world.kindness.curation.texts.DraftColumn.Shape.LIST;
import static world.kindness.curation.texts.DraftColumn.Shape.TEXT;
import static world.kindness.curation.texts.DraftColumn.Shown.KEPT;
import static world.kindness.curation.texts.DraftColumn.Shown.LINK;
import static world.kindness.curation.texts.DraftColumn.Shown.NAME;
import static world.kindness.curation.texts.DraftColumn.Shown.PROSE;
import static world.kindness.curation.texts.DraftColumn.Shown.QUOTED;

/**
 * A column that holds a text of a draft. Who adds one says so here and in {@code DraftTexts}, which
 * does not compile without it.
 */
public enum DraftColumn {
  SESSION_TITLE(DraftTable.SESSION, "title", TEXT, PROSE, "The title"),
  SESSION_SUMMARY(DraftTable.SESSION, "summary", TEXT, KEPT, "The summary of the call"),
  SUBTITLE(DraftTable.DRAFT, "subtitle", TEXT, PROSE, "The subtitle"),
  /** Stands in the list of editions. */
  CORRECTION(DraftTable.DRAFT, "correction", TEXT, PROSE, "What the edition corrects"),
  PURPOSES(DraftTable.DRAFT, "purposes", LIST, PROSE, "A purpose"),
  HEARD_BACK(DraftTable.DRAFT, "heard_back", LIST, PROSE, "An idea heard back"),
  TEAMS(DraftTable.DRAFT, "acknowledged_teams", LIST, NAME, "A team that is thanked"),
  SECTION_HEADING(DraftTable.SECTION_TEXT, "heading", TEXT, PROSE, "A heading"),
  SECTION_BODY(DraftTable.SECTION_TEXT, "body", TEXT, PROSE, "The text of a section"),
  QUOTE_WORDING(DraftTable.QUOTE, "wording", TEXT, QUOTED, "A quote"),
  QUOTE_ORIGINAL(DraftTable.QUOTE, "original_wording", TEXT, KEPT, "A quote as it was written"),
  QUOTE_SPEAKER(DraftTable.QUOTE, "speaker_name", TEXT, NAME, true, "The name under a quote"),
  QUOTE_INITIALS(DraftTable.QUOTE, "speaker_initials", TEXT, NAME, "The initials under a quote"),
  QUOTE_ROLE(DraftTable.QUOTE, "speaker_role", TEXT, NAME, "The role under a quote"),
  QUOTE_PLACE_BECAUSE(
      DraftTable.QUOTE, "suggested_because", TEXT, KEPT, "Why a place was suggested"),
  QUOTE_AGREED_BY(DraftTable.QUOTE, "agreed_by", TEXT, KEPT, "Who agreed to a quote"),
  QUOTE_EVIDENCE(DraftTable.QUOTE, "evidence", TEXT, KEPT, "How we know of a consent"),
  QUOTE_NAMES_DECISION(
      DraftTable.QUOTE, "names_decision", TEXT, KEPT, "Why names may stand in a quote"),
  INSIGHT_WORDING(DraftTable.INSIGHT, "wording", TEXT, PROSE, "An insight"),
  MEASURE_WORDING(DraftTable.MEASURE, "wording", TEXT, PROSE, "A measure"),
  MEASURE_TOOLS(DraftTable.MEASURE, "tools", LIST, PROSE, "A tool of a measure"),
  QUESTION(DraftTable.BREAKOUT_QUESTION, "question", TEXT, PROSE, "A breakout question"),
  ROOM(DraftTable.BREAKOUT_ROOM, "name", TEXT, NAME, "The name of a room"),
  NOTE_ROOM(DraftTable.BREAKOUT_NOTE, "room", TEXT, NAME, "The room of a note"),
  NOTE(DraftTable.BREAKOUT_NOTE, "note", TEXT, PROSE, "A room's note"),
  NOTE_AUTHOR(DraftTable.BREAKOUT_NOTE, "author", TEXT, KEPT, true, "The writer of a note"),
  RESOURCE_TITLE(DraftTable.RESOURCE, "title", TEXT, NAME, "The title of a resource"),
  RESOURCE_AUTHORS(DraftTable.RESOURCE, "authors", TEXT, NAME, "The authors of a resource"),
  RESOURCE_PUBLISHER(DraftTable.RESOURCE, "publisher", TEXT, NAME, "The publisher of a resource"),
  RESOURCE_LINK(DraftTable.RESOURCE, "link", TEXT, LINK, "The link of a resource"),
  RESOURCE_DESCRIPTION(
      DraftTable.RESOURCE, "description", TEXT, PROSE, "The description of a resource"),
  RESOURCE_RECOMMENDED_BY(
      DraftTable.RESOURCE, "recommended_by", TEXT, KEPT, true, "Who recommended a resource"),
  STATEMENT(DraftTable.REACH_STATEMENT, "wording", TEXT, PROSE, "A statement about reach"),
  STATEMENT_SOURCE(
      DraftTable.REACH_STATEMENT, "source", TEXT, NAME, "The source of a statement about reach"),
  PLACE(DraftTable.LISTED_PLACE, "wording", TEXT, NAME, "A listed place"),
  PERSON_NAME(DraftTable.CONTRIBUTOR, "name", TEXT, NAME, true, "The name of a person"),
  PERSON_OTHER_NAMES(
      DraftTable.CONTRIBUTOR, "name_variants", LIST, KEPT, true, "Another name of a person"),
  PERSON_AFFILIATION(DraftTable.CONTRIBUTOR, "affiliation", TEXT, NAME, "Where a person belongs"),
  PERSON_ROLE(DraftTable.CONTRIBUTOR, "role", TEXT, KEPT, "The role of a person"),
  THEME(DraftTable.THEME_WORDING, "wording", TEXT, PROSE, "A theme"),
  THEME_SOURCE(DraftTable.THEME_WORDING, "source", TEXT, KEPT, "The source of a theme"),
  SUGGESTION_BECAUSE(DraftTable.SUGGESTION, "because", TEXT, KEPT, "Why something is suggested"),
  SUGGESTION_REASON(DraftTable.SUGGESTION, "reason", TEXT, KEPT, "Why a suggestion was decided"),
  SUGGESTION_PROPOSAL(DraftTable.SUGGESTION, "proposal", JSON, KEPT, "What is suggested"),
  MESSAGE_SENDER(DraftTable.CHAT_MESSAGE, "sender", TEXT, KEPT, true, "The writer of a message"),
  MESSAGE_BODY(DraftTable.CHAT_MESSAGE, "body", TEXT, KEPT, "A message"),
  REACTION_SENDER(DraftTable.CHAT_REACTION, "sender", TEXT, KEPT, true, "Who reacted"),
  INTAKE_REPORT(DraftTable.INTAKE, "report", JSON, KEPT, "The report of an import");

  /** How the text is kept. */
  public enum Shape {
    TEXT,
    LIST,
    JSON
  }

  /** How readers see it. */
  public enum Shown {
    /** Words of the pack: nobody stands in them but those of whom a person said so. */
    PROSE,
    /** Somebody's words, with a consent and a decision about names of their own. */
    QUOTED,
    /** What a person, place, room or work is called; names belong there. */
    NAME,
    /** An address of the web, in which digits are no telephone number. */
    LINK,
    /** Facilitators see it; no pack carries it. */
    KEPT
  }

  public final DraftTable table;
  public final String column;
  public final Shape shape;
  public final Shown shown;

  /** Whether it is the name under which somebody appears, so that the row is about them. */
  public final boolean ofSomebody;

  /** What it is, as the beginning of a sentence. */
  public final String label;

  DraftColumn(DraftTable table, String column, Shape shape, Shown shown, String label) {
    this(table, column, shape, shown, false, label);
  }

  DraftColumn(
      DraftTable table, String column, Shape shape, Shown shown, boolean ofSomebody, String label) {
    this.table = table;
    this.column = column;
    this.shape = shape;
    this.shown = shown;
    this.ofSomebody = ofSomebody;
    this.label = label;
  }

  /** Whether a pack carries it. */
  public boolean published() {
    return shown != KEPT;
  }
}
