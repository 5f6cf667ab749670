package world.kindness.pack.render;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.content.PackContent.Acknowledgements;
import world.kindness.pack.content.PackContent.Breakouts;
import world.kindness.pack.content.PackContent.Insights;
import world.kindness.pack.content.PackContent.Measures;
import world.kindness.pack.content.PackContent.OurWork;
import world.kindness.pack.content.PackContent.Person;
import world.kindness.pack.content.PackContent.Quotes;
import world.kindness.pack.content.PackContent.Reach;
import world.kindness.pack.content.PackContent.Resources;
import world.kindness.pack.content.PackContent.Section;
import world.kindness.pack.content.PackContent.Themes;
import world.kindness.pack.content.Prose;

/**
 * One section, laid open for the templates: exactly one of the typed parts is there, or none where
 * the section is text alone.
 *
 * @param body the section's text as safe HTML; empty when there is none
 * @param text the same as CommonMark, for forms that are not HTML; may be null
 */
public record SectionPart(
    String anchor,
    String heading,
    RawString body,
    String text,
    List<QuoteRow> quotes,
    ReachPart reach,
    OurWorkPart ourWork,
    List<ThemePart> themes,
    List<MeasurePart> measures,
    BreakoutPart breakouts,
    List<InsightPart> insights,
    List<ResourcePart> resources,
    AcknowledgementsPart acknowledgements) {

  static SectionPart of(
      PackContent pack, Section section, String anchor, Map<String, String> themeStatements) {
    Object content = section.content();
    return new SectionPart(
        anchor,
        section.heading(),
        new RawString(Prose.section(section.body())),
        section.body(),
        content instanceof Quotes quotes ? QuoteRow.of(quotes.items()) : null,
        content instanceof Reach reach ? ReachPart.of(reach) : null,
        content instanceof OurWork work ? OurWorkPart.of(work) : null,
        content instanceof Themes themes ? ThemePart.of(themes.items(), pack) : null,
        content instanceof Measures measures ? MeasurePart.of(measures.items()) : null,
        content instanceof Breakouts breakouts ? BreakoutPart.of(breakouts, themeStatements) : null,
        content instanceof Insights insights
            ? insights.items().stream()
                .map(insight -> InsightPart.of(insight, themeStatements))
                .toList()
            : null,
        content instanceof Resources resources
            ? resources.items().stream().map(ResourcePart::of).toList()
            : null,
        content instanceof Acknowledgements thanks ? AcknowledgementsPart.of(thanks) : null);
  }

  /** Names with the rest of what is known, as one line each. */
  public record OurWorkPart(List<String> purposes, List<PersonLine> coreGroup) {
    static OurWorkPart of(OurWork work) {
      return new OurWorkPart(
          work.purposes(), work.coreGroup().stream().map(PersonLine::of).toList());
    }
  }

  public record AcknowledgementsPart(List<PersonLine> people, List<String> teams) {
    static AcknowledgementsPart of(Acknowledgements thanks) {
      return new AcknowledgementsPart(
          thanks.people().stream().map(PersonLine::of).toList(), thanks.teams());
    }
  }

  /** {@code rest} is affiliation and country, empty when neither is known. */
  public record PersonLine(String name, String rest) {
    static PersonLine of(Person person) {
      return new PersonLine(
          person.name(),
          PackPage.inWords(new Person(null, person.affiliation(), person.country())));
    }
  }
}
