package world.kindness.curation.drafts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import world.kindness.curation.attendance.Attendance;
import world.kindness.curation.insights.InsightResource.DraftInsight;
import world.kindness.curation.measures.MeasureResource.DraftMeasure;
import world.kindness.curation.quotes.DraftQuote;
import world.kindness.curation.reach.ListedPlaceResource.DraftListedPlace;
import world.kindness.curation.reach.ReachStatementResource.DraftReachStatement;
import world.kindness.intake.held.HeldItemResource.HeldItemView;
import world.kindness.platform.changes.Versioned;
import world.kindness.resource.ResourceResource.DraftResource;
import world.kindness.session.Appearance;
import world.kindness.session.BreakoutNoteResource.DraftBreakoutNote;
import world.kindness.session.PlannedSession;

/** A whole draft: all that the next edition is made from, each thing with its version. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftView(
    PlannedSession session,
    int version,
    @Nullable String subtitle,
    @Nullable String correction,
    List<String> purposes,
    List<String> heardBack,
    List<String> acknowledgedTeams,
    List<DraftSection> sections,
    List<DraftQuote> quotes,
    List<DraftInsight> insights,
    List<DraftMeasure> measures,
    List<DraftTheme> themes,
    List<DraftResource> resources,
    List<DraftReachStatement> reachStatements,
    List<DraftListedPlace> listedPlaces,
    List<String> breakoutRooms,
    List<DraftBreakoutNote> breakoutNotes,
    @Nullable Attendance attendance,
    List<DraftPerson> people,
    List<HeldItemView> held)
    implements Versioned {

  /** Heading and text of a section; the text is CommonMark. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DraftSection(String key, int version, String heading, @Nullable String body)
      implements Versioned {
    static DraftSection of(SectionText text) {
      return new DraftSection(text.section.key(), text.version, text.heading, text.body);
    }
  }

  /** A theme in the wording that the pack will carry. */
  public record DraftTheme(String slug, String statement) {}

  /**
   * A person and their part in the call.
   *
   * @param position among those who take the same part, from 0
   * @param mayBeNamed whether they may be named in public: LEADER, CONVENOR and ACKNOWLEDGED who
   *     may not block publication, the others are left out
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DraftPerson(
      UUID id,
      int version,
      UUID contributor,
      String name,
      Appearance.Part part,
      int position,
      @Nullable String affiliation,
      @Nullable String country,
      boolean founder,
      boolean coreGroup,
      boolean mayBeNamed)
      implements Versioned {
    static DraftPerson of(Appearance a) {
      return new DraftPerson(
          a.id,
          a.version,
          a.contributor.id,
          a.contributor.name,
          a.part,
          a.placeInList,
          a.contributor.affiliation,
          a.contributor.countryCode,
          a.contributor.founder,
          a.contributor.coreGroup,
          a.contributor.mayBeNamed());
    }
  }

  static DraftView of(DraftPack pack, List<DraftQuote> quotes) {
    return new DraftView(
        PlannedSession.of(pack.session()),
        pack.draft().version,
        pack.draft().subtitle,
        pack.draft().correction,
        List.of(pack.draft().purposes),
        List.of(pack.draft().heardBack),
        List.of(pack.draft().acknowledgedTeams),
        Arrays.stream(SectionKey.values())
            .filter(pack.texts()::containsKey)
            .map(key -> DraftSection.of(pack.texts().get(key)))
            .toList(),
        quotes,
        pack.insights().stream().map(DraftInsight::of).toList(),
        pack.measures().stream().map(DraftMeasure::of).toList(),
        pack.themes().stream()
            .map(t -> new DraftTheme(t.slug, t.on(pack.session().day()).wording))
            .toList(),
        pack.resources().stream().map(DraftResource::of).toList(),
        pack.statements().stream().map(DraftReachStatement::of).toList(),
        pack.places().stream().map(DraftListedPlace::of).toList(),
        pack.rooms(),
        pack.notes().stream().map(DraftBreakoutNote::of).toList(),
        pack.attendance(),
        pack.appearances().stream().map(DraftPerson::of).toList(),
        pack.held().stream().map(HeldItemView::of).toList());
  }
}
