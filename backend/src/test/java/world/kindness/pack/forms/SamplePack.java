package world.kindness.pack.forms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import world.kindness.community.ReachStatement;
import world.kindness.intake.records.ReactionCount;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.content.PackContent.*;
import world.kindness.theme.Look;

/** Packs in words of our own; nobody said any of this. */
public final class SamplePack {

  private static final SessionTime OCTOBER =
      new SessionTime(
          LocalDate.of(2026, 10, 15),
          Instant.parse("2026-10-15T17:00:00Z"),
          Instant.parse("2026-10-15T18:00:00Z"),
          "Europe/London");

  private static final Publisher COMMUNITY =
      new Publisher(
          "Conversations for Kindness",
          "A monthly hour in which people who work in health and care listen, learn and act.",
          "https://kindness.example",
          "https://api.kindness.example",
          "hello@kindness.example");

  private static final List<Theme> THEMES =
      List.of(
          new Theme(
              "kindness-is-a-choice",
              "Kindness is a choice of action that each of us can make",
              Look.of(1),
              Compared.LESS),
          new Theme(
              "leading-with-kindness",
              "Leading with kindness keeps teams whole",
              Look.of(2),
              Compared.MORE),
          new Theme(
              "measuring-kindness",
              "What is measured gets minded: kindness can be measured",
              Look.of(3),
              Compared.ALIKE),
          new Theme(
              "challenging-unkindness",
              "Asking why somebody was unkind is part of leading",
              Look.of(4),
              null),
          new Theme(
              "teaching-kindness",
              "How we teach today is how wards will feel in ten years",
              null,
              null));

  private SamplePack() {}

  public static PackContent rich() {
    return of(
        2,
        "Rest, and who is allowed it",
        "What people said about stopping, being stopped, and the small acts that hold a ward together.",
        sections());
  }

  public static PackContent minimal() {
    return new PackContent(
        "2026-11-19",
        1,
        Instant.parse("2026-11-20T08:00:00Z"),
        "A quiet call",
        null,
        "en-GB",
        new SessionTime(
            LocalDate.of(2026, 11, 19),
            Instant.parse("2026-11-19T18:00:00Z"),
            Instant.parse("2026-11-19T19:00:00Z"),
            "Europe/London"),
        List.of(),
        List.of(),
        List.of(),
        new Publisher("Conversations for Kindness", null, "https://kindness.example", null, null),
        null,
        null);
  }

  /** The same pack with another call to come. */
  static PackContent before(PackContent pack, NextCall next) {
    return new PackContent(
        pack.slug(),
        pack.edition(),
        pack.publishedAt(),
        pack.title(),
        pack.subtitle(),
        pack.language(),
        pack.session(),
        pack.figures(),
        pack.leaders(),
        pack.sections(),
        pack.community(),
        pack.patch(),
        next);
  }

  /** Everything that may be missing is. */
  public static PackContent sparse() {
    List<SectionContent> contents =
        List.of(
            new Quotes(List.of(quote("Short.", null, null, null, 0))),
            new Quotes(List.of()),
            new Reach(List.of(), List.of(), List.of(), null, null),
            new OurWork(List.of(), List.of(new Person("Sam Placeholder", null, null))),
            new Themes(List.of()),
            new Breakouts(
                List.of(new Question(1, "Why?")),
                List.of(),
                List.of(new Note(id("b"), 7, null, "Because.", List.of())),
                List.of()),
            new Insights(
                List.of(
                    new Insight(
                        id("c"),
                        world.kindness.curation.insights.Insight.Kind.IDEA,
                        "",
                        List.of()))),
            new Resources(
                List.of(
                    new Resource(
                        id("d"),
                        world.kindness.resource.Resource.Kind.OTHER,
                        "Untitled",
                        null,
                        null,
                        null,
                        null))),
            new Acknowledgements(List.of(), List.of()));
    List<Section> sections = new ArrayList<>();
    contents.forEach(
        content -> sections.add(new Section("same-key", "Same heading", null, content)));
    return of(7, "A sparse pack", null, sections);
  }

  public static PackContent of(int edition, String title, String subtitle, List<Section> sections) {
    return new PackContent(
        "2026-10-15",
        edition,
        Instant.parse("2026-10-16T09:30:00Z"),
        title,
        subtitle,
        "en-GB",
        OCTOBER,
        List.of(
            new Figure("more than 40", "people on the call"),
            new Figure("12", "countries and nations in the room"),
            new Figure("6", "breakout rooms"),
            new Figure("60", "minutes")),
        List.of(new Person("Ada Sample", "Example Trust", "England")),
        sections,
        COMMUNITY,
        Look.of(2),
        new NextCall(
            "2026-11-19",
            "What helps people stay?",
            LocalDate.of(2026, 11, 19),
            Instant.parse("2026-11-19T18:00:00Z"),
            Instant.parse("2026-11-19T19:00:00Z"),
            "Europe/London"));
  }

