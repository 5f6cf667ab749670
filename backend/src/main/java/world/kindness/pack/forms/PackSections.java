package world.kindness.pack.forms;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.curation.drafts.SectionKey;
import world.kindness.curation.measures.Measure;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.content.PackContent.Acknowledgements;
import world.kindness.pack.content.PackContent.Breakouts;
import world.kindness.pack.content.PackContent.Insights;
import world.kindness.pack.content.PackContent.Measures;
import world.kindness.pack.content.PackContent.Note;
import world.kindness.pack.content.PackContent.OurWork;
import world.kindness.pack.content.PackContent.Person;
import world.kindness.pack.content.PackContent.Place;
import world.kindness.pack.content.PackContent.Question;
import world.kindness.pack.content.PackContent.Quotes;
import world.kindness.pack.content.PackContent.Reach;
import world.kindness.pack.content.PackContent.Resource;
import world.kindness.pack.content.PackContent.Resources;
import world.kindness.pack.content.PackContent.Section;
import world.kindness.pack.content.PackContent.Theme;
import world.kindness.pack.content.PackContent.Themes;
import world.kindness.pack.content.WebAddress;

/**
 * The one walk through a pack: its sections as blocks, worded once for all forms. An instance lays
 * out one section.
 */
final class PackSections {
  /** Anchors the pages use themselves. */
  private static final Set<String> TAKEN =
      Set.of("", "pack", "contents", "contents-heading", "next", "cite");

  private final PackContent pack;

  /** Themes in the wording of the pack's day, by slug. */
  private final Map<String, String> statements;

  private final List<Block> blocks = new ArrayList<>();

  private PackSections(PackContent pack, Map<String, String> statements) {
    this.pack = pack;
    this.statements = statements;
  }

  static List<SectionBlocks> of(PackContent pack) {
    Map<String, String> statements =
        pack.contents(Themes.class)
            .flatMap(themes -> themes.items().stream())
            .collect(Collectors.toMap(Theme::slug, Theme::statement, (first, again) -> again));
    Set<String> anchors = new HashSet<>(TAKEN);
    return pack.sections().stream()
        .map(
            section ->
                new SectionBlocks(
                    anchor(section.key(), anchors),
                    section.heading(),
                    new PackSections(pack, statements).blocks(section)))
        .toList();
  }

  private static String anchor(String key, Set<String> taken) {
    String wanted = WebAddress.anchor(key);
    String anchor = wanted;
    for (int copy = 2; !taken.add(anchor); copy++) {
      anchor = (wanted.isEmpty() ? "section" : wanted) + "-" + copy;
    }
    return anchor;
  }

  private List<Block> blocks(Section section) {
    if (section.body() != null && !section.body().isBlank()) {
      blocks.add(new Block.Prose(section.body()));
    }
    switch (section.content()) {
      case null -> {}
      case Quotes quotes -> quotes(section.key(), quotes);
      case Reach reach -> reach(reach);
      case OurWork work -> work(work);
      case Themes themes -> add(ThemeBar.of(themes.items(), pack), Block.Themes::new);
      case Measures measures -> measures(measures);
      case Breakouts breakouts -> breakouts(breakouts);
      case Insights insights ->
          add(insights.items().stream().map(this::insight).toList(), Block.Insights::new);
      case Resources resources ->
          add(
              resources.items().stream().map(PackSections::resource).toList(),
              Block.Resources::new);
      case Acknowledgements thanks -> acknowledgements(thanks);
    }
    return List.copyOf(blocks);
  }

  private void quotes(String key, Quotes quotes) {
    if (key.equals(SectionKey.ON_THE_DAY.key())) {
      Set<String> said = saidHello();
      List<String> names =
          quotes.items().stream()
              .map(PackContent.Quote::country)
              .filter(Objects::nonNull)
              .distinct()
              .toList();
      if (!said.isEmpty()) {
        blocks.add(
            new Block.Greeters(
                new WorldMap(said, Set.of(), "Map of where people said hello from", false), names));
      }
    }
    add(QuoteThread.of(quotes.items()), Block.Quotes::new);
  }

