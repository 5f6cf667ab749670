package world.kindness.pack.render;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import world.kindness.pack.content.PackContent;
import world.kindness.pack.content.PackContent.Person;
import world.kindness.pack.content.PackContent.Theme;
import world.kindness.pack.content.PackContent.Themes;
import world.kindness.pack.content.WebAddress;

/**
 * A pack as every form but JSON reads it: dates in words, addresses checked, sections with anchors.
 * Fields of type {@link RawString} are markup made here; everything else is text the template
 * escapes.
 */
public record PackPage(
    PackContent pack,
    String lang,
    String description,
    CallTime call,
    String published,
    String publishedDay,
    List<String> leaders,
    List<SectionPart> sections,
    String patch,
    RawString patchSvg,
    RawString coverSvg,
    RawString structuredData,
    String siteUrl,
    String canonical,
    String cardUrl,
    String contactUrl,
    String pdfHref,
    String docxHref,
    String markdownHref,
    String jsonHref) {

  /** Anchors the pages use themselves. */
  private static final Set<String> TAKEN =
      Set.of("", "pack", "contents", "contents-heading", "cite");

  static PackPage of(PackContent pack) {
    Patch patch = Patch.of(pack);
    String siteUrl = origin(pack.community().siteUrl());
    String apiUrl = origin(pack.community().apiUrl());
    String path = WebAddress.segment(pack.slug());
    String canonical = siteUrl == null ? null : siteUrl + "/sessions/" + path;
    String address = apiUrl == null ? path : apiUrl + "/api/v1/packs/" + path;
    CallTime call = CallTime.of(pack.session());
    String description =
        pack.subtitle() == null
            ? "Insights pack of the call on " + call.date() + "."
            : pack.subtitle();
    return new PackPage(
        pack,
        language(pack.language(), "en"),
        description,
        call,
        CallTime.day(pack.publishedAt(), pack.session().timeZone()),
        CallTime.isoDay(pack.publishedAt(), pack.session().timeZone()),
        pack.leaders().stream().map(PackPage::inWords).toList(),
        sections(pack),
        patch.description(),
        new RawString(patch.svg()),
        new RawString(patch.printedSvg()),
        new RawString(StructuredData.of(pack, description, canonical, siteUrl)),
        siteUrl,
        canonical,
        apiUrl == null ? null : address + "/card.png",
        WebAddress.contact(pack.community().contact()),
        address + ".pdf",
        address + ".docx",
        address + ".md",
        address + ".json");
  }

  /** How to refer to exactly this edition, without its address. */
  public String citation() {
    return "%s. %s. Insights pack of the call on %s, edition %d, published %s."
        .formatted(pack.community().name(), pack.title(), call.date(), pack.edition(), published);
  }

  /** What the card shows, for those who do not see it. */
  public String cardInWords() {
    return "“%s”, insights pack of the call on %s. %s.".formatted(pack.title(), call.date(), patch);
  }

  /** Which size the cover sets the title in, so that a sentence fits as well as a word. */
  public String titleSize() {
    int length = pack.title().length();
    return length <= 36 ? "short" : length <= 84 ? "medium" : "long";
  }

  private static String origin(String address) {
    String safe = WebAddress.safe(address);
    return safe == null ? null : safe.replaceAll("(?<!/)/+$", "");
  }

  /** A well-formed BCP 47 tag, or the other one. */
  static String language(String tag, String otherwise) {
    if (tag == null || tag.isBlank()) {
      return otherwise;
    }
    String known = Locale.forLanguageTag(tag.strip()).toLanguageTag();
    return "und".equals(known) ? otherwise : known;
  }

  static String inWords(Person person) {
    return java.util.stream.Stream.of(person.name(), person.affiliation(), person.country())
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  private static List<SectionPart> sections(PackContent pack) {
    Map<String, String> statements = new HashMap<>();
    for (PackContent.Section section : pack.sections()) {
      if (section.content() instanceof Themes themes) {
        for (Theme theme : themes.items()) {
          statements.put(theme.slug(), theme.statement());
        }
      }
    }
    Set<String> anchors = new HashSet<>(TAKEN);
    List<SectionPart> parts = new ArrayList<>();
    for (PackContent.Section section : pack.sections()) {
      String wanted = WebAddress.anchor(section.key());
      String anchor = wanted;
      for (int copy = 2; !anchors.add(anchor); copy++) {
        anchor = (wanted.isEmpty() ? "section" : wanted) + "-" + copy;
      }
      parts.add(SectionPart.of(pack, section, anchor, statements));
    }
    return List.copyOf(parts);
  }
}
