package world.kindness.pack.editions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import world.kindness.country.Country;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.editions.PublishedItem.Kind;
import world.kindness.pack.editions.PublishedItem.PackPart;
import world.kindness.session.Session;

/** Lays the parts of a new edition out for the public, in place of the edition before. */
@ApplicationScoped
class PublishedParts {
  private final ObjectMapper json;

  PublishedParts(ObjectMapper json) {
    this.json = json;
  }

  void replace(Session session, Edition edition, PackContent content) {
    PublishedItem.delete("sessionSlug", session.slug);
    int place = -1;
    String titles =
        Stream.of(content.title(), content.subtitle())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" – "));
    lay(
        session,
        edition,
        item(Kind.PACK, edition.id, titles, Map.of("title", content.title())),
        content,
        "pack",
        place++);
    Set<String> named = new HashSet<>();
    for (PublishedItem item : people("pack", content.leaders(), content, named)) {
      lay(session, edition, item, content, "pack", place++);
    }
    for (PackContent.Section section : content.sections()) {
      for (PublishedItem item :
          Stream.of(
                  text(section, content),
                  people(section, content, named),
                  questions(section, content),
                  items(section))
              .flatMap(List::stream)
              .toList()) {
        lay(session, edition, item, content, section.key(), place++);
      }
    }
  }

  private static void lay(
      Session session,
      Edition edition,
      PublishedItem item,
      PackContent content,
      String section,
      int place) {
    item.editionId = edition.id;
    item.sessionSlug = session.slug;
    item.sessionStartsAt = session.startsAt;
    item.sessionTitle = content.title();
    item.sessionDate = content.session().date();
    item.section = section;
    item.placeInPack = place;
    if (item.kind != Kind.QUOTE) {
      item.language = content.language();
    }
    item.persist();
  }

  private List<PublishedItem> text(PackContent.Section section, PackContent content) {
    return section.body() == null
        ? List.of()
        : List.of(
            part(
                PackPart.TEXT,
                content,
                section.key(),
                section.heading() + "\n" + withoutMarks(section.body()),
                Map.of()));
  }

  private List<PublishedItem> questions(PackContent.Section section, PackContent content) {
    return section.content() instanceof PackContent.Breakouts breakouts
        ? breakouts.questions().stream()
            .map(q -> part(PackPart.QUESTION, content, section.key(), q.text(), Map.of()))
            .toList()
        : List.of();
  }

  private List<PublishedItem> people(
      PackContent.Section section, PackContent content, Set<String> named) {
    return switch (section.content()) {
      case PackContent.OurWork work -> people(section.key(), work.coreGroup(), content, named);
      case PackContent.Acknowledgements thanks ->
          people(section.key(), thanks.people(), content, named);
      case null, default -> List.of();
    };
  }

  /** Each person once a pack, where it names them first. */
  private List<PublishedItem> people(
      String section, List<PackContent.Person> people, PackContent content, Set<String> named) {
    return people.stream()
        .filter(person -> named.add(person.name()))
        .map(
            person ->
                part(
                    PackPart.PERSON,
                    content,
                    section,
                    Stream.of(person.name(), person.affiliation())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")),
                    Map.of("name", person.name())))
        .toList();
  }

  /** A part of the pack that has no id of its own: the same words of a call have the same. */
  private PublishedItem part(
      PackPart variety, PackContent content, String section, String words, Object said) {
    String name = String.join("/", content.slug(), section, variety.name(), words);
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    PublishedItem item = item(Kind.PACK, id, words, said);
    item.variety = variety.name();
    return item;
  }

  private List<PublishedItem> items(PackContent.Section section) {
    return switch (section.content()) {
      case null -> List.of();
      case PackContent.Quotes quotes ->
          quotes(quotes.items().stream().filter(q -> !q.withdrawn()).toList());
      case PackContent.Insights insights ->
          insights.items().stream()
              .map(
                  i -> {
                    PublishedItem item = item(Kind.INSIGHT, i.id(), withoutMarks(i.text()), i);
                    item.themes = i.themes().toArray(String[]::new);
                    item.variety = i.kind().name();
                    return item;
                  })
              .toList();
      case PackContent.Breakouts breakouts ->
          breakouts.notes().stream()
              .map(
                  n -> {
                    PublishedItem item = item(Kind.NOTE, n.id(), n.text(), n);
                    item.themes = n.themes().toArray(String[]::new);
                    return item;
                  })
              .toList();
      case PackContent.Resources resources ->
          resources.items().stream()
              .map(
                  r -> {
                    String words = r.title() + " " + Objects.toString(r.description(), "");
                    PublishedItem item = item(Kind.RESOURCE, r.id(), words, r);
                    item.variety = r.kind().name();
                    return item;
                  })
              .toList();
      case PackContent.Measures measures ->
          measures.items().stream()
              .map(
                  m -> {
                    String words =
                        Stream.concat(Stream.of(m.text()), m.tools().stream())
                            .collect(Collectors.joining(" – "));
                    PublishedItem item = item(Kind.MEASURE, m.id(), words, m);
                    item.variety = m.kind().name();
                    return item;
                  })
              .toList();
      case PackContent.Reach reach ->
          Stream.concat(
                  reach.statements().stream()
                      .map(s -> item(Kind.STATEMENT, UUID.randomUUID(), s.text(), s)),
                  reach.places().stream()
                      .map(
                          p -> {
                            PublishedItem item = item(Kind.PLACE, UUID.randomUUID(), p.name(), p);
                            item.countryCode = p.code();
                            return item;
                          }))
              .toList();
      case PackContent.Themes themes ->
          themes.items().stream()
              .map(
                  t -> {
                    PublishedItem item = item(Kind.THEME, UUID.randomUUID(), t.statement(), t);
                    item.themes = new String[] {t.slug()};
                    return item;
                  })
              .toList();
      case PackContent.OurWork work -> List.of();
      case PackContent.Acknowledgements thanks -> List.of();
    };
  }

  /** With the codes of the countries that their writers agreed to show. */
  private List<PublishedItem> quotes(List<PackContent.Quote> quotes) {
    Map<String, String> codes =
        quotes.stream().allMatch(q -> q.country() == null) ? Map.of() : Country.codesByName();
    return quotes.stream()
        .map(
            q -> {
              PublishedItem item = item(Kind.QUOTE, q.id(), q.text(), q);
              item.language = q.language();
              item.countryCode =
                  q.country() == null ? null : codes.get(q.country().toLowerCase(Locale.ROOT));
              return item;
            })
        .toList();
  }

  /** What CommonMark says, without its marks. */
  private static String withoutMarks(String text) {
    return TextContentRenderer.builder().build().render(Parser.builder().build().parse(text));
  }

  private PublishedItem item(Kind kind, UUID id, String words, Object content) {
    PublishedItem item = new PublishedItem();
    item.kind = kind;
    item.itemId = id;
    item.words = words;
    try {
      item.content = json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return item;
  }
}