  /** Codes of the places from which people said hello, as far as they agreed to say. */
  private Set<String> saidHello() {
    return PackContent.greetings(pack.sections())
        .map(PackContent.Quote::countryCode)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A block of these, unless there are none. */
  private <T> void add(List<T> items, Function<List<T>, Block> block) {
    if (!items.isEmpty()) {
      blocks.add(block.apply(items));
    }
  }

  private void heading(int depth, String text) {
    blocks.add(new Block.Heading(depth, text));
  }

  private void remark(Block.Remark.Tone tone, String lead, String text) {
    blocks.add(new Block.Remark(tone, lead, text));
  }

  private void reach(Reach reach) {
    Set<String> said = saidHello();
    Set<String> listed =
        reach.places().stream()
            .map(Place::code)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (reach.sentence() != null && said.isEmpty() && listed.isEmpty()) {
      remark(Block.Remark.Tone.PLAIN, null, reach.sentence());
    } else if (reach.sentence() != null) {
      blocks.add(
          new Block.ReachMap(
              reach.sentence(),
              new WorldMap(
                  said,
                  listed,
                  "Map of the world: places of this call dark, the others that are listed lighter",
                  true)));
    }
    add(
        reach.places().stream()
            .map(
                place ->
                    new Block.ListedPlace(
                        place.name(), place.code() != null && said.contains(place.code())))
            .toList(),
        Block.Places::new);
    add(
        reach.statements().stream().map(Wording::reported).toList(),
        rows ->
            new Block.Figures(
                "As reported, each with its source", "Reported", "Where and when", rows));
    add(
        reach.computed().stream().map(Wording::workedOut).toList(),
        rows ->
            new Block.Figures(
                "Worked out from the call itself, each with its method",
                "Worked out",
                "How",
                rows));
    if (reach.note() != null) {
      remark(Block.Remark.Tone.NOTICE, "Where the figures differ.", reach.note());
    }
  }

  private void work(OurWork work) {
    add(work.purposes(), items -> new Block.Points(Block.Points.Of.COMMUNITY, items));
    if (!work.coreGroup().isEmpty()) {
      heading(1, "Core group");
      people(work.coreGroup());
    }
  }

  private void measures(Measures measures) {
    Map<Measure.Kind, List<Block.Note>> byKind =
        measures.items().stream()
            .collect(
                groupingBy(
                    PackContent.Measure::kind,
                    TreeMap::new,
                    mapping(PackSections::measure, toList())));
    add(
        byKind.entrySet().stream()
            .map(
                of ->
                    new Block.MeasuringStep(
                        Wording.plural(of.getKey()), Wording.asked(of.getKey()), of.getValue()))
            .toList(),
        Block.Measuring::new);
  }

  private static Block.Note measure(PackContent.Measure measure) {
    return new Block.Note(
        null,
        List.of(measure.text()),
        measure.tools().isEmpty() ? null : "Counted by: " + String.join(", ", measure.tools()));
  }

  /** Each question with what the rooms wrote under it, then notes whose question is not there. */
  private void breakouts(Breakouts breakouts) {
    Map<Integer, List<Note>> notes =
        breakouts.notes().stream().collect(groupingBy(Note::question, TreeMap::new, toList()));
    for (Question question : breakouts.questions()) {
      List<Note> answers = notes.remove(question.number());
      heading(1, "Question %d: %s".formatted(question.number(), question.text()));
      answers(answers == null ? List.of() : answers);
    }
    notes.forEach(
        (number, answers) -> {
          heading(1, "Question " + number);
          answers(answers);
        });
    silent(breakouts);
    if (!breakouts.heardBack().isEmpty()) {
      heading(1, "Heard back from the rooms");
      blocks.add(new Block.Points(Block.Points.Of.ROOMS, breakouts.heardBack()));
    }
  }

  /** Rooms that wrote nothing at all, said once. */
  private void silent(Breakouts breakouts) {
    Set<String> wrote =
        breakouts.notes().stream()
            .map(Note::room)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<String> silent = breakouts.rooms().stream().filter(room -> !wrote.contains(room)).toList();
    if (!silent.isEmpty()) {
      remark(
          Block.Remark.Tone.QUIET, null, "No notes from %s.".formatted(String.join(", ", silent)));
    }
  }

  /** Notes of rooms without a name come first: behind a room's heading they would look like its. */
  private void answers(List<Note> notes) {
    Map<String, List<Block.Note>> byRoom = new LinkedHashMap<>();
    byRoom.put("", new ArrayList<>());
    for (Note note : notes) {
      byRoom
          .computeIfAbsent(note.room() == null ? "" : note.room(), room -> new ArrayList<>())
          .add(
              new Block.Note(
                  "note-" + note.id(), QuoteLine.paragraphs(note.text()), speaksTo(note.themes())));
    }
    byRoom.forEach(
        (room, written) -> {
          if (!room.isEmpty()) {
            heading(2, room);
          }
          add(written, Block.Notes::new);
        });
    if (notes.isEmpty()) {
      remark(Block.Remark.Tone.QUIET, null, "No notes on this question.");
    }
  }

  private Block.Insight insight(PackContent.Insight insight) {
    return new Block.Insight(
        "insight-" + insight.id(),
        Wording.sentenceCase(insight.kind()),
        new Block.Prose(insight.text()),
        speaksTo(insight.themes()));
  }

  /** Themes in the pack's wording; a theme the pack does not list goes by its slug. */
  private String speaksTo(List<String> themes) {
    return themes.isEmpty()
        ? null
        : themes.stream()
            .map(slug -> statements.getOrDefault(slug, Wording.sentenceCase(slug)))
            .collect(Collectors.joining("; ", "Themes: ", ""));
  }

  private static Block.Resource resource(Resource resource) {
    String by =
        Stream.of(resource.authors(), resource.publisher())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(", "));
    return new Block.Resource(
        Wording.sentenceCase(resource.kind()),
        resource.title(),
        WebAddress.safe(resource.link()),
        by.isEmpty() ? null : by,
        resource.description());
  }

  private void acknowledgements(Acknowledgements thanks) {
    people(thanks.people());
    if (!thanks.teams().isEmpty()) {
      remark(
          Block.Remark.Tone.PLAIN,
          null,
          "With thanks to %s.".formatted(String.join("; ", thanks.teams())));
    }
  }

  private void people(List<Person> people) {
    add(
        people.stream()
            .map(
                person ->
                    new Block.PersonLine(
                        person.name(),
                        PackPage.inWords(new Person(null, person.affiliation(), person.country()))))
            .toList(),
        Block.People::new);
  }
}
