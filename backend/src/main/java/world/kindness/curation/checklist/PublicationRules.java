package world.kindness.curation.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import world.kindness.community.Community;
import world.kindness.contributor.Contributor;
import world.kindness.curation.checklist.Checklist.Blocker;
import world.kindness.curation.checklist.Checklist.SectionState;
import world.kindness.curation.checklist.Checklist.State;
import world.kindness.curation.drafts.DraftPack;
import world.kindness.curation.drafts.SectionKey;
import world.kindness.curation.names.NamesInDraft;
import world.kindness.curation.quotes.Consent;
import world.kindness.curation.quotes.DraftQuote;
import world.kindness.curation.quotes.NamesInQuotes;
import world.kindness.curation.quotes.Quote;
import world.kindness.curation.texts.DraftColumn;
import world.kindness.curation.texts.DraftText;
import world.kindness.curation.texts.DraftTexts;
import world.kindness.intake.findings.personaldata.PersonalData;
import world.kindness.intake.formats.chat.ChatInText;
import world.kindness.intake.held.HeldItem;
import world.kindness.session.Session;

/** When a pack may be published: every blocker, and the section it belongs to. */
@ApplicationScoped
public class PublicationRules {
  static final String API = "/api/v1";

  private record Found(SectionKey section, Blocker blocker) {}

  private final NamesInQuotes names;
  private final NamesInDraft namesInDraft;

  PublicationRules(NamesInQuotes names, NamesInDraft namesInDraft) {
    this.names = names;
    this.namesInDraft = namesInDraft;
  }

