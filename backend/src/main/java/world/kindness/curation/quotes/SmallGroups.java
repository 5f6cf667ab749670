package world.kindness.curation.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import world.kindness.community.Community;
import world.kindness.contributor.Contributor;
import world.kindness.country.Country;
import world.kindness.intake.findings.names.WrittenName;
import world.kindness.intake.findings.places.PlaceFinder;
import world.kindness.intake.records.Attendee;
import world.kindness.platform.text.PlainLetters;

/**
 * Whether readers could tell who said something from what is shown of them. Counted are the people
 * of the call and the contributors of whom role and country are known; whoever is not known does
 * not make a group larger.
 */
public final class SmallGroups {
  /**
   * Fewer people than keep somebody unrecognised.
   *
   * @param people how many are known whom it could be
   * @param because what is shown, in a sentence
   */
  public record SmallGroup(int people, String because) {}

  private record Person(String who, String initials, String role, String country) {}

  /** What readers see of a person; null where it is not shown. */
  private record Shown(String role, String initials, String country) {
    boolean fits(Person person) {
      return (role == null || same(role, person.role))
          && (initials == null || same(initials, person.initials))
          && (country == null || country.equals(person.country));
    }

    String words() {
      String who =
          Stream.of(
                  role == null ? null : "the role “%s”".formatted(role),
                  initials == null ? null : "the initials %s".formatted(initials))
              .filter(Objects::nonNull)
              .findFirst()
              .orElse("");
      String where = country == null ? "" : Country.nameOf(country);
      return who.isEmpty() || where.isEmpty() ? who + where : who + " in " + where;
    }
  }

  private final List<Person> people = new ArrayList<>();
  private final Map<String, String> contributorsByName = new HashMap<>();
  private final PlaceFinder places = new PlaceFinder(Country.codesByName());

  private SmallGroups(UUID sessionId, List<Contributor> contributors) {
    for (Contributor c : contributors) {
      c.names().forEach(name -> contributorsByName.put(PlainLetters.of(name), c.id.toString()));
      people.add(new Person(c.id.toString(), initials(c.name), c.role, c.countryCode));
    }
    for (Attendee a :
        Attendee.<Attendee>list("session.id = ?1 and countryCode is not null", sessionId)) {
      people.add(new Person(who(a.person().name), initials(a.name), null, a.countryCode));
    }
    for (Quote q : Quote.of(sessionId)) {
      people.add(new Person(who(q), q.speakerInitials, q.speakerRole, q.countryCode));
    }
  }

  /**
   * @param contributors all
   */
  public static SmallGroups of(UUID sessionId, List<Contributor> contributors) {
    return new SmallGroups(sessionId, contributors);
  }

  /** Empty where nothing that is shown makes a small group. */
  public Optional<SmallGroup> in(Quote quote) {
    Shown shown = shown(quote);
    if (shown == null) {
      return Optional.empty();
    }
    int known =
        (int)
            Stream.concat(
                    Stream.of(who(quote)), people.stream().filter(shown::fits).map(Person::who))
                .distinct()
                .count();
    return known >= Community.present().smallestGroup
        ? Optional.empty()
        : Optional.of(
            new SmallGroup(
                known,
                known == 1
                    ? "We know nobody else with %s: readers may tell who it is."
                        .formatted(shown.words())
                    : "We know %d people with %s: readers may tell who it is."
                        .formatted(known, shown.words())));
  }

  /** Null where neither a role nor a country narrows down who it is. */
  private Shown shown(Quote quote) {
    return switch (quote.consent) {
      case ROLE_AND_COUNTRY -> new Shown(blankToNull(quote.speakerRole), null, quote.countryCode);
      case INITIALS -> {
        String named = places.named(quote.wording).stream().findFirst().orElse(null);
        yield named == null ? null : new Shown(null, quote.speakerInitials, named);
      }
      default -> null;
    };
  }

  /** One word for one person, as far as we can tell them apart. */
  private String who(Quote quote) {
    if (quote.speakerName != null) {
      return who(quote.speakerName);
    }
    return quote.speakerInitials == null ? "somebody" : "initials " + quote.speakerInitials;
  }

  private String who(String name) {
    String plain = PlainLetters.of(name);
    return contributorsByName.getOrDefault(plain, plain);
  }

  private static String initials(String name) {
    return WrittenName.initials(name).orElse(null);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static boolean same(String one, String other) {
    return other != null && PlainLetters.of(one).equals(PlainLetters.of(other));
  }
}
