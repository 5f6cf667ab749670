package world.kindness.pack.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.curation.drafts.SectionKey;
import world.kindness.pack.content.PackContent.Acknowledgements;
import world.kindness.pack.content.PackContent.Breakouts;
import world.kindness.pack.content.PackContent.Insights;
import world.kindness.pack.content.PackContent.Measures;
import world.kindness.pack.content.PackContent.OurWork;
import world.kindness.pack.content.PackContent.Quotes;
import world.kindness.pack.content.PackContent.Reach;
import world.kindness.pack.content.PackContent.Resources;
import world.kindness.pack.content.PackContent.Section;
import world.kindness.pack.content.PackContent.Themes;

/**
 * What an edition changes against the one before, in words for its readers. They say where and how
 * much, and quote nothing: what was taken out stays out.
 */
public final class PackChanges {
  private PackChanges() {}

  /**
   * A sentence for each place that changed, in reading order; the order of the sections and the
   * figures of the cover only where nothing else did. Empty where both say the same. What follows
   * from other calls is no change of this pack ({@link PackContent#beside}).
   */
  public static List<String> between(PackContent before, PackContent now) {
    PackContent after = now.beside(before);
    List<String> changes = new ArrayList<>();
    say(changes, "The title.", before.title(), after.title());
    say(changes, "The sentence below the title.", before.subtitle(), after.subtitle());
    say(changes, "When the call took place.", before.session(), after.session());
    say(changes, "Who led the call.", before.leaders(), after.leaders());
    say(changes, "The language of the pack.", before.language(), after.language());
    Map<String, Section> earlier = byKey(before);
    Map<String, Section> later = byKey(after);
    later.forEach(
        (key, section) -> {
          List<String> parts =
              earlier.containsKey(key) ? parts(earlier.get(key), section) : List.of("new");
          if (!parts.isEmpty()) {
            changes.add(section.heading() + ": " + String.join(", ", parts) + ".");
          }
        });
    earlier.forEach(
        (key, section) -> {
          if (!later.containsKey(key)) {
            changes.add(usual(key) + ": left out.");
          }
        });
    say(changes, "What it says of the community.", before.community(), after.community());
    if (before.patch() != null) {
      say(changes, "Its patch.", before.patch(), after.patch());
    }
    if (changes.isEmpty()) {
      say(
          changes,
          "The order of the sections.",
          List.copyOf(earlier.keySet()),
          List.copyOf(later.keySet()));
      say(changes, "The figures on the cover.", before.figures(), after.figures());
    }
    return List.copyOf(changes);
  }

  /** Its own heading may say what is to be gone. */
  private static String usual(String key) {
    return SectionKey.of(key).map(known -> known.heading).orElse("One section");
  }

  private static void say(List<String> changes, String sentence, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(sentence);
    }
  }

  private static Map<String, Section> byKey(PackContent pack) {
    return pack.sections().stream()
        .collect(
            Collectors.toMap(
                Section::key, section -> section, (one, same) -> one, LinkedHashMap::new));
  }

  private static List<String> parts(Section before, Section after) {
    List<String> parts = new ArrayList<>();
    say(parts, "its heading", before.heading(), after.heading());
    say(parts, "its text", before.body(), after.body());
    Map<Object, Object> earlier = things(before);
    Map<Object, Object> later = things(after);
    count(parts, later.keySet().stream().filter(key -> !earlier.containsKey(key)), "added");
    count(
        parts,
        later.entrySet().stream()
            .filter(
                thing ->
                    earlier.containsKey(thing.getKey())
                        && !earlier.get(thing.getKey()).equals(thing.getValue())),
        "changed");
    count(parts, earlier.keySet().stream().filter(key -> !later.containsKey(key)), "taken out");
    if (parts.isEmpty() && !List.copyOf(earlier.keySet()).equals(List.copyOf(later.keySet()))) {
      parts.add("another order");
    }
    if (parts.isEmpty() && !Objects.equals(before.content(), after.content())) {
      parts.add("its content");
    }
    return parts;
  }

  private static void count(List<String> parts, Stream<?> which, String how) {
    long number = which.count();
    if (number > 0) {
      parts.add(number + " " + how);
    }
  }

  /** What a section holds, each thing by what it is known by. */
  private static Map<Object, Object> things(Section section) {
    Map<Object, Object> things = new LinkedHashMap<>();
    switch (section.content()) {
      case null -> {}
      case Quotes quotes -> quotes.items().forEach(quote -> things.put(quote.id(), quote));
      case Insights insights -> insights.items().forEach(one -> things.put(one.id(), one));
      case Resources resources -> resources.items().forEach(one -> things.put(one.id(), one));
      case Measures measures -> measures.items().forEach(one -> things.put(one.id(), one));
      case Themes themes -> themes.items().forEach(theme -> things.put(theme.slug(), theme));
      case Breakouts breakouts -> {
        breakouts.questions().forEach(one -> things.put(one.number(), one));
        breakouts.notes().forEach(note -> things.put(note.id(), note));
        themselves(things, breakouts.heardBack());
      }
      case Reach reach -> {
        themselves(things, reach.statements());
        themselves(things, reach.computed());
        reach.places().forEach(place -> things.put(place.name(), place));
      }
      case OurWork work -> {
        themselves(things, work.purposes());
        work.coreGroup().forEach(person -> things.put(person.name(), person));
      }
      case Acknowledgements thanks -> {
        thanks.people().forEach(person -> things.put(person.name(), person));
        themselves(things, thanks.teams());
      }
    }
    return things;
  }

  /** Known by all that they are. */
  private static void themselves(Map<Object, Object> things, List<?> listed) {
    listed.forEach(one -> things.put(one, one));
  }
}
