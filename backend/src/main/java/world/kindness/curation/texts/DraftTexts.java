package world.kindness.curation.texts;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import world.kindness.community.ReachStatement;
import world.kindness.contributor.Contributor;
import world.kindness.curation.drafts.DraftPack;
import world.kindness.curation.drafts.SectionKey;
import world.kindness.curation.drafts.SectionText;
import world.kindness.curation.quotes.Consent;
import world.kindness.curation.quotes.Quote;
import world.kindness.resource.Resource;
import world.kindness.session.BreakoutNote;

/** Every text of a draft that its next edition would carry, column by column of the catalogue. */
public final class DraftTexts {
  private static final String API = "/api/v1";

  private final DraftPack pack;
  private final String draft;

  private DraftTexts(DraftPack pack) {
    this.pack = pack;
    this.draft = API + "/drafts/" + pack.session().slug;
  }

  public static List<DraftText> of(DraftPack pack) {
    DraftTexts texts = new DraftTexts(pack);
    return Arrays.stream(DraftColumn.values())
        .flatMap(texts::in)
        .filter(text -> text.text() != null && !text.text().isBlank())
        .toList();
  }

  private Stream<DraftText> in(DraftColumn column) {
    String session = API + "/sessions/" + pack.session().slug;
    return switch (column) {
      case SESSION_TITLE -> one(column, null, session, pack.session().title);
      case SUBTITLE -> one(column, null, draft, pack.draft().subtitle);
      case CORRECTION -> one(column, null, draft, pack.draft().correction);
      case PURPOSES -> list(column, SectionKey.OUR_WORK, draft, pack.draft().purposes);
      case HEARD_BACK -> list(column, SectionKey.BREAKOUTS, draft, pack.draft().heardBack);
      case TEAMS ->
          list(column, SectionKey.ACKNOWLEDGEMENTS, draft, pack.draft().acknowledgedTeams);
      case SECTION_HEADING -> sections(column, text -> text.heading);
      case SECTION_BODY -> sections(column, text -> text.body);
      case QUOTE_WORDING -> quotes(column, quote -> quote.wording);
      case QUOTE_SPEAKER -> quotes(column, quote -> shownAs(quote, Consent.NAMED));
      case QUOTE_INITIALS -> quotes(column, quote -> shownAs(quote, Consent.INITIALS));
      case QUOTE_ROLE -> quotes(column, quote -> shownAs(quote, Consent.ROLE_AND_COUNTRY));
      case INSIGHT_WORDING ->
          each(
              column,
              SectionKey.INSIGHTS,
              pack.insights(),
              insight -> "/insights/" + insight.id,
              insight -> insight.wording);
      case MEASURE_WORDING ->
          each(
              column,
              SectionKey.MEASURING,
              pack.measures(),
              measure -> "/measures/" + measure.id,
              measure -> measure.wording);
      case MEASURE_TOOLS ->
          pack.measures().stream()
              .flatMap(
                  measure ->
                      list(
                          column,
                          SectionKey.MEASURING,
                          API + "/measures/" + measure.id,
                          measure.tools));
      case QUESTION ->
          pack.questions().stream()
              .flatMap(question -> one(column, SectionKey.BREAKOUTS, session, question.question));
      case ROOM ->
          pack.rooms().stream().flatMap(room -> one(column, SectionKey.BREAKOUTS, draft, room));
      case NOTE_ROOM -> notes(column, note -> note.room);
      case NOTE -> notes(column, note -> note.note);
      case RESOURCE_TITLE -> resources(column, resource -> resource.title);
      case RESOURCE_AUTHORS -> resources(column, resource -> resource.authors);
      case RESOURCE_PUBLISHER -> resources(column, resource -> resource.publisher);
      case RESOURCE_LINK -> resources(column, resource -> resource.link);
      case RESOURCE_DESCRIPTION -> resources(column, resource -> resource.description);
      case STATEMENT -> statements(column, statement -> statement.wording);
      case STATEMENT_SOURCE -> statements(column, statement -> statement.source);
      case PLACE ->
          each(
              column,
              SectionKey.REACH,
              pack.places(),
              place -> "/listed-places/" + place.id,
              place -> place.wording);
      case PERSON_NAME -> people(column, person -> person.name);
      case PERSON_AFFILIATION -> people(column, person -> person.affiliation);
      case THEME ->
          each(
              column,
              SectionKey.THEMES,
              pack.themes(),
              theme -> "/themes/" + theme.slug,
              theme -> theme.on(pack.session().day()).wording);
      case SESSION_SUMMARY,
          QUOTE_ORIGINAL,
          QUOTE_PLACE_BECAUSE,
          QUOTE_AGREED_BY,
          QUOTE_EVIDENCE,
          QUOTE_NAMES_DECISION,
          NOTE_AUTHOR,
          RESOURCE_RECOMMENDED_BY,
          PERSON_OTHER_NAMES,
          PERSON_ROLE,
          THEME_SOURCE,
          SUGGESTION_BECAUSE,
          SUGGESTION_REASON,
          SUGGESTION_PROPOSAL,
          MESSAGE_SENDER,
          MESSAGE_BODY,
          REACTION_SENDER,
          INTAKE_REPORT ->
          Stream.empty();
    };
  }

