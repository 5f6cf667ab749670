package world.kindness.curation.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.kindness.community.Community;
import world.kindness.curation.checklist.Checklist.Warning;
import world.kindness.curation.drafts.DraftPack;
import world.kindness.curation.drafts.SectionKey;
import world.kindness.platform.text.PlainLetters;
import world.kindness.resource.Resource;
import world.kindness.session.Appearance;
import world.kindness.session.BreakoutNote;
import world.kindness.session.Session;

/** What makes a pack look as if nobody had read it before it went out. */
record LooseEnds(DraftPack pack) {
  static Stream<Warning> warnings(DraftPack pack) {
    LooseEnds of = new LooseEnds(pack);
    return Stream.of(of.call(), of.sections(), of.rooms(), of.resources())
        .flatMap(warnings -> warnings);
  }

  private Stream<Warning> call() {
    Session call = pack.session();
    String address = PublicationRules.API + "/sessions/" + call.slug;
    // An import begins a call with the community's name where no pack says its title.
    boolean untitled =
        PlainLetters.of(call.title).equals(PlainLetters.of(Community.present().name));
    return Stream.of(
            untitled
                ? new Warning(
                    "title-by-default",
                    address,
                    "The title is the community's name: say what this call was about.")
                : null,
            blank(call.summary)
                ? new Warning(
                    "summary-missing",
                    address,
                    "The call has no summary, which stands in lists of calls, calendars and mails.")
                : null,
            pack.taking(Appearance.Part.LEADER).isEmpty()
                ? new Warning(
                    "leader-missing", draft("/appearances"), "Nobody is named as leading the call.")
                : null)
        .filter(Objects::nonNull);
  }

  /** Somebody gave it a heading, so it was meant to be there. */
  private Stream<Warning> sections() {
    return Arrays.stream(SectionKey.values())
        .filter(key -> !pack.heading(key).equals(key.heading) && !pack.has(key))
        .map(
            key ->
                new Warning(
                    "section-left-empty",
                    draft("/sections/" + key.key()),
                    "“%s” has a heading of its own and nothing in it, so it is left out."
                        .formatted(pack.heading(key))));
  }

  private Stream<Warning> rooms() {
    String address = draft("/breakout-notes");
    if (pack.notes().isEmpty()) {
      return pack.questions().isEmpty() && pack.rooms().isEmpty()
          ? Stream.empty()
          : Stream.of(
              new Warning(
                  "rooms-without-notes",
                  address,
                  "There were rooms or questions for them, and no note of what they said."));
    }
    Set<Integer> answered = of(note -> note.questionNumber);
    Set<String> wrote = of(note -> note.room);
    return Stream.concat(
        pack.questions().stream()
            .filter(question -> !answered.contains(question.questionNumber))
            .map(
                question ->
                    new Warning(
                        "question-without-notes",
                        address,
                        "No room wrote anything on question %d, “%s”."
                            .formatted(question.questionNumber, question.question))),
        pack.rooms().stream()
            .filter(room -> !wrote.contains(room))
            .map(
                room ->
                    new Warning(
                        "room-without-notes",
                        address,
                        "%s wrote nothing, while other rooms did.".formatted(room))));
  }

  private <T> Set<T> of(Function<BreakoutNote, T> fact) {
    return pack.notes().stream().map(fact).collect(Collectors.toSet());
  }

  private Stream<Warning> resources() {
    return pack.resources().stream()
        .filter(LooseEnds::namedByAddress)
        .map(
            resource ->
                new Warning(
                    "resource-named-by-address",
                    PublicationRules.API + "/resources/" + resource.id,
                    "“%s” is an address: give the resource a title that says what it is."
                        .formatted(resource.title)));
  }

  /** As what an import finds in the chat: it may lack how the address begins and ends. */
  private static boolean namedByAddress(Resource resource) {
    String title = resource.title.strip().toLowerCase(Locale.ROOT);
    boolean isAddress =
        List.of("https://", "http://", "www.").stream().anyMatch(title::startsWith)
            && title.chars().noneMatch(Character::isWhitespace);
    return isAddress || resource.link != null && bare(title).equals(bare(resource.link));
  }

  private static String bare(String address) {
    String bare = address.strip().toLowerCase(Locale.ROOT);
    for (String beginning : List.of("https://", "http://", "www.")) {
      bare = bare.startsWith(beginning) ? bare.substring(beginning.length()) : bare;
    }
    int end = bare.length();
    while (end > 0 && bare.charAt(end - 1) == '/') {
      end--;
    }
    return bare.substring(0, end);
  }

  private String draft(String part) {
    return PublicationRules.API + "/drafts/" + pack.session().slug + part;
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