  /** The checklist of a draft as it is now. */
  public Checklist check(DraftPack pack) {
    List<Found> found = new ArrayList<>();
    found.addAll(session(pack));
    List<Contributor> contributors = Contributor.listAll();
    NamesInQuotes.People people = names.known(pack.session().id, contributors);
    found.addAll(quotes(pack, people));
    found.addAll(held(pack));
    found.addAll(places(pack));
    found.addAll(notes(pack));
    found.addAll(names(pack, people));
    found.addAll(people(pack));
    List<DraftText> texts = DraftTexts.of(pack);
    found.addAll(personalData(texts, pack));
    found.addAll(placesHeld(texts, pack));
    found.addAll(privateMessages(texts));
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
        quotesToLeaveOut(pack, found),
        sections,
        found.stream().map(Found::blocker).distinct().toList(),
        PublicationWarnings.of(pack, contributors));
  }

  /** Null unless leaving out what has no consent leaves a pack that can be published. */
  private static Integer quotesToLeaveOut(DraftPack pack, List<Found> found) {
    Set<String> waiting =
        pack.quotes().stream()
            .filter(Quote::lacksConsent)
            .map(PublicationRules::target)
            .collect(Collectors.toSet());
    return !waiting.isEmpty()
            && found.stream().allMatch(one -> waiting.contains(one.blocker().target()))
            && pack.withClearedQuotesOnly().hasAnything()
        ? Integer.valueOf(waiting.size())
        : null;
  }

  private List<Found> session(DraftPack pack) {
    List<Found> found = new ArrayList<>();
    String target = API + "/sessions/" + pack.session().slug;
    if (pack.session().stage == Session.Stage.CANCELLED) {
      found.add(
          blocker(null, "session-cancelled", target, "A cancelled call has no insights pack."));
    }
    if (Community.present().contact == null) {
      found.add(
          blocker(
              null,
              "contact-missing",
              API + "/community/settings",
              "Every pack says how to reach us, and nothing is known: an administrator sets the community's contact."));
    }
    if (!pack.hasAnything()) {
      found.add(
          blocker(
              null,
              "pack-empty",
              API + "/drafts/" + pack.session().slug,
              "There is nothing to publish yet."));
    }
    return found;
  }

  private List<Found> quotes(DraftPack pack, NamesInQuotes.People known) {
    List<Found> found = new ArrayList<>();
    for (Quote quote : shown(pack)) {
      SectionKey section = DraftTexts.section(quote);
      String target = target(quote);
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

  /** Rooms write for themselves: somebody reads it before everybody may. */
  private static List<Found> notes(DraftPack pack) {
    Map<String, Long> waiting = new LinkedHashMap<>();
    pack.notes().stream()
        .filter(note -> note.lookedAt == null)
        .forEach(note -> waiting.merge(Objects.requireNonNullElse(note.room, ""), 1L, Long::sum));
    return waiting.entrySet().stream()
        .map(
            room ->
                blocker(
                    SectionKey.BREAKOUTS,
                    "notes-not-looked-through",
                    API + "/drafts/" + pack.session().slug + "/breakout-notes/looks",
                    "%s: %s for somebody to look through %s."
                        .formatted(
                            room.getKey().isEmpty() ? "Without a room" : room.getKey(),
                            room.getValue() == 1
                                ? "one note waits"
                                : room.getValue() + " notes wait",
                            room.getValue() == 1 ? "it" : "them")))
        .toList();
  }

  /** Of a name that stands in several sections there is one blocker, and each needs somebody. */
  private List<Found> names(DraftPack pack, NamesInQuotes.People people) {
    String target = API + "/drafts/" + pack.session().slug + "/names";
    List<Found> found = new ArrayList<>();
    for (NamesInDraft.NameFound name : namesInDraft.in(pack, people)) {
      String detail = NamesInDraft.blocker(name);
      if (detail != null) {
        String code = name.known() ? "name-in-text" : "maybe-name-in-text";
        NamesInDraft.sections(name)
            .forEach(section -> found.add(blocker(section, code, target, detail)));
      }
    }
    return found;
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
  private static List<Found> personalData(List<DraftText> texts, DraftPack pack) {
    Set<String> kept =
        pack.held().stream()
            .filter(item -> item.decision == HeldItem.Decision.KEEP)
            .map(item -> item.foundValue)
            .collect(Collectors.toSet());
    return texts.stream()
        .flatMap(
            text ->
                PersonalData.find(text.text()).stream()
                    .filter(data -> !kept.contains(data.value()))
                    .map(PersonalData.Found::kind)
                    // Digits of a link are no telephone number.
                    .filter(
                        kind ->
                            text.column().shown != DraftColumn.Shown.LINK
                                || kind == PersonalData.Kind.EMAIL)
                    .distinct()
                    .map(
                        kind ->
                            blocker(
                                text.section(),
                                "personal-data",
                                text.target(),
                                "%s holds what looks like personal data (%s): take it out."
                                    .formatted(text.column().label, kind))))
        .distinct()
        .toList();
  }

  /** A place that is held for something of another call, or of a file that is gone, is no text. */
  private static List<Found> placesHeld(List<DraftText> texts, DraftPack pack) {
    Set<String> waiting =
        pack.held().stream()
            .filter(item -> item.decision == null)
            .map(item -> item.token)
            .collect(Collectors.toSet());
    return texts.stream()
        .filter(
            text ->
                HeldItem.TOKEN
                    .matcher(text.text())
                    .results()
                    .anyMatch(token -> !waiting.contains(token.group())))
        .map(
            text ->
                blocker(
                    text.section(),
                    "held-place-left",
                    text.target(),
                    "%s still holds the place of something that was held back: write it without."
                        .formatted(text.column().label)))
        .distinct()
        .toList();
  }

  /** Who pastes a chat may paste what was said to one person. */
  private static List<Found> privateMessages(List<DraftText> texts) {
    return texts.stream()
        .filter(text -> ChatInText.anyPrivateIn(text.text()))
        .map(
            text ->
                blocker(
                    text.section(),
                    "private-message-in-text",
                    text.target(),
                    "%s holds what looks like a private message of a chat: take it out."
                        .formatted(text.column().label)))
        .distinct()
        .toList();
  }

  /** Quotes whose words would be published: a withdrawn one leaves a tombstone at most. */
  private static List<Quote> shown(DraftPack pack) {
    return pack.quotes().stream().filter(q -> q.consent != Consent.WITHDRAWN).toList();
  }

  private static String target(Quote quote) {
    return API + "/quotes/" + quote.id;
  }

  private static Found blocker(SectionKey section, String code, String target, String detail) {
    return new Found(section, new Blocker(code, target, detail));
  }
}
