package world.kindness.curation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.curation.Checklist.Blocker;
import world.kindness.curation.Checklist.SectionState;
import world.kindness.curation.Checklist.State;
import world.kindness.intake.HeldItem;
import world.kindness.intake.personaldata.PersonalData;
import world.kindness.session.Session;

/** When a pack may be published: every blocker, and the section it belongs to. */
@ApplicationScoped
public class PublicationRules {
  static final String API = "/api/v1";

  private record Found(SectionKey section, Blocker blocker) {}

  private final NamesInQuotes names;

  PublicationRules(NamesInQuotes names) {
    this.names = names;
  }

  /** The checklist of a draft as it is now. */
  public Checklist check(DraftPack pack) {
    List<Found> found = new ArrayList<>();
    found.addAll(session(pack));
    found.addAll(quotes(pack));
    found.addAll(held(pack));
    found.addAll(places(pack));
    found.addAll(people(pack));
    found.addAll(personalData(pack));
    Set<SectionKey> needing =
        found.stream()
            .map(Found::section)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(SectionKey.class)));
    List<SectionState> sections =
        Arrays.stream(SectionKey.values())
            .map(
                key ->
                    new SectionState(
                        key.key(),
                        needing.contains(key)
                            ? State.NEEDS_YOU
                            : pack.has(key) ? State.READY : State.EMPTY))
            .toList();
    return new Checklist(
        found.isEmpty(),
        sections,
        found.stream().map(Found::blocker).toList(),
        PublicationWarnings.of(pack));
  }

  private List<Found> session(DraftPack pack) {
    List<Found> found = new ArrayList<>();
    String target = API + "/sessions/" + pack.session().slug;
    if (pack.session().stage == Session.Stage.CANCELLED) {
      found.add(
          blocker(null, "session-cancelled", target, "A cancelled call has no insights pack."));
    }
    if (Arrays.stream(SectionKey.values()).noneMatch(pack::has)) {
      found.add(
          blocker(
              null,
              "pack-empty",
              API + "/drafts/" + pack.session().slug,
              "There is nothing to publish yet."));
    }
    return found;
  }

  private List<Found> quotes(DraftPack pack) {
    List<Found> found = new ArrayList<>();
    Set<String> known = names.known(pack.session().id);
    for (Quote quote : shown(pack)) {
      SectionKey section = section(quote);
      String target = API + "/quotes/" + quote.id;
      String who =
          quote.speakerInitials == null ? "A quote" : "The quote by " + quote.speakerInitials;
      if (!quote.consent.cleared()) {
        found.add(
            blocker(
                section,
                "quote-not-cleared",
                target,
                "%s is %s: record the consent, or take the quote out."
                    .formatted(who, quote.consent)));
      }
      if (quote.agreedWording != null && !quote.agreedWording.equals(quote.wording)) {
        found.add(
            blocker(
                section,
                "quote-changed-since-consent",
                target,
                "%s has other words now than its writer agreed to: ask again, or put them back."
                    .formatted(who)));
      }
      if (quote.consent != Consent.NAMED && quote.namesDecision == null) {
        List<DraftQuote.NameFound> inText = names.in(quote, known);
        if (!inText.isEmpty()) {
          found.add(
              blocker(
                  section,
                  "name-in-quote",
                  target,
                  "%s names %s: put [a name] in its place, or decide that it may stand."
                      .formatted(
                          who,
                          inText.stream()
                              .map(DraftQuote.NameFound::name)
                              .collect(Collectors.joining(", ")))));
        }
      }
    }
    return found;
  }

  private static List<Found> held(DraftPack pack) {
    return pack.held().stream()
        .filter(item -> item.decision == null)
        .map(
            item ->
                blocker(
                    null,
                    "held-item-undecided",
                    API + "/held-items/" + item.id,
                    "%s found in line %d: redact, keep or drop it."
                        .formatted(
                            switch (item.kind) {
                              case EMAIL -> "An e-mail address";
                              case PHONE -> "A phone number";
                              case NHS_NUMBER -> "An NHS number";
                            },
                            item.line)))
        .toList();
  }

  private static List<Found> places(DraftPack pack) {
    return pack.places().stream()
        .filter(place -> place.countryCode == null)
        .map(
            place ->
                blocker(
                    SectionKey.REACH,
                    "place-not-understood",
                    API + "/listed-places/" + place.id,
                    "Which country or nation is '%s'?".formatted(place.wording)))
        .toList();
  }

  private static List<Found> people(DraftPack pack) {
    return pack.appearances().stream()
        .filter(a -> a.part.inPack && !a.contributor.mayBeNamed())
        .map(
            a ->
                blocker(
                    SectionKey.ACKNOWLEDGEMENTS,
                    "person-not-agreed",
                    API + "/contributors/" + a.contributor.id,
                    "%s appears as %s without having agreed to be named."
                        .formatted(a.contributor.name, a.part)))
        .distinct()
        .toList();
  }

  /** What was typed after the import is looked through as well; what a person kept may stand. */
  private static List<Found> personalData(DraftPack pack) {
    Set<String> kept =
        pack.held().stream()
            .filter(item -> item.decision == HeldItem.Decision.KEEP)
            .map(item -> item.foundValue)
            .collect(Collectors.toSet());
    String draft = API + "/drafts/" + pack.session().slug;
    Stream<Found> texts =
        pack.texts().values().stream()
            .flatMap(
                text ->
                    scan(text.section, text.body, draft + "/sections/" + text.section.key(), kept));
    Stream<Found> quotes =
        shown(pack).stream()
            .flatMap(
                quote -> scan(section(quote), quote.wording, API + "/quotes/" + quote.id, kept));
    Stream<Found> insights =
        pack.insights().stream()
            .flatMap(
                insight ->
                    scan(
                        SectionKey.INSIGHTS,
                        insight.wording,
                        API + "/insights/" + insight.id,
                        kept));
    Stream<Found> notes =
        pack.notes().stream()
            .flatMap(
                note ->
                    scan(
                        SectionKey.BREAKOUTS, note.note, API + "/breakout-notes/" + note.id, kept));
    Stream<Found> resources =
        pack.resources().stream()
            .flatMap(
                resource ->
                    scan(
                        SectionKey.RESOURCES,
                        String.join(
                            " ", resource.title, Objects.toString(resource.description, "")),
                        API + "/resources/" + resource.id,
                        kept));
    Stream<Found> lists =
        Stream.of(pack.draft().heardBack, pack.draft().purposes, pack.draft().acknowledgedTeams)
            .flatMap(Arrays::stream)
            .flatMap(text -> scan(SectionKey.BREAKOUTS, text, draft, kept));
    return Stream.of(texts, quotes, insights, notes, resources, lists).flatMap(s -> s).toList();
  }

  private static Stream<Found> scan(
      SectionKey section, String text, String target, Set<String> kept) {
    return text == null
        ? Stream.empty()
        : PersonalData.find(text).stream()
            .filter(data -> !kept.contains(data.value()))
            .map(
                data ->
                    blocker(
                        section,
                        "personal-data",
                        target,
                        "The words hold what looks like personal data (%s): take it out."
                            .formatted(data.kind())));
  }

  /** Quotes whose words would be published: a withdrawn one leaves a tombstone at most. */
  private static List<Quote> shown(DraftPack pack) {
    return pack.quotes().stream().filter(q -> q.consent != Consent.WITHDRAWN).toList();
  }

  private static SectionKey section(Quote quote) {
    return quote.section == Quote.Section.ON_THE_DAY ? SectionKey.ON_THE_DAY : SectionKey.GLIMPSES;
  }

  private static Found blocker(SectionKey section, String code, String target, String detail) {
    return new Found(section, new Blocker(code, target, detail));
  }
}
