package world.kindness.curation.names;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import world.kindness.contributor.Contributor;
import world.kindness.country.Country;
import world.kindness.curation.drafts.DraftPack;
import world.kindness.curation.drafts.SectionKey;
import world.kindness.curation.quotes.NameDecision;
import world.kindness.curation.quotes.NamesInQuotes;
import world.kindness.curation.texts.DraftColumn;
import world.kindness.curation.texts.DraftColumn.Shown;
import world.kindness.curation.texts.DraftText;
import world.kindness.curation.texts.DraftTexts;
import world.kindness.intake.findings.names.KnownPeople;
import world.kindness.intake.findings.names.PeopleInProse;
import world.kindness.intake.findings.places.PlaceFinder;

/**
 * Looks for people in the running texts of a draft: rooms' notes, insights, what was heard back,
 * sections. Quotes have a rule of their own, since their writers agreed to how they are shown.
 */
@ApplicationScoped
public class NamesInDraft {
  private static final int AROUND = 60;

  private final NamesInQuotes people;

  NamesInDraft(NamesInQuotes people) {
    this.people = people;
  }

  /** A name with every place in which it stands; {@code decision} is null while nobody decided. */
  public record NameFound(
      String name, boolean known, String because, List<Place> places, NameDecision decision) {}

  /**
   * @param excerpt the words around it, without markup
   */
  record Place(DraftText in, String excerpt) {}

  /** Names in the order of the pack, those the call knows first. */
  List<NameFound> in(DraftPack pack) {
    return in(pack, people.known(pack.session().id, Contributor.listAll()));
  }

  /** As {@link #in(DraftPack)}, given everybody known. */
  public List<NameFound> in(DraftPack pack, NamesInQuotes.People known) {
    UUID session = pack.session().id;
    PlaceFinder places = new PlaceFinder(Country.codesByName());
    Predicate<String> place = places::isPlace;
    PeopleInProse prose = new PeopleInProse(new KnownPeople(known.names()), place);
    Map<String, NameDecision> decisions = NameDecision.of(session);
    Map<String, NameFound> found = new LinkedHashMap<>();
    for (DraftText text : DraftTexts.of(pack)) {
      if (text.column().shown != Shown.PROSE || text.column() == DraftColumn.THEME) {
        continue;
      }
      for (PeopleInProse.Named named : prose.in(text.text())) {
        String key = KnownPeople.key(named.name());
        found
            .computeIfAbsent(
                key,
                k ->
                    new NameFound(
                        named.name(),
                        named.known(),
                        named.because(),
                        new ArrayList<>(),
                        decisions.get(k)))
            .places()
            .add(new Place(text, excerpt(text.text(), named)));
      }
    }
    List<NameFound> names =
        new ArrayList<>(found.values().stream().filter(NameFound::known).toList());
    found.values().stream().filter(name -> !name.known()).forEach(names::add);
    return names;
  }

  private static String excerpt(String text, PeopleInProse.Named named) {
    String plain = PeopleInProse.plain(text);
    int from = Math.max(0, named.start() - AROUND);
    int to = Math.min(plain.length(), named.start() + named.name().length() + AROUND);
    return (from > 0 ? "…" : "")
        + plain.substring(from, to).strip()
        + (to < plain.length() ? "…" : "");
  }

  /** What a checklist says of one; null where it was decided. */
  public static String blocker(NameFound name) {
    if (name.decision() != null) {
      return null;
    }
    String first = name.places().getFirst().in().column().label;
    int more = name.places().size() - 1;
    String where =
        more == 0
            ? first
            : "%s and %s".formatted(first, more == 1 ? "one more place" : more + " more places");
    return name.known()
        ? "%s holds the name %s: put [a name] in its place, or decide that it may stand."
            .formatted(where, name.name())
        : "%s holds “%s”, which may be somebody’s name: take it out, or decide about it."
            .formatted(where, name.name());
  }

  /** The sections in which it stands, null among them where it is in none. */
  public static List<SectionKey> sections(NameFound name) {
    return name.places().stream().map(place -> place.in().section()).distinct().toList();
  }
}
