package world.kindness.curation.drafts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import world.kindness.community.ListedPlace;
import world.kindness.community.ReachStatement;
import world.kindness.curation.attendance.Attendance;
import world.kindness.curation.insights.Insight;
import world.kindness.curation.measures.Measure;
import world.kindness.curation.quotes.Quote;
import world.kindness.intake.held.HeldItem;
import world.kindness.intake.records.Attendee;
import world.kindness.resource.Resource;
import world.kindness.session.Appearance;
import world.kindness.session.BreakoutNote;
import world.kindness.session.BreakoutQuestion;
import world.kindness.session.BreakoutRoom;
import world.kindness.session.Session;
import world.kindness.session.SessionTheme;
import world.kindness.theme.Theme;

/**
 * Everything a session's next edition is made from, read once.
 *
 * @param attendance null where the call has no attendance file
 */
public record DraftPack(
    Session session,
    Draft draft,
    Map<SectionKey, SectionText> texts,
    List<Quote> quotes,
    List<Insight> insights,
    List<Measure> measures,
    List<Theme> themes,
    List<Resource> resources,
    List<ReachStatement> statements,
    List<ListedPlace> places,
    List<BreakoutQuestion> questions,
    List<String> rooms,
    List<BreakoutNote> notes,
    Attendance attendance,
    List<Appearance> appearances,
    List<HeldItem> held) {

  public static DraftPack of(Session session) {
    UUID id = session.id;
    Map<SectionKey, SectionText> texts = new EnumMap<>(SectionKey.class);
    SectionText.of(id).forEach(text -> texts.put(text.section, text));
    return new DraftPack(
        session,
        Draft.known(id),
        texts,
        Quote.of(id),
        Insight.of(id),
        Measure.of(id),
        SessionTheme.of(session),
        Resource.of(id),
        ReachStatement.of(id),
        ListedPlace.of(id),
        BreakoutQuestion.of(session),
        BreakoutRoom.of(session),
        BreakoutNote.of(session),
        Attendance.of(Attendee.of(session)),
        Appearance.in(session),
        HeldItem.of(session));
  }

  /**
   * The same without the quotes that nobody may show: their writers were not asked, have not
   * answered or said no. One that was taken back stays, as the sign that something stood there.
   */
  public DraftPack withClearedQuotesOnly() {
    return new DraftPack(
        session,
        draft,
        texts,
        quotes.stream().filter(q -> !q.lacksConsent()).toList(),
        insights,
        measures,
        themes,
        resources,
        statements,
        places,
        questions,
        rooms,
        notes,
        attendance,
        appearances,
        held);
  }

  public List<Quote> quotes(Quote.Section section) {
    return quotes.stream().filter(q -> q.section == section).toList();
  }

  public List<Appearance> taking(Appearance.Part part) {
    return appearances.stream().filter(a -> a.part == part).toList();
  }

  /** The section's heading as left by the facilitator. */
  public String heading(SectionKey key) {
    return texts.containsKey(key) ? texts.get(key).heading : key.heading;
  }

  /** The section's running text; null when it has none. */
  public String body(SectionKey key) {
    String body = texts.containsKey(key) ? texts.get(key).body : null;
    return body == null || body.isBlank() ? null : body;
  }

  /** Whether any section has anything to show. */
  public boolean hasAnything() {
    return Arrays.stream(SectionKey.values()).anyMatch(this::has);
  }

  /** Whether the section has anything to show. */
  public boolean has(SectionKey key) {
    if (body(key) != null) {
      return true;
    }
    return switch (key) {
      case ABOUT, RECORDING -> false;
      case ON_THE_DAY -> shows(Quote.Section.ON_THE_DAY);
      case REACH -> !statements.isEmpty() || !places.isEmpty() || attendance != null;
      case OUR_WORK -> draft.purposes.length > 0 || !taking(Appearance.Part.CONVENOR).isEmpty();
      case THEMES -> !themes.isEmpty();
      case MEASURING -> !measures.isEmpty();
      case BREAKOUTS ->
          !questions.isEmpty()
              || !rooms.isEmpty()
              || !notes.isEmpty()
              || draft.heardBack.length > 0;
      case INSIGHTS -> !insights.isEmpty();
      case GLIMPSES -> shows(Quote.Section.GLIMPSE);
      case RESOURCES -> !resources.isEmpty();
      case ACKNOWLEDGEMENTS ->
          draft.acknowledgedTeams.length > 0 || !taking(Appearance.Part.ACKNOWLEDGED).isEmpty();
    };
  }

  private boolean shows(Quote.Section section) {
    return quotes(section).stream().anyMatch(Quote::shows);
  }
}
