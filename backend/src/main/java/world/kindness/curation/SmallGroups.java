package world.kindness.curation;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import world.kindness.community.Community;
import world.kindness.country.Country;
import world.kindness.curation.Checklist.Blocker;

/**
 * Warns of quotes with role and country from where we know of few people: initials are not
 * anonymity, and neither is "midwife, Faroe Islands".
 */
@ApplicationScoped
class SmallGroups {
  /** Everybody we know to be from a country: members, contributors and writers of quotes. */
  private static final String KNOWN =
      """
      select country_code, count(distinct lower(name))
        from (select country_code, name from member
              union all select country_code, name from contributor
              union all select country_code, speaker_name from quote) person
       where country_code in :countries
       group by country_code
      """;

  List<Blocker> warnings(List<Quote> quotes) {
    List<Quote> telling =
        quotes.stream()
            .filter(q -> q.consent == Consent.ROLE_AND_COUNTRY && q.countryCode != null)
            .toList();
    if (telling.isEmpty()) {
      return List.of();
    }
    Map<String, Long> known = known(telling.stream().map(q -> q.countryCode).distinct().toList());
    int smallest = Community.present().smallestGroup;
    return telling.stream()
        .filter(q -> known.getOrDefault(q.countryCode, 0L) < smallest)
        .map(q -> warning(q, known.getOrDefault(q.countryCode, 0L)))
        .toList();
  }

  private static Blocker warning(Quote quote, long people) {
    return new Blocker(
        "small-group",
        PublicationRules.API + "/quotes/" + quote.id,
        "We know of %s from %s: there, role and country may point at the writer. Leave out one of them, or see that the writer knows."
            .formatted(
                people == 1 ? "one person" : people + " people",
                Country.<Country>findById(quote.countryCode).name));
  }

  private static Map<String, Long> known(List<String> countries) {
    return Panache.getSession()
        .createNativeQuery(KNOWN, Object[].class)
        .setParameter("countries", countries)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
  }
}