  public static Quote quote(
      String text, String language, String attribution, String country, int reactions) {
    return new Quote(
        id(text), text, language, attribution, country, null, reactions, List.of(), null, false);
  }

  /** A quote with its place's code, what people reacted with, and the quote that it answers. */
  public static Quote quote(
      String text, String country, String code, List<ReactionCount> reactedWith, UUID replyTo) {
    int reactions = reactedWith.stream().mapToInt(one -> (int) one.count()).sum();
    return new Quote(
        id(text), text, "en", "Ward nurse", country, code, reactions, reactedWith, replyTo, false);
  }

  private static List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "context",
            "Context",
            "We met to talk about **rest**: who gets it, who gives it up, and who notices.\n\n"
                + "## What we asked beforehand\n\nMembers sent three questions:\n\n"
                + "- Who may stop, and *who decides*?\n- What does a break cost, and what does it save?\n"
                + "- Where have you seen it done well?\n\nThe [notes of the spring call](https://kindness.example/sessions/2026-04-16) are a good place to start.",
            null));
    sections.add(
        new Section(
            "on-the-day",
            "On the day",
            "People said hello as they came in.",
            new Quotes(greetings())));
    sections.add(new Section("reach", "Our reach", null, reach()));
    sections.add(
        new Section(
            "our-work",
            "The work so far",
            null,
            new OurWork(
                List.of(
                    "Think differently",
                    "Listen",
                    "Recharge",
                    "Share what works",
                    "Find each other",
                    "See our shared power"),
                List.of(
                    new Person("Ada Sample", "Example Trust", "England"),
                    new Person("Björn Exempel", "Region Exempel", "Sweden"),
                    new Person("Mere Tauira", "University of Example", "New Zealand"),
                    new Person("Sam Placeholder", null, null)))));
    sections.add(
        new Section(
            "themes",
            "Themes that have emerged",
            "In the wording of this call.",
            new Themes(THEMES)));
    sections.add(new Section("measuring", "How kindness is measured", null, measures()));
    sections.add(new Section("breakouts", "In the breakout rooms", null, breakouts()));
    sections.add(new Section("insights", "Insights", null, insights()));
    sections.add(new Section("glimpses", "Glimpses of the chat", null, new Quotes(glimpses())));
    sections.add(new Section("resources", "Further resources", null, resources()));
    sections.add(
        new Section(
            "acknowledgements",
            "Acknowledgements",
            "This pack was made by members.",
            new Acknowledgements(
                List.of(new Person("Ada Sample", "Example Trust", "England")),
                List.of("the example editing team"))));
    return sections;
  }

  private static List<Quote> greetings() {
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i < SampleWords.GREETINGS.length; i++) {
      List<ReactionCount> reactedWith =
          List.of(
                  new ReactionCount("👏🏽", 6),
                  new ReactionCount("❤️", 4),
                  new ReactionCount("👩🏽‍⚕️", 1))
              .subList(0, i % 4);
      quotes.add(
          new Quote(
              id(SampleWords.GREETINGS[i]),
              SampleWords.GREETINGS[i],
              i == 2 ? "sv" : "en",
              i == 6 ? null : "Ward nurse, " + SampleWords.PLACES[i],
              SampleWords.PLACES[i],
              SampleWords.CODES[i],
              reactedWith.stream().mapToInt(one -> (int) one.count()).sum(),
              reactedWith,
              null,
              false));
    }
    return quotes;
  }

  private static List<Quote> glimpses() {
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      String text = SampleWords.GLIMPSES[i % SampleWords.GLIMPSES.length];
      quotes.add(
          i == 4
              ? Quote.tombstone(id("withdrawn"))
              : new Quote(
                  id("glimpse " + i),
                  text,
                  "en",
                  i % 5 == 0 ? null : "General practitioner",
                  i % 7 == 0 ? null : SampleWords.PLACES[i % SampleWords.PLACES.length],
                  null,
                  i % 3,
                  List.of(),
                  i == 6 || i == 7 ? id("glimpse 5") : null,
                  false));
    }
    quotes.add(
        quote(
            "Ελπίδα means hope, надежда too. And 你好 to everyone 👩🏽‍⚕️ 🇸🇪 🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F → onwards\n\nSecond thought: rest is not a reward.",
            null,
            "A visitor",
            null,
            12));
    return quotes;
  }

  private static Reach reach() {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < SampleWords.PLACES.length; i++) {
      places.add(new Place(SampleWords.CODES[i], SampleWords.PLACES[i]));
    }
    return new Reach(
        List.of(
            new Statement(
                ReachStatement.Measured.CONTRIBUTORS,
                1400,
                ReachStatement.Qualifier.OVER,
                "over 1,400 contributors",
                "Slides of the call",
                LocalDate.of(2026, 10, 15)),
            new Statement(
                ReachStatement.Measured.CONTRIBUTORS,
                1400,
                ReachStatement.Qualifier.AROUND,
                "around 1,400 people have taken part",
                "Text of the earlier pack",
                LocalDate.of(2026, 9, 17)),
            new Statement(
                ReachStatement.Measured.COUNTRIES,
                34,
                ReachStatement.Qualifier.EXACTLY,
                "34 countries and nations",
                "Slides of the call",
                LocalDate.of(2026, 10, 15))),
        List.of(
            new Computed(
                ReachStatement.Measured.ATTENDANCE, 38, "Different people in the attendance file."),
            new Computed(
                ReachStatement.Measured.COUNTRIES,
                11,
                "Different countries and nations in the greetings.")),
        places,
        "34 countries and nations are reported and 31 are listed. Both are kept as their sources put them.",
        "More than 1,400 people from 34 countries and nations have taken part so far.");
  }

  private static Measures measures() {
    return new Measures(
        List.of(
            new Measure(
                id("m1"),
                world.kindness.curation.measures.Measure.Kind.CONDITION,
                "Whether people may take their breaks",
                List.of("a tally on the board", "rota of the ward")),
            new Measure(
                id("m2"),
                world.kindness.curation.measures.Measure.Kind.ACTIVITY,
                "How often somebody says thank you at handover",
                List.of("a notebook by the kettle")),
            new Measure(
                id("m3"),
                world.kindness.curation.measures.Measure.Kind.OUTCOME,
                "Who stays for a second year",
                List.of())));
  }

  private static Breakouts breakouts() {
    return new Breakouts(
        List.of(
            new Question(1, "Who on your team may stop without asking?"),
            new Question(2, "What would it take to make rest ordinary?")),
        List.of("Room 1", "Room 2", "Room 3"),
        List.of(
            new Note(
                id("n1"),
                1,
                "Room 1",
                "The consultant may. The health care assistant asks twice.",
                List.of()),
            new Note(
                id("n2"),
                1,
                "Room 1",
                "Students watch who takes a break, and learn from that who matters.",
                List.of()),
            new Note(
                id("n3"),
                1,
                "Room 2",
                "Nobody, said four of us. Then we noticed that all four were team leaders.",
                List.of()),
            new Note(
                id("n4"),
                2,
                "Room 1",
                "Put it on the board beside the safety brief: who has eaten?",
                List.of()),
            new Note(id("n5"), 2, null, "Leaders go first, and are seen going.", List.of())),
        List.of("who has eaten?", "rest as a safety measure", "leaders go first"));
  }

  private static Insights insights() {
    return new Insights(
        List.of(
            new Insight(
                id("i1"),
                world.kindness.curation.insights.Insight.Kind.REFLECTION,
                "Rest follows **rank**: those with most power stop first, and seldom notice it.",
                List.of("leading-with-kindness")),
            new Insight(
                id("i2"),
                world.kindness.curation.insights.Insight.Kind.IDEA,
                "Ask *who has eaten?* at every safety brief, and write the answer down.",
                List.of("measuring-kindness", "leading-with-kindness")),
            new Insight(
                id("i3"),
                world.kindness.curation.insights.Insight.Kind.ACTION,
                "Three teams will try it until the next call and bring their counts.",
                List.of("measuring-kindness")),
            new Insight(
                id("i4"),
                world.kindness.curation.insights.Insight.Kind.QUESTION,
                "How do we rest when we are the only one on?",
                List.of())));
  }

  private static Resources resources() {
    return new Resources(
        List.of(
            new Resource(
                id("r1"),
                world.kindness.resource.Resource.Kind.BOOK,
                "The Ordinary Pause",
                "A. Sample and B. Exempel",
                "Example Press",
                "https://books.example/the-ordinary-pause",
                "On breaks that are part of the work."),
            new Resource(
                id("r2"),
                world.kindness.resource.Resource.Kind.WEBSITE,
                "A very long address",
                null,
                null,
                "https://long.example/a/path/that/goes/on/and/on/without/any/space/for/rather/more/than/one/line/of/paper?and=query&more=words",
                null),
            new Resource(
                id("r3"),
                world.kindness.resource.Resource.Kind.VIDEO,
                "Tea at four",
                "Example Ward",
                null,
                null,
                "No link is known.")));
  }

  private static UUID id(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
  }
}