  private Stream<DraftText> sections(DraftColumn column, Function<SectionText, String> text) {
    return pack.texts().values().stream()
        .filter(section -> pack.has(section.section))
        .flatMap(
            section ->
                one(
                    column,
                    section.section,
                    draft + "/sections/" + section.section.key(),
                    text.apply(section)));
  }

  /** Of a withdrawn quote a tombstone is left, and no words. */
  private Stream<DraftText> quotes(DraftColumn column, Function<Quote, String> text) {
    return pack.quotes().stream()
        .filter(quote -> quote.consent != Consent.WITHDRAWN)
        .flatMap(
            quote -> one(column, section(quote), API + "/quotes/" + quote.id, text.apply(quote)));
  }

  private static String shownAs(Quote quote, Consent consent) {
    return quote.consent == consent ? quote.attribution() : null;
  }

  public static SectionKey section(Quote quote) {
    return quote.section == Quote.Section.ON_THE_DAY ? SectionKey.ON_THE_DAY : SectionKey.GLIMPSES;
  }

  private Stream<DraftText> notes(DraftColumn column, Function<BreakoutNote, String> text) {
    return each(
        column, SectionKey.BREAKOUTS, pack.notes(), note -> "/breakout-notes/" + note.id, text);
  }

  private Stream<DraftText> resources(DraftColumn column, Function<Resource, String> text) {
    return each(
        column,
        SectionKey.RESOURCES,
        pack.resources(),
        resource -> "/resources/" + resource.id,
        text);
  }

  private Stream<DraftText> statements(DraftColumn column, Function<ReachStatement, String> text) {
    return each(
        column,
        SectionKey.REACH,
        pack.statements(),
        statement -> "/reach-statements/" + statement.id,
        text);
  }

  private Stream<DraftText> people(DraftColumn column, Function<Contributor, String> text) {
    return each(
        column,
        SectionKey.ACKNOWLEDGEMENTS,
        pack.appearances().stream()
            .filter(appearance -> appearance.part.inPack)
            .map(appearance -> appearance.contributor)
            .distinct()
            .toList(),
        person -> "/contributors/" + person.id,
        text);
  }

  private static <T> Stream<DraftText> each(
      DraftColumn column,
      SectionKey section,
      List<T> things,
      Function<T, String> address,
      Function<T, String> text) {
    return things.stream()
        .flatMap(thing -> one(column, section, API + address.apply(thing), text.apply(thing)));
  }

  private static Stream<DraftText> list(
      DraftColumn column, SectionKey section, String target, String[] texts) {
    return Arrays.stream(texts).flatMap(text -> one(column, section, target, text));
  }

  private static Stream<DraftText> one(
      DraftColumn column, SectionKey section, String target, String text) {
    return Stream.of(new DraftText(column, section, target, text));
  }
}
