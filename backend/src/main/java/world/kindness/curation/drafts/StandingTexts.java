package world.kindness.curation.drafts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import world.kindness.community.Community;
import world.kindness.contributor.Contributor;
import world.kindness.intake.held.HeldItem;
import world.kindness.session.Appearance;
import world.kindness.session.Session;

/**
 * What packs say every month: as the draft of the last published call before has it, or the
 * community's settings where there is no such call. Nothing of one call alone is among it.
 *
 * @param from null where it is from the settings
 * @param texts sections with running text, not stored
 * @param people who may be named, by part and place
 */
record StandingTexts(
    Session from,
    List<SectionText> texts,
    List<String> purposes,
    List<String> acknowledgedTeams,
    List<Appearance> people) {
  private static final Set<SectionKey> SECTIONS =
      Set.of(SectionKey.ABOUT, SectionKey.OUR_WORK, SectionKey.ACKNOWLEDGEMENTS);
  private static final Set<Appearance.Part> PARTS =
      Set.of(Appearance.Part.CONVENOR, Appearance.Part.ACKNOWLEDGED);

  /** All that a call may take over, whether it has it already or not; a cancelled one nothing. */
  static StandingTexts before(Session session) {
    if (session.stage == Session.Stage.CANCELLED) {
      return new StandingTexts(null, List.of(), List.of(), List.of(), List.of());
    }
    return session.standingBefore().map(StandingTexts::of).orElseGet(StandingTexts::ofCommunity);
  }

  private static StandingTexts of(Session call) {
    Draft draft = Draft.known(call.id);
    return new StandingTexts(
        call,
        SectionText.of(call.id).stream()
            .filter(text -> SECTIONS.contains(text.section) && !blank(text.body))
            .filter(text -> complete(text.body))
            .toList(),
        complete(draft.purposes),
        complete(draft.acknowledgedTeams),
        Appearance.in(call).stream()
            .filter(a -> PARTS.contains(a.part) && a.contributor.mayBeNamed())
            .toList());
  }

  private static StandingTexts ofCommunity() {
    Community community = Community.present();
    SectionText about = new SectionText();
    about.section = SectionKey.ABOUT;
    about.heading = SectionKey.ABOUT.heading;
    about.body = community.description;
    return new StandingTexts(
        null,
        blank(about.body) ? List.of() : List.of(about),
        List.of(community.purposes),
        List.of(),
        List.of());
  }

  /** As much of it as a call has nothing in the place of: what somebody wrote stays. */
  StandingTexts missingIn(Session session) {
    Draft draft = Draft.known(session.id);
    Set<SectionKey> written =
        SectionText.of(session.id).stream()
            .filter(text -> !blank(text.body))
            .map(text -> text.section)
            .collect(Collectors.toSet());
    Set<Appearance.Part> taken =
        Appearance.in(session).stream().map(a -> a.part).collect(Collectors.toSet());
    return new StandingTexts(
        from,
        texts.stream().filter(text -> !written.contains(text.section)).toList(),
        draft.purposes.length > 0 ? List.of() : purposes,
        draft.acknowledgedTeams.length > 0 ? List.of() : acknowledgedTeams,
        people.stream().filter(a -> !taken.contains(a.part)).toList());
  }

  /** Who takes a part, in their order. */
  List<Contributor> taking(Appearance.Part part) {
    return people.stream().filter(a -> a.part == part).map(a -> a.contributor).toList();
  }

  /** How many there are of each kind: lines or people, one for a section's text. */
  List<StandingText> counted() {
    List<StandingText> counted = new ArrayList<>();
    for (StandingText.Kind kind : StandingText.Kind.values()) {
      int count =
          switch (kind) {
            case ABOUT -> texts(SectionKey.ABOUT);
            case OUR_WORK -> texts(SectionKey.OUR_WORK);
            case ACKNOWLEDGEMENTS -> texts(SectionKey.ACKNOWLEDGEMENTS);
            case PURPOSES -> purposes.size();
            case CORE_GROUP -> taking(Appearance.Part.CONVENOR).size();
            case ACKNOWLEDGED -> taking(Appearance.Part.ACKNOWLEDGED).size();
            case ACKNOWLEDGED_TEAMS -> acknowledgedTeams.size();
          };
      if (count > 0) {
        counted.add(new StandingText(kind, count));
      }
    }
    return counted;
  }

  private int texts(SectionKey key) {
    return (int) texts.stream().filter(text -> text.section == key).count();
  }

  private static List<String> complete(String[] lines) {
    return Arrays.stream(lines).filter(StandingTexts::complete).toList();
  }

  /** The place of something that was held back on one call means nothing on another. */
  private static boolean complete(String text) {
    return !HeldItem.TOKEN.matcher(text).find();
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
